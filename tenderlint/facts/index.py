"""Which passages of a document hold a word: found by one search over the whole text rather than one a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from tenderlint.facts.numbers import NUMBER_SIGNS
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor

Signs = tuple[str | re.Pattern[str], ...]
Find = Callable[[int], int]
"""From a place in the text to the next place where something stands, or -1."""


class Index:
    """The words of passages and of the headings above them, in small letters, as one text."""

    def __init__(self, given: Sequence[Passage]) -> None:
        self._given = given
        lines = [passage.text.lower() for passage in given]
        self._text = "\n".join(lines)
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        # Hundreds of passages stand under one heading, which is searched once for all of them.
        under: dict[tuple[str, ...], list[int]] = {}
        for at, passage in enumerate(given):
            under.setdefault(passage.block.location.heading, []).append(at)
        self._under = [(" / ".join(headings).lower(), places) for headings, places in under.items() if headings]
        self._known: dict[str | re.Pattern[str], frozenset[int]] = {}
        self._unions: dict[Signs, frozenset[int]] = {}

    def for_(self, extractor: Extractor) -> list[Passage]:
        """The passages that ``extractor`` is to look at, in order."""
        chosen = set(range(len(self._given)))
        if extractor.numbers_only:
            chosen &= self._any(NUMBER_SIGNS)
        if extractor.needs:
            chosen &= self._any(extractor.needs)
        if extractor.cues:
            chosen &= self._any(extractor.cues)
        return [self._given[at] for at in sorted(chosen)]

    def _any(self, signs: Signs) -> frozenset[int]:
        """The ordinals of the passages that hold one of ``signs``."""
        if signs not in self._unions:
            self._unions[signs] = frozenset[int]().union(*(self._holding(sign) for sign in signs))
        return self._unions[signs]

    def _holding(self, sought: str | re.Pattern[str]) -> frozenset[int]:
        if sought not in self._known:
            found = self._passages(self._finder(sought))
            for headings, places in self._under:
                if (sought in headings) if isinstance(sought, str) else sought.search(headings):
                    found.update(places)
            self._known[sought] = frozenset(found)
        return self._known[sought]

    def _finder(self, sought: str | re.Pattern[str]) -> Find:
        text = self._text
        if isinstance(sought, str):
            return lambda place: text.find(sought, place)

        def find(place: int) -> int:
            match = sought.search(text, place)
            return match.start() if match else -1

        return find

    def _passages(self, find: Find) -> set[int]:
        """The ordinals of the passages in which ``find`` finds anything."""
        found: set[int] = set()
        place = find(0)
        while place >= 0:
            at = bisect_right(self._starts, place) - 1
            found.add(at)
            place = find(self._starts[at + 1]) if at + 1 < len(self._given) else -1
        return found
