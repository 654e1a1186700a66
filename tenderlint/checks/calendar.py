"""Working days, as bidders count them: bank holidays of the nation, and the days about Christmas when offices close."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from tenderlint.checks.bank_holidays import bank_holidays
from tenderlint.model.fact import Fact

_SATURDAY: Final = 5
_ISO_DATE: Final = 10
_AUGUST: Final = 8
NATIONS: Final = {"scotland": "SCT"}
"""Code of the nation by regime; England's where the regime does not tell."""
_UNITED_KINGDOM: Final = frozenset({"pa23", "pa23-below", "light-touch", "pcr15", "scotland", "psr"})


class Calendar(Struct, frozen=True):
    """The calendar of one place. ``nation`` is ENG, WLS, SCT or NIR; None for a place whose holidays are not known."""

    nation: str | None

    def why_closed(self, day: date) -> str | None:
        """Why a day is not a working day, in words: "a Saturday", "Good Friday"; None for a working day."""
        if holiday := self._holidays(day.year).get(day):
            return holiday
        return f"a {day:%A}" if day.weekday() >= _SATURDAY else None

    def working_days(self, after: date, until: date) -> int:
        """Working days after one day, up to and with another; 0 where they are the same or the wrong way round."""
        return sum(self.why_closed(day) is None for day in days(after + timedelta(1), until))

    def _holidays(self, year: int) -> dict[date, str]:
        return bank_holidays(self.nation, year) if self.nation else {}


def calendar_of(regime: str | None) -> Calendar:
    """The calendar for a regime. A pack that names no law is taken to be British; one from overseas has none."""
    if regime is not None and regime not in _UNITED_KINGDOM:
        return Calendar(None)
    return Calendar(NATIONS.get(regime or "", "ENG"))


def about_christmas(day: date) -> bool:
    """Whether a day lies from 23 December to 2 January."""
    return (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)


def in_august(day: date) -> bool:
    """Whether a day lies in August."""
    return day.month == _AUGUST


def days(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def day_of(fact: Fact) -> date:
    """The day that a fact of a date states, without its hour."""
    return date.fromisoformat(str(fact.value)[:_ISO_DATE])
