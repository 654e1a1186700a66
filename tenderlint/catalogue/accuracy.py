"""Reads ``accuracy.json``: how often each rule was right where it was measured."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from tenderlint.model.accuracy import Accuracy, Confidence, Interval

_HIGH: Final = 0.75
_MEDIUM: Final = 0.5
_Z: Final = 1.959963984540054
"""Of the normal distribution, 95 % lies within so many standard deviations."""
_WHOLE: Final = "labelled"
"""How the names of sets of whole documents and packs begin; the others hold single sentences."""


class _Card(msgspec.Struct, frozen=True):
    data: str
    precision: tuple[int, int]
    recall: tuple[int, int]
    precision_interval: Interval | None
    recall_interval: Interval | None


class _File(msgspec.Struct, frozen=True):
    date: str
    rules: dict[str, list[_Card]]


@cache
def read_accuracy(folder: Path) -> dict[str, tuple[Accuracy, ...]]:
    """The measures of every rule by its id; a rule that is not there was not measured. Empty where there is no file."""
    file = folder / "accuracy.json"
    if not file.exists():
        return {}
    held = msgspec.json.decode(file.read_bytes(), type=_File)
    return {rule: tuple(_accuracy(card, held.date) for card in cards) for rule, cards in held.rules.items()}


def confidence(measures: Iterable[Accuracy]) -> Confidence | None:
    """How sure a finding is, from all sets that its rule was measured on; None where it flagged nothing in any.

    High: with 95 % confidence at least three findings in four are right. Medium: more are right than wrong. Low: that
    is not shown, or on whole documents more were wrong than right, however well single sentences went.
    """
    measures = tuple(measures)
    right, flagged = sum(each.right for each in measures), sum(each.flagged for each in measures)
    if not flagged:
        return None
    whole = [each for each in measures if each.data.startswith(_WHOLE)]
    least, _ = interval(right, flagged)
    if least < _MEDIUM or 2 * sum(each.right for each in whole) < sum(each.flagged for each in whole):
        return Confidence.LOW
    return Confidence.HIGH if least >= _HIGH else Confidence.MEDIUM


def levels(folder: Path) -> dict[str, Confidence]:
    """The confidence of every rule that was measured, by its id."""
    found = {rule: confidence(measures) for rule, measures in read_accuracy(folder).items()}
    return {rule: level for rule, level in found.items() if level is not None}


def interval(part: int, whole: int) -> Interval:
    """Wilson's 95 % interval of a share (E. B. Wilson, JASA 22, 1927); ``whole`` is not 0.

    >>> low, high = interval(5, 5)
    >>> round(low, 2), high
    (0.57, 1.0)
    """
    share, square = part / whole, _Z * _Z
    middle = share + square / (2 * whole)
    reach = _Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    scale = 1 + square / whole
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def _accuracy(card: _Card, date: str) -> Accuracy:
    (right, flagged), (found, there) = card.precision, card.recall
    return Accuracy(
        data=card.data,
        date=date,
        right=right,
        flagged=flagged,
        precision=card.precision_interval,
        found=found,
        there=there,
        recall=card.recall_interval,
    )
