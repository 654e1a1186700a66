from __future__ import annotations

from tenderlint.report.demands import demands, where
from tenderlint.report.demands.kinds import CLAUSES, ONE_VALUE, SECTIONS, WEIGHTS
from tenderlint.report.demands.overview import overview
from tests.report.sample import FACTS, fact

CONTRACT_KINDS = (
    "contract_value annual_value term extension issue_date deadline clarification_deadline start_date bid_validity "
    "payment_days insurance_public insurance_employers insurance_professional insurance_product insurance_cyber "
    "turnover_required accounts_years references_required experience_years weight termination_notice bond "
    "bid_security fee_to_bid word_limit page_limit lots buyer"
).split()


def test_every_kind_that_is_promised_has_a_title() -> None:
    titled = {kind for titles in SECTIONS.values() for kind in titles}
    assert set(CONTRACT_KINDS) <= titled
    assert titled | set(WEIGHTS) >= ONE_VALUE


def test_the_sections_come_in_the_order_a_bidder_asks() -> None:
    assert [section.title for section in demands(FACTS).sections] == [
        "The contract", "Dates", "Award criteria", "Who may bid", "Insurance", "Money and risk", "Also stated",
    ]  # fmt: skip


def test_a_kind_that_is_not_known_is_shown_all_the_same() -> None:
    (other,) = demands([fact("parking_spaces", 4)]).sections
    assert [(each.title, each.rows[0].value) for each in other.demands] == [("Parking spaces", "4")]


def test_a_clause_without_a_value_is_counted_and_one_with_a_value_is_a_demand() -> None:
    found = demands([fact("liability_cap", None), fact("liability_cap", 100, "%"), fact("indemnity", None)])
    assert [clause.title for clause in found.clauses] == ["Indemnities", "Caps on liability"]
    assert [demand.title for section in found.sections for demand in section.demands] == ["Cap on liability"]


def test_nothing_is_lost_on_the_way_to_the_table() -> None:
    found = demands(FACTS)
    told = [id(each) for row in found.rows for each in row.facts] + [id(e) for c in found.clauses for e in c.facts]
    assert sorted(told) == sorted(map(id, FACTS))


def test_shares_stand_at_the_row_of_their_threshold() -> None:
    shown = {row.value: len(row.shut_out.shares) for row in demands(FACTS).rows if row.shut_out}
    assert shown == {"£1,500,000": 4, "3 years": 3}


def test_a_document_is_named_once_in_a_row_and_never_where_it_is_the_only_one() -> None:
    (row,) = [row for row in demands(FACTS).rows if row.value.endswith("12:00")]
    assert where(row.places) == "itt.docx, paragraph 3; clause 2.1"
    assert where(row.places, named=False) == "paragraph 3; clause 2.1"


def test_the_overview_is_short_whatever_the_pack_holds() -> None:
    many = [fact(kind, number, "GBP") for kind in CONTRACT_KINDS for number in range(30)]
    clauses = [fact(kind, None) for kind in CLAUSES]
    weights = [
        fact("weight", 1, "%", label=f"A criterion of a very long name that goes on and on {n}") for n in range(99)
    ]
    lines = overview(demands([*many, *clauses, *weights]))
    assert len(lines) <= 14
    assert all(len(line.text) <= 500 for line in lines)


def test_a_section_of_which_the_overview_tells_nothing_has_no_line() -> None:
    assert overview(demands([fact("contact", "bids@harrowfleet.example")])) == ()


def test_no_facts_give_no_lines() -> None:
    assert overview(demands([])) == ()
