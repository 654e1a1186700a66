"""What the contract is worth, in all and a year, as an operand that shows its working.

A lot is compared with its own value; a lot for which none is stated has that of the whole contract. Where several
values are stated the largest counts, which is the reading most in the buyer's favour, and the working says so.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from tenderlint.checks.blanks import left_blank
from tenderlint.checks.case import Dossier
from tenderlint.checks.lasting import MONTHS_A_YEAR, Length, Unknown, first_term, full_term, lot_of
from tenderlint.checks.limits import Limits
from tenderlint.checks.sums import Worth, stated_sum
from tenderlint.checks.told import limited
from tenderlint.facts.durations import durations
from tenderlint.model.fact import Fact
from tenderlint.regex import regex
from tenderlint.wording.values import money, number

__all__ = [
    "Length",
    "Unknown",
    "Worth",
    "first_term",
    "full_term",
    "lot_of",
    "lots",
    "total",
    "whole_or_yearly",
    "with_vat",
    "yearly",
]
_OVER = regex(
    r"\b(?:over|for|across|during)\s+(?:the\s+)?(?:full\s+|whole\s+|entire\s+|initial\s+|period\s+of\s+)*"
    r"(?P<period>[\w-]+\s?(?:\(\d+\)\s?)?(?:year|month)s?)\b",
    re.IGNORECASE,
)


def lots(dossier: Dossier, *kinds: str) -> tuple[str | None, ...]:
    """The lots that facts of these kinds name, in order; None for those that hold for the whole contract."""
    return tuple(dict.fromkeys(lot_of(fact) for fact in dossier.of(*kinds)))


def total(dossier: Dossier, lot: str | None = None, *, extended: bool = False) -> Worth | Unknown:
    """The value over the whole term: as stated, else the yearly value × the term (with extensions if ``extended``)."""
    stated = stated_sum(dossier, "contract_value", "Contract value", lot)
    if stated:
        return stated
    annual = stated_sum(dossier, "annual_value", "Value a year", lot)
    if annual is None:
        return _given(dossier) or Unknown(_why_unknown(dossier))
    length = full_term(dossier, lot) if extended else first_term(dossier, lot)
    return length if isinstance(length, Unknown) else _over(annual, length, extended=extended)


def yearly(dossier: Dossier, lot: str | None = None) -> Worth | Unknown:
    """The value of one year: as stated, else the contract's value ÷ its term without extensions."""
    annual = stated_sum(dossier, "annual_value", "Value a year", lot)
    if annual:
        return annual
    whole = stated_sum(dossier, "contract_value", "Contract value", lot) or _given(dossier)
    if whole is None:
        return Unknown(_why_unknown(dossier))
    own = _own_period(whole.facts[0]) if len(whole.facts) == 1 else None
    length = own or first_term(dossier, lot)
    return length if isinstance(length, Unknown) else _a_year(whole, length)


def whole_or_yearly(dossier: Dossier, lot: str | None = None) -> Worth | Unknown:
    """The value of one year; the contract's whole value, which is no less, where its term is not known."""
    annual = yearly(dossier, lot)
    if isinstance(annual, Worth):
        return annual
    whole = total(dossier, lot)
    if isinstance(whole, Unknown):
        return whole
    return replace(
        whole, working=(*whole.working, "The term is not stated; one year is worth no more than the whole"), whole=True
    )


def with_vat(worth: Worth, limits: Limits) -> Worth:
    """The same as thresholds of the law count it: a sum said to leave VAT out has VAT added."""
    if worth.vat == "included" or worth.unit != "GBP":
        return worth
    if worth.vat is None:
        said = "Whether VAT is included is not said with the figure; it is used as it is"
        return replace(worth, working=(*worth.working, said))
    rate = limits["vat-rate"]
    amount = worth.amount * (100 + rate.value) / 100
    said = f"{worth.stated} without VAT + VAT at {limited(rate)} = {money(round(amount, 2), worth.unit)}"
    return replace(worth, amount=amount, working=(*worth.working, said), vat="included")


def _given(dossier: Dossier) -> Worth | None:
    """The value that the user added, for a pack that states none."""
    if dossier.given_value is None:
        return None
    said = f"Contract value: {money(dossier.given_value, 'GBP')} (stated by you; the pack gives none)"
    return Worth(amount=dossier.given_value, unit="GBP", working=(said,), facts=())


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
    which = " (without extensions)" if length.facts else ""
    return replace(
        whole,
        amount=amount,
        working=(*whole.working, *length.working, f"{sum_}{which}"),
        facts=(*whole.facts, *length.facts),
    )


def _own_period(fact: Fact) -> Length | None:
    """The period over which the sentence itself counts the value: "£174,000 over the three years"."""
    counted = _OVER.search(fact.quote)
    if counted is None:
        return None
    (period,) = durations(counted["period"])[:1] or (None,)
    if period is None or period.unit not in ("months", "years"):
        return None
    said = f"It is the value over {counted['period']}, as the same sentence says"
    return Length(
        months=float(period.count) * (MONTHS_A_YEAR if period.unit == "years" else 1), working=(said,), facts=()
    )


def _why_unknown(dossier: Dossier) -> str:
    """That no value is stated, and where it was left blank, if it was."""
    blank = left_blank(dossier, "contract_value", "annual_value")
    return f"the contract's value is left blank ({blank})" if blank else "no contract value is stated"
