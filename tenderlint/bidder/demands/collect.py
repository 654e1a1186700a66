"""All demands of a pack, each once with every place that states it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from tenderlint.bidder import phrases
from tenderlint.bidder.demand import Demand, Kind, Place
from tenderlint.bidder.demands.from_facts import of_facts
from tenderlint.bidder.demands.from_findings import of_findings
from tenderlint.bidder.setting import Setting
from tenderlint.facts.belonging import strangers
from tenderlint.model.document import Role
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tenderlint.model.report import Report

_ONE_VALUE: Final = frozenset(
    {Kind.TURNOVER, Kind.ACCOUNTS, Kind.INSURANCE, Kind.FEE, Kind.BOND, Kind.BID_SECURITY, Kind.TRADING}
)
_OF_AGE: Final = frozenset({Kind.ACCOUNTS, Kind.TRADING, Kind.TURNOVER})
"""Kinds for which a young organisation may be let off."""
_BEFORE_AWARD: Final = frozenset({"SEL010", "SEL016"})
_ORDER: Final = {kind: place for place, kind in enumerate(Kind)}


def own_facts(report: Report) -> tuple[Fact, ...]:
    """The facts of this procurement: a notice of another one says nothing about it."""
    others = strangers(report.documents)
    return tuple(fact for fact in report.facts if fact.document not in others)


def collect(report: Report, setting: Setting, more: Iterable[Demand] = ()) -> tuple[Demand, ...]:
    """What facts and findings ask for, and ``more``, in the order of :class:`Kind` and then of the pack."""
    facts = own_facts(report)
    found = [*of_facts(facts, report.findings, setting), *of_findings(facts, _of_bidders(report), setting), *more]
    merged = _in_part([_as_worded(each) for each in _merged(found)])
    return tuple(sorted((_with_others(each, merged) for each in merged), key=lambda each: _ORDER[each.kind]))


def _of_bidders(report: Report) -> tuple[Finding, ...]:
    """The findings, without those that stand in the terms and speak of the contractor's money, not the bidder's."""
    terms = {each.path for each in report.documents if each.role is Role.TERMS}
    return tuple(each for each in report.findings if not (each.rule in _BEFORE_AWARD and each.document in terms))


def _merged(found: Iterable[Demand]) -> list[Demand]:
    """Demands with one key as one, with the places of all."""
    groups: dict[tuple[object, ...], list[Demand]] = {}
    for demand in found:
        groups.setdefault(demand.key, []).append(demand)
    return [
        replace(group[0], places=_places(group), early=any(each.early for each in group)) for group in groups.values()
    ]


def _in_part(found: list[Demand]) -> list[Demand]:
    """Where the pack caps liability too, what has no limit is liability for some losses only."""
    capped = any(each.kind is Kind.LIABILITY and each.amount is not None for each in found)
    return [
        replace(each, asks="liability without a limit for some losses", name="in part")
        if capped and each.kind is Kind.LIABILITY and each.amount is None and not each.unclear
        else each
        for each in found
    ]


def _places(group: Iterable[Demand]) -> tuple[Place, ...]:
    places: dict[tuple[str, int], Place] = {}
    for demand in group:
        for place in demand.places:
            places.setdefault((place.document, place.location.block), place)
    return tuple(places.values())


def _as_worded(demand: Demand) -> Demand:
    """The demand with what the words of its places say beside the value."""
    words = demand.quote
    return replace(
        demand,
        window=phrases.window(words),
        each_year=phrases.each_year(words),
        otherwise=phrases.otherwise(words) or (demand.kind in _OF_AGE and phrases.for_new(words)),
        at_most=demand.amount is not None and phrases.at_most(words, demand.amount),
        conditional=phrases.if_employer(words),
        early=demand.early and not phrases.later(words),
    )


def _with_others(demand: Demand, all_of_them: Iterable[Demand]) -> Demand:
    """The demand with the values that contradict it."""
    if demand.kind not in _ONE_VALUE:
        return demand
    rivals = (
        each
        for each in all_of_them
        if (each.kind, each.name, each.lot) == (demand.kind, demand.name, demand.lot) and each.amount != demand.amount
    )
    return replace(demand, also=tuple(f"{each.asks} ({each.places[0].text})" for each in rivals))
