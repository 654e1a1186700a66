"""Vocabulary sets and words, compiled to slots: numbered sets of phrases that a matcher looks for.

A pattern is a sequence or a frame of slots. What a slot means is given by its spaCy ``Matcher`` patterns
(:mod:`tenderlint.language.reference`); what runs is a trie over words (:mod:`tenderlint.language.trie`). Both are
built from the same :class:`Lexicon`, and a test holds them equal over real documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product

from msgspec import Struct, field

from tenderlint.language.inflection import forms
from tenderlint.language.notation import NotationError
from tenderlint.language.tokens import Tokens, tokenise
from tenderlint.regex import regex

NUMBER = "<number>"
"""In a phrase: any figure or number word."""
NAME = "<name>"
"""In a phrase: a word that reads as a proper name, see :func:`names_in`."""
NUMBER_WORDS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    """.split()
)

_TRADE_MARKS = ("®", "™")
_ORDINARY_ENDINGS = tuple(
    "tion tions ment ments ance ances ence ences ity ities ness ing ism ent ents able ally ship".split()
)
"""Endings of words that are hardly ever names."""
_LABELS = frozenset({"make", "brand", "manufacturer", "maker"})
"""Labels after whose colon a name stands."""
_SHORTEST_NAME = 3
_LONGEST_ACRONYM = 6
_OPENS = regex(r"[.?!:;•●*/|]\s")
"""What stands between two words where the second opens a sentence, so that its capital says nothing."""

Phrase = tuple[tuple[str, ...], ...]
"""One tuple of alternative forms a word."""


class Lexicon(Struct):
    """Every slot of a catalogue, by number."""

    phrases: list[tuple[Phrase, ...]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """What each slot is called: "{supplier}" or "indemnify|protect"."""
    _numbers: dict[str, int] = field(default_factory=dict)

    def number(self, name: str) -> int | None:
        """The number of a slot of this name; None where there is none yet."""
        return self._numbers.get(name)

    def slot(self, name: str, phrases: Iterable[Phrase]) -> int:
        """The number of a slot, made on first use."""
        known = self.number(name)
        if known is not None:
            return known
        self._numbers[name] = len(self.names)
        self.names.append(name)
        self.phrases.append(tuple(dict.fromkeys(phrases)))
        return len(self.names) - 1


def names_in(tokens: Tokens, known: frozenset[str]) -> frozenset[int]:
    """Tokens that read as a proper name: a capital inside a sentence, on a word that no pattern knows.

    Contract writers give capitals to ordinary words, and those the patterns speak of: "Contractor", "Services". Short
    words in capitals are acronyms. A word that bears a sign of a trade mark is a name whatever it is.
    """
    if not known or tokens.text.isupper():
        return frozenset()
    signed = any(sign in tokens.text for sign in _TRADE_MARKS)
    found: set[int] = set()
    for index, word in enumerate(tokens.words):
        strange = word not in known and _strange(tokens.written[index], word) and _stands_alone(tokens, index, found)
        if strange or (signed and _marked(tokens, index)):
            found.add(index)
    return frozenset(found)


def _marked(tokens: Tokens, index: int) -> bool:
    end = tokens.ends[index]
    return tokens.text[end : end + 1] in _TRADE_MARKS and tokens.words[index].isalpha()


def _strange(written: str, word: str) -> bool:
    """Whether a word has a capital and is none of those that everybody writes."""
    if not written[0].isupper() or len(word) < _SHORTEST_NAME or word.endswith(_ORDINARY_ENDINGS):
        return False
    return not (written.isupper() and len(word) <= _LONGEST_ACRONYM)


def _stands_alone(tokens: Tokens, index: int, names: set[int]) -> bool:
    """Whether the capital is not that of a sentence, or of a title such as "Quality Assurance Plan"."""
    if index == 0:
        return False
    between = tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
    if _OPENS.search(between):
        return ":" in between and tokens.words[index - 1] in _LABELS
    before = tokens.text[tokens.starts[index - 1]]
    return between != " " or not before.isupper() or index - 1 in names or index == 1


def is_number(word: str) -> bool:
    """Whether a token is a figure or a number word."""
    return word[0].isdigit() or word in NUMBER_WORDS


@cache
def phrases_of(text: str) -> tuple[Phrase, ...]:
    """The phrases that one vocabulary entry stands for: "sub-contractor" is "subcontractor" and "sub contractor".

    >>> len(phrases_of("sub-contractor"))
    2
    """
    readings = [_readings(word) for word in text.split()]
    return tuple(tuple(part for reading in chosen for part in reading) for chosen in product(*readings))


def _readings(word: str) -> list[Phrase]:
    """A word as one token, or as several where it is hyphenated or holds digits and letters."""
    if word in (NUMBER, NAME):
        return [((word,),)]
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
