"""Lengths of time: "thirty (30) days", "12-month", "the last three financial years", "ten Working Days"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tenderlint.facts.numbers import NUMBER, number, tidy

_QUALIFIER = (
    r"calendar|working|business|clear|consecutive|successive|complete|full|whole|financial|accounting|fiscal|trading|"
    r"most\s+recent|recent|further|additional|previous|preceding|past|last|prior|available|closed|filed"
)
DURATION = (
    rf"(?P<count>{NUMBER})\s?(?:[(\[]\s?(?P<again>\d+)\s?[)\]])?[\s\u00a0-]*"
    rf"(?P<qualifier>(?:(?:{_QUALIFIER})[\s-]+)*)(?P<unit>day|week|month|year|yr|wk)s?\b"
)
_PATTERN = re.compile(DURATION, re.IGNORECASE)
_ANY = re.compile(r"day|week|month|year|yr|wk", re.IGNORECASE)
_WORKING = re.compile(r"working|business", re.IGNORECASE)
_UNITS = {"day": "days", "week": "days", "wk": "days", "month": "months", "year": "years", "yr": "years"}
MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Duration:
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


def durations(text: str) -> list[Duration]:
    """Every length of time in ``text``, in order.

    >>> [(each.count, each.unit) for each in durations("within thirty (30) days, or ten Working Days, or 2 weeks")]
    [(30, 'days'), (10, 'working days'), (14, 'days')]
    """
    if not _ANY.search(text):
        return []
    return [each for match in _PATTERN.finditer(text) if (each := _duration(match))]


def _duration(match: re.Match[str]) -> Duration | None:
    count = number(match["again"] or match["count"])
    if count is None:
        return None
    unit = _UNITS[match["unit"].lower()]
    if match["unit"].lower() in ("week", "wk"):
        count *= 7
    if unit == "days" and _WORKING.search(match["qualifier"]):
        unit = "working days"
    return Duration(tidy(count), unit, match.start(), match.end())
