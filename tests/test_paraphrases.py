"""Rules know their barrier in other words: a floor for each category, so that mending one phrase cannot lose ten."""

from collections import Counter

import pytest

from benchmarks.paraphrases import SETS, judge
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.trie import Trie

RECALL, PRECISION = 0.85, 0.95
"""The aim, reached on the first set: the rules have been mended on it."""
SECOND_RECALL = {"RSK": 0.76, "SEL": 0.75, "VAL": 0.49, "PAY": 0.71, "FAI": 0.37, "SOC": 0.39}
SECOND_PRECISION = {"RSK": 0.97, "SEL": 0.97, "VAL": 0.88, "PAY": 0.95, "FAI": 0.95, "SOC": 0.95}
"""What the rules reach on the second set, a hair below: to be raised, never lowered. Of RSK, SEL and PAY its work half
has been worked on; what they reach in words that nobody has seen is the floor below."""
UNSEEN_RECALL = {"RSK": 0.53, "SEL": 0.52, "PAY": 0.43}
UNSEEN_PRECISION = {"RSK": 0.93, "SEL": 0.94, "PAY": 0.85}
"""The same on the half of the second set that is kept for the end."""


@pytest.fixture(scope="module")
def counted():
    catalogue = load_compiled()
    words = Trie(catalogue.phrases)
    counts = {name: {} for name in SETS}
    for name, folder in SETS.items():
        for compiled in catalogue.compiled:
            counts[name].setdefault(compiled.rule.id[:3], Counter()).update(judge(compiled, words, folder))
    return counts


def assert_floor(count, recall, precision):
    hit, missed, false = count["flag flagged"], count["flag left"], count["leave flagged"]
    assert hit + missed >= 4
    assert hit / (hit + missed) >= recall
    assert hit / (hit + false) >= precision


@pytest.mark.parametrize("category", ["RSK", "SEL", "VAL", "PAY", "FAI", "SOC"])
def test_floor(counted, category):
    assert_floor(counted["first"][category], RECALL, PRECISION)


@pytest.mark.parametrize("category", sorted(SECOND_RECALL))
def test_floor_of_the_second_set(counted, category):
    assert_floor(counted["second"][category], SECOND_RECALL[category], SECOND_PRECISION[category])


@pytest.mark.parametrize("category", sorted(UNSEEN_RECALL))
def test_floor_of_the_unseen_half(category):
    catalogue = load_compiled()
    words = Trie(catalogue.phrases)
    count = Counter()
    for compiled in catalogue.compiled:
        if compiled.rule.id.startswith(category):
            count.update(judge(compiled, words, SETS["second"], "unseen"))
    assert_floor(count, UNSEEN_RECALL[category], UNSEEN_PRECISION[category])
