from __future__ import annotations

from msgspec.structs import replace

from tenderlint.model.rule import Category, Severity
from tenderlint.report.barriers import barriers, counted, foremost, passages, tally
from tests.report.sample import accounts, full, indemnity, no_value, termination


def test_repeats_of_one_group_are_one_passage() -> None:
    assert [len(each.findings) for each in passages([indemnity("1", 1, 1), accounts(), indemnity("2", 2, 2)])] == [2, 1]


def test_findings_without_a_group_stay_apart() -> None:
    assert len(passages([accounts(), accounts()])) == 2


def test_a_repeat_of_another_severity_is_not_hidden() -> None:
    assert len(passages([indemnity("1", 1, 1), indemnity("2", 2, 2, severity=Severity.LOW)])) == 2


def test_passages_of_one_rule_are_one_barrier_most_serious_first() -> None:
    found = barriers([no_value(), termination(), indemnity("1", 1, 1, group=None), indemnity("2", 2, 2, group=None)])
    assert [(each.first.rule, each.size) for each in found] == [("RSK002", 2), ("RSK009", 1), ("VAL012", 1)]
    assert tally(found) == {Severity.HIGH: 1, Severity.MEDIUM: 1, Severity.LOW: 1}


def test_what_to_name_first_takes_turns_between_categories() -> None:
    risks = [indemnity("1", 1, 1, rule=f"RSK00{number}", group=None) for number in range(1, 5)]
    first = foremost(barriers([*risks, accounts(), no_value(severity=Severity.HIGH)]), 3)
    assert {each.first.category for each in first} == {Category.RISK, Category.SELECTION, Category.VALUE}


def test_what_to_name_first_never_prefers_a_lesser_barrier() -> None:
    risks = [indemnity("1", 1, 1, rule=f"RSK00{number}", group=None) for number in range(1, 5)]
    first = foremost(barriers([*risks, no_value()]), 3)
    assert {each.severity for each in first} == {Severity.HIGH}


def test_accepted_findings_are_not_counted() -> None:
    report = full()
    assert len(counted(report.findings)) == len(report.findings) - 1
    assert not counted([replace(accounts(), suppressed="agreed")])
