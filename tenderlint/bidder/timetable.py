"""How long there is to bid and to ask, in working days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from tenderlint.bidder.setting import Setting, day_of
from tenderlint.checks.calendar import Calendar, calendar_of
from tenderlint.model.fact import Fact
from tenderlint.wording.values import day, told

USUAL_BEFORE: Final = 10
"""Working days before the deadline: our assumption where no last day for questions is stated. Half of them for the
buyer to answer, half to use the answer."""


class Timetable(Struct, frozen=True, kw_only=True):
    """Dates are None where the pack does not say."""

    today: date
    deadline: date | None
    deadline_told: str
    """The deadline in words, with its hour where one is stated; empty where there is none."""
    days_left: int | None
    """Working days after today, up to and with the deadline."""
    last_question: date | None
    """As the pack states it."""
    ask_by: date | None
    """The last safe day to ask."""
    ask_days: int | None
    """Working days after today, up to and with that day; 0 where it is today."""
    validity: str
    """How long the bid must stay open; empty where it is not stated."""
    notes: tuple[str, ...]
    """What was assumed, what differs, what was not found: a sentence each."""

    @property
    def closed(self) -> bool:
        """Whether the deadline has passed."""
        return self.deadline is not None and self.deadline < self.today

    @property
    def too_late_to_ask(self) -> bool:
        """Whether the last day for questions that the pack states has passed."""
        return self.last_question is not None and self.last_question < self.today


def timetable(facts: Iterable[Fact], setting: Setting, regime: str | None, today: date) -> Timetable:
    """From the facts of a pack; ``regime`` tells whose bank holidays count."""
    given = tuple(facts)
    calendar = calendar_of(regime)
    ask_by, asking = _ask_by(setting, calendar, today)
    deadline = setting.deadline
    return Timetable(
        today=today,
        deadline=deadline,
        deadline_told=_told(given, "deadline", deadline),
        days_left=calendar.working_days(today, deadline) if deadline and deadline >= today else None,
        last_question=setting.ask_by,
        ask_by=ask_by,
        ask_days=calendar.working_days(today, ask_by) if ask_by else None,
        validity=next(
            (told(fact.value, fact.unit) for fact in given if fact.kind == "bid_validity" and fact.value), ""
        ),
        notes=(*_differing(given), *_on_a_day_off(deadline, calendar), *asking, _holidays(calendar)),
    )


def _told(facts: tuple[Fact, ...], kind: str, chosen: date | None) -> str:
    """The day in words; with the hour if one of its facts has it."""
    values = [str(fact.value) for fact in facts if fact.kind == kind and day_of(fact) == chosen]
    return day(max(values, key=len)) if values and chosen else ""


def _differing(facts: tuple[Fact, ...]) -> list[str]:
    """Dates of which the pack states more than one."""
    notes = []
    for kind, name in (("deadline", "deadline"), ("clarification_deadline", "last day for questions")):
        days = sorted({found for fact in facts if fact.kind == kind and (found := day_of(fact))})
        if len(days) > 1:
            listed = ", ".join(day(each.isoformat()) for each in days)
            notes.append(f"The pack states more than one {name} ({listed}); the earliest is taken. Ask which is right.")
        if not days and kind == "deadline":
            notes.append("No deadline was found in the pack; see the notice or the portal.")
    return notes


def _on_a_day_off(deadline: date | None, calendar: Calendar) -> list[str]:
    why = calendar.why_closed(deadline) if deadline else None
    return [f"The deadline falls on {why}: have the bid in by the working day before."] if why else []


def _ask_by(setting: Setting, calendar: Calendar, today: date) -> tuple[date | None, list[str]]:
    """The last safe day to ask, and how it was come by."""
    deadline, stated = setting.deadline, setting.ask_by
    if stated is not None:
        if stated < today:
            return None, [
                f"The last day for questions was {day(stated.isoformat())}. Some buyers still answer: ask at once."
            ]
        safe = max(_working_day_before(stated, calendar), today)
        slack = (
            "that is today"
            if safe == today
            else "the last working day before it is safe, should a portal or a mail fail"
        )
        return safe, [f"Questions are taken until {day(stated.isoformat())}; {slack}."]
    if deadline is None or deadline < today:
        return None, ["No last day for questions was found."]
    safe = deadline
    for _ in range(USUAL_BEFORE):
        safe = _working_day_before(safe, calendar)
    note = (
        f"No last day for questions was found: {USUAL_BEFORE} working days before the deadline are assumed, half for "
        "the buyer to answer and half to use the answer."
    )
    return max(safe, today), [note]


def _working_day_before(given: date, calendar: Calendar) -> date:
    earlier = given - timedelta(1)
    while calendar.why_closed(earlier):
        earlier -= timedelta(1)
    return earlier


def _holidays(calendar: Calendar) -> str:
    if calendar.nation is None:
        return "Working days leave out weekends but no public holidays: the country was not recognised."
    nation = {"SCT": "Scotland"}.get(calendar.nation, "England")
    return f"Working days leave out weekends and the bank holidays of {nation}."
