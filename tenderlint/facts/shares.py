"""Shares: "60%", "ten per cent", "150 percent"."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.regex import regex

_SHARE = regex(
    rf"(?P<count>{NUMBER})\s?(?:[(\[]\d+(?:\.\d+)?\s?%?[)\]]\s?)?(?:%|per\s?cent\b|percentage\spoints?\b)",
    re.IGNORECASE,
)


class Share(Struct, frozen=True):
    """A percentage and where it stands in its text."""

    percent: float | int
    start: int
    end: int


def shares(text: str) -> list[Share]:
    """Every percentage in ``text``, in order.

    >>> [share.percent for share in shares("ten per cent (10%) of the Charges, or 2.5 %")]
    [10, 10, 2.5]
    """
    if "%" not in text and "ercent" not in text and "per cent" not in text.lower():
        return []
    return [
        Share(tidy(count), match.start(), match.end())
        for match in _SHARE.finditer(text)
        if (count := number(match["count"])) is not None
    ]
