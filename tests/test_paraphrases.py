"""Rules know their barrier in other words: a floor for each category, so that mending one phrase cannot lose ten."""

from collections import Counter

import pytest

from benchmarks.paraphrases import SETS, judge
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.trie import Trie

RECALL, PRECISION = 0.85, 0.95
"""The aim, reached on the first set: the rules have been mended on it."""
SECOND_RECALL = {"RSK": 0.42, "SEL": 0.44, "VAL": 0.49, "PAY": 0.33, "FAI": 0.37, "SOC": 0.39}
SECOND_PRECISION = {"RSK": 0.94, "SEL": 0.95, "VAL": 0.88, "PAY": 0.90, "FAI": 0.95, "SOC": 0.95}
"""What the rules reach on the second set, on which nobody has worked, a hair below: to be raised, never lowered."""


@pytest.fixture(scope="module")
def counted():
    catalogue = load_compiled()
    words = Trie(catalogue.lexicon)
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
