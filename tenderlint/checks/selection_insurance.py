"""Whether the insurance demanded is in proportion to the contract."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tenderlint.checks.answers import Answer, Flag, Place, Undecided, place_of
from tenderlint.checks.blanks import left_blank
from tenderlint.checks.case import Case
from tenderlint.checks.sums import Worth
from tenderlint.checks.told import against, limited, placed, stated
from tenderlint.checks.worth import Unknown, lot_of, total
from tenderlint.facts.insurance import COVERS
from tenderlint.facts.money import money
from tenderlint.facts.nearest import owner
from tenderlint.model.fact import Fact
from tenderlint.model.rule import Severity
from tenderlint.model.threshold import Limit
from tenderlint.wording.covers import COVERS_BY_KIND
from tenderlint.wording.values import number, told

_BY_RATIO = ("insurance_professional", "insurance_product")
_REACH = 400
"""Characters between the name of a cover and its sum, as in the reading of facts."""


def insurance_level(case: Case) -> Iterator[Answer]:
    """Cover above £10m; professional, product or public cover that is high for a small or unknown contract."""
    covers = [fact for fact in case.dossier.of(*COVERS_BY_KIND) if isinstance(fact.value, int | float)]
    for cover in covers:
        yield from _judged(case, cover, total(case.dossier, lot_of(cover)))
    blank = left_blank(case.dossier, *COVERS_BY_KIND)
    if not covers:
        yield Undecided(f"the level of cover is left blank ({blank})" if blank else "no level of insurance is stated")


def _judged(case: Case, cover: Fact, worth: Worth | Unknown) -> Iterator[Answer]:
    """The first mark that the cover passes; statutory and usual employers' cover passes none."""
    flag = _beyond_any(case, cover) or _for_small(case, cover, worth) or _by_ratio(case, cover, worth)
    if flag:
        yield flag
    elif cover.kind in _BY_RATIO and (isinstance(worth, Unknown) or worth.unit != cover.unit):
        reason = worth.reason if isinstance(worth, Unknown) else "the contract's value is in another currency"
        yield Undecided(f"{reason}, so {_cover(cover)} has nothing to be compared with")
    elif cover.unit != "GBP" and cover.kind not in _BY_RATIO:
        yield Undecided(f"{_cover(cover)} is not in pounds, in which the marks are set")


def _beyond_any(case: Case, cover: Fact) -> Flag | None:
    limit = case.dossier.limits["insurance-any"]
    if cover.unit != limit.unit or float(cover.value or 0) <= limit.value:
        return None
    message = (
        f"The supplier must insure {_cover(cover)}; little that the public sector buys needs more than {_told(limit)}."
    )
    return _flag(cover, message, (against(cover, ">", limit),), limit)


def _for_small(case: Case, cover: Fact, worth: Worth | Unknown) -> Flag | None:
    """Professional and product cover from £5m, public liability beyond it: for a contract under £1m or of no value."""
    limits = case.dossier.limits
    limit, small = limits["insurance-small-contract"], limits["insurance-small-contract-value"]
    value = float(cover.value or 0)
    over = value >= limit.value if cover.kind in _BY_RATIO else cover.kind == "insurance_public" and value > limit.value
    if not over or cover.unit != limit.unit:
        return None
    mark = against(cover, ">" if value > limit.value else "≥", limit)
    if isinstance(worth, Unknown):
        message = f"The supplier must insure {_cover(cover)} for a contract whose value is not stated."
        return _flag(cover, message, (f"No value: {worth.reason}", mark), limit)
    if worth.unit != small.unit or worth.amount >= small.value:
        return None
    message = f"The supplier must insure {_cover(cover)} for a contract worth {worth.stated}."
    working = (*worth.working, f"{worth.stated} < {limited(small)}", _ratio(cover, worth), mark)
    return _flag(cover, message, working, limit, worth.facts)


def _by_ratio(case: Case, cover: Fact, worth: Worth | Unknown) -> Flag | None:
    """Cover above ten times the contract's value; for public liability, whose usual levels are high, a remark only."""
    limit = case.dossier.limits["insurance-times-value"]
    if cover.kind not in (*_BY_RATIO, "insurance_public") or isinstance(worth, Unknown) or worth.unit != cover.unit:
        return None
    if float(cover.value or 0) <= limit.value * worth.amount:
        return None
    times = number(round(float(cover.value or 0) / worth.amount, 1))
    message = f"The supplier must insure {_cover(cover)}, {times} times the {worth.stated} that the contract is worth."
    working = (*worth.working, f"{_ratio(cover, worth)} > {limited(limit)}")
    flag = _flag(cover, message, working, limit, worth.facts)
    return replace(flag, severity=Severity.INFO) if cover.kind == "insurance_public" else flag


def _flag(cover: Fact, message: str, working: tuple[str, ...], limit: Limit, value: tuple[Fact, ...] = ()) -> Flag:
    return Flag(message=message, place=_place(cover), working=working, evidence=(cover, *value), limit=limit)


def _place(cover: Fact) -> Place:
    """The passage, with the name of the cover and its sum as the words that tell: a sentence may list several."""
    named = COVERS.find(cover.quote)
    for sum_ in money(cover.quote):
        names = [each for each in named if each.name == cover.kind and each.end <= sum_.start]
        if sum_.amount == cover.value and names and owner(named, sum_.start, sum_.end, reach=_REACH) == cover.kind:
            return replace(place_of(cover), match=cover.quote[names[-1].start : sum_.end])
    return place_of(cover)


def _ratio(cover: Fact, worth: Worth) -> str:
    times = number(round(float(cover.value or 0) / worth.amount, 1))
    return f"{placed(cover)} ÷ {worth.stated} = {times} times"


def _cover(cover: Fact) -> str:
    return f"{stated(cover)} of {COVERS_BY_KIND[cover.kind]}"


def _told(limit: Limit) -> str:
    return told(limit.value, limit.unit)


CHECKS = (insurance_level,)
