"""Whether the contract is divided, so that smaller firms can bid for a part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer, Flag, NotApplicable, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.told import limited
from tenderlint.checks.worth import Unknown, Worth, total, with_vat
from tenderlint.model.document import Role
from tenderlint.model.threshold import Limit
from tenderlint.wording.values import told

_DUTY: Final = frozenset({"pa23", "pcr15", "light-touch", "scotland"})
"""Regimes that ask the buyer to consider lots, and to say why there are none."""

_BY_REGIME: Final = {"light-touch": "law-threshold-light-touch"}


def no_lots(case: Case) -> Iterator[Answer]:
    """A procurement above the threshold that says nothing of lots, or has one lot and does not say why."""
    regime = case.dossier.regime.id
    if regime not in _DUTY:
        yield NotApplicable("no law was found for this pack that asks a buyer to consider lots")
        return
    limit = case.dossier.limits[_BY_REGIME.get(regime, "law-threshold-goods-services-other")]
    worth = total(case.dossier, extended=True)
    if isinstance(worth, Unknown):
        yield Undecided(worth.reason)
        return
    whole = with_vat(worth, case.dossier.limits)
    if whole.unit == limit.unit and whole.amount >= limit.value:
        yield from _above(case, whole, limit)


def _above(case: Case, whole: Worth, limit: Limit) -> Iterator[Answer]:
    if case.sign("lots") or len({fact.value for fact in case.dossier.of("lots")}) > 1 or case.sign("reasons"):
        return
    working = (*whole.working, f"{told(whole.amount, whole.unit)} ≥ {limited(limit)}")
    single = case.sign("single")
    if single:
        message = "The contract is one lot, and the pack does not say why it is not divided."
        yield Flag(message=message, place=single[0], working=working, evidence=whole.facts, limit=limit)
    else:
        message = "The pack does not say whether the contract is divided into lots, nor why not."
        yield Absent(message=message, roles=(Role.INVITATION, Role.NOTICE), working=working, evidence=whole.facts)


CHECKS = (no_lots,)
