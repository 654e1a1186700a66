"""Sentences that say little without the one before them."""

from __future__ import annotations

import re
from typing import Final

_POINTING: Final = re.compile(r"\bof\s+(?:that|this|such)\s+(?:size|kind|type|form)\b|^\W*(?:These|Those|Such)\b")


def points_back(text: str) -> bool:
    """Whether words point to the sentence before: "a firm of that size", "Such bids are put aside"."""
    return bool(_POINTING.search(text))
