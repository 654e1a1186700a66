"""Text from a document, made safe to show: what a terminal or a browser would act on is taken out."""

from __future__ import annotations

from tenderlint.regex import regex

# Terminal escapes and other controls, marks that reverse the reading direction, and halves of characters: each
# lets a document change how a report about it looks, or keeps the report from being written at all.
_UNSHOWABLE = regex("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def visible(text: str) -> str:
    """The text with a space in place of every control character, spaces as they were."""
    return _UNSHOWABLE.sub(" ", text)


def clean(text: str) -> str:
    """The text on one line, without control characters; every run of white space is one space."""
    return " ".join(visible(text).split())


def clip(text: str, limit: int) -> str:
    """The text cut at a word, with "…", where it is longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"
