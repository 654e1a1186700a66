"""For how long tenders must stay open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, Undecided, place_of
from tenderlint.checks.blanks import left_blank
from tenderlint.checks.case import Case
from tenderlint.checks.told import limited, placed, stated
from tenderlint.facts.dates import dates
from tenderlint.facts.durations import durations
from tenderlint.model.fact import Fact
from tenderlint.model.rule import Severity
from tenderlint.regex import regex
from tenderlint.wording.values import number

DAYS = {"days": 1.0, "months": 30.0, "years": 365.0, "working days": 7 / 5}
_ISO_DAY = 10
_BID = regex(r"\b(?:tender|bid|offer|proposal|quot|submission|response|accept|valid)", re.IGNORECASE)
"""What is held open is the tender: a price that holds for the term of the contract is another matter."""


class _Span(Struct, frozen=True):
    days: float
    working: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


def long_validity(case: Case) -> Iterator[Answer]:
    """Tenders open for longer than 90 days; medium from beyond 180."""
    periods = [fact for fact in case.dossier.of("bid_validity") if _of_a_tender(fact)]
    blank = left_blank(case.dossier, "bid_validity")
    if not periods:
        yield Undecided(f"the validity is left blank ({blank})" if blank else "no period of validity is stated")
    for period in periods:
        span = _span(case, period)
        yield from (Undecided(span),) if isinstance(span, str) else _judged(case, period, span)


def _of_a_tender(period: Fact) -> bool:
    """Whether the words quoted speak of a tender, and of a time."""
    return bool(_BID.search(period.quote) and (durations(period.quote) or dates(period.quote)))


def _judged(case: Case, period: Fact, span: _Span) -> Iterator[Flag]:
    usual, long = case.dossier.limits["bid-validity"], case.dossier.limits["bid-validity-long"]
    limit = long if span.days > long.value else usual
    if span.days > usual.value:
        days = f"{number(round(span.days))} days"
        yield Flag(
            message=f"Bidders must hold their price for {days}; {number(usual.value)} are the most that is usual.",
            place=place_of(period),
            working=(*span.working, f"{days if span.working else placed(period)} > {limited(limit)}"),
            evidence=(period, *span.facts),
            limit=limit,
            severity=Severity.MEDIUM if limit is long else Severity.LOW,
        )


def _span(case: Case, period: Fact) -> _Span | str:
    """The period in days; why not, where it cannot be told."""
    if isinstance(period.value, str):
        return _until(case, period)
    if period.value is None or period.unit not in DAYS:
        return "the period of validity is not in days, months or years"
    days = period.value * DAYS[period.unit]
    if period.unit == "days":
        return _Span(days)
    each = "7 ÷ 5" if period.unit == "working days" else number(DAYS[period.unit])
    return _Span(days, (f"{placed(period)} × {each} = {number(round(days))} days",))


def _until(case: Case, last: Fact) -> _Span | str:
    """From the deadline to the last day."""
    deadlines = [fact for fact in case.dossier.of("deadline") if isinstance(fact.value, str)]
    if not deadlines:
        return f"tenders stay open until {stated(last)}, and no deadline is stated from which to count"
    deadline = max(deadlines, key=lambda fact: str(fact.value))
    days = (_day(last) - _day(deadline)).days
    return _Span(days, (f"From {placed(deadline)} to {placed(last)}: {days} days",), (deadline,))


def _day(fact: Fact) -> date:
    return date.fromisoformat(str(fact.value)[:_ISO_DAY])


CHECKS = (long_validity,)
