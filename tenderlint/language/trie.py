"""The fast matcher: every slot of a lexicon found in one pass over the words.

Its cost hardly grows with the number of rules, for a word that starts no phrase costs one look-up, and what a phrase
belongs to is worked out only for slots that are asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

from tenderlint.language.lexicon import NAME, NUMBER, is_number, names_in
from tenderlint.language.phrase_book import ENDED, PhraseBook
from tenderlint.language.tokens import Tokens

_NOWHERE: Final = frozenset[int]()
Span = tuple[int, int]
Hits = Mapping[int, list[Span]]
"""Slot to the token spans (start, end exclusive) where one of its phrases stands, by start then end."""


class _Node:
    """A place in the tree: the phrases that come this far, and once it has been grown, the nodes that follow."""

    __slots__ = ("below", "depth", "leaf", "numbers", "wild")

    def __init__(self, depth: int, numbers: list[int]) -> None:
        self.depth = depth
        self.numbers = numbers
        """The phrases, by their numbers in the book."""
        self.leaf: int | None = None
        self.below: _Below | None = None
        """What follows, once the node has been grown."""
        self.wild = False
        """Whether any number or any name may follow."""

    def grow(self, leaf: int | None, below: _Below) -> _Below:
        """Give the node its leaf and what follows it."""
        self.leaf, self.below, self.numbers = leaf, below, []
        self.wild = NUMBER in below or NAME in below
        return below

    def follow(self, word: str) -> _Node:
        """The node that a word leads to, which is one of those in ``below``."""
        below = self.below or {}
        node = below[word]
        if isinstance(node, list):
            node = below[word] = _Node(self.depth + 1, node)
        return node


_Below = dict[str, _Node | list[int]]
"""What follows by the next word: a node, or until that is met the numbers of its phrases."""


class Trie:
    """A prefix tree over words for a phrase book. A leaf is a set of slots that share a phrase.

    It has tens of thousands of phrases, of which a document meets the beginnings of some hundred: a node is grown
    when it is first met.
    """

    def __init__(self, book: PhraseBook) -> None:
        self._book = book
        self._first: dict[str, tuple[_Node, ...]] = {}
        self._branches: dict[str, _Node] = {}
        self._numbers: dict[int | frozenset[int], int] = {}
        """The leaves by the groups of slots that they are put together from, or the only one."""
        self.leaves: list[frozenset[int]] = []
        """Slots that share a phrase; more are added as words are met."""
        self.holders: defaultdict[int, set[int]] = defaultdict(set)
        """The leaves that hold a slot, by their numbers."""

    def find(self, tokens: Tokens) -> TrieHits:
        """All occurrences of all slots, overlapping ones included."""
        found: dict[int, list[Span]] = {}
        words, named = tokens.words, names_in(tokens, self._book.words)
        names = self._branch(NAME) if named else None
        first = self._first
        for start, word in enumerate(words):
            branches = first.get(word)
            if branches is None:
                branches = first[word] = self._begun_by(word)
            if names is not None and start in named:
                branches = (*branches, names)
            for branch in branches:
                self._follow(branch, words, named, start, found)
        return TrieHits(found, self.leaves, self.holders)

    def _begun_by(self, word: str) -> tuple[_Node, ...]:
        """The branches that a word begins, as itself and as a number."""
        keys = (word, NUMBER) if is_number(word) else (word,)
        return tuple(self._branch(key) for key in keys if key in self._book.beginnings)

    def _branch(self, word: str) -> _Node:
        branch = self._branches.get(word)
        if branch is None:
            branch = self._branches[word] = _Node(1, [])
            continued = self._book.begun_by(word)
            ends = continued.pop(ENDED, [])
            branch.grow(self._leaf(ends) if ends else None, cast("_Below", continued))
        return branch

    def _follow(
        self, node: _Node, words: tuple[str, ...], named: frozenset[int], start: int, found: dict[int, list[Span]]
    ) -> None:
        """Note the leaf at ``node`` and go on along the words that follow. Runs once a word, so it is written flat."""
        last, end = len(words), start + node.depth
        while True:
            below = node.below
            if below is None:
                below = self._grown(node)
            leaf = node.leaf
            if leaf is not None:
                if leaf in found:
                    found[leaf].append((start, end))
                else:
                    found[leaf] = [(start, end)]
            if end == last or not below:
                return
            word = words[end]
            if node.wild:
                if NUMBER in below and is_number(word):
                    self._follow(node.follow(NUMBER), words, named, start, found)
                if NAME in below and end in named:
                    self._follow(node.follow(NAME), words, named, start, found)
            if word not in below:
                return
            following = below[word]
            node = node.follow(word) if isinstance(following, list) else following
            end += 1

    def _grown(self, node: _Node) -> _Below:
        """Give a node its leaf and the nodes below it."""
        phrases, depth = self._book.phrases, node.depth
        ends: list[int] = []
        below: dict[str, list[int]] = {}
        for number in node.numbers:
            words = phrases[number].split(" ", depth + 1)
            if len(words) == depth:
                ends.append(number)
                continue
            for word in words[depth].split("|"):
                if word in below:
                    below[word].append(number)
                else:
                    below[word] = [number]
        return node.grow(self._leaf(ends) if ends else None, cast("_Below", below))

    def _leaf(self, phrases: Sequence[int]) -> int:
        """The number of the leaf for the slots that phrases belong to."""
        group = self._book.group
        groups = group[phrases[0]] if len(phrases) == 1 else frozenset([group[each] for each in phrases])
        number = self._numbers.get(groups)
        if number is None:
            number = self._numbers[groups] = len(self.leaves)
            slots = frozenset(slot for each in phrases for slot in self._book.slots(each))
            self.leaves.append(slots)
            for slot in slots:
                self.holders[slot].add(number)
        return number


class TrieHits(Mapping[int, list[Span]]):
    """Slots found in one text. ``found`` holds the leaves; a slot's spans are put together when it is asked for."""

    __slots__ = ("_holders", "_kept", "_leaves", "found")

    def __init__(
        self, found: dict[int, list[Span]], leaves: Sequence[frozenset[int]], holders: Mapping[int, set[int]]
    ) -> None:
        self.found = found
        self._leaves = leaves
        self._holders = holders
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
        found = self.found
        here = [found[leaf] for leaf in self._holders.get(slot, _NOWHERE).intersection(found)]
        return here[0] if len(here) == 1 and len(here[0]) == 1 else sorted({span for spans in here for span in spans})

    def __getitem__(self, slot: int) -> list[Span]:
        spans = self._spans(slot)
        if not spans:
            raise KeyError(slot)
        return spans

    def __iter__(self) -> Iterator[int]:
        return iter(self._slots())

    def __len__(self) -> int:
        return len(self._slots())

    def _slots(self) -> set[int]:
        return {slot for leaf in self.found for slot in self._leaves[leaf]}
