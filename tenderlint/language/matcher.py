"""The matcher of one pack: the phrases of a catalogue, with the names that the pack gives the parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from tenderlint.language.lexicon import Lexicon, Phrase, inclusions, phrases_of
from tenderlint.language.parties import Parties
from tenderlint.language.phrase_book import PhraseBook
from tenderlint.language.trie import Trie

SUPPLIER: Final = "supplier"
AUTHORITY: Final = "authority"


class Side(Struct, frozen=True):
    """One of the two parties, as a catalogue speaks of it."""

    words: tuple[str, ...]
    """What the vocabulary calls it."""
    slots: tuple[int, ...]
    """Those that hold these words."""


def sides(vocabulary: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> dict[str, Side]:
    """Both parties by name; ``lexicon`` is one into which every pattern has been compiled."""
    sets = [(slot, inclusions(vocabulary, name.strip("{}"))) for slot, name in _sets(lexicon)]
    return {
        party: Side(vocabulary.get(party, ()), tuple(slot for slot, included in sets if party in included))
        for party in (SUPPLIER, AUTHORITY)
    }


def _sets(lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    return ((slot, name) for slot, name in enumerate(lexicon.names) if name.startswith("{"))


def with_parties(book: PhraseBook, sides: Mapping[str, Side], parties: Parties) -> PhraseBook:
    """A copy of the book in which every slot that speaks of a party also holds its learnt names."""
    more: dict[Phrase, set[int]] = {}
    for party, names in ((SUPPLIER, parties.supplier), (AUTHORITY, parties.authority)):
        for phrase in (phrase for name in names for phrase in _named(name)):
            more.setdefault(phrase, set()).update(sides[party].slots)
    return book.extended(more)


def _named(name: str) -> tuple[Phrase, ...]:
    """A party's name and its plural. No dictionary is asked: it is a name, and loading one takes a second."""
    exact = " ".join(f"={word}" for word in name.split())
    return (*phrases_of(exact), *phrases_of(f"{exact}s"))


def matcher(book: PhraseBook, sides: Mapping[str, Side], parties: Parties) -> Trie:
    """The matcher for a pack whose parties have these names."""
    return Trie(book if parties == Parties() else with_parties(book, sides, parties))
