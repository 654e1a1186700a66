"""Which patterns are worth running over a text, found out once for each text: rows and clauses of a pack repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from msgspec import Struct, field

from tenderlint.catalogue.compiled import Searched
from tenderlint.language.join import Match, matches
from tenderlint.language.program import Program
from tenderlint.language.tokens import Tokens, tokenise
from tenderlint.language.trie import Trie, TrieHits

_REMEMBERED: Final = 4_096
"""Texts whose words are kept at hand; more would only cost memory, since what is repeated stands near."""


class _Anchored(Struct):
    """A leaf, and the programs that have an anchor in it. Slots are bits, of those alone that some program asks for."""

    there: int
    """The slots of the leaf."""
    partners: int
    """The slots, as bits, of which one must be there for any of them to match: most texts have none."""
    programs: tuple[tuple[int, int], ...]
    """Numbers, each with the slots that the program cannot do without, as bits."""


class Look(Struct, frozen=True):
    """A text with its words, the slots found in them, and the patterns whose slots are all there."""

    tokens: Tokens
    hits: TrieHits
    candidates: tuple[tuple[Searched, tuple[Program, ...]], ...]
    """By rule, in the order of their ids; no other pattern can match."""
    _matches: dict[int, list[Match]] = field(default_factory=dict)

    def matches(self, program: Program) -> list[Match]:
        """Where one of the candidates matches, as :func:`tenderlint.language.join.matches` finds it."""
        found = self._matches.get(id(program))
        if found is None:
            found = self._matches[id(program)] = matches(program, self.hits)
        return found


class Candidates:
    """Rules and kinds of clause, indexed by the slots that make each of their patterns worth running."""

    def __init__(self, rules: Sequence[Searched], matcher: Trie) -> None:
        ordered = sorted(rules, key=lambda rule: rule.id)
        self._programs = tuple((rule, program) for rule in ordered for program in rule.match)
        self._by_anchor: dict[int, list[int]] = {}
        for number, (_, program) in enumerate(self._programs):
            for anchor in program.anchors:
                self._by_anchor.setdefault(anchor, []).append(number)
        self._matcher = matcher
        self._by_leaf: dict[int, _Anchored] = {}
        self._bit: dict[int, int] = {}
        """A bit for each slot that a program asked for, in that order: a short text makes short numbers."""
        self._needs: dict[int, int] = {}
        self._looks: dict[str, Look] = {}

    def look(self, text: str) -> Look:
        """A text, looked at or remembered."""
        look = self._looks.get(text)
        if look is None:
            if len(self._looks) == _REMEMBERED:
                self._looks.clear()
            look = self._looks[text] = self._look(text)
        return look

    def _look(self, text: str) -> Look:
        tokens = tokenise(text)
        hits = self._matcher.find(tokens)
        return Look(tokens, hits, tuple(self._candidates(hits)))

    def _candidates(self, hits: TrieHits) -> Iterator[tuple[Searched, tuple[Program, ...]]]:
        by_leaf = self._by_leaf
        # All of them before a bit is looked at: a leaf that is met for the first time may give bits to the others.
        anchored = [by_leaf[leaf] if leaf in by_leaf else self._anchored(leaf) for leaf in hits.found]
        slots = 0
        for each in anchored:
            slots |= each.there
        numbers = set[int]()
        for each in anchored:
            if each.partners & slots:
                numbers.update([number for number, needs in each.programs if needs & slots == needs])
        for rule, entries in groupby(map(self._programs.__getitem__, sorted(numbers)), key=itemgetter(0)):
            yield rule, tuple(program for _, program in entries)

    def _anchored(self, leaf: int) -> _Anchored:
        """The programs that have an anchor among the slots of a leaf, which is met for the first time."""
        slots = self._matcher.leaves[leaf]
        found = self._by_leaf[leaf] = _Anchored(self._bits(slots & self._bit.keys()), 0, ())
        anchors = slots & self._by_anchor.keys()
        numbers = {number for anchor in anchors for number in self._by_anchor[anchor]}
        programs = (self._programs[number][1] for number in numbers)
        partners = {slot for each in programs for slot in (each.anchors if each.partner is None else (each.partner,))}
        found.partners = self._bits(partners)
        found.programs = tuple((number, self._needed(number)) for number in numbers)
        return found

    def _needed(self, number: int) -> int:
        """The slots without which a program cannot match, as bits."""
        needs = self._needs.get(number)
        if needs is None:
            needs = self._needs[number] = self._bits(self._programs[number][1].needs)
        return needs

    def _bits(self, slots: Iterable[int]) -> int:
        """Slots as a number with a bit for each."""
        total = 0
        for slot in slots:
            total |= self._bit[slot] if slot in self._bit else self._numbered(slot)
        return total

    def _numbered(self, slot: int) -> int:
        """The next bit, for a slot that is asked for the first time; the leaves that hold it bear it from now on."""
        bit = self._bit[slot] = 1 << len(self._bit)
        for leaf in self._matcher.holders.get(slot, ()):
            if leaf in self._by_leaf:
                self._by_leaf[leaf].there |= bit
        return bit
