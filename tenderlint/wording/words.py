"""The words of a text, by which most phrases are seen to stand nowhere in it."""

from __future__ import annotations

from tenderlint.regex import regex

_WORD = regex(r"[^\W_]+")


def words(text: str) -> frozenset[str]:
    """The runs of letters and figures in ``text``, each once, as they are written.

    >>> sorted(words("Clause 4.2 of the_Act"))
    ['2', '4', 'Act', 'Clause', 'of', 'the']
    """
    # What stands between spaces is told apart first: that is quick, and the same comes over and over.
    return frozenset(_WORD.findall(" ".join(set(text.split()))))
