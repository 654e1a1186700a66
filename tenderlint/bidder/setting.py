"""What the pack as a whole says that answers depend on: when it must all be done, and what the work is worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from msgspec import Struct

from tenderlint.model.fact import Fact
from tenderlint.model.report import Report
from tenderlint.regex import regex
from tenderlint.wording.values import money, number

VAT: Final = 1.2
"""The standard rate of VAT, 20 %: section 2 of the Value Added Tax Act 1994."""
_WITH_VAT: Final = regex(r"\b(?:including|inclusive\s+of|incl\.?|with)\s+VAT\b", re.IGNORECASE)
_ISO_DATE: Final = 10
_YEAR: Final = 12


class Setting(Struct, frozen=True, kw_only=True):
    """The earliest of dates that differ, so that nothing is too late; None where the pack does not say."""

    issued: date | None
    deadline: date | None
    start: date | None
    ask_by: date | None
    buyer: str | None
    annual: float | None
    """Pounds a year, without VAT as far as the pack tells."""
    annual_working: tuple[str, ...]
    """How the value a year was arrived at, and what was assumed."""
    months: float | None
    places: tuple[Fact, ...]
    """The facts that the value rests on."""
    longest: float | None = None
    """Months with every extension that the pack states."""

    @property
    def total(self) -> float | None:
        """The value of the whole term."""
        return self.annual * self.months / _YEAR if self.annual is not None and self.months else None


def given_value(report: Report) -> float | None:
    """The value of the contract that the user knows, where the pack keeps it back; pounds for the whole term."""
    told = dict(report.tool.settings).get("contract-value")
    return float(told) if told else None


def setting(facts: Iterable[Fact], given: float | None = None) -> Setting:
    """From the facts of a pack; ``given`` is the value that the user knows, for a pack that states none."""
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.value is not None:
            kinds.setdefault(fact.kind, []).append(fact)
    term = _months(kinds)
    annual, working, places = _annual(kinds, term)
    if annual is None and given and term:
        annual = given * _YEAR / max(term, _YEAR)
        working = (f"value {money(given, 'GBP')}, as given by you, over {number(term)} months",)
    return Setting(
        issued=_earliest(kinds.get("issue_date", ())),
        deadline=_earliest(kinds.get("deadline", ())),
        start=_earliest(kinds.get("start_date", ())),
        ask_by=_earliest(kinds.get("clarification_deadline", ())),
        buyer=next((str(fact.value) for fact in kinds.get("buyer", ())), None),
        annual=annual,
        annual_working=working,
        months=term,
        places=places,
        longest=_longest(kinds),
    )


def day_of(fact: Fact) -> date | None:
    """The day that a fact of a date states; None where it is none."""
    try:
        return date.fromisoformat(str(fact.value)[:_ISO_DATE])
    except ValueError:
        return None


def _earliest(facts: Iterable[Fact]) -> date | None:
    return min((day for fact in facts if (day := day_of(fact))), default=None)


def _months(kinds: dict[str, list[Fact]]) -> float | None:
    """The shortest term stated: of two that differ, the one that leaves the higher value a year."""
    return min(_in_months(kinds.get("term", ())), default=None)


def _longest(kinds: dict[str, list[Fact]]) -> float | None:
    longest = max(_in_months(kinds.get("term", ())), default=None)
    return longest + max(_in_months(kinds.get("extension", ())), default=0) if longest else None


def _in_months(facts: Iterable[Fact]) -> list[float]:
    return [
        float(fact.value) * (_YEAR if fact.unit == "years" else 1)
        for fact in facts
        if isinstance(fact.value, int | float) and fact.unit in ("months", "years") and fact.label is None
    ]


def _annual(
    kinds: dict[str, list[Fact]], months: float | None
) -> tuple[float | None, tuple[str, ...], tuple[Fact, ...]]:
    yearly = [fact for fact in kinds.get("annual_value", ()) if fact.unit == "GBP" and fact.label is None]
    if yearly:
        fact = max(yearly, key=_sum)
        return _without_vat(fact, _sum(fact), f"value a year {money(_sum(fact), 'GBP')}")
    whole = [fact for fact in kinds.get("contract_value", ()) if fact.unit == "GBP" and fact.label is None]
    if not whole or not months:
        return None, (), ()
    fact = max(whole, key=_sum)
    yearly_sum = _sum(fact) * _YEAR / max(months, _YEAR)
    told = f"value {money(_sum(fact), 'GBP')} over {number(months)} months: {money(round(yearly_sum), 'GBP')} a year"
    return _without_vat(fact, yearly_sum, told)


def _without_vat(fact: Fact, amount: float, told: str) -> tuple[float, tuple[str, ...], tuple[Fact, ...]]:
    if fact.vat == "included" or (fact.vat is None and _WITH_VAT.search(fact.quote)):
        less = amount / VAT
        return less, (f"{told} with VAT, {money(round(less), 'GBP')} without",), (fact,)
    return amount, (told if fact.vat else f"{told}, taken as without VAT",), (fact,)


def _sum(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0
