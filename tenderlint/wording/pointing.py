"""Sentences that say little without the one before them."""

from __future__ import annotations

from typing import Final

from tenderlint.regex import regex

_POINTING: Final = regex(r"\bof\s+(?:that|this|such)\s+(?:size|kind|type|form)\b|^\W*(?:These|Those|Such)\b")


def points_back(text: str) -> bool:
    """Whether words point to the sentence before: "a firm of that size", "Such bids are put aside"."""
    return bool(_POINTING.search(text))
