"""Vocabulary sets and words, compiled to slots: numbered sets of phrases that a matcher looks for.

A pattern is a sequence or a frame of slots. What a slot means is given by its spaCy ``Matcher`` patterns
(:mod:`tenderlint.language.reference`); what runs is a trie over words (:mod:`tenderlint.language.trie`). Both are
built from the same :class:`Lexicon`, and a test holds them equal over real documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from tenderlint.language.inflection import forms
from tenderlint.language.notation import NotationError
from tenderlint.language.tokens import tokenise

NUMBER = "<number>"
"""In a phrase: any figure or number word."""
NUMBER_WORDS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    """.split()
)

Phrase = tuple[tuple[str, ...], ...]
"""One tuple of alternative forms a word."""


@dataclass(slots=True)
class Lexicon:
    """Every slot of a catalogue, by number."""

    phrases: list[tuple[Phrase, ...]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """What each slot is called: "{supplier}" or "indemnify|protect"."""

    def slot(self, name: str, phrases: Iterable[Phrase]) -> int:
        """The number of a slot, made on first use."""
        if name in self.names:
            return self.names.index(name)
        self.names.append(name)
        self.phrases.append(tuple(dict.fromkeys(phrases)))
        return len(self.names) - 1


def is_number(word: str) -> bool:
    """Whether a token is a figure or a number word."""
    return word[0].isdigit() or word in NUMBER_WORDS


def phrases_of(text: str) -> list[Phrase]:
    """The phrases that one vocabulary entry stands for: "sub-contractor" is "subcontractor" and "sub contractor".

    >>> len(phrases_of("sub-contractor"))
    2
    """
    readings = [_readings(word) for word in text.split()]
    return [tuple(part for reading in chosen for part in reading) for chosen in product(*readings)]


def _readings(word: str) -> list[Phrase]:
    """A word as one token, or as several where it is hyphenated or holds digits and letters."""
    if word == NUMBER:
        return [((NUMBER,),)]
    exact = "=" if word.startswith("=") else ""
    parts = _parts(word.removeprefix("="))
    apart: Phrase = tuple(forms(exact + part) for part in parts)
    if "-" not in word:
        return [apart]
    return [apart, (forms(exact + "".join(parts)),)]


def _parts(word: str) -> list[str]:
    return list(tokenise(word).words) or [word]


def expand(vocabulary: Mapping[str, tuple[str, ...]], name: str, seen: tuple[str, ...] = ()) -> list[Phrase]:
    """All phrases of a set, with the sets it includes.

    Raises NotationError for an unknown set and for one that includes itself.
    """
    if name not in vocabulary:
        raise NotationError(f"there is no vocabulary set “{name}”", 1)
    if name in seen:
        raise NotationError(f"the vocabulary set “{name}” includes itself", 1)
    found: list[Phrase] = []
    for entry in vocabulary[name]:
        if entry.startswith("{") and entry.endswith("}"):
            found += expand(vocabulary, entry[1:-1], (*seen, name))
        else:
            found += phrases_of(entry)
    return found


def inclusions(vocabulary: Mapping[str, tuple[str, ...]], name: str) -> frozenset[str]:
    """The set itself and every set that it includes, directly or not."""
    included = {name}
    for entry in vocabulary.get(name, ()):
        if entry.startswith("{") and entry.endswith("}"):
            included |= inclusions(vocabulary, entry[1:-1])
    return frozenset(included)
