"""Whether a minimum turnover is in proportion to what the contract is worth a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.checks.answers import Answer, Flag, Undecided, place_of
from tenderlint.checks.blanks import left_blank
from tenderlint.checks.case import Case
from tenderlint.checks.sums import Worth
from tenderlint.checks.told import against, limited, placed, stated
from tenderlint.checks.worth import Unknown, lot_of, whole_or_yearly
from tenderlint.model.fact import Fact
from tenderlint.model.rule import Severity
from tenderlint.regex import regex
from tenderlint.wording.values import money, number

_OTHER = regex(
    r"modern\s+slavery|small\s+(?:and|or)\s+medium|fewer\s+than\s+250|\bmeans\s+an?\b|gender\s+pay|carbon\s+report",
    re.IGNORECASE,
)
"""What else is told apart by turnover: duties of large firms, and who counts as small."""


def turnover_threshold(case: Case) -> Iterator[Answer]:
    """A minimum turnover: high above twice the yearly value, or from £1m where no value is known; else low."""
    floors = [fact for fact in case.dossier.of("turnover_required") if isinstance(fact.value, int | float)]
    floors = [fact for fact in floors if not _OTHER.search(fact.quote)]
    for floor in floors:
        worth = whole_or_yearly(case.dossier, lot_of(floor))
        if isinstance(worth, Unknown) or worth.unit != floor.unit:
            yield _alone(case, floor, worth)
        else:
            yield _beside(case, floor, worth)
    blank = left_blank(case.dossier, "turnover_required")
    if blank and not floors:
        yield Undecided(f"the minimum turnover is left blank ({blank})")


def _beside(case: Case, floor: Fact, worth: Worth) -> Flag:
    limit = case.dossier.limits["turnover-times-yearly-value"]
    times = float(floor.value or 0) / worth.amount
    high = times > limit.value
    relation = ">" if high else "≤"
    most = money(round(worth.amount * limit.value, 2), worth.unit)
    of = "the whole contract's value" if worth.whole else "the value of a year"
    return Flag(
        message=f"A bidder needs a turnover of {stated(floor)}: {_times(times)} {of}, which is {worth.stated}.",
        place=place_of(floor),
        working=(
            *worth.working,
            f"{placed(floor)} {relation} {number(limit.value)} × {worth.stated} = {most}",
            f"Threshold: {limited(limit)}",
        ),
        evidence=(floor, *worth.facts),
        limit=limit,
        severity=Severity.HIGH if high else Severity.LOW,
    )


def _alone(case: Case, floor: Fact, worth: Worth | Unknown) -> Flag:
    """Without a value in the same currency the sum itself decides, where it is in pounds."""
    limit = case.dossier.limits["turnover-unknown-value"]
    reason = worth.reason if isinstance(worth, Unknown) else f"the value, {worth.stated}, is in another currency"
    comparable = floor.unit == limit.unit
    high = comparable and float(floor.value or 0) >= limit.value
    line = against(floor, "≥" if high else "<", limit) if comparable else f"{placed(floor)}, which is not in pounds"
    return Flag(
        message=f"A bidder needs a turnover of {stated(floor)}, and {reason} with which it could be compared.",
        place=place_of(floor),
        working=(f"No value: {reason}", line),
        evidence=(floor,),
        limit=limit if comparable else None,
        severity=Severity.HIGH if high else Severity.LOW,
    )


def _times(times: float) -> str:
    return f"{number(round(times, 1))} times"


CHECKS = (turnover_threshold,)
