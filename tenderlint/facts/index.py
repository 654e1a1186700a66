"""Which passages of a document hold a word: found by one search over the whole text rather than one a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
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
        # Two of three statements repeat an earlier one of their document, and hundreds stand under one heading: what
        # is said once is searched once.
        said: dict[str, list[int]] = {}
        under: dict[tuple[str, ...], list[int]] = {}
        for at, passage in enumerate(given):
            said.setdefault(passage.text.lower(), []).append(at)
            under.setdefault(passage.block.location.heading, []).append(at)
        searched = [*said.items(), *((" / ".join(path).lower(), places) for path, places in under.items() if path)]
        self._places = [places for _, places in searched]
        self._text = "\n".join(text for text, _ in searched)
        self._starts = [0, *accumulate(len(text) + 1 for text, _ in searched)]
        self._words = " ".join({word for text, _ in searched for word in text.split()})
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
            found = self._texts_holding(sought) if self._may_stand(sought) else ()
            self._known[sought] = frozenset(place for at in found for place in self._places[at])
        return self._known[sought]

    def _may_stand(self, sought: str | re.Pattern[str]) -> bool:
        """Two of three signs stand nowhere in a document, which its words, each once, tell in a quarter of the time."""
        return not isinstance(sought, str) or all(word in self._words for word in sought.split())

    def _texts_holding(self, sought: str | re.Pattern[str]) -> Iterator[int]:
        """The ordinals of the texts in which ``sought`` stands."""
        find = self._finder(sought)
        place = find(0)
        while place >= 0:
            at = bisect_right(self._starts, place) - 1
            yield at
            place = find(self._starts[at + 1]) if at + 1 < len(self._places) else -1

    def _finder(self, sought: str | re.Pattern[str]) -> Find:
        text = self._text
        if isinstance(sought, str):
            return lambda place: text.find(sought, place)

        def find(place: int) -> int:
            match = sought.search(text, place)
            return match.start() if match else -1

        return find
