from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.model.document import Location
from tenderlint.model.finding import Finding
from tenderlint.model.rule import Severity
from tenderlint.report.github import render
from tests.report import sample

COMMAND = re.compile(r"::(error|warning|notice) (?:file=([^:,]+)(?:,line=(\d+))?,)?title=([^:,]*(?:: [^:,]*)?)::(.*)")


def many(severity: Severity, number: int) -> tuple[Finding, ...]:
    return tuple(sample.accounts(rule=f"SEL{each:03}", severity=severity) for each in range(number))


def lines(findings: tuple[Finding, ...]) -> list[str]:
    return render(replace(sample.full(), findings=findings, unread=())).splitlines()


def test_the_most_serious_come_first_then_what_was_not_read() -> None:
    told = [COMMAND.fullmatch(line).groups()[:2] for line in render(sample.full()).splitlines()]
    assert told == [
        ("error", "tenders/minibuses & taxis/terms.pdf"),
        ("error", "tenders/minibuses & taxis/itt.docx"),
        ("warning", "tenders/minibuses & taxis/pricing.xlsx"),
        ("warning", "tenders/minibuses & taxis/terms.pdf"),
        ("warning", "tenders/minibuses & taxis/terms.pdf"),
        ("notice", "tenders/minibuses & taxis/itt.docx"),
        ("notice", None),
    ]


def test_no_more_than_github_shows_and_a_line_on_the_whole() -> None:
    told = lines(many(Severity.MEDIUM, 30) + many(Severity.HIGH, 4))
    assert [line.split(" ")[0] for line in told] == ["::error"] * 4 + ["::warning"] * 6 + ["::notice"]
    assert "four serious barriers" in told[-1] or "4 serious barriers" in told[-1]


def test_the_line_on_the_whole_is_itself_among_the_notices_shown() -> None:
    told = lines(many(Severity.LOW, 30))
    assert len(told) == 10
    assert told[-1].startswith("::notice title=tenderlint: the whole pack::")


def test_a_barrier_in_several_passages_is_one_annotation() -> None:
    told = lines((sample.indemnity("11.4", 9, 210), sample.indemnity("23.1", 17, 402)))
    assert len(told) == 2
    assert "%0AAnd in 1 other passage.%0A" in told[0]


def test_what_a_decision_set_aside_is_not_told() -> None:
    assert len(lines((sample.accounts(suppressed="Agreed."),))) == 1


def test_a_text_file_has_its_line_and_a_word_file_none() -> None:
    text = sample.accounts(document="itt.md", location=Location(block=3, line=41))
    assert ",line=41," in lines((text,))[0]
    assert ",line=" not in lines((sample.accounts(),))[0]


@pytest.mark.parametrize(
    ("words", "property_", "value"),
    [("100% sure", "100%25 sure", "100%25 sure"), ("a: b, c", "a%3A b%2C c", "a: b, c"), ("x::y", "x%3A%3Ay", "x::y")],
)
def test_words_are_escaped_as_properties_and_as_messages(words: str, property_: str, value: str) -> None:
    line = lines((sample.accounts(title=words, message=words),))[0]
    assert f"title=tenderlint: SEL003 {property_}::{value} (" in line


@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_text_of_a_document_becomes_a_command(text: str) -> None:
    page = render(sample.hostile(text))
    page.encode("utf-8")
    told = page.split("\n")
    assert told.pop() == ""
    assert "\r" not in page
    assert all(COMMAND.fullmatch(line) for line in told)
    assert len(told) == 4
