from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model.document import Location
from tenderlint.report.demands.rows import rows
from tests.report.sample import fact


def _told(*facts: object) -> list[tuple[str, str, bool]]:
    return [(row.label, row.value, row.differs) for row in rows(facts)]  # type: ignore[arg-type]


def at(block: int) -> Location:
    return Location(block=block, clause=f"{block}.1")


def test_a_value_stated_twice_is_one_row_with_two_places() -> None:
    (row,) = rows([fact("term", 36, "months", location=at(1)), fact("term", 36.0, "months", location=at(2))])
    assert row.value == "36 months (3 years)"
    assert [place.text for place in row.places] == ["itt.docx, clause 1.1", "itt.docx, clause 2.1"]


def test_two_values_of_one_thing_are_marked() -> None:
    assert _told(fact("term", 36, "months", location=at(1)), fact("term", 60, "months", location=at(2))) == [
        ("", "36 months (3 years)", True),
        ("", "60 months (5 years)", True),
    ]


def test_values_of_different_lots_are_not() -> None:
    facts = [fact("contract_value", 5, "GBP", label=f"Lot {lot}", location=at(lot)) for lot in (1, 2)]
    assert not any(row.differs for row in rows([*facts, fact("contract_value", 7, "GBP", location=at(3))]))


def test_two_values_in_one_breath_are_a_range_and_not_a_difference() -> None:
    facts = [fact("contract_value", 5, "GBP", location=at(1)), fact("contract_value", 7, "GBP", location=at(1))]
    assert not any(row.differs for row in rows(facts))


def test_limits_of_different_answers_are_not_a_difference() -> None:
    facts = [fact("word_limit", 500, "words", location=at(1)), fact("word_limit", 800, "words", location=at(2))]
    assert not any(row.differs for row in rows(facts))


def test_a_day_without_its_hour_joins_the_day_with_it() -> None:
    bare = fact("deadline", "2027-02-03", location=at(1))
    exact = fact("deadline", "2027-02-03T12:00", location=at(2))
    for given_facts in ([bare, exact], [exact, bare]):
        (row,) = rows(given_facts)
        assert row.value == "Wednesday 3 February 2027, 12:00"
        assert len(row.places) == 2


def test_between_two_hours_a_bare_day_stays_alone() -> None:
    days = [
        fact("deadline", f"2027-02-03{hour}", location=at(at_)) for at_, hour in enumerate(("", "T12:00", "T17:00"))
    ]
    assert [row.differs for row in rows(days)] == [False, True, True]


def test_what_a_sum_is_counted_by_and_its_tax_are_told() -> None:
    assert _told(
        fact("insurance_public", 5e6, "GBP", basis="each claim", location=at(1)),
        fact("insurance_public", 1e7, "GBP", basis="aggregate", location=at(2)),
    ) == [("", "£5,000,000 for each claim", False), ("", "£10,000,000 in all", False)]
    assert _told(
        fact("contract_value", 100, "GBP", vat="excluded", location=at(1)),
        fact("contract_value", 120, "GBP", vat="included", location=at(2)),
    ) == [("", "£100 excluding VAT", False), ("", "£120 including VAT", False)]


FACTS = st.builds(
    fact,
    kind=st.just("deadline"),
    value=st.sampled_from(["2027-02-03", "2027-02-03T12:00", "2027-02-03T17:00", "2027-03-01", "soon"]),
    label=st.sampled_from([None, "Lot 1", "lot 1"]),
    location=st.integers(0, 9).map(at),
)


@given(st.lists(FACTS))
def test_no_fact_is_lost_and_none_is_told_twice(facts: list) -> None:
    told = [id(each) for row in rows(facts) for each in row.facts]
    assert sorted(told) == sorted(map(id, facts))
