"""Two places of a pack that state different values for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec.structs import replace

from tenderlint.checks.answers import Answer, Flag, Place, Undecided, place_of
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.sameness import same_value, speak_of_one_thing
from tenderlint.checks.told import placed, stated, told_doubt, where
from tenderlint.facts.belonging import strangers
from tenderlint.model.fact import Fact
from tenderlint.model.rule import Severity
from tenderlint.regex import regex

_THINGS: Final = {
    "deadline": "deadline for bids",
    "clarification_deadline": "deadline for questions",
    "start_date": "start date",
    "contract_value": "contract value",
    "annual_value": "annual value",
    "term": "contract term",
    "payment_days": "payment period",
    "insurance_public": "public liability cover",
    "insurance_employers": "employers' liability cover",
    "insurance_professional": "professional indemnity cover",
    "insurance_product": "product liability cover",
    "insurance_cyber": "cyber cover",
    "lots": "number of lots",
    "bid_validity": "period for which bids stay open",
    "contact": "address for questions",
}
"""What is compared, as a person calls it."""
_WEIGHTS: Final = ("weight", "price_weight", "quality_weight", "social_value_weight")
_MOST_SIDES: Final = 20
"""More are no longer read by anybody, and each is weighed against every other."""
_PARENTS: Final = regex(r"\s*/\s*")
_WHERE: Final = regex(
    r"(?:questions?\s+|Q\s?)\d[\s\w,&–-]*$|(?:[\w’'-]+\s+){0,2}(?:template|form|schedule|annex|appendix|envelope|volume|"
    r"workbook|sheet|questionnaire)(?:\s+[A-Z\d]{1,3})?$",
    re.IGNORECASE,
)
_GENERIC: Final = regex(
    r"^(?:the|your)\s+|\s+(?:criterion|criteria|element|component|section|questions?|part|weighting)$", re.IGNORECASE
)


def conflicting_fact(case: Case) -> Iterator[Answer]:
    """Two different deadlines, values, terms, start dates, covers, payment periods, numbers of lots or addresses."""
    for path in sorted(strangers(case.dossier.pack.documents)):
        yield Undecided(f"{path} seems to be the notice of another procurement and was not compared")
    yield from _within_one_place(case.dossier)
    compared = case.dossier.of(*_THINGS)
    if not compared:
        yield Undecided("the pack states no date, value, term, cover or payment period that could be compared")
    for (kind, label), facts in _by_subject(compared):
        thing = _THINGS[kind] + (f" ({label})" if label else "")
        yield from _conflict(facts, f"The {thing}", case.dossier)


def _within_one_place(dossier: Dossier) -> Iterator[Answer]:
    """Days that there are not, days with another weekday's name, and sums in two currencies."""
    for doubt in dossier.doubts:
        if doubt.kind == "wrong-weekday":
            place = Place(document=doubt.document, location=doubt.location, quote=doubt.quote)
            yield Flag(message=f"{doubt.reason}: which of the two holds?", place=place, severity=Severity.MEDIUM)
        elif doubt.kind in {"impossible-date", "two-currencies"}:
            yield Undecided(told_doubt(doubt))


def conflicting_weights(case: Case) -> Iterator[Answer]:
    """One criterion with different weights in two places."""
    weights = [fact for fact in case.dossier.of(*_WEIGHTS) if isinstance(fact.value, int | float)]
    if not weights:
        yield Undecided("the pack states no weights")
    for (_, label), facts in _by_subject(map(_under_own_name, weights)):
        if label:
            yield from _conflict(facts, f"The weight of “{label}”", case.dossier)


def _under_own_name(fact: Fact) -> Fact:
    """The weight of "the Price criterion" is that of Price, and so is "Price / Pricing schedule".

    A table may say beside each criterion where it is answered, which is no part of it.
    """
    *way, last = _PARENTS.split(fact.label or "")
    label = " / ".join(way) if way and _WHERE.match(last) else fact.label
    return replace(fact, label=_GENERIC.sub("", label) if label else label)


def _by_subject(facts: Iterable[Fact]) -> Iterator[tuple[tuple[str, str], list[Fact]]]:
    """Facts that claim to say the same: of one kind (all weights are one) and with one label."""

    def subject(fact: Fact) -> tuple[str, str]:
        return ("weight" if fact.kind in _WEIGHTS else fact.kind), " / ".join(_PARENTS.split(fact.label or "")).strip()

    ordered = sorted(facts, key=lambda fact: tuple(part.casefold() for part in subject(fact)))
    for _, group in groupby(ordered, key=lambda fact: tuple(part.casefold() for part in subject(fact))):
        members = list(group)
        yield subject(members[0]), members


def _conflict(facts: Sequence[Fact], thing: str, dossier: Dossier) -> Iterator[Flag]:
    """One finding a thing, at the first place that differs from the one before it; every side is evidence."""
    sides = _sides(facts, dossier)
    if len(sides) < 2:
        return
    first, *others = sides
    told = ", and ".join(f"{stated(other)} in {where(other)}" for other in others)
    told += ", and so on" if len(sides) == _MOST_SIDES else ""
    yield Flag(
        message=f"{thing} is {stated(first)} in {where(first)}, but {told}.",
        place=place_of(others[0]),
        working=tuple(f"{placed(side)}: “{side.quote}”" for side in sides),
        evidence=(others[0], first, *others[1:]),
    )


def _sides(facts: Sequence[Fact], dossier: Dossier) -> list[Fact]:
    """One fact for each value that cannot be squared with those before it, of the first few."""
    sides: list[Fact] = []
    for fact in facts:
        if len(sides) == _MOST_SIDES:
            break
        rivals = [side for side in sides if not same_value(side, fact, dossier)]
        if len(rivals) == len(sides) and all(speak_of_one_thing(side, fact) for side in sides):
            sides.append(fact)
    return sides


CHECKS = (conflicting_fact, conflicting_weights)
