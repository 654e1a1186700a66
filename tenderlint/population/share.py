"""One population against one threshold."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct

from tenderlint.population.source import Source


class Measure(StrEnum):
    """What firms and charities are counted by."""

    TURNOVER = "turnover"
    INCOME = "income"
    EMPLOYEES = "employees"
    AGE = "age"


_LIE_BELOW: Final = {
    Measure.TURNOVER: "have a lower turnover",
    Measure.INCOME: "have a lower income",
    Measure.EMPLOYEES: "employ fewer people",
    Measure.AGE: "are younger than that",
}


class Share(Struct, frozen=True, kw_only=True):
    """How much of a population lies below a threshold, in percent; exact where both bounds are one."""

    population: str
    area: str
    measure: Measure
    below_at_least: float
    below_at_most: float
    source: Source
    industry: str | None = None
    """The name of the industry, where only one is counted."""

    @property
    def year(self) -> int:
        """The year of the figures."""
        return self.source.year

    @property
    def who(self) -> str:
        """ "UK registered enterprises", "registered charities in England and Wales"."""
        if self.area == "UK":
            return f"UK {self.population}{f' in “{self.industry}”' if self.industry else ''}"
        return f"{self.population} in {'the ' if self.area.startswith('South') else ''}{self.area}"

    @property
    def span(self) -> str:
        """ "88.5 %", or "between 88.5 % and 93.5 %", or "at least 99.6 %" above the last band."""
        least, most = f"{self.below_at_least:.1f} %", f"{self.below_at_most:.1f} %"
        if self.below_at_least == self.below_at_most:
            return least
        return f"at least {least}" if self.below_at_most == 100 else f"between {least} and {most}"

    @property
    def sentence(self) -> str:
        """ "between 88.5 % and 93.5 % of UK registered enterprises have a lower turnover"."""
        return f"{self.span} of {self.who} {_LIE_BELOW[self.measure]}"
