"""Words of a text, as patterns see them.

Punctuation is no token, so that "shall: (b) indemnify" reads "shall indemnify". Hyphens separate, letters part from
digits ("£5m" is "£", "5", "m"), contractions are opened ("won't" is "will", "not") and possessives dropped. The same
tokens feed both matchers, so that they can be compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[£$€%]")
_IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}
_ENDINGS = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_BREAK = re.compile(r"[;:.?!()\[\]–—|•●]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Lower-case words with the character span each came from; the words of a contraction share one span."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def breaks_between(self, left: int, right: int) -> bool:
        """Whether a clause ends somewhere between two tokens (semicolon, colon, bracket, dash, stop)."""
        return _BREAK.search(self.text, self.ends[left], self.starts[right]) is not None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Character span of the tokens ``start`` to ``end`` (exclusive, at least one token)."""
        return self.starts[start], self.ends[end - 1]


def tokenise(text: str) -> Tokens:
    """Split a text into tokens.

    >>> tokenise("The Supplier won't pay £5m for sub-contractors’ errors.").words
    ('the', 'supplier', 'will', 'not', 'pay', '£', '5', 'm', 'for', 'sub', 'contractors', 'errors')
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(text):
        word = found[0].lower()
        start, end = found.span()
        parts = _open(word) if "'" in word or "’" in word or word == "cannot" else (word,)
        for part in parts:
            words.append(part)
            starts.append(start)
            ends.append(end)
    return Tokens(text, tuple(words), tuple(starts), tuple(ends))


def _open(word: str) -> tuple[str, ...]:
    """The words of a contraction or a possessive."""
    word = word.replace("’", "'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("n't"):
        return word[:-3], "not"
    stem, _, ending = word.rpartition("'")
    if ending == "s":
        return (stem,)
    if ending in _ENDINGS:
        return stem, _ENDINGS[ending]
    return (word.replace("'", ""),)
