"""The fast matcher: every slot of a lexicon found in one pass over the words.

Its cost hardly grows with the number of rules, for a word that starts no phrase costs one look-up.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

from tenderlint.language.lexicon import NUMBER, Lexicon, Phrase, is_number
from tenderlint.language.tokens import Tokens

Hits = dict[int, list[tuple[int, int]]]
"""Slot to the token spans (start, end exclusive) where one of its phrases stands, by start then end."""

_Node = dict[str, Any]
_SLOTS = ""
"""Key in a node under which the slots stand that end there; no token is empty."""


class Trie:
    """A prefix tree over words, built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._root: _Node = {}
        for slot, phrases in enumerate(lexicon.phrases):
            self._add(slot, phrases)

    def _add(self, slot: int, phrases: Iterable[Phrase]) -> None:
        for phrase in phrases:
            for words in product(*phrase):
                node = self._root
                for word in words:
                    node = node.setdefault(word, {})
                slots = node.setdefault(_SLOTS, [])
                if slot not in slots:
                    slots.append(slot)

    def find(self, tokens: Tokens) -> Hits:
        """All occurrences of all slots, overlapping ones included."""
        hits: Hits = {}
        root, words = self._root, tokens.words
        numeric = NUMBER in root
        for start, word in enumerate(words):
            if (node := root.get(word)) is not None:
                self._follow(node, words, start, start + 1, hits)
            if numeric and is_number(word):
                self._follow(root[NUMBER], words, start, start + 1, hits)
        for spans in hits.values():
            spans.sort()
        return hits

    def _follow(self, node: _Node, words: tuple[str, ...], start: int, end: int, hits: Hits) -> None:
        """Note the slots that end at ``node`` and go on along the words that follow."""
        for slot in node.get(_SLOTS, ()):
            spans = hits.setdefault(slot, [])
            if (start, end) not in spans[-2:]:
                spans.append((start, end))
        if end == len(words):
            return
        word = words[end]
        if (following := node.get(word)) is not None:
            self._follow(following, words, start, end + 1, hits)
        if NUMBER in node and is_number(word):
            self._follow(node[NUMBER], words, start, end + 1, hits)
