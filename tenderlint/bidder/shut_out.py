"""Which demand of a pack which of the published profiles cannot meet."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.answers import answered
from tenderlint.bidder.answers.case import Case
from tenderlint.bidder.demand import Demand
from tenderlint.bidder.demands import collect, own_facts
from tenderlint.bidder.profile import Profile
from tenderlint.bidder.published import published
from tenderlint.bidder.setting import given_value, setting
from tenderlint.model.report import Report


class Bar(Struct, frozen=True):
    """One demand, with those who cannot meet it and how that was worked out."""

    demand: Demand
    barred: dict[str, Answered]
    """By the name of the profile."""


class ShutsOut(Struct, frozen=True):
    """The demands that at least one profile cannot meet; those that shut out most stand first."""

    profiles: dict[str, Profile]
    bars: tuple[Bar, ...]

    def barred_from(self, profile: str) -> int:
        """How many of the demands one profile cannot meet."""
        return sum(profile in bar.barred for bar in self.bars)


def shuts_out(report: Report) -> ShutsOut:
    """Hold the published profiles against facts and findings; the texts of the documents are not needed.

    A demand counts only where the answer is "not met": what can be met by doing something, or cannot be told,
    shuts nobody out here.
    """
    about = setting(own_facts(report), given_value(report))
    demands = collect(report, about)
    bidders = published()
    barred: dict[int, dict[str, Answered]] = {}
    for name, profile in bidders.items():
        for told in answered(demands, Case(profile, about)):
            if told.answer is Answer.NOT_MET:
                barred.setdefault(demands.index(told.demand), {})[name] = told
    bars = [Bar(demands[place], found) for place, found in sorted(barred.items())]
    return ShutsOut(bidders, tuple(sorted(bars, key=lambda bar: -len(bar.barred))))
