"""The demands of a pack that a firm must be large or old enough to meet, each with who lies below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from tenderlint.model.fact import Fact
from tenderlint.population.below import below_age, below_turnover
from tenderlint.population.share import Share
from tenderlint.regex import regex

_KINDS = ("turnover_required", "accounts_years")
_MONEY = regex(r"[A-Z]{3}")
_TRADED = regex(r"\b(?:trad(?:ed|ing)|in\s+business)\s+(?:for|at\s+least|a\s+minimum)\b", re.IGNORECASE)


class ShutOut(Struct, frozen=True):
    """One demand, and the shares that lie below it; without any, the reason says why there are none."""

    fact: Fact
    shares: tuple[Share, ...]
    reason: str | None = None


def shut_out(facts: Iterable[Fact], industry: str | None = None) -> tuple[ShutOut, ...]:
    """Turnover, years of accounts and years of trading, each value once, in the order of the facts."""
    given = tuple(facts)
    foreign = _foreign(given)
    demands: dict[tuple[str, object, object], Fact] = {}
    for fact in given:
        if isinstance(fact.value, int | float) and (fact.kind in _KINDS or _of_trading(fact)):
            demands.setdefault((fact.kind, fact.value, fact.unit), fact)
    return tuple(_compared(fact, foreign, industry) for fact in demands.values())


def _compared(fact: Fact, foreign: str | None, industry: str | None) -> ShutOut:
    amount = float(fact.value or 0)
    if fact.kind == "turnover_required":
        if fact.unit == "GBP":
            return ShutOut(fact, below_turnover(amount, industry))
        return ShutOut(fact, (), f"The published figures are in pounds, and this demand is in {fact.unit}.")
    if foreign:
        return ShutOut(fact, (), f"The pack counts in {foreign}, and the published figures are of the UK.")
    if fact.unit != "years":
        return ShutOut(fact, (), "The published figures are by full years.")
    return ShutOut(fact, below_age(amount))


def _of_trading(fact: Fact) -> bool:
    """Whether years of experience are years in which the firm must have traded: the words say so."""
    return fact.kind == "experience_years" and fact.label is None and bool(_TRADED.search(fact.quote))


def _foreign(facts: tuple[Fact, ...]) -> str | None:
    """The currency of a pack that states no sum in pounds but some in another, as overseas packs do."""
    currencies = list(_currencies(facts))
    return None if not currencies or "GBP" in currencies else currencies[0]


def _currencies(facts: tuple[Fact, ...]) -> Iterator[str]:
    return (fact.unit for fact in facts if fact.unit and _MONEY.fullmatch(fact.unit))
