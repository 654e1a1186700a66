"""How long a bidder that wins has to get ready."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tenderlint.checks.answers import Answer, Flag, Place, Undecided, place_of
from tenderlint.checks.blanks import without
from tenderlint.checks.case import Case
from tenderlint.checks.told import limited, placed, where
from tenderlint.facts.durations import Duration, durations
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.regex import regex
from tenderlint.wording.values import number

_READY = regex(r"mobilis|staffed|ready|award|signed|appoint|handover|transition", re.IGNORECASE)
_DAYS = {"days": 1.0, "working days": 7 / 5, "months": 30.0}
_ISO_DAY = 10


def short_mobilisation(case: Case) -> Iterator[Answer]:
    """Under four weeks from award to start; under twelve where staff transfer."""
    staff = without(case.sign("staff-transfer"), case.sign("no-staff-transfer"))
    limit = case.dossier.limits["mobilisation-staff-transfer" if staff else "mobilisation"]
    told = [flag for place in case.sign("within") for flag in _told(place, limit)]
    yield from told
    yield from _counted(case, limit, staff, told)


def _told(place: Place, limit: Limit) -> Iterator[Flag]:
    """A sentence that itself gives the time: "must start within ten days of the award"."""
    spans = [each for each in durations(place.match or place.quote) if each.unit in _DAYS]
    for span in spans[:1]:
        days = _in_days(span)
        if days < limit.value:
            yield Flag(
                message=_message(days, limit),
                place=place,
                working=(f"{number(round(days))} days ({where(place)}) < {limited(limit)}",),
                limit=limit,
            )


def _counted(case: Case, limit: Limit, staff: Sequence[Place], told: Sequence[Flag]) -> Iterator[Answer]:
    """From the earliest award to the earliest start behind it: the reading most in the buyer's favour."""
    awards = _after_bids(case, _dated(case, "award_date"))
    starts = _dated(case, "start_date")
    if not awards or not starts:
        if not told:
            yield Undecided(f"no date of {'the award' if not awards else 'the start'} is stated")
        return
    award = min(awards, key=_day)
    later = [fact for fact in starts if _day(fact) >= _day(award)]
    if not later:
        yield Undecided(f"the contract starts ({placed(starts[0])}) before it is awarded ({placed(award)})")
        return
    first = min(map(_day, later))
    start = max((fact for fact in later if _day(fact) == first), key=lambda fact: bool(_READY.search(fact.quote)))
    days = (first - _day(award)).days
    if days < limit.value:
        yield _short(award, start, days, limit, staff)


def _after_bids(case: Case, awards: Sequence[Fact]) -> list[Fact]:
    """The awards that can be of this contract: what was decided before bids came in is another decision."""
    known = _dated(case, "deadline") or _dated(case, "issue_date")
    first = min(map(_day, known), default=date.min)
    return [fact for fact in awards if _day(fact) >= first]


def _short(award: Fact, start: Fact, days: int, limit: Limit, staff: Sequence[Place]) -> Flag:
    transfer = [f"Staff may transfer ({where(staff[0])})"] if staff else []
    return Flag(
        message=_message(days, limit),
        place=place_of(start),
        working=(
            *transfer,
            f"Award: {placed(award)}",
            f"Start: {placed(start)}",
            f"{number(days)} days from award to start < {limited(limit)}",
        ),
        evidence=(start, award),
        limit=limit,
    )


def _message(days: float, limit: Limit) -> str:
    return (
        f"The winner has {number(round(days))} days from the award to the start; "
        f"it needs {number(limit.value)} to hire, train and equip people."
    )


def _dated(case: Case, kind: str) -> list[Fact]:
    return [fact for fact in case.dossier.of(kind) if isinstance(fact.value, str)]


def _day(fact: Fact) -> date:
    return date.fromisoformat(str(fact.value)[:_ISO_DAY])


def _in_days(span: Duration) -> float:
    return span.count * _DAYS[span.unit]


CHECKS = (short_mobilisation,)
