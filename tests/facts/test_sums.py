"""Whether a sum holds VAT and what it is counted by, as the words beside it say."""

import pytest

from tenderlint.model.document import Pack
from tests.facts.extract import extract
from tests.facts.phrases.judge import document


def stated(text, *fields):
    facts = [fact for fact in extract(Pack((document(text),))) if fact.kind != "buyer"]
    return sorted((tuple(getattr(fact, field) for field in fields) for fact in facts), key=lambda each: each[0])


@pytest.mark.parametrize(
    ("text", "vat"),
    [
        ("The contract value is £90,000 excluding VAT.", "excluded"),
        ("The contract value is £90,000 (ex VAT).", "excluded"),
        ("The contract value, net of VAT, is £90,000.", "excluded"),
        ("The contract value is £90,000 plus VAT.", "excluded"),
        ("The contract value is £90,000 inclusive of VAT.", "included"),
        ("The contract value is £90,000.", None),
        ("| Lot | Contract value (excl. VAT) |\n|---|---|\n| Lot 1 | £90,000 |", "excluded"),
    ],
)
def test_vat(text, vat):
    assert stated(text, "value", "vat") == [(90000, vat)]


def test_vat_belongs_to_the_sum_beside_it():
    text = "The contract value is £90,000 excluding VAT, that is, £108,000 including VAT."
    assert stated(text, "value", "vat") == [(90000, "excluded"), (108000, "included")]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Public liability insurance of £5m for each and every claim.", "each claim"),
        ("Public liability insurance of £5m per occurrence.", "each claim"),
        ("Public liability insurance of £5m in the annual aggregate.", "aggregate"),
        ("Liability is limited to £5m in each contract year.", "year"),
        ("Public liability insurance of £5m is needed.", None),
    ],
)
def test_basis(text, basis):
    assert stated(text, "value", "basis") == [(5000000, basis)]


def test_alternatives_keep_their_label_and_say_which_counts():
    text = "The Supplier's liability shall not exceed the lesser of £1m and 125% of the Charges."
    assert stated(text, "value", "label", "basis") == [(125, "lesser of", "lesser"), (1000000, "lesser of", "lesser")]
