"""Days on which somebody must be there: a day that is named twice is one demand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from msgspec.structs import replace

from tenderlint.bidder.demand import Demand, Kind
from tenderlint.facts.dates import dates
from tenderlint.regex import regex
from tenderlint.wording.values import day

_ISO: Final = regex(r"\d{4}-\d{2}-\d{2}")
_EVENT: Final = regex(r"\b(?:visit|briefing|interview|presentation|session|trial|demonstration)", re.IGNORECASE)


def by_day(demands: Iterable[Demand], issued: date | None) -> tuple[Demand, ...]:
    """The demands, those to attend put together by their day; a day without a year is in the year after ``issued``."""
    found: dict[object, Demand] = {}
    for demand in demands:
        told = _dated(demand, issued) if demand.kind is Kind.ATTENDANCE else demand
        same = found.get(told.key)
        found[told.key] = replace(same, places=(*same.places, *told.places)) if same else told
    return tuple(_undated_put(list(found.values())))


def _undated_put(demands: list[Demand]) -> list[Demand]:
    """A visit that is named without its day is the visit whose day stands elsewhere, where there is one alone."""
    days = [each for each in demands if each.kind is Kind.ATTENDANCE and _ISO.fullmatch(each.name)]
    kept: list[Demand] = []
    for demand in demands:
        same = [each for each in days if _event(each) & _event(demand)]
        if demand.kind is not Kind.ATTENDANCE or demand in days or len(same) != 1:
            kept.append(demand)
    return [_with_undated(each, demands, kept) if each in days else each for each in kept]


def _with_undated(dated: Demand, demands: Iterable[Demand], kept: Iterable[Demand]) -> Demand:
    gone = [each for each in demands if each not in kept and _event(each) & _event(dated)]
    return replace(dated, places=(*dated.places, *(place for each in gone for place in each.places)))


def _event(demand: Demand) -> frozenset[str]:
    return frozenset(match.lower() for match in _EVENT.findall(demand.quote))


def _dated(demand: Demand, issued: date | None) -> Demand:
    on = dates(demand.quote, since=issued)
    if not on:
        return demand
    first = on[0].iso[:10]
    return replace(demand, name=first, asks=f"attendance on {day(first)}")
