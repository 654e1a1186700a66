"""Days on which somebody must be there: a day that is named twice is one demand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tenderlint.bidder.demand import Demand, Kind
from tenderlint.facts.dates import dates
from tenderlint.wording.values import day


def by_day(demands: Iterable[Demand], issued: date | None) -> tuple[Demand, ...]:
    """The demands, those to attend put together by their day; a day without a year is in the year after ``issued``."""
    found: dict[object, Demand] = {}
    for demand in demands:
        told = _dated(demand, issued) if demand.kind is Kind.ATTENDANCE else demand
        same = found.get(told.key)
        found[told.key] = replace(same, places=(*same.places, *told.places)) if same else told
    return tuple(found.values())


def _dated(demand: Demand, issued: date | None) -> Demand:
    on = dates(demand.quote, since=issued)
    if not on:
        return demand
    first = on[0].iso[:10]
    return replace(demand, name=first, asks=f"attendance on {day(first)}")
