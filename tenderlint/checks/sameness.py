"""When two stated values agree after all, and when two passages speak of different things."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.checks.case import Dossier
from tenderlint.facts.money import CURRENCIES
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_ISO_DATE: Final = 10
_ROUNDING: Final = 0.005
"""A share by which two figures for one thing may differ: one of them is rounded."""
_OTHERS: Final = (
    regex(r"sub-?\s?contract", re.IGNORECASE),
    regex(r"call-?\s?off|order (?:form|contract)|work order|task order", re.IGNORECASE),
    regex(r"framework", re.IGNORECASE),
    regex(r"\b(?:pilot|phase|stage|option|optional|base) (?:period|year|one|two|\d)\b", re.IGNORECASE),
    regex(r"\b(?:for example|e\.g\.|illustrat\w+|worked example|sample)\b", re.IGNORECASE),
    regex(r"\blots? (?:\d{1,2}[a-z]?|[a-z])\b", re.IGNORECASE),
    regex(r"\bpossible\b|\bpotential\b", re.IGNORECASE),
    regex(r"extend|extension|renew", re.IGNORECASE),
    regex(r"\bup to\b|\bmaximum\b|\bnot exceed", re.IGNORECASE),
)
"""Words that, where only one of two passages holds them, tell that the two speak of different things."""


def same_value(one: Fact, other: Fact, dossier: Dossier) -> bool:
    """Whether two values are one: alike, one rounded, a day with and without its hour, or with and without VAT."""
    if one.value == other.value and one.unit == other.unit:
        return True
    if isinstance(one.value, str) or isinstance(other.value, str):
        return _same_day(str(one.value), str(other.value))
    if _cannot_be_compared(one, other):
        return True
    if one.unit != other.unit:
        return _months(one) is not None and _months(one) == _months(other)
    low, high = sorted((float(one.value or 0), float(other.value or 0)))
    return high - low <= _ROUNDING * high or _apart_by_vat(one, other, dossier)


def _cannot_be_compared(one: Fact, other: Fact) -> bool:
    """Sums in two currencies of one document, which are said to be doubtful instead, and marks of an unknown total."""
    units = {one.unit, other.unit}
    two_currencies = len(units) == 2 and units <= CURRENCIES and one.document == other.document
    return one.value is None or other.value is None or two_currencies or units == {"marks", "%"}


def speak_of_one_thing(one: Fact, other: Fact) -> bool:
    """Whether two passages speak of the same thing, as far as their words tell."""
    if one.document == other.document and one.location.block == other.location.block:
        return False  # a range, or alternatives, in one breath
    if one.basis != other.basis and one.basis and other.basis:
        return False
    here, there = _context(one), _context(other)
    return all(bool(pattern.search(here)) == bool(pattern.search(there)) for pattern in _OTHERS)


def _context(fact: Fact) -> str:
    return " / ".join((*fact.location.heading, fact.quote))


def _same_day(one: str, other: str) -> bool:
    """Days with and without an hour agree; two hours must be the same. Other texts agree but for their case."""
    if len(one) > _ISO_DATE and len(other) > _ISO_DATE and one[:4].isdigit():
        return one[:16] == other[:16]
    if one[:4].isdigit() and other[:4].isdigit():
        return one[:_ISO_DATE] == other[:_ISO_DATE]
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return long.endswith(short)  # an address of which a space cut off the front


def _months(fact: Fact) -> float | None:
    match fact.unit:
        case "months":
            return float(fact.value or 0)
        case "years":
            return float(fact.value or 0) * 12
        case _:
            return None


def _apart_by_vat(one: Fact, other: Fact, dossier: Dossier) -> bool:
    """Whether the larger is the smaller with VAT, where not both say the same of it."""
    if one.vat == other.vat and one.vat is not None:
        return False
    low, high = sorted((float(one.value or 0), float(other.value or 0)))
    gross = low * (1 + dossier.limits["vat-rate"].value / 100)
    return abs(gross - high) <= _ROUNDING * high
