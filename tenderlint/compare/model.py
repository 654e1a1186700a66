"""What became of findings and demands from one version of a pack to the next."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding


class Turn(StrEnum):
    """What a change of a demand means to a bidder."""

    TIGHTENED = "tightened"
    RELAXED = "relaxed"
    CHANGED = "changed"
    """Neither, or it cannot be told from the figures."""


class Reworded(Struct, frozen=True):
    """A finding that is still there in other words, or at another severity."""

    before: Finding
    after: Finding


class Shift(Struct, frozen=True):
    """A demand that was put otherwise, made, or dropped."""

    kind: str
    label: str | None
    before: tuple[Fact, ...]
    after: tuple[Fact, ...]
    turn: Turn


class Difference(Struct, frozen=True):
    """All that changed between two versions."""

    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    reworded: tuple[Reworded, ...]
    stayed: int
    """Findings that are the same in both."""
    shifts: tuple[Shift, ...]
