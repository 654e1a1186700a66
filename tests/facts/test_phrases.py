"""Facts are found in other people's words: a floor for each kind, so that mending one wording cannot lose ten.

The texts were written without sight of the extractors. Before, these found 0.53 of what is stated. They were then
mended on every second text; on the others, unseen until then, 0.91 was found, and 0.96 of what was found was right.
Only after that were they mended on the whole.
"""

import pytest

from tests.facts.phrases.judge import KINDS, judge, precision, recall

FLOORS = {"page_limit": (0.93, 1)}
"""Recall and precision of the kinds that fall short of 1 over both halves: to be raised, never lowered."""


@pytest.mark.parametrize("kind", KINDS)
def test_floor(kind):
    count = judge(kind)
    assert count["hit"] + count["missed"] >= 14
    least_recall, least_precision = FLOORS.get(kind, (1, 1))
    assert recall(count) >= least_recall
    assert precision(count) >= least_precision


def test_floors_are_of_kinds_that_are_measured():
    assert set(FLOORS) <= set(KINDS)
