"""Which passages of a document hold a word: told by its distinct words, rather than by a search of every passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from tenderlint.facts.numbers import NUMBER_SIGNS
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor

Sign = str | re.Pattern[str]
Signs = tuple[Sign, ...]


class Index:
    """The words of passages and of the headings above them, in small letters, and the texts in which each stands."""

    def __init__(self, given: Sequence[Passage]) -> None:
        self._given = given
        # Two of three statements repeat an earlier one of their document, and hundreds stand under one heading: what
        # is said once is searched once.
        said: dict[str, list[int]] = {}
        under: dict[tuple[str, ...], list[int]] = {}
        for at, passage in enumerate(given):
            said.setdefault(passage.text, []).append(at)
            under.setdefault(passage.block.location.heading, []).append(at)
        self._places = [*said.values(), *under.values()]
        self._texts = [text.lower() for text in (*said, *map(" / ".join, under))]
        holders = defaultdict[str, list[int]](list)
        for at, text in enumerate(self._texts):
            for word in text.split():
                holders[word].append(at)
        self._holders = list(holders.values())
        self._words = " ".join(holders)
        self._starts = [0, *accumulate(len(word) + 1 for word in holders)]
        self._known: dict[Sign, set[int]] = {}
        self._unions: dict[Signs, frozenset[int]] = {}

    def for_(self, extractor: Extractor) -> list[Passage]:
        """The passages that ``extractor`` is to look at, in order."""
        asked = (NUMBER_SIGNS if extractor.numbers_only else (), extractor.needs, extractor.cues)
        chosen = frozenset.intersection(*(self._any(signs) for signs in asked if signs))
        return [self._given[at] for at in sorted(chosen)]

    def _any(self, signs: Signs) -> frozenset[int]:
        """The ordinals of the passages that hold one of ``signs``."""
        if signs not in self._unions:
            texts = set[int]().union(*map(self._holding, signs))
            self._unions[signs] = frozenset[int]().union(*(self._places[at] for at in texts))
        return self._unions[signs]

    def _holding(self, sought: Sign) -> set[int]:
        """The ordinals of the texts that hold ``sought``."""
        if sought not in self._known:
            self._known[sought] = self._part(sought) if isinstance(sought, str) else self._match(sought)
        return self._known[sought]

    def _match(self, sought: re.Pattern[str]) -> set[int]:
        return {at for at, text in enumerate(self._texts) if sought.search(text)}

    def _part(self, sought: str) -> set[int]:
        if " " not in sought:
            return self._with_word(sought)
        texts = self._with_word(max(sought.split(), key=len))
        return {at for at in texts if sought in self._texts[at]}

    def _with_word(self, piece: str) -> set[int]:
        """The ordinals of the texts with a word that holds ``piece``."""
        found = set[int]()
        place = self._words.find(piece)
        while place >= 0:
            at = bisect_right(self._starts, place) - 1
            found.update(self._holders[at])
            place = self._words.find(piece, self._starts[at + 1])
        return found
