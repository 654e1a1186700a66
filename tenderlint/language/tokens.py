"""Words of a text, as patterns see them.

Punctuation is no token, so that "shall: (b) indemnify" reads "shall indemnify". Hyphens separate, letters part from
digits ("£5m" is "£", "5", "m"), contractions are opened ("won't" is "will", "not") and possessives dropped. The same
tokens feed both matchers, so that they can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenderlint.regex import regex

_TOKEN = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[£$€%]")
_IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}
_ENDINGS = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_CONTRACTED = regex(r"['’]|cannot", re.IGNORECASE)
_BREAK = regex(r"[;:.?!()\[\]–—|•●]")


class Tokens:
    """Lower-case words with the character span each came from; the words of a contraction share one span."""

    __slots__ = ("_places", "text", "words", "written")

    def __init__(self, text: str, words: tuple[str, ...], written: Sequence[str]) -> None:
        self.text = text
        self.words = words
        self.written = written
        """What each word comes from, as it stands in the text."""
        self._places: tuple[tuple[int, ...], tuple[int, ...]] | None = None

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each word starts in the text."""
        return self._spans()[0]

    @property
    def ends(self) -> tuple[int, ...]:
        """Where each word ends in the text."""
        return self._spans()[1]

    def _spans(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        # Worked out when first asked for: in most statements nothing matches.
        if self._places is None:
            spans = [found.span() for found in _TOKEN.finditer(self.text)]
            if len(spans) < len(self.words):  # a contraction is one place and several words
                spans = [found.span() for found in _TOKEN.finditer(self.text) for _ in _parts(found[0])]
            self._places = tuple(start for start, _ in spans), tuple(end for _, end in spans)
        return self._places

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
    written = _TOKEN.findall(text)
    if not _CONTRACTED.search(text):
        return Tokens(text, tuple(map(str.lower, written)), written)
    apart = [(part, word) for word in written for part in _parts(word)]
    return Tokens(text, tuple(part for part, _ in apart), [word for _, word in apart])


def _parts(written: str) -> tuple[str, ...]:
    """The words of what is written as one."""
    word = written.lower()
    return _open(word) if "'" in word or "’" in word or word == "cannot" else (word,)


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
