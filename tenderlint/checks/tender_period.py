"""How long bidders have: from the issue of the documents to the deadline, and for their questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.calendar import Calendar, about_christmas, calendar_of, day_of, days, in_august
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.told import limited, placed
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.wording.values import day

_LONGEST: Final = 370
"""Days before a deadline after which a date of issue belongs to something else."""
_HALF: Final = 2
_LEAST: Final = {"pa23": "law-tender-days-electronic", "pcr15": "law-2015-open-days-electronic"}
"""The law's shortest time by regime, as favours the buyer: electronic tenders, every document there from the start."""


class Period(Struct, frozen=True):
    """From the day of issue to the day of the deadline; where several are stated, the longest, as favours the buyer."""

    issued: Fact
    closes: Fact
    calendar: Calendar

    @property
    def first(self) -> date:
        """The day of issue."""
        return day_of(self.issued)

    @property
    def last(self) -> date:
        """The day of the deadline."""
        return day_of(self.closes)

    @property
    def days(self) -> int:
        """Days, the day of issue not counted."""
        return (self.last - self.first).days

    @property
    def working_days(self) -> int:
        """Working days, the day of issue not counted."""
        return self.calendar.working_days(self.first, self.last)

    @property
    def operands(self) -> tuple[str, str]:
        """Both ends with their places."""
        return f"Issued: {placed(self.issued)}", f"Closes: {placed(self.closes)}"


def period_of(dossier: Dossier) -> Period | Undecided:
    """The tender period, or why it is not known."""
    closing = dossier.of("deadline")
    issued = dossier.of("issue_date")
    if not closing:
        return Undecided("no deadline for bids is stated")
    closes = max(closing, key=lambda fact: str(fact.value))
    before = [fact for fact in issued if 0 <= (day_of(closes) - day_of(fact)).days <= _LONGEST]
    own = [fact for fact in before if fact.document == closes.document]
    if not before:
        return Undecided("no date of issue is stated that the deadline could be counted from")
    return Period(min(own or before, key=day_of), closes, calendar_of(dossier.regime.id))


def short_tender_period(case: Case) -> Iterator[Answer]:
    """Fewer days than the law's least for an open procedure, or than our own mark of working days at any value."""
    period = period_of(case.dossier)
    if isinstance(period, Undecided):
        yield period
        return
    told = f"Bidders have {period.days} days, {period.working_days} of them working days, from issue to deadline"
    own = case.dossier.limits["tender-period-working-days"]
    if period.working_days < own.value:
        limit, sum_ = own, f"{period.working_days} working days < {limited(own)}"
    elif (law := _law(case)) and period.days < law.value:
        limit, sum_ = law, f"{period.days} days < {limited(law)}"
    else:
        return
    yield Flag(
        message=f"{told}; the least is {limit.value:.0f} {limit.unit}.",
        place=place_of(period.closes),
        working=(*period.operands, sum_),
        evidence=(period.closes, period.issued),
        limit=limit,
    )


def _law(case: Case) -> Limit | None:
    """What the law of the pack asks for an open procedure; None where it asks nothing, or another procedure is used."""
    name = _LEAST.get(case.dossier.regime.id or "")
    return None if name is None or case.sign("other-procedure") else case.dossier.limits[name]


def holiday_deadline(case: Case) -> Iterator[Answer]:
    """A deadline when offices are closed, or a period that lies over Christmas or in August with no time added."""
    closing = case.dossier.of("deadline")
    if not closing:
        yield Undecided("no deadline for bids is stated")
        return
    calendar = calendar_of(case.dossier.regime.id)
    # Weekends and the days about Christmas need no list of a nation's holidays.
    shut = [(fact, why) for fact in _by_day(closing) if (why := _closed(day_of(fact), calendar))]
    for closes, why in shut:
        yield Flag(
            message=f"Bids are due on {day(str(day_of(closes)))}, which is {why}.",
            place=place_of(closes),
            working=(f"{placed(closes)}: {why}",),
            evidence=(closes,),
        )
    if not shut and calendar.nation is None:
        yield NotApplicable("the holidays of the buyer's country are not known")
    elif not shut:
        yield from _over_holidays(case.dossier)


def _by_day(facts: tuple[Fact, ...]) -> list[Fact]:
    """One fact for each day that is stated."""
    return list({day_of(fact): fact for fact in reversed(facts)}.values())


def _closed(on: date, calendar: Calendar) -> str | None:
    holiday = calendar.why_closed(on)
    if holiday is None:
        return "in the days about Christmas, from 23 December to 2 January" if about_christmas(on) else None
    return holiday if holiday.startswith("a ") else f"a bank holiday ({holiday})"


def _over_holidays(dossier: Dossier) -> Iterator[Answer]:
    period = period_of(dossier)
    if isinstance(period, Undecided):
        yield Undecided(f"the deadline is on a working day, but {period.reason}")
        return
    enough = dossier.limits["holiday-tender-period"]
    every = list(days(period.first, period.last))
    august = _HALF * sum(map(in_august, every)) > len(every)
    christmas = any((each.month, each.day) == (12, 25) for each in every)
    if period.days < enough.value and (august or christmas):
        season = "Christmas" if christmas else "August"
        yield Flag(
            message=f"The {period.days} days in which to bid lie over {season}, with no time added for it.",
            place=place_of(period.closes),
            working=(*period.operands, f"{period.days} days over {season} < {limited(enough)}"),
            evidence=(period.closes, period.issued),
            limit=enough,
        )


def short_clarification_window(case: Case) -> Iterator[Answer]:
    """Questions close within a few working days of issue, or answers may come shortly before the deadline."""
    asked = case.dossier.of("clarification_deadline")
    if not asked:
        yield Undecided("no deadline for questions is stated")
        return
    last = max(asked, key=lambda fact: str(fact.value))
    yield from _early(case.dossier, last)
    yield from _late(case.dossier, last)


def _early(dossier: Dossier, last: Fact) -> Iterator[Answer]:
    issued = [fact for fact in dossier.of("issue_date") if 0 <= (day_of(last) - day_of(fact)).days <= _LONGEST]
    if not issued:
        yield Undecided("no date of issue is stated that the days for questions could be counted from")
        return
    first = min(issued, key=day_of)
    limit = dossier.limits["question-window-working-days"]
    window = calendar_of(dossier.regime.id).working_days(day_of(first), day_of(last))
    if window <= limit.value:
        yield Flag(
            message=f"Questions close {window} working days after the documents are issued.",
            place=place_of(last),
            working=(
                f"Issued: {placed(first)}",
                f"Questions close: {placed(last)}",
                f"{window} working days ≤ {limited(limit)}",
            ),
            evidence=(last, first),
            limit=limit,
        )


def _late(dossier: Dossier, last: Fact) -> Iterator[Answer]:
    closing = [fact for fact in dossier.of("deadline") if day_of(fact) >= day_of(last)]
    if not closing:
        return
    closes = max(closing, key=lambda fact: str(fact.value))
    answered = [fact for fact in dossier.of("answers_date") if day_of(last) <= day_of(fact) <= day_of(closes)]
    final = max([last, *answered], key=day_of)
    limit = dossier.limits["answers-before-deadline-days"]
    left = (day_of(closes) - day_of(final)).days
    if left < limit.value:
        what = "Answers" if final.kind == "answers_date" else "Questions close, and so answers,"
        yield Flag(
            message=f"{what} may come {left} days before the deadline for bids.",
            place=place_of(final),
            working=(f"{what}: {placed(final)}", f"Closes: {placed(closes)}", f"{left} days < {limited(limit)}"),
            evidence=(final, closes),
            limit=limit,
        )


CHECKS = (short_tender_period, holiday_deadline, short_clarification_window)
