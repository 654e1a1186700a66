"""The matcher of one pack: the phrases of a catalogue, with the names that the pack gives the parties."""

from __future__ import annotations

from collections.abc import Mapping

from tenderlint.language.lexicon import Phrase, inclusions, phrases_of
from tenderlint.language.parties import Parties
from tenderlint.language.phrase_book import PhraseBook
from tenderlint.language.trie import Trie


def with_parties(book: PhraseBook, vocabulary: Mapping[str, tuple[str, ...]], parties: Parties) -> PhraseBook:
    """A copy of the book in which every slot that holds a party set also holds the learnt names of that party."""
    learnt = {"supplier": parties.supplier, "authority": parties.authority}
    more: dict[Phrase, list[int]] = {}
    for slot, source in enumerate(book.names):
        for party in inclusions(vocabulary, source.strip("{}")) if source.startswith("{") else ():
            for phrase in (phrase for name in learnt.get(party, ()) for phrase in _named(name)):
                more.setdefault(phrase, []).append(slot)
    return book.extended(more)


def _named(name: str) -> tuple[Phrase, ...]:
    """A party's name and its plural. No dictionary is asked: it is a name, and loading one takes a second."""
    exact = " ".join(f"={word}" for word in name.split())
    return (*phrases_of(exact), *phrases_of(f"{exact}s"))


def matcher(book: PhraseBook, vocabulary: Mapping[str, tuple[str, ...]], parties: Parties) -> Trie:
    """The matcher for a pack whose parties have these names."""
    return Trie(book if parties == Parties() else with_parties(book, vocabulary, parties))
