"""Rules know their barrier in other words: a floor for each category, so that mending one phrase cannot lose ten."""

from collections import Counter

import pytest

from benchmarks.paraphrases import judge
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.trie import Trie

RECALL, PRECISION = 0.85, 0.95


@pytest.fixture(scope="module")
def by_category():
    catalogue = load_compiled()
    words = Trie(catalogue.lexicon)
    counts = {}
    for compiled in catalogue.compiled:
        counts.setdefault(compiled.rule.id[:3], Counter()).update(judge(compiled, words, "both", errors=False))
    return counts


@pytest.mark.parametrize("category", ["RSK", "SEL", "VAL", "PAY", "FAI", "SOC"])
def test_floor(by_category, category):
    count = by_category[category]
    hit, missed, false = count["flag flagged"], count["flag left"], count["leave flagged"]
    assert hit + missed >= 4
    assert hit / (hit + missed) >= RECALL
    assert hit / (hit + false) >= PRECISION
