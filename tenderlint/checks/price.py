"""How much price decides, and how a price becomes a score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from tenderlint.checks.answers import Absent, Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.invited import INVITING, open_place
from tenderlint.checks.nature import Nature, nature
from tenderlint.checks.told import limited, placed, stated
from tenderlint.checks.weight_lists import WeightList, weight_lists
from tenderlint.checks.weight_sums import WHOLE
from tenderlint.checks.weight_tree import is_price, parent
from tenderlint.model.document import Role
from tenderlint.model.fact import Fact
from tenderlint.model.rule import Severity
from tenderlint.wording.values import told

_TELLING: Final = (
    *INVITING, Role.QUESTIONNAIRE, Role.SPECIFICATION, Role.PRICING, Role.GUIDANCE, Role.NOTICE, Role.UNKNOWN,
)  # fmt: skip


_ROOM: Final = 1.02
"""Times the total: what rounding may add."""


def price_dominant(case: Case) -> Iterator[Answer]:
    """Price takes most of the marks, or the lowest price wins, for a service; goods and works: low."""
    prices = list(_prices(case.dossier))
    lowest = case.sign("lowest")
    if not prices and not lowest:
        yield _no_price(case)
        return
    softened = None if nature(case) is Nature.SERVICES else Severity.LOW
    yield from _heavy(prices, case, softened)
    for place in lowest:
        yield Flag(
            message="The lowest price wins, whatever the quality.", place=place, severity=softened or Severity.HIGH
        )


def _no_price(case: Case) -> Answer:
    if case.dossier.documents(*INVITING):
        return Undecided("no weight of price is stated")
    return NotApplicable("the pack holds no invitation that could weigh price")


def _heavy(prices: Sequence[tuple[Fact, float]], case: Case, softened: Severity | None) -> Iterator[Flag]:
    """One finding for each lot and weight of price, at its first place."""
    limit, high = case.dossier.limits["price-dominant"], case.dossier.limits["price-dominant-high"]
    ordered = sorted(prices, key=lambda each: (each[0].document, each[1]))
    for (_, share), same in groupby(ordered, key=lambda each: (each[0].document, each[1])):
        if share < limit.value:
            continue
        facts = [fact for fact, _ in same]
        above = high if share >= high.value else limit
        yield Flag(
            message=f"Price takes {told(share, '%')} of the marks.",
            place=place_of(facts[0]),
            working=(*_share_lines(facts[0], share), f"{told(share, '%')} ≥ {limited(above)}"),
            evidence=tuple(facts),
            limit=above,
            severity=softened or (Severity.HIGH if share >= high.value else Severity.MEDIUM),
        )


def _share_lines(fact: Fact, share: float) -> tuple[str, ...]:
    if fact.unit == "%":
        return (f"{fact.label or 'Price'}: {placed(fact)}",)
    whole = float(fact.value or 0) * 100 / share
    return (f"{fact.label or 'Price'}: {placed(fact)} of {told(whole, fact.unit)} = {told(share, '%')}",)


def _prices(dossier: Dossier) -> Iterator[tuple[Fact, float]]:
    """Weights of price at the top of the tree, each as a share of 100."""
    for each in weight_lists(dossier):
        for fact in each.weights:
            if is_price(fact) and parent(fact) is None:
                yield from ((fact, share) for share in [_share(fact, each)] if share is not None)


def _share(fact: Fact, given: WeightList) -> float | None:
    """Marks count by their total: what the list states or comes to. None where it cannot be told.

    A list that comes to more than its total holds criteria and their parts, of which price may be either.
    """
    value = float(fact.value or 0)
    if fact.unit == "%":
        return value
    whole = max((WHOLE, *given.totals)) if given.totals or len(given.weights) == 1 else sum(given.values)
    if sum(given.values) > whole * _ROOM:
        return None
    return value * 100 / whole if whole >= value > 0 and (whole > value or whole != WHOLE) else None


def price_formula_missing(case: Case) -> Iterator[Answer]:
    """Price is weighted with other criteria, and nothing tells how a price becomes a score."""
    weighted = [fact for fact, share in _prices(case.dossier) if share < WHOLE]
    if not weighted:
        yield NotApplicable("price has no weight that a score could be worked out from")
    elif not case.sign("formula", *_TELLING):
        if reason := open_place(case, elsewhere="elsewhere"):
            yield Undecided(reason)
            return
        first = weighted[0]
        yield Absent(
            message=f"Price weighs {stated(first)}, and nothing tells how a price becomes a score.",
            roles=INVITING,
            kinds=("price_weight",),
            place=place_of(first),
            working=(f"{first.label or 'Price'}: {placed(first)}",),
            evidence=(first,),
        )


CHECKS = (price_dominant, price_formula_missing)
