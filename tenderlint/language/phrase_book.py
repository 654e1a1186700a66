"""What the matchers are made from: each phrase of a lexicon once, with every slot that it belongs to.

Vocabulary sets hold each other, so that a phrase stands in four slots on average; here it stands once, which is what
makes a kept catalogue small and quick to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec
from msgspec import Raw, Struct

from tenderlint.language.lexicon import NAME, Lexicon, Phrase

ENDED: Final = ""
"""Stands for the second word of a phrase that has but one."""
Continued = dict[str, list[int]]
"""Numbers of the phrases that begin with some word, by the word that comes second, else under :data:`ENDED`."""
_UNPACK: Final = msgspec.msgpack.Decoder(Continued).decode


class PhraseBook(Struct, frozen=True, array_like=True):
    """Phrases, the slots of each, and where to look for a word."""

    phrases: tuple[str, ...]
    """Each as :func:`written`: a document meets the beginnings of some hundred, and only those are taken apart."""
    groups: tuple[tuple[int, ...], ...]
    """Slots that share a phrase, each such group once."""
    group: tuple[int, ...]
    """Where in ``groups`` those of each phrase stand; beside ``phrases``."""
    beginnings: dict[str, Raw]
    """The phrases that a word may begin, as :data:`Continued`, packed until a document holds the word."""
    words: frozenset[str]
    """Every word of a phrase, by which names are told apart; empty where no phrase asks for a name."""

    def slots(self, phrase: int) -> tuple[int, ...]:
        """The slots that a phrase belongs to, by its number."""
        return self.groups[self.group[phrase]]

    def begun_by(self, word: str) -> Continued:
        """The phrases that a word may begin; none for a word that begins none."""
        packed = self.beginnings.get(word)
        return {} if packed is None else _UNPACK(packed)

    def extended(self, more: Mapping[Phrase, Iterable[int]]) -> PhraseBook:
        """A copy in which these phrases belong to these slots as well."""
        first = len(self.phrases)
        added = _beginnings(more, first)
        beginnings = self.beginnings | {word: _packed(_merged(self.begun_by(word), at)) for word, at in added.items()}
        return PhraseBook(
            (*self.phrases, *map(written, more)),
            (*self.groups, *map(tuple, more.values())),
            (*self.group, *range(len(self.groups), len(self.groups) + len(more))),
            beginnings,
            self.words | _words(more) if self.words else self.words,
        )


def written(phrase: Phrase) -> str:
    """A phrase on one line, which :func:`taken_apart` reads back.

    >>> written((("pay", "pays"), ("all",)))
    'pay|pays all'
    """
    return " ".join("|".join(forms) for forms in phrase)


def taken_apart(line: str) -> Phrase:
    """The phrase that was :func:`written`: neither a blank nor a bar is part of a word."""
    return tuple(tuple(forms.split("|")) for forms in line.split(" "))


def phrase_book(lexicon: Lexicon, only: Iterable[int] | None = None) -> PhraseBook:
    """The phrases of a lexicon into which every pattern has been compiled, or those of some of its slots."""
    slots_of: dict[Phrase, list[int]] = {}
    for slot in range(len(lexicon.phrases)) if only is None else sorted(only):
        for phrase in lexicon.phrases[slot]:
            slots_of.setdefault(phrase, []).append(slot)
    asks_for_names = NAME in _words(slots_of)
    groups = {group: number for number, group in enumerate(dict.fromkeys(map(tuple, slots_of.values())))}
    return PhraseBook(
        tuple(map(written, slots_of)),
        tuple(groups),
        tuple(groups[tuple(slots)] for slots in slots_of.values()),
        {word: _packed(at) for word, at in _beginnings(slots_of, 0).items()},
        # A name is a word that no pattern knows, whichever of them are looked for.
        _words(phrase for phrases in lexicon.phrases for phrase in phrases) if asks_for_names else frozenset(),
    )


def _beginnings(phrases: Iterable[Phrase], first: int) -> dict[str, Continued]:
    """The numbers of the phrases that a word may begin, counted from ``first``."""
    found: dict[str, Continued] = {}
    for number, phrase in enumerate(phrases, first):
        second = phrase[1] if len(phrase) > 1 else (ENDED,)
        for word in phrase[0]:
            continued = found.setdefault(word, {})
            for following in second:
                continued.setdefault(following, []).append(number)
    return found


def _merged(known: Continued, more: Continued) -> Continued:
    return known | {word: [*known.get(word, ()), *numbers] for word, numbers in more.items()}


def _packed(continued: Continued) -> Raw:
    return Raw(msgspec.msgpack.encode(continued))


def _words(phrases: Iterable[Phrase]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for forms in phrase for word in forms)
