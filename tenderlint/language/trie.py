"""The fast matcher: every slot of a lexicon found in one pass over the words.

Its cost hardly grows with the number of rules, for a word that starts no phrase costs one look-up, and what a phrase
belongs to is worked out only for slots that are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from tenderlint.language.lexicon import NAME, NUMBER, Lexicon, Phrase, is_number, known_words, names_in
from tenderlint.language.tokens import Tokens

Span = tuple[int, int]
Hits = Mapping[int, list[Span]]
"""Slot to the token spans (start, end exclusive) where one of its phrases stands, by start then end."""

_Node = dict[str, Any]
_Read = tuple[tuple[str, ...], frozenset[int]]
"""The words of a text, and which of them are names."""
_LEAF = ""
"""Key in a node under which the leaf stands that ends there; no token is empty."""


class Trie:
    """A prefix tree over words for a lexicon. A leaf is a set of slots that share a phrase.

    It has tens of thousands of phrases, of which a document meets the beginnings of some hundred: the branch of a
    word is grown when the word is first met.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._beginning: dict[str, list[tuple[int, Phrase]]] = {}
        for slot, phrases in enumerate(lexicon.phrases):
            for phrase in phrases:
                for word in phrase[0]:
                    self._beginning.setdefault(word, []).append((slot, phrase))
        self._known = known_words(lexicon)
        self._branches: dict[str, _Node] = {}
        self._numbers: dict[tuple[int, ...], int] = {}
        self._leaves_of: dict[int, list[int]] = {}
        self.leaves: list[tuple[int, ...]] = []
        """The slots of each leaf; more are added as words are met."""

    def find(self, tokens: Tokens) -> TrieHits:
        """All occurrences of all slots, overlapping ones included."""
        found: dict[int, list[Span]] = {}
        words, beginning = tokens.words, self._beginning
        numbers = self._branch(NUMBER) if NUMBER in beginning else None
        named = names_in(tokens, self._known)
        read = (words, named)
        names = self._branch(NAME) if named and NAME in beginning else None
        for start, word in enumerate(words):
            if word in beginning:
                _follow(self._branch(word), read, start, start + 1, found)
            if numbers is not None and is_number(word):
                _follow(numbers, read, start, start + 1, found)
            if names is not None and start in named:
                _follow(names, read, start, start + 1, found)
        return TrieHits(found, self.leaves, self._leaves_of)

    def _branch(self, word: str) -> _Node:
        branch = self._branches.get(word)
        if branch is None:
            branch = self._branches[word] = self._grown(self._beginning[word])
        return branch

    def _grown(self, phrases: list[tuple[int, Phrase]]) -> _Node:
        branch: _Node = {}
        ends: dict[int, tuple[_Node, list[int]]] = {}
        for slot, phrase in phrases:
            for words in product(*phrase[1:]):
                node = branch
                for word in words:
                    node = node.setdefault(word, {})
                ends.setdefault(id(node), (node, []))[1].append(slot)
        for node, slots in ends.values():
            node[_LEAF] = self._leaf(tuple(dict.fromkeys(slots)))
        return branch

    def _leaf(self, slots: tuple[int, ...]) -> int:
        number = self._numbers.get(slots)
        if number is None:
            number = self._numbers[slots] = len(self.leaves)
            self.leaves.append(slots)
            for slot in slots:
                self._leaves_of.setdefault(slot, []).append(number)
        return number


def _follow(node: _Node, read: _Read, start: int, end: int, found: dict[int, list[Span]]) -> None:
    """Note the leaf at ``node`` and go on along the words that follow."""
    words, named = read
    while True:
        if (leaf := node.get(_LEAF)) is not None:
            found.setdefault(leaf, []).append((start, end))
        if end == len(words):
            return
        word = words[end]
        if NUMBER in node and is_number(word):
            _follow(node[NUMBER], read, start, end + 1, found)
        if NAME in node and end in named:
            _follow(node[NAME], read, start, end + 1, found)
        following = node.get(word)
        if following is None:
            return
        node, end = following, end + 1


class TrieHits(Mapping[int, list[Span]]):
    """Slots found in one text. ``found`` holds the leaves; a slot's spans are put together when it is asked for."""

    __slots__ = ("_kept", "_leaves", "_leaves_of", "found")

    def __init__(
        self, found: dict[int, list[Span]], leaves: Sequence[tuple[int, ...]], leaves_of: dict[int, list[int]]
    ) -> None:
        self.found = found
        self._leaves, self._leaves_of = leaves, leaves_of
        self._kept: dict[int, list[Span]] = {}

    def get(self, slot: int, default: Any = None) -> Any:  # noqa: ANN401 - Mapping.get, without raising for each miss
        """Where a slot stands, else the default."""
        return self._spans(slot) or default

    def _spans(self, slot: int) -> list[Span]:
        spans = self._kept.get(slot)
        if spans is None:
            spans = self._kept[slot] = self._put_together(slot)
        return spans

    def _put_together(self, slot: int) -> list[Span]:
        found, leaves = self.found, self._leaves_of.get(slot, ())
        here = [leaf for leaf in leaves if leaf in found]
        if len(here) == 1 and len(found[here[0]]) == 1:
            return found[here[0]]
        return sorted({span for leaf in here for span in found[leaf]})

    def __getitem__(self, slot: int) -> list[Span]:
        if spans := self._spans(slot):
            return spans
        raise KeyError(slot)

    def __iter__(self) -> Iterator[int]:
        return iter({slot for leaf in self.found for slot in self._leaves[leaf]})

    def __len__(self) -> int:
        return sum(1 for _ in self)
