"""Facts are found in other people's words: a floor for each kind, so that mending one wording cannot lose ten.

The texts were written without sight of the extractors. On the half that was worked with, all is found and nothing
else; on the half kept unseen until then 0.91 of what is stated was found, and 0.96 of what was found was right.
"""

import pytest

from tests.facts.phrases.judge import KINDS, judge, precision, recall

FLOORS = {
    "accounts_years": (0.92, 0.92),
    "annual_value": (0.86, 1.00),
    "bond": (1.00, 0.93),
    "buyer": (0.80, 0.92),
    "clarification_deadline": (0.93, 0.93),
    "deadline": (0.94, 1.00),
    "experience_years": (0.93, 0.93),
    "extension": (0.93, 1.00),
    "insurance_professional": (0.85, 1.00),
    "insurance_public": (1.00, 0.94),
    "lots": (1.00, 0.93),
    "page_limit": (0.93, 1.00),
    "payment_days": (0.93, 1.00),
    "price_weight": (0.93, 1.00),
    "quality_weight": (0.92, 1.00),
    "social_value_weight": (0.92, 1.00),
    "term": (0.88, 1.00),
    "turnover_required": (1.00, 0.94),
}
"""Recall and precision over both halves, a hair below what is reached: to be raised, never lowered. The others: 1."""


@pytest.mark.parametrize("kind", KINDS)
def test_floor(kind):
    count = judge(kind)
    assert count["hit"] + count["missed"] >= 14
    least_recall, least_precision = FLOORS.get(kind, (1, 1))
    assert recall(count) >= least_recall
    assert precision(count) >= least_precision


def test_floors_are_of_kinds_that_are_measured():
    assert set(FLOORS) <= set(KINDS)
