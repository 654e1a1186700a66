"""What the contract is worth, in all and a year, as an operand that shows its working.

A lot is compared with its own value; a lot for which none is stated has that of the whole contract. Where several
values are stated the largest counts, which is the reading most in the buyer's favour, and the working says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tenderlint.checks.case import Dossier
from tenderlint.checks.lasting import Length, Unknown, first_term, full_term, lot_of
from tenderlint.checks.limits import Limits
from tenderlint.checks.told import limited, placed
from tenderlint.facts.contract_value import WORDINGS
from tenderlint.facts.gaps import has_gap
from tenderlint.model.fact import Fact
from tenderlint.wording.places import spot
from tenderlint.wording.values import money, number

__all__ = ["Length", "Unknown", "Worth", "first_term", "full_term", "lot_of", "lots", "total", "with_vat", "yearly"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """A sum of money that the contract, or one lot of it, is worth."""

    amount: float
    unit: str
    """ISO 4217."""
    working: tuple[str, ...]
    """Lines: the figures with their places, and what was done to them."""
    facts: tuple[Fact, ...]
    vat: str | None = None
    """"included" or "excluded" where the document says so."""

    @property
    def stated(self) -> str:
        """ "£150,000"."""
        return money(round(self.amount, 2), self.unit)


def lots(dossier: Dossier, *kinds: str) -> tuple[str | None, ...]:
    """The lots that facts of these kinds name, in order; None for those that hold for the whole contract."""
    return tuple(dict.fromkeys(lot_of(fact) for fact in dossier.of(*kinds)))


def total(dossier: Dossier, lot: str | None = None, *, extended: bool = False) -> Worth | Unknown:
    """The value over the whole term: as stated, else the yearly value × the term (with extensions if ``extended``)."""
    stated = _stated(dossier, "contract_value", "Contract value", lot)
    if stated:
        return stated
    annual = _stated(dossier, "annual_value", "Value a year", lot)
    if annual is None:
        return Unknown(_why_unknown(dossier))
    length = full_term(dossier, lot) if extended else first_term(dossier, lot)
    return length if isinstance(length, Unknown) else _over(annual, length, extended=extended)


def yearly(dossier: Dossier, lot: str | None = None) -> Worth | Unknown:
    """The value of one year: as stated, else the contract's value ÷ its term without extensions."""
    annual = _stated(dossier, "annual_value", "Value a year", lot)
    if annual:
        return annual
    whole = _stated(dossier, "contract_value", "Contract value", lot)
    if whole is None:
        return Unknown(_why_unknown(dossier))
    length = first_term(dossier, lot)
    return length if isinstance(length, Unknown) else _a_year(whole, length)


def with_vat(worth: Worth, limits: Limits) -> Worth:
    """The same as thresholds of the law count it: a sum said to leave VAT out has VAT added."""
    if worth.vat == "included" or worth.unit != "GBP":
        return worth
    if worth.vat is None:
        said = "The documents do not say whether VAT is included; the sum is used as it is"
        return replace(worth, working=(*worth.working, said))
    rate = limits["vat-rate"]
    amount = worth.amount * (100 + rate.value) / 100
    said = f"{worth.stated} without VAT + VAT at {limited(rate)} = {money(round(amount, 2), worth.unit)}"
    return replace(worth, amount=amount, working=(*worth.working, said), vat="included")


def _over(annual: Worth, length: Length, *, extended: bool) -> Worth:
    amount = annual.amount * length.years
    which = "with" if extended else "without"
    sum_ = f"{annual.stated} a year × {number(length.years)} years = {money(round(amount, 2), annual.unit)}"
    return replace(
        annual,
        amount=amount,
        working=(*annual.working, *length.working, f"{sum_} ({which} extensions)"),
        facts=(*annual.facts, *length.facts),
    )


def _a_year(whole: Worth, length: Length) -> Worth:
    if length.years <= 1:
        said = "The contract lasts no longer than a year, so its whole value is compared"
        return replace(whole, working=(*whole.working, *length.working, said), facts=(*whole.facts, *length.facts))
    amount = whole.amount / length.years
    sum_ = f"{whole.stated} ÷ {number(length.years)} years = {money(round(amount, 2), whole.unit)} a year"
    return replace(
        whole,
        amount=amount,
        working=(*whole.working, *length.working, f"{sum_} (without extensions)"),
        facts=(*whole.facts, *length.facts),
    )


def _stated(dossier: Dossier, kind: str, name: str, lot: str | None) -> Worth | None:
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


def _why_unknown(dossier: Dossier) -> str:
    """That no value is stated, and where it was left blank, if it was."""
    for document in dossier.pack.documents:
        for statement in dossier.statements.get(document.path, ()):
            if has_gap(statement.text) and _of_value(statement.text):
                place = spot(document.blocks[statement.block].location)
                return f"the contract's value is left blank ({document.path}, {place})"
    return "no contract value is stated"


def _of_value(text: str) -> bool:
    return any(not named.name.startswith("-") for named in WORDINGS.find(text))


def _amount(fact: Fact) -> float:
    return float(fact.value or 0)


def _vat(fact: Fact) -> str:
    return f", VAT {fact.vat}" if fact.vat else ""
