"""Counts through the lists of a document as Word does, and prints each paragraph's label."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, field

from tenderlint.read.word.formats import printed
from tenderlint.read.word.numbering import LEVELS, Level, ListDefinition, Numbering, Place
from tenderlint.read.word.symbols import plain
from tenderlint.regex import regex

_NUMBER: Final = regex(r"%([1-9])")


class _Counts(Struct):
    """Current number of each level of one abstract definition; None where the next use starts afresh."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Counters:
    """Hands out labels in the order in which paragraphs are read. One for each story: body, notes, one header."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, _Counts] = {}
        self._started: set[tuple[int, int]] = set()

    def label(self, place: Place) -> str:
        """Count one paragraph at ``place`` and return its label as printed, empty for a level that prints nothing."""
        definition = self._numbering.lists[place.num_id]
        counts = self._counts.setdefault(definition.counters, _Counts()).numbers
        self._count(place, definition, counts)
        level = definition.levels[place.ilvl]
        if level.format == "bullet":
            return plain(level.text).strip()
        return _label(level, definition, counts)

    def _count(self, place: Place, definition: ListDefinition, counts: list[int | None]) -> None:
        # A skipped level counts as used once: after "1.1" the next clause is "2." (Microsoft's article Q110380).
        for ilvl in range(place.ilvl):
            if counts[ilvl] is None:
                counts[ilvl] = definition.levels[ilvl].start
        first_use = (place.num_id, place.ilvl) not in self._started
        self._started.add((place.num_id, place.ilvl))
        current = counts[place.ilvl]
        if current is None or (first_use and place.ilvl in definition.starts):
            counts[place.ilvl] = definition.levels[place.ilvl].start
        else:
            counts[place.ilvl] = current + 1
        for ilvl in range(place.ilvl + 1, LEVELS):
            if _restarts(definition.levels[ilvl], ilvl, used=place.ilvl):
                counts[ilvl] = None


def _restarts(level: Level, ilvl: int, *, used: int) -> bool:
    return used < (ilvl if level.restart is None else level.restart)


def _label(level: Level, definition: ListDefinition, counts: list[int | None]) -> str:
    def number(found: re.Match[str]) -> str:
        ilvl = int(found[1]) - 1
        other = definition.levels[ilvl]
        count = counts[ilvl]
        style = "decimal" if level.legal and other.format not in {"bullet", "none"} else other.format
        return printed(other.start if count is None else count, style, other.pattern)

    return _NUMBER.sub(number, level.text).strip()
