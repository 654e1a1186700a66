"""VAT that is told once for several sums."""

import pytest

from tenderlint.facts.vat_said import said_for_all
from tenderlint.model.document import Pack
from tests.facts.extract import extract
from tests.facts.phrases.judge import document


def sums(text):
    return [(fact.kind, fact.value, fact.vat, fact.basis) for fact in extract(Pack((document(text),)))]


def test_a_later_sentence_tells_vat_of_both_sums_and_a_year_of_the_first_alone():
    text = "We have set aside £31,000 a year, or £93,000 over the three years. Both figures include VAT."
    assert sums(text) == [("annual_value", 31000, "included", "year"), ("contract_value", 93000, "included", None)]


def test_vat_is_told_of_the_sums_under_its_heading_only():
    text = "# Money\nThe contract value is £90,000.\nAll sums are stated net of VAT.\n# More\nThe budget is £20,000."
    assert [vat for _, _, vat, _ in sums(text)] == ["excluded", None]


def test_what_a_sum_says_itself_holds():
    text = "The contract value is £90,000 including VAT. All other sums exclude VAT."
    assert [vat for _, _, vat, _ in sums(text)] == ["included"]


@pytest.mark.parametrize(
    ("text", "vat"),
    [
        ("These amounts do not include VAT.", "excluded"),
        ("The budget is £5,000. VAT is extra.", "excluded"),
        ("All of these figures are inclusive of VAT.", "included"),
        ("All prices you tender must exclude VAT.", None),
        ("Your invoices are to show VAT.", None),
    ],
)
def test_which_sentences_speak_of_all_sums(text, vat):
    assert said_for_all(text) == vat
