"""Which passages of a document hold a word: found by one search over the whole text rather than one a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from tenderlint.facts.numbers import NUMBER_SIGNS
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor

Sign = str | re.Pattern[str]
Signs = tuple[Sign, ...]
Find = Callable[[int], int]
"""From a place in the text to the next place where something stands, or -1."""


class Index:
    """The words of passages and of the headings above them, in small letters."""

    def __init__(self, given: Sequence[Passage]) -> None:
        self._given = given
        # Two of three statements repeat an earlier one of their document, and hundreds stand under one heading: what
        # is said once is searched once.
        said: dict[str, list[int]] = {}
        under: dict[tuple[str, ...], list[int]] = {}
        for at, passage in enumerate(given):
            said.setdefault(passage.text, []).append(at)
            under.setdefault(passage.block.location.heading, []).append(at)
        headings = ((" / ".join(path), places) for path, places in under.items() if path)
        texts = [(text.lower(), frozenset(places)) for text, places in (*said.items(), *headings)]
        self._texts = _Texts(texts, frozenset(range(len(given))))

    def for_(self, extractor: Extractor) -> list[Passage]:
        """The passages that ``extractor`` is to look at, in order."""
        texts = self._texts
        if extractor.numbers_only:
            texts = texts.with_(NUMBER_SIGNS)
        if extractor.needs:
            texts = texts.with_(extractor.needs)
        chosen = texts.holding(extractor.cues) if extractor.cues else texts.passages
        return [self._given[at] for at in sorted(chosen)]


class _Texts:
    """Texts in small letters, each with the ordinals of the passages that hold it, searched as one text."""

    def __init__(self, said: Sequence[tuple[str, frozenset[int]]], passages: frozenset[int]) -> None:
        self.passages = passages
        self._said = said
        self._known: dict[Sign, Collection[int]] = {}
        self._with: dict[Signs, _Texts] = {}

    def with_(self, signs: Signs) -> _Texts:
        """The texts of only those passages that hold one of ``signs``: what is rare in all is sought in few of them."""
        if signs not in self._with:
            kept = self.holding(signs)
            self._with[signs] = _Texts([(text, both) for text, places in self._said if (both := places & kept)], kept)
        return self._with[signs]

    def holding(self, signs: Signs) -> frozenset[int]:
        """The ordinals of the passages that hold one of ``signs``."""
        texts = frozenset[int]().union(*map(self._holding, signs))
        return frozenset[int]().union(*(self._said[at][1] for at in texts))

    def _holding(self, sought: Sign) -> Collection[int]:
        """The ordinals of the texts that hold ``sought``."""
        if sought not in self._known:
            self._known[sought] = tuple(self._found(sought)) if self._may_stand(sought) else ()
        return self._known[sought]

    def _may_stand(self, sought: Sign) -> bool:
        """Two of three signs stand nowhere in a document, which its words, each once, tell in a quarter of the time."""
        return not isinstance(sought, str) or all(word in self._words for word in sought.split())

    @cached_property
    def _text(self) -> str:
        return "\n".join(text for text, _ in self._said)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(text) + 1 for text, _ in self._said)]

    @cached_property
    def _words(self) -> str:
        return " ".join(set(self._text.split()))

    def _found(self, sought: Sign) -> Iterator[int]:
        find = self._finder(sought)
        place = find(0)
        while place >= 0:
            at = bisect_right(self._starts, place) - 1
            yield at
            place = find(self._starts[at + 1]) if at + 1 < len(self._said) else -1

    def _finder(self, sought: Sign) -> Find:
        text = self._text
        if isinstance(sought, str):
            return lambda place: text.find(sought, place)

        def find(place: int) -> int:
            match = sought.search(text, place)
            return match.start() if match else -1

        return find
