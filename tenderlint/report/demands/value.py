"""A fact's value in words: "36 months (3 years)", "£720,000 including VAT", "£5,000,000 for each claim"."""

from __future__ import annotations

from typing import Final

from tenderlint.model.fact import Fact
from tenderlint.wording.clean import clean, clip
from tenderlint.wording.values import told

_VAT: Final = {"included": " including VAT", "excluded": " excluding VAT"}
_BASIS: Final = {
    "each claim": " for each claim",
    "aggregate": " in all",
    "year": " a year",
    "greater": " or another sum, whichever is greater",
    "lesser": " or another sum, whichever is less",
}
_PLAIN: Final = ("annual_value", "contract_value", "turnover_required")
"""Kinds whose title says already what the sum is counted by."""
_YEAR: Final = 12
_LONGEST: Final = 200


def words(fact: Fact) -> str:
    """The value with its unit, whether tax is in it, and what it is counted by."""
    value = clip(clean(told(fact.value, fact.unit)), _LONGEST)
    return f"{value}{_in_years(fact)}{_VAT.get(fact.vat or '', '')}{_basis(fact)}"


def _in_years(fact: Fact) -> str:
    if fact.unit != "months" or not isinstance(fact.value, int | float) or fact.value < _YEAR or fact.value % _YEAR:
        return ""
    years = int(fact.value) // _YEAR
    return f" ({years} {'year' if years == 1 else 'years'})"


def _basis(fact: Fact) -> str:
    if not fact.basis or fact.kind in _PLAIN:
        return ""
    return _BASIS.get(fact.basis, f", {clean(fact.basis)}")
