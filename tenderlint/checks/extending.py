"""How often an extension may be taken: "twice", "two further periods of 12 months", "2 + 1 + 1 years"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenderlint.facts.durations import MONTHS_A_YEAR
from tenderlint.facts.numbers import number

_SERIES = re.compile(r"(?<![\d+])\d+\s?(?P<more>(?:\s?\+\s?\d+)+)\s*(?P<unit>year|month)", re.IGNORECASE)
_WORDS = {"once": 1, "twice": 2, "thrice": 3}
_COUNT = r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten"
_TIMES = re.compile(
    r"\b(?P<word>once|twice|thrice)\b"
    rf"|\b(?P<count>{_COUNT})\s?(?:\(\d+\)\s?)?(?:times\b|x\s?\d|occasions\b"
    r"|(?!day|week|month|year|yr|calendar)(?:[\w-]+\s+(?:\(\d+\)\s?)?){0,4}?(?:periods|extensions|terms|options|renewals)\b)",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"in\s+(?:total|aggregate|all)\b|\baltogether\b|\bcombined\b", re.IGNORECASE)
_MOST_TIMES = 10
"""More periods than this are a misreading: nobody grants them."""


def in_one_passage(quote: str, lengths: Sequence[float]) -> float:
    """Months by which one passage lets the term grow, whose extensions are ``lengths`` of months."""
    series = _SERIES.search(quote)
    if series:
        factor = MONTHS_A_YEAR if series["unit"].lower() == "year" else 1
        return sum(int(further) * factor for further in re.findall(r"\d+", series["more"]))
    if len(lengths) > 1:
        return sum(lengths)
    return sum(lengths) * times(quote)


def times(quote: str) -> int:
    """How many periods of one length are granted; 1 where the words do not say, or give the length of all together.

    >>> times("The Council may extend it by one year, twice."), times("two (2) further periods of 12 months each")
    (2, 2)
    """
    if _TOGETHER.search(quote):
        return 1
    for match in _TIMES.finditer(quote):
        count = _WORDS[match["word"].lower()] if match["word"] else number(match["count"])
        if count and 1 < count <= _MOST_TIMES and float(count).is_integer():
            return int(count)
    return 1
