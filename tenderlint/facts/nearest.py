"""Which words a value belongs to, where a sentence holds several of either."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from tenderlint.regex import regex
from tenderlint.wording.small import small

_CAPITAL: Final = regex(r"(?<!\\)(?<!\(\?)[A-Z]")
"""A letter that stands for itself, and is no part of a sign such as that of a group."""
_REMEMBERED: Final = 256


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
        self._patterns = {name: rf"(?<!\w)(?:{'|'.join(given)})(?!\w)" for name, given in wordings.items()}
        self._finders = tuple((name, regex(_in_small(pattern))) for name, pattern in self._patterns.items())
        self.find = lru_cache(maxsize=_REMEMBERED)(self._find)
        """Every name in a text, in order. Remembered: a sentence is asked about once for each value in it."""

    def _find(self, text: str) -> tuple[Named, ...]:
        letters = small(text)
        found = [
            Named(name, match.start(), match.end())
            for name, finder in self._finders
            for match in finder.finditer(letters)
        ]
        found.sort(key=lambda each: (each.start, each.start - each.end))
        kept: list[Named] = []
        for each in found:
            if kept and each.start < kept[-1].end:
                if each.end - each.start > kept[-1].end - kept[-1].start:
                    kept[-1] = each
            else:
                kept.append(each)
        return tuple(kept)

    @property
    def any(self) -> re.Pattern[str]:
        """One pattern that finds what any name but a decoy finds."""
        wanted = (pattern for name, pattern in self._patterns.items() if not name.startswith("-"))
        return regex("|".join(wanted), re.IGNORECASE)


def _in_small(pattern: str) -> str:
    """An expression for :func:`small` text, which finds there what it finds in any text if it disregards case."""
    return _CAPITAL.sub(lambda letter: letter[0].lower(), pattern)


def owner(named: Sequence[Named], start: int, end: int, reach: int = 250) -> str | None:
    """The name nearest before ``start``, else the nearest behind ``end``, within ``reach`` characters; no decoy."""
    before = [each for each in named if each.end <= start and start - each.end <= reach]
    behind = [each for each in named if each.start >= end and each.start - end <= reach]
    chosen = before[-1] if before else behind[0] if behind else None
    return None if chosen is None or chosen.name.startswith("-") else chosen.name
