"""Titles of papers, and the words by which one is known for another's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.regex import regex

_TITLE_WORDS = 14
TITLE_LENGTH = 160
"""Characters; a longer text is no title and is not looked at for one."""
_SENTENCE = regex(r"[.;,]$|\b(?:shall|must|will|means?|sets? out)\b")
CONTENTS_LINE = regex(r"(?:\.{3,}|…|\s)\s*\d{1,3}\s*$")
"""A line that ends in the number of a page."""
_WORD = regex(r"[a-z][a-z0-9]+")
_SHORT_NAME = regex(r"\(([A-Z]{3,6})\)")
_STOP = frozenset(
    "the and for this that with from form forms document documents template templates see please tender contract part "
    "section schedule appendix annex attachment volume number final draft version copy file call off "
    "joint framework".split()
)


def is_title(text: str) -> bool:
    """Whether a line is short, no sentence, and no line of a contents table."""
    return len(text.split()) <= _TITLE_WORDS and not CONTENTS_LINE.search(text) and not _SENTENCE.search(text)


def stems(text: str) -> frozenset[str]:
    """The telling words of a title, endings off."""
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in _STOP and len(word) > 2)


def ways_to_say(title: str) -> Iterator[frozenset[str]]:
    """All its words; the last part of "RFQ - Vendor Pricing Template"; the short names in "Plan (QAP)"."""
    whole = stems(title)
    last = stems(re.split(r"\s[-–—]\s|-{2}", title)[-1])
    short = stems(" ".join(_SHORT_NAME.findall(title)))
    yield from (each for each in dict.fromkeys((whole, last, short)) if each)


def _stem(word: str) -> str:
    for ending, left in (("ies", "y"), ("ing", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + left
    return word
