"""How often a rule is right, as it was measured."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Confidence(StrEnum):
    """How sure a finding of a rule is, by how often the rule was right where it was measured; least first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low to 2 for high."""
        return list(Confidence).index(self)


Interval = tuple[float, float]
"""Lower and upper bound of a share, from 0 to 1, that hold with 95 % confidence."""


class Accuracy(Struct, frozen=True, kw_only=True):
    """One rule on one data set: so many of the passages it flagged are right, so many of those there it found."""

    data: str
    """What it was measured on: "labelled documents"."""
    date: str
    right: int
    flagged: int
    precision: Interval | None
    """None where nothing was flagged."""
    found: int
    there: int
    recall: Interval | None
    """None where there was nothing to find."""
