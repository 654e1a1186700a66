from __future__ import annotations

import pytest

from tenderlint.compare.demands import shifts
from tenderlint.compare.model import Turn
from tests.report.sample import fact


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [
        (fact("turnover_required", 500_000, "GBP"), fact("turnover_required", 900_000, "GBP"), Turn.TIGHTENED),
        (fact("turnover_required", 900_000, "GBP"), fact("turnover_required", 500_000, "GBP"), Turn.RELAXED),
        (fact("payment_days", 30, "days"), fact("payment_days", 60, "days"), Turn.TIGHTENED),
        (fact("deadline", "2027-02-03T12:00"), fact("deadline", "2027-01-20"), Turn.TIGHTENED),
        (fact("deadline", "2027-02-03"), fact("deadline", "2027-02-03T12:00"), Turn.RELAXED),
        (fact("word_limit", 300, "words"), fact("word_limit", 800, "words"), Turn.RELAXED),
        (fact("price_weight", 40, "%"), fact("price_weight", 60, "%"), Turn.CHANGED),
        (fact("accounts_years", 3, "years"), fact("accounts_years", 36, "months"), Turn.CHANGED),
        (None, fact("turnover_required", 500_000, "GBP"), Turn.TIGHTENED),
        (fact("turnover_required", 500_000, "GBP"), None, Turn.RELAXED),
        (fact("liability_cap", 100_000, "GBP"), None, Turn.TIGHTENED),
        (None, fact("liability_uncapped", None), Turn.TIGHTENED),
        (None, fact("contract_value", 90_000, "GBP"), Turn.CHANGED),
    ],
)
def test_what_a_change_means_to_a_bidder(old, new, turn):
    (shift,) = shifts([old] if old else [], [new] if new else [])
    assert shift.turn is turn


def test_the_same_value_in_another_place_is_no_change():
    moved = fact("payment_days", 30, "days", document="terms.pdf")
    assert shifts([fact("payment_days", 30, "days")], [moved]) == ()


def test_where_several_values_stand_the_hardest_binds():
    old = [fact("insurance_public", 5_000_000, "GBP"), fact("insurance_public", 10_000_000, "GBP")]
    (shift,) = shifts(old, [fact("insurance_public", 5_000_000, "GBP")])
    assert shift.turn is Turn.RELAXED


def test_criteria_are_compared_by_their_names():
    old = [fact("weight", 40, "%", label="Price"), fact("weight", 60, "%", label="Quality")]
    new = [fact("weight", 40, "%", label="Price"), fact("weight", 50, "%", label="Quality")]
    assert [(each.label, each.turn) for each in shifts(old, new)] == [("Quality", Turn.CHANGED)]
