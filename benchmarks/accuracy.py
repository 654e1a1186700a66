"""Accuracy cards: how often each rule is right, by data set, as ``rules/accuracy.json`` holds them.

Labelled documents are measured by ``benchmarks/quality.py``; the sentences of ``tests/paraphrases/second``, written
without sight of the rules, are measured here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from pathlib import Path
from statistics import NormalDist

from benchmarks.labelled import Score
from benchmarks.paraphrases import SETS, judge
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.trie import Trie

ACCURACY = Path(__file__).parent.parent / "rules" / "accuracy.json"
SENTENCES = "sentences by other hands"
_SURE = 0.95


def sentence_scores() -> Iterator[Score]:
    """Every text rule on the second set of sentences."""
    catalogue = load_compiled()
    words = Trie(catalogue.phrases)
    for compiled in catalogue.compiled:
        count = judge(compiled, words, SETS["second"])
        hit, missed, false = count["flag flagged"], count["flag left"], count["leave flagged"]
        if hit + missed:
            yield Score(compiled.rule.id, hit, hit + false, hit, hit + missed)


def interval(part: int, whole: int) -> tuple[float, float] | None:
    """Wilson's 95 % interval of a share (E. B. Wilson, JASA 22, 1927); None of nothing.

    >>> interval(5, 5)
    (0.57, 1.0)
    """
    if not whole:
        return None
    z = NormalDist().inv_cdf((1 + _SURE) / 2)
    share = part / whole
    middle, half = share + z * z / (2 * whole), z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    return round(max(0.0, (middle - half) / scale), 2), round(min(1.0, (middle + half) / scale), 2)


def written(scores: Mapping[str, Iterable[Score]], date: str) -> str:
    """The file: the date, and by rule a card for each data set, with counts and intervals.

    ``scores`` holds, by the name of the data set, the scores of the rules, each named by its id.
    """
    measured = sorted((score.name, data, score) for data, each in scores.items() for score in each)
    rules: dict[str, list[dict[str, object]]] = {}
    for rule, data, score in measured:
        rules.setdefault(rule, []).append(_card(data, score))
    return json.dumps({"date": date, "rules": rules}, indent=1, ensure_ascii=False) + "\n"


def _card(data: str, score: Score) -> dict[str, object]:
    return {
        "data": data,
        "precision": [score.right, score.flagged],
        "precision_interval": interval(score.right, score.flagged),
        "recall": [score.found, score.there],
        "recall_interval": interval(score.found, score.there),
    }
