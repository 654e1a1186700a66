"""Sums of money that a pack states for its contract: the one that counts, of several or of lots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from tenderlint.checks.case import Dossier
from tenderlint.checks.lasting import lot_of
from tenderlint.checks.told import placed
from tenderlint.model.fact import Fact
from tenderlint.wording.values import money


class Worth(Struct, frozen=True, kw_only=True):
    """A sum of money that the contract, or one lot of it, is worth."""

    amount: float
    unit: str
    """ISO 4217."""
    working: tuple[str, ...]
    """Lines: the figures with their places, and what was done to them."""
    facts: tuple[Fact, ...]
    vat: str | None = None
    """"included" or "excluded" where the document says so."""
    whole: bool = False
    """Whether it stands in for the value of one year, which is less by an unknown number of years."""

    @property
    def stated(self) -> str:
        """ "£150,000"."""
        return money(round(self.amount, 2), self.unit)


def stated_sum(dossier: Dossier, kind: str, name: str, lot: str | None) -> Worth | None:
    """The largest sum of a kind for a lot; for the whole contract, where only lots have values, their sum."""
    sums = [fact for fact in dossier.of(kind) if isinstance(fact.value, int | float) and fact.value > 0 and fact.unit]
    sums = _one_currency(sums)
    own = [fact for fact in sums if lot_of(fact) == lot] if lot else []
    whole = [fact for fact in sums if lot_of(fact) is None]
    if own:
        return _largest(own, f"{name} of {lot}")
    if whole:
        return _largest(whole, name)
    return _of_lots(sums, name) if sums and lot is None else None


def _largest(facts: Sequence[Fact], name: str) -> Worth:
    largest = max(facts, key=_amount)
    said = f"{name}: {placed(largest)}{_vat(largest)}"
    others = {_amount(fact): fact for fact in facts if _amount(fact) != _amount(largest)}
    if others:
        said += f", the largest of those stated (also {', '.join(placed(fact) for fact in others.values())})"
    return Worth(amount=_amount(largest), unit=largest.unit or "", working=(said,), facts=(largest,), vat=largest.vat)


def _of_lots(facts: Sequence[Fact], name: str) -> Worth:
    """The largest value of each lot, added up."""
    names = sorted({fact.label or "" for fact in facts})
    each = [_largest([fact for fact in facts if fact.label == lot], f"{name} of {lot}") for lot in names]
    amount = sum(worth.amount for worth in each)
    said = (
        f"{' + '.join(worth.stated for worth in each)} = {money(amount, each[0].unit)} for all lots that state a value"
    )
    return Worth(
        amount=amount,
        unit=each[0].unit,
        working=(*(line for worth in each for line in worth.working), *([said] if len(each) > 1 else [])),
        facts=tuple(fact for worth in each for fact in worth.facts),
        vat=each[0].vat if len({worth.vat for worth in each}) == 1 else None,
    )


def _one_currency(facts: Sequence[Fact]) -> list[Fact]:
    """Those in the currency named most; pounds where none is named more often."""
    counts = Counter(fact.unit for fact in facts)
    most = max(counts, key=lambda unit: (counts[unit], unit == "GBP"), default=None)
    return [fact for fact in facts if fact.unit == most]


def _amount(fact: Fact) -> float:
    return float(fact.value or 0)


def _vat(fact: Fact) -> str:
    return f", VAT {fact.vat}" if fact.vat else ""
