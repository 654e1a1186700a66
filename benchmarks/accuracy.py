"""Accuracy cards: how often each rule is right, by data set, as ``rules/accuracy.json`` holds them.

Labelled documents are measured by ``benchmarks/quality.py``; the sentences of ``tests/paraphrases/second``, written
without sight of the rules, are measured here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.labelled import Score
from benchmarks.paraphrases import SETS, judge
from tenderlint.catalogue.accuracy import interval
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.trie import Trie
from tenderlint.model.accuracy import Interval

ACCURACY = Path(__file__).parent.parent / "rules" / "accuracy.json"
SENTENCES = "sentences by other hands"


def sentence_scores() -> Iterator[Score]:
    """Every text rule on the second set of sentences."""
    catalogue = load_compiled()
    words = Trie(catalogue.phrases)
    for compiled in catalogue.compiled:
        count = judge(compiled, words, SETS["second"])
        hit, missed, false = count["flag flagged"], count["flag left"], count["leave flagged"]
        if hit + missed:
            yield Score(compiled.rule.id, hit, hit + false, hit, hit + missed)


def rounded(part: int, whole: int) -> Interval | None:
    """The 95 % interval of a share in hundredths; None of nothing."""
    if not whole:
        return None
    low, high = interval(part, whole)
    return round(low, 2), round(high, 2)


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
        "precision_interval": rounded(score.right, score.flagged),
        "recall": [score.found, score.there],
        "recall_interval": rounded(score.found, score.there),
    }
