"""Whether a bidder can bid for a pack: every demand answered, the time there is, and what it would take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.answers import answered
from tenderlint.bidder.answers.case import Case
from tenderlint.bidder.demand import Demand, Kind
from tenderlint.bidder.demands import collect, own_facts
from tenderlint.bidder.demands.from_words import billing, of_words
from tenderlint.bidder.demands.when import by_day
from tenderlint.bidder.effort import Effort, effort
from tenderlint.bidder.gaps import untold
from tenderlint.bidder.profile import Profile
from tenderlint.bidder.setting import given_value, setting
from tenderlint.bidder.timetable import Timetable, timetable
from tenderlint.model.report import Report

ORDER: Final = tuple(Answer)
"""What stands in the way first."""


class Fit(Struct, frozen=True, kw_only=True):
    """The answer to "can this client bid?"."""

    profile: Profile
    report: Report
    answers: tuple[Answered, ...]
    """Of every demand, in the order of :data:`ORDER`."""
    timetable: Timetable
    effort: Effort
    untold: tuple[str, ...]
    """What could not be told of the pack: a sentence each."""
    buyer: str | None

    def of(self, answer: Answer) -> tuple[Answered, ...]:
        """The demands with one answer."""
        return tuple(each for each in self.answers if each.answer is answer)


def fit(report: Report, profile: Profile, today: date) -> Fit:
    """Hold a profile against a report whose documents have their texts.

    ``report`` should be of all rules: demands that are words are known by the findings of rules.
    """
    facts = own_facts(report)
    about = setting(facts, given_value(report))
    demands = by_day(_billed(collect(report, about, of_words(report)), billing(report)), about.issued)
    times = timetable(facts, about, report.tool.regime.id, today)
    answers = answered(demands, Case(profile, about, today, times.ask_by))
    return Fit(
        profile=profile,
        report=report,
        answers=tuple(sorted(answers, key=lambda each: ORDER.index(each.answer))),
        timetable=times,
        effort=effort(report, facts, demands),
        untold=untold(report, any_demand=bool(answers)),
        buyer=about.buyer,
    )


def _billed(demands: Iterable[Demand], how_often: str) -> tuple[Demand, ...]:
    """Cash until the first payment depends on how often the work is invoiced."""
    return tuple(replace(each, name=how_often) if each.kind is Kind.CASH else each for each in demands)
