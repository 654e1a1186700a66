"""What cannot be taken as it stands is said, with its reason and its place."""

import pytest

from tenderlint.facts.doubts import doubts, doubts_in
from tenderlint.model.document import Pack
from tests.facts.extract import extract
from tests.facts.phrases.judge import document


def of_pack(pack):
    return doubts((each for one in pack.documents for each in doubts_in(one)), extract(pack))


def doubted(*texts):
    """(kind, reason) of every doubt about a pack of these documents."""
    pack = Pack(tuple(document(text) for text in texts))
    return [(doubt.kind, doubt.reason) for doubt in of_pack(pack)]


@pytest.mark.parametrize("day", ["31 June 2027", "31st June", "30 February 2027", "31/02/2027", "2027-02-30"])
def test_a_day_that_there_is_not(day):
    assert doubted(f"Tenders must reach us by {day}.") == [("impossible-date", f"there is no day “{day}”")]


@pytest.mark.parametrize("text", ["Clause 31.13.14 applies.", "29 February 2028", "30 June", "Lot 31 June Street"])
def test_what_is_a_day_or_no_date_at_all_is_not_doubted(text):
    kinds = [kind for kind, _ in doubted(text)]
    assert kinds == (["impossible-date"] if "31 June" in text else [])


def test_a_weekday_that_is_not_that_day():
    assert doubted("Return it by noon on Friday 5 December 2026.") == [
        ("wrong-weekday", "“Friday 5 December 2026” is a Saturday")
    ]
    assert doubted("Return it by noon on Saturday, 5th December 2026.") == []


def test_two_currencies_for_one_kind():
    pack = Pack((document("The contract value is £100,000.\nThe contract value is €115,000."),))
    (doubt,) = of_pack(pack)
    assert (doubt.kind, doubt.reason) == ("two-currencies", "the contract value is stated in GBP and in EUR")
    assert (doubt.location.block, doubt.quote) == (1, "The contract value is €115,000.")


def test_currencies_of_two_kinds_or_documents_are_no_doubt():
    assert doubted("The contract value is £100,000.\nA bid bond of $5,000 is needed.") == []


@pytest.mark.parametrize("cell", ["High", "as important as price", "see Annex 2"])
def test_a_cell_of_a_weight_without_a_number(cell):
    text = f"| Criterion | Weight |\n|---|---|\n| Price | 40% (see below) |\n| Insurance | {cell} |"
    assert doubted(text) == [
        ("weight-without-number", f"the weight of “Insurance” is given as “{cell}”, which is no number")
    ]


def test_a_placeholder_is_a_gap_and_no_doubt():
    assert doubted("| Criterion | Weight |\n|---|---|\n| Price | [ ]% |\n| Quality | TBC |\n| Total | 100% |") == []


@pytest.mark.parametrize("cell", ["Pass/Fail", "N/A"])
def test_a_question_of_pass_or_fail_has_no_weight_to_doubt(cell):
    assert doubted(f"| Criterion | Weight |\n|---|---|\n| Price | 40% |\n| Insurance | {cell} |") == []


def test_a_table_that_states_no_weight_is_none_of_weights():
    assert doubted("| No. | Share of work |\n|---|---|\n| Mowing | mostly |\n| Hedges | seldom |") == []
