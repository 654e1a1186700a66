"""What small documents state, through the whole of the extraction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.facts.gaps import gaps
from tenderlint.facts.passage import passages
from tenderlint.language.statements import statements
from tenderlint.model.document import Pack
from tests.facts.extract import extract
from tests.language.documents import block, document, entry, row


def tabled(made):
    """The document with all of its rows in one table."""
    return replace(made, blocks=tuple(replace(each, table=0) if each.cells else each for each in made.blocks))


def stated(*parts, **more):
    """(kind, value, unit, label) of every fact in a document of these parts, in order."""
    facts = extract(Pack((tabled(document(*parts, **more)),)))
    return [(fact.kind, fact.value, fact.unit, fact.label) for fact in facts if fact.kind != "buyer"]


def values(*parts, **more):
    return [(kind, value) for kind, value, _, _ in stated(*parts, **more)]


SENTENCES = [
    (
        "The estimated value of the contract is £40,000 a year, or £160,000 in all.",
        [("annual_value", 40000), ("contract_value", 160000)],
    ),
    ("The contract is worth up to GBP 5 000 000 in all.", [("contract_value", 5000000)]),
    ("Projects costing more than £5,000 need approval.", []),
    ("The framework lasts for two years.", [("term", 24)]),
    ("The contract term is 2 + 1 + 1 years.", [("extension", 12), ("term", 24)]),
    ("The Council may extend the contract by up to twelve months.", [("extension", 12)]),
    ("The Supplier shall keep records for six years after the contract ends.", []),
    ("Tenders must be received no later than noon on Friday 4 December 2026.", [("deadline", "2026-12-04T12:00")]),
    ("Questions must be sent by 5pm on 20 November 2026.", [("clarification_deadline", "2026-11-20T17:00")]),
    ("The contract starts on 1 April 2027.", [("start_date", "2027-04-01")]),
    ("Answers will be published on 27 November 2026.", [("answers_date", "2026-11-27")]),
    ("Tenders must be received by 31 February 2027.", []),
    ("Your tender must remain open for acceptance for ninety (90) days.", [("bid_validity", 90)]),
    ("The Council will pay each invoice within 30 days of receipt.", [("payment_days", 30)]),
    ("The Supplier shall submit its invoice within 14 days of the month end.", []),
    ("If an invoice is disputed the Council shall say why within 10 days of receipt.", []),
    (
        "Public liability insurance of £5m and employers’ liability insurance of £10m are needed.",
        [("insurance_employers", 10000000), ("insurance_public", 5000000)],
    ),
    (
        "Cyber cover of £1 million and products liability cover of £2 million.",
        [("insurance_cyber", 1000000), ("insurance_product", 2000000)],
    ),
    ("A yearly turnover of at least £300,000 is needed.", [("turnover_required", 300000)]),
    ("Firms with a turnover of less than £36m need not publish a statement.", []),
    ("Three years of audited accounts must be enclosed.", [("accounts_years", 3)]),
    ("The Supplier shall keep accounts for six years.", []),
    ("Bidders must have been trading for at least five years.", [("experience_years", 5)]),
    ("Tell us of work that you have completed in the past four years.", [("experience_years", 4)]),
    (
        "The foreman must have three years' experience in the last five years.",
        [("experience_years", 3), ("experience_years", 5)],
    ),
    ("The bidder must have delivered such work in each of the last four years.", [("experience_years", 4)]),
    ("Provide four references from other councils.", [("references_required", 4)]),
    ("Clauses 4.1 to 9 references to law include its changes and must be read so.", []),
    ("The Council may terminate this contract on giving 30 days’ written notice.", [("termination_notice", 30)]),
    ("The Council may terminate if a breach is not remedied within 20 days.", []),
    ("Questions are answered by 6 May 2027, the last day for answers to questions.", [("answers_date", "2027-05-06")]),
    ("A performance bond for 10% of the Charges is needed.", [("bond", 10)]),
    ("Bidders shall pay an Earnest Money Deposit (EMD) of Rs 2.5 lakh.", [("bid_security", 250000)]),
    ("A registration fee of £75 is payable by each bidder.", [("fee_to_bid", 75)]),
    ("Answers must not exceed 750 words.", [("word_limit", 750)]),
    ("The method statement is limited to six pages.", [("page_limit", 6)]),
    ("The supplier sends a report of no more than four pages.", []),
    ("Word limit: 400", [("word_limit", 400)]),
    ("Duration of contract: 3 years (plus 2 x 12 month extension options)", [("extension", 12), ("term", 36)]),
    ("Valid and undisputed invoices will be paid within 30 days.", [("payment_days", 30)]),
    ("Evaluation will be on a 70/30 quality/price basis.", [("price_weight", 30), ("quality_weight", 70)]),
    ("Two sets of audited accounts are needed.", [("accounts_years", 2)]),
    ("The contract is divided into three lots.", [("lots", 3)]),
    (
        "The Supplier's liability shall not exceed the greater of £1m or 125% of the Charges.",
        [("liability_cap", 125), ("liability_cap", 1000000)],
    ),
    (
        "Marks are given as follows: price 60, quality 30 and social value 10.",
        [("price_weight", 60), ("quality_weight", 30), ("social_value_weight", 10)],
    ),
    ("The award is weighted 40% for price and 60% for quality.", [("price_weight", 40), ("quality_weight", 60)]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence_states(sentence, expected):
    assert sorted(values(sentence), key=str) == sorted(expected, key=str)


def test_alternatives_say_which_they_are():
    facts = stated("The liability of either party is limited to the greater of £2m or 110% of the Charges.")
    assert [(value, unit, label) for _, value, unit, label in facts] == [
        (110, "%", "greater of"),
        (2000000, "GBP", "greater of"),
    ]


def test_the_label_of_a_row_decides():
    timetable = [row(("Step", step), ("Date", day)) for step, day in [
        ("Documents published", "1 June 2026"),
        ("Site visit", "8 June 2026"),
        ("Last day for questions", "12 June 2026"),
        ("Deadline for tenders", "Noon on 1 July 2026"),
        ("Contract start", "1 September 2026"),
    ]]  # fmt: skip
    assert values(*timetable) == [
        ("issue_date", "2026-06-01"),
        ("clarification_deadline", "2026-06-12"),
        ("deadline", "2026-07-01T12:00"),
        ("start_date", "2026-09-01"),
    ]


def test_a_list_borrows_the_sense_of_its_lead_in():
    parts = ("The Council may terminate the contract:", entry("by giving not less than 60 days' notice; or"))
    assert values(*parts) == [("termination_notice", 60)]


def test_a_table_of_weights_is_a_tree():
    parts = (
        row(("Criterion", "Quality"), ("Sub-criterion", "Method"), ("Weight", "40%")),
        row(("Criterion", ""), ("Sub-criterion", "Team"), ("Weight", "20%")),
        row(("Criterion", "Price"), ("Sub-criterion", ""), ("Weight", "40%")),
        row(("Criterion", "Total"), ("Sub-criterion", ""), ("Weight", "100%")),
    )
    assert [(kind, value, label) for kind, value, _, label in stated(*parts)] == [
        ("quality_weight", 60, "Quality"),
        ("weight", 40, "Quality / Method"),
        ("weight", 20, "Quality / Team"),
        ("price_weight", 40, "Price"),
    ]


@pytest.mark.parametrize(
    "weights",
    [
        [("Quality", 60), ("Method", 40), ("Team", 20), ("Price", 40)],  # parts that add up to their parent
        [("Quality", 60), ("Method", 70), ("Team", 30), ("Price", 40)],  # parts that add up to 100
    ],
)
def test_sums_tell_a_tree_where_nothing_else_does(weights):
    table = [row(("Criterion", name), ("Weight", f"{count}%")) for name, count in weights]
    lines = [entry(f"{name}: {count}%") for name, count in weights]
    for parts in (table, lines):
        assert [(kind, label) for kind, _, _, label in stated(*parts)] == [
            ("quality_weight", "Quality"),
            ("weight", "Quality / Method"),
            ("weight", "Quality / Team"),
            ("price_weight", "Price"),
        ]


def test_lines_that_do_not_add_up_are_no_weights():
    assert values(entry("Walls: 70%"), entry("Roof: 20%")) == []


def test_text_in_the_cell_of_a_weight_is_no_value():
    parts = (
        row(("Criterion", "Price"), ("Weight", "see Annex 2")),
        row(("Criterion", "Quality"), ("Weight", "60 (of which 20 for the team)")),
    )
    assert values(*parts) == [("quality_weight", 60)]


def test_a_scale_of_scores_is_no_table_of_weights():
    assert values(row(("Mark", "4"), ("Description", "Good")), row(("Mark", "0"), ("Description", "No answer"))) == []


def test_values_of_lots_stay_apart():
    parts = (
        row(("Lot", "Lot 1 North"), ("Estimated value of the contract", "£100,000")),
        row(("Lot", "Lot 2 South"), ("Estimated value of the contract", "£80,000")),
    )
    assert stated(*parts) == [
        ("contract_value", 100000, "GBP", "Lot 1"),
        ("contract_value", 80000, "GBP", "Lot 2"),
        ("lots", 2, None, None),
    ]


def test_a_question_lends_its_sense_to_the_answer_and_a_label_to_the_line_below():
    assert values("Q: How long is the contract?", "A: Three years.") == [("term", 36)]
    assert values("Payment period", "14 days") == [("payment_days", 14)]
    assert (
        values("How long is the contract?", "Our office is open all day and we reply to letters in 14 days or less.")
        == []
    )


def test_placeholders_are_gaps_and_no_values():
    text = "The estimated value of the contract is [£ ] and the term is [insert: three years], starting on TBC."
    made = document(text)
    assert [fact for fact in extract(Pack((made,))) if fact.kind != "buyer"] == []
    assert [gap.words for gap in gaps(passages(made, statements(made)))] == ["[£ ]", "[insert: three years]", "TBC"]


def test_two_currencies_are_both_kept():
    assert stated("The contract value is £100,000 (€115,000).") == [
        ("contract_value", 100000, "GBP", None),
        ("contract_value", 115000, "EUR", None),
    ]


def test_dates_in_figures_follow_the_way_of_their_document():
    assert values("Issued 2/19/2021", "Questions are due by 3/1/2021 and must be sent in writing.")[1] == (
        "clarification_deadline",
        "2021-03-01",
    )


def test_each_value_once_a_block_in_order_and_with_its_place():
    parts = (block("Tenders close on 1 July 2026. Tenders close on 1 July 2026.", heading=("Timetable",)),)
    (fact,) = extract(Pack((document(*parts, path="b.docx"),)))
    assert (fact.kind, fact.document, fact.location.block, fact.location.heading) == (
        "deadline",
        "b.docx",
        0,
        ("Timetable",),
    )
    assert fact.quote == "Tenders close on 1 July 2026."


def test_the_buyer_is_who_defines_itself_so():
    (fact,) = extract(Pack((document("Example Borough Council (“the Council”) keeps the parks."),)))
    assert (fact.kind, fact.value) == ("buyer", "Example Borough Council")


CELLS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["Weight", "Marks", "Criterion", "Lot", "2", "40%", "Total", "£5m", "31/02/2027", "31 February 2027"]
    ),
)


@given(st.lists(st.lists(st.tuples(st.one_of(st.none(), CELLS), CELLS), min_size=1, max_size=4), max_size=5))
def test_no_table_breaks_the_extraction(rows):
    for fact in extract(Pack((tabled(document(*(row(*cells) for cells in rows))),))):
        assert fact.document == "itt.docx"
