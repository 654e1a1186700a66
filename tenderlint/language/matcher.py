"""The matcher of one pack: a catalogue's lexicon, with the names that the pack gives the parties."""

from __future__ import annotations

from collections.abc import Mapping

from tenderlint.language.lexicon import Lexicon, inclusions, phrases_of
from tenderlint.language.parties import Parties
from tenderlint.language.trie import Trie


def with_parties(lexicon: Lexicon, vocabulary: Mapping[str, tuple[str, ...]], parties: Parties) -> Lexicon:
    """A copy of the lexicon in which every slot that holds a party set also holds the learnt names of that party."""
    learnt = {"supplier": parties.supplier, "authority": parties.authority}
    extended = Lexicon(list(lexicon.phrases), list(lexicon.names))
    for slot, name in enumerate(lexicon.names):
        for party in inclusions(vocabulary, name.strip("{}")) if name.startswith("{") else ():
            more = (phrase for given in learnt.get(party, ()) for phrase in phrases_of(given))
            extended.phrases[slot] = tuple(dict.fromkeys((*extended.phrases[slot], *more)))
    return extended


def matcher(lexicon: Lexicon, vocabulary: Mapping[str, tuple[str, ...]], parties: Parties) -> Trie:
    """The matcher for a pack whose parties have these names."""
    if parties == Parties():
        return Trie(lexicon)
    return Trie(with_parties(lexicon, vocabulary, parties))
