"""How often an extension may be taken: "twice", "two further periods of 12 months", "2 + 1 + 1 years"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenderlint.facts.durations import MONTHS_A_YEAR
from tenderlint.facts.numbers import number
from tenderlint.regex import regex

_UNIT = r"(?:\s?(?:years?|yrs?|months?))?"
_SERIES = regex(rf"(?<![\d+])\d{{1,2}}{_UNIT}(?P<more>(?:\s?\+\s?\d{{1,2}}{_UNIT})+)(?![\d%])", re.IGNORECASE)
_YEARS = 12
"""Figures up to this, summed without a unit ("3+1+1"), are years; greater ones months."""
_WORDS = {"once": 1, "twice": 2, "thrice": 3}
_COUNT = r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten"
_TIMES = regex(
    r"\b(?P<word>once|twice|thrice)\b"
    rf"|\b(?P<count>{_COUNT})\s?(?:\(\d+\)\s?)?(?:times\b|x\s?\d|occasions\b"
    r"|(?!day|week|month|year|yr|calendar)(?:[\w-]+\s+(?:\(\d+\)\s?)?){0,4}?(?:periods|extensions|terms|options|renewals)\b)",
    re.IGNORECASE,
)
_AGAIN = regex(
    r"\b(?:option|exten[ds]\w*|renew\w*)\b[^.;]*?(?:\band\b|,|;|\bthen\b)[^.;]{0,40}?\b(?:"
    r"an?\s+(?:further|second|additional|fresh)\s+(?:such\s+|like\s+)?(?:option|extension|renewal|period|term)"
    r"|(?:once|yet)\s+(?:more|again)|for\s+a\s+second\s+time|a\s+second\s+time|again\s+(?:for|by)|another\s+(?:such|like))\b",
    re.IGNORECASE,
)
"""An extension, and one more of the same length behind it."""
_TOGETHER = regex(r"in\s+(?:total|aggregate|all)\b|\baltogether\b|\bcombined\b", re.IGNORECASE)
_MOST_TIMES = 10
"""More periods than this are a misreading: nobody grants them."""


def in_one_passage(quote: str, lengths: Sequence[float]) -> float:
    """Months by which one passage lets the term grow, whose extensions are ``lengths`` of months."""
    series = _SERIES.search(quote)
    if series:
        further = [int(figure) for figure in re.findall(r"\d+", series["more"])]
        return sum(further) * (1 if _in_months(series[0], further) else MONTHS_A_YEAR)
    if len(lengths) > 1:
        return sum(lengths)
    return sum(lengths) * times(quote)


def _in_months(series: str, further: Sequence[int]) -> bool:
    return "month" in series.lower() if re.search(r"[a-z]", series, re.IGNORECASE) else max(further) > _YEARS


def times(quote: str) -> int:
    """How many periods of one length are granted; 1 where the words do not say, or give the length of all together.

    >>> times("The Council may extend it by one year, twice."), times("two (2) further periods of 12 months each")
    (2, 2)
    >>> times("It may be extended by a year, and then for a second time."), times("It may be extended by a year.")
    (2, 1)
    """
    if _TOGETHER.search(quote):
        return 1
    for match in _TIMES.finditer(quote):
        count = _WORDS[match["word"].lower()] if match["word"] else number(match["count"])
        if count and 1 < count <= _MOST_TIMES and float(count).is_integer():
            return int(count)
    return 2 if _AGAIN.search(quote) else 1
