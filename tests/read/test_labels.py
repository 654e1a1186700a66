"""Typed labels: what is taken off the front of a text, and what must stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.read.labels import is_roman, split_label

TAKEN = [
    ("4.2 The Supplier must tell us", "4.2", "The Supplier must tell us"),
    ("4.2. The Supplier", "4.2.", "The Supplier"),
    ("4.2.1 the Supplier fails to perform", "4.2.1", "the Supplier fails to perform"),
    ("4.2(b) the fee", "4.2(b)", "the fee"),
    ("1.0 Introduction", "1.0", "Introduction"),
    ("10.10.10 The Supplier", "10.10.10", "The Supplier"),
    ("1.01 Definitions", "1.01", "Definitions"),
    ("1.2 Working Day means", "1.2", "Working Day means"),
    ("1.1 May a consortium bid?", "1.1", "May a consortium bid?"),
    ("(b) indemnify the Council", "(b)", "indemnify the Council"),
    ("(b)indemnify the Council", "(b)", "indemnify the Council"),
    ("(iv) insurance", "(iv)", "insurance"),
    ("(aa) insurance", "(aa)", "insurance"),
    ("(12) insurance", "(12)", "insurance"),
    ("a) insurance", "a)", "insurance"),
    ("xi) insurance", "xi)", "insurance"),
    ("1. Pay on time", "1.", "Pay on time"),
    ("A. The Supplier must", "A.", "The Supplier must"),
    ("II. PRICES", "II.", "PRICES"),
    ("4\tThe Supplier must", "4", "The Supplier must"),
    ("4   The Supplier must", "4", "The Supplier must"),
    ("4 INSURANCE", "4", "INSURANCE"),
    ("12: Insurance", "12", "Insurance"),
    ("Section 4.2 Payment", "Section 4.2", "Payment"),
    ("ARTICLE IV TERM", "ARTICLE IV", "TERM"),
    ("Clause 9. Liability", "Clause 9", "Liability"),
    ("Clause 9 - Liability", "Clause 9", "Liability"),
    ("CLAUSE 9 :- Damage to the works", "CLAUSE 9", "Damage to the works"),
    ("• insurance", "•", "insurance"),
    ("● insurance", "●", "insurance"),
    ("- insurance", "-", "insurance"),
    ("– insurance", "–", "insurance"),
    ("* insurance", "•", "insurance"),
    ("o\tinsurance", "•", "insurance"),
]

LEFT = [
    "Section 9-12 of the form",
    "Clause 3-year terms",
    "30 days from receipt of an invoice",
    "30 working days from receipt",
    "2026 will be the first year",
    "2026-27 budget",
    "1 April",
    "1 April 2026",
    "12 noon on Friday",
    "3.5 tonnes of gravel",
    "1.5 million pounds",
    "2.5% of the price",
    "7.5 hours a week",
    "9.30 am on Friday",
    "14.00 Site visit",
    "01.04.26 is the deadline",
    "12.11.26 is the deadline",
    "100 words at most",
    "164.502(e) of the Code",
    "£5. The rest",
    "$4.2 million",
    "10 Downing Street",
    "5 suppliers will be chosen",
    "A. Smith",
    "J. R. Hartley will chair",
    "I will tell you",
    "A supplier must",
    "Schedule 3 - Prices",
    "Section 12 applies to this contract",
    "(the Supplier)",
    "(s)he must sign",
    "(see clause 4) the Supplier",
    "do. nothing",
    "-5 degrees",
    "§ 12 of the Act",
    "",
    "(a)",
    "4.2",
]


@pytest.mark.parametrize(("text", "label", "rest"), TAKEN)
def test_a_label_is_taken_off(text, label, rest):
    found = split_label(text)
    assert (found.label, found.text) == (label, rest)


@pytest.mark.parametrize("text", LEFT)
def test_a_quantity_a_date_or_a_name_is_left(text):
    found = split_label(text)
    assert (found.label, found.text) == (None, text)


@pytest.mark.parametrize(("text", "label"), [("4 Insurance", "4"), ("30 Days", None), ("10 High Street", None)])
def test_a_bare_number_counts_before_a_heading(text, label):
    assert split_label(text, heading=True).label == label


def test_a_bullet_alone_leaves_nothing():
    assert split_label("•").text == ""


@given(st.text())
def test_nothing_but_the_label_and_space_is_lost(text):
    found = split_label(text)
    label = "" if found.label is None else found.label
    ours = "".join((label + found.text).split())
    theirs = "".join(text.split())
    if label == "•":
        assert found.text in text
    else:
        assert ours == theirs or "".join(found.text.split()) in theirs


@given(
    st.lists(st.integers(1, 19), min_size=2, max_size=5),
    st.sampled_from(["The Supplier must", "Payment", "Where the Council asks"]),
    st.sampled_from([" ", "  ", "\t", "\u00a0"]),
)
def test_every_clause_number_is_taken_off(parts, rest, gap):
    number = ".".join(map(str, parts))
    assert split_label(f"{number}{gap}{rest}").label == number


@given(
    st.floats(0.01, 999, allow_nan=False).map(lambda value: f"{value:.1f}"),
    st.sampled_from(["tonnes", "hours a week", "million", "per cent", "days", "km", "months"]),
)
def test_no_quantity_is_taken_for_a_clause(number, unit):
    assert split_label(f"{number} {unit} of it").label is None


@given(st.integers(1, 89), st.booleans())
def test_roman_numerals_are_known(value, upper):
    tens, ones = (
        ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"],
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"],
    )
    numeral = tens[value // 10] + ones[value % 10]
    assert is_roman(numeral.upper() if upper else numeral)


@pytest.mark.parametrize("mark", ["", "iiii", "vx", "a", "iix"])
def test_what_is_no_roman_numeral(mark):
    assert not is_roman(mark)
