"""Rules know their barrier in other words: a floor for each category, so that mending one phrase cannot lose ten."""

from collections import Counter

import pytest

from benchmarks.paraphrases import judge
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.trie import Trie

RECALL = {"RSK": 0.52, "SEL": 0.53, "VAL": 0.61, "PAY": 0.43, "FAI": 0.47, "SOC": 0.50}
PRECISION = {"RSK": 0.95, "SEL": 0.96, "VAL": 0.92, "PAY": 0.93, "FAI": 0.95, "SOC": 0.95}
"""What was reached, a hair below. New sentences may lower a figure; a change to a rule may only raise one. Most of the
sentences are from a hand that never saw the rules and have not been worked on; the aim is 0.85 and 0.95."""


@pytest.fixture(scope="module")
def by_category():
    catalogue = load_compiled()
    words = Trie(catalogue.lexicon)
    counts = {}
    for compiled in catalogue.compiled:
        counts.setdefault(compiled.rule.id[:3], Counter()).update(judge(compiled, words, "both", errors=False))
    return counts


@pytest.mark.parametrize("category", sorted(RECALL))
def test_floor(by_category, category):
    count = by_category[category]
    hit, missed, false = count["flag flagged"], count["flag left"], count["leave flagged"]
    assert hit + missed >= 4
    assert hit / (hit + missed) >= RECALL[category]
    assert hit / (hit + false) >= PRECISION[category]
