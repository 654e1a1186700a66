"""Reads ``accuracy.json``: how often each rule was right where it was measured."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from tenderlint.model.accuracy import Accuracy, Interval


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
