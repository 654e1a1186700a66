"""A fact's value in words: "36 months (3 years)", "£720,000 including VAT"."""

from __future__ import annotations

from typing import Final

from tenderlint.model.fact import Fact
from tenderlint.wording.clean import clean
from tenderlint.wording.values import told

_VAT: Final = {"included": " including VAT", "excluded": " excluding VAT"}
_YEAR: Final = 12


def words(fact: Fact) -> str:
    """The value with its unit, whether tax is in it, and what it is counted by."""
    return clean(f"{told(fact.value, fact.unit)}{_in_years(fact)}{_VAT.get(fact.vat or '', '')}{_basis(fact)}")


def _in_years(fact: Fact) -> str:
    if fact.unit != "months" or not isinstance(fact.value, int | float) or fact.value < _YEAR or fact.value % _YEAR:
        return ""
    years = int(fact.value) // _YEAR
    return f" ({years} {'year' if years == 1 else 'years'})"


def _basis(fact: Fact) -> str:
    return f", {fact.basis}" if fact.basis else ""
