"""Lengths of time: "thirty (30) days", "12-month", "the last three financial years", "ten Working Days"."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.facts.numbers import NUMBER, WORDS, number, tidy
from tenderlint.regex import regex
from tenderlint.wording.small import small

_QUALIFIER = (
    r"calendar|working|business|clear|consecutive|successive|complete|full|whole|financial|accounting|fiscal|trading|"
    r"most\s+recent|recent|further|additional|extra|more|optional|option|renewal|contract|previous|preceding|"
    r"past|last|prior|"
    r"available|closed|filed|published|audited|single"
)
_ONE = r"an?(?=\s+(?:further|additional|extra|optional|calendar|single|full|fortnight|clear)\b)"
_DURATION = (
    rf"(?P<count>{NUMBER}|\b{_ONE})[)+]?\s?(?:[(\[]\s?(?:(?P<again>\d+)|{WORDS})\s?[)\]])?[\s\u00a0-]*"
    rf"(?P<qualifier>(?:(?:{_QUALIFIER})[\s-]+)*)(?P<unit>day|week|fortnight|month|year|yr|wk)s?\b"
)
_PATTERN = regex(_DURATION)
"""To be looked for in small letters."""
_HEADED = regex(rf"\b(?:in|of|\()\s?(?P<unit>day|week|month|year)s?\)?\s?[:;=]\s?(?P<count>{NUMBER})(?=\W*$|;)")
HAS_DURATION = ("day", "week", "month", "year", "yr", "wk", "fortnight")
"""Pieces in small letters, one of which every text with a length of time holds."""
_WORKING = regex(r"working|business")
_UNITS = {
    "day": "days",
    "week": "days",
    "wk": "days",
    "fortnight": "days",
    "month": "months",
    "year": "years",
    "yr": "years",
}
_DAYS = {"week": 7, "wk": 7, "fortnight": 14}
MONTHS_A_YEAR, DAYS_A_MONTH = 12, 30


class Duration(Struct, frozen=True):
    """A length of time and where it stands in its text; weeks are given in days."""

    count: float | int
    unit: str
    """One of "days", "working days", "months", "years"."""
    start: int
    end: int

    @property
    def in_months(self) -> tuple[float | int, str]:
        """Years as months, so that "two years" and "24 months" are one value; days stay as they are."""
        return (tidy(self.count * MONTHS_A_YEAR), "months") if self.unit == "years" else (self.count, self.unit)

    @property
    def in_days(self) -> tuple[float | int, str]:
        """A month as thirty days, for periods that are counted in days; days and years stay as they are."""
        return (tidy(self.count * DAYS_A_MONTH), "days") if self.unit == "months" else (self.count, self.unit)


def may_last(text: str) -> bool:
    """Whether ``text`` can hold a length of time, told at small cost."""
    return any(map(text.lower().__contains__, HAS_DURATION))


def durations(text: str) -> list[Duration]:
    """Every length of time in ``text``, in order.

    >>> [(each.count, each.unit) for each in durations("within thirty (30) days, or ten Working Days, or 2 weeks")]
    [(30, 'days'), (10, 'working days'), (14, 'days')]
    """
    if not may_last(text):
        return []
    letters = small(text)
    found = [
        each for match in _PATTERN.finditer(letters) if (each := _duration(match, match["again"], match["qualifier"]))
    ]
    if "s:" in text or "s)" in text or "s;" in text:
        found += [each for match in _HEADED.finditer(letters) if (each := _duration(match))]
    return found


def _duration(match: re.Match[str], again: str | None = None, qualifier: str = "") -> Duration | None:
    written = again or match["count"]
    # "one three-month period" counts periods first: the last word is the length.
    count = 1.0 if written in ("a", "an") else (number(written) or number(re.split(r"[\s-]", written)[-1]))
    if count is None:
        return None
    name = match["unit"]
    unit = _UNITS[name]
    if unit == "days" and _WORKING.search(qualifier):
        unit = "working days"
    return Duration(tidy(count * _DAYS.get(name, 1)), unit, match.start(), match.end())
