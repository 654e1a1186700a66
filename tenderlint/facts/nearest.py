"""Which words a value belongs to, where a sentence holds several of either."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tenderlint.regex import regex


class Named(Struct, frozen=True):
    """A name found in a text."""

    name: str
    start: int
    end: int


class Vocabulary:
    """Names and the wordings that stand for each; where two wordings overlap, the longer one holds.

    A name that starts with "-" is a decoy: it draws values to itself that would otherwise go to another name.
    """

    def __init__(self, wordings: Mapping[str, Sequence[str]]) -> None:
        self._names = tuple(wordings)
        self._pattern = {
            name: regex(rf"(?<!\w)(?:{'|'.join(given)})(?!\w)", re.IGNORECASE) for name, given in wordings.items()
        }

    def find(self, text: str) -> list[Named]:
        """Every name in ``text``, in order."""
        found = [
            Named(name, match.start(), match.end())
            for name in self._names
            for match in self._pattern[name].finditer(text)
        ]
        found.sort(key=lambda each: (each.start, each.start - each.end))
        kept: list[Named] = []
        for each in found:
            if kept and each.start < kept[-1].end:
                if each.end - each.start > kept[-1].end - kept[-1].start:
                    kept[-1] = each
            else:
                kept.append(each)
        return kept

    @property
    def any(self) -> re.Pattern[str]:
        """One pattern that finds what any name but a decoy finds."""
        return regex(
            "|".join(self._pattern[name].pattern for name in self._names if not name.startswith("-")), re.IGNORECASE
        )


def owner(named: Sequence[Named], start: int, end: int, reach: int = 250) -> str | None:
    """The name nearest before ``start``, else the nearest behind ``end``, within ``reach`` characters; no decoy."""
    before = [each for each in named if each.end <= start and start - each.end <= reach]
    behind = [each for each in named if each.start >= end and each.start - end <= reach]
    chosen = before[-1] if before else behind[0] if behind else None
    return None if chosen is None or chosen.name.startswith("-") else chosen.name
