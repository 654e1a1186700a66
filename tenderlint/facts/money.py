"""Sums of money: "£5m", "GBP 5 000 000", "five million pounds", "Rs 2.5 crore", "€1.2 million"."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from tenderlint.facts.numbers import FIGURES, WORDS, number, tidy
from tenderlint.regex import regex
from tenderlint.wording.small import small

_BEFORE = {
    "£": "GBP",
    "gbp": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "us$": "USD",
    "usd": "USD",
    "$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "cad": "CAD",
    "a$": "AUD",
    "aud": "AUD",
    "₹": "INR",
    "rs": "INR",
    "rs.": "INR",
    "inr": "INR",
    "rupees": "INR",
}
_AFTER = {"pound": "GBP", "sterling": "GBP", "euro": "EUR", "dollar": "USD", "rupee": "INR"}
CURRENCIES: Final = frozenset({*_BEFORE.values(), *_AFTER.values()})
"""Units of facts that are money."""
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9}
_INDIAN = {"lakh": 1e5, "lac": 1e5, "crore": 1e7, "cr": 1e7}
_SCALE = r"(?:[ \u00a0-]?(?P<scale>k|thousand|millions?|mn|m|billions?|bn|b|crores?|cr|lakhs?|lacs?)\b)?"
_AMOUNT = rf"(?P<amount>{FIGURES}|{WORDS})"
_FIRST = regex(
    rf"(?P<unit>£|€|₹|(?:US|CA|C|A)?\$|\b(?:GBP|EUR|USD|CAD|AUD|INR|Rupees|Rs\.?))\s?{_AMOUNT}{_SCALE}", re.IGNORECASE
)
_LAST = regex(
    rf"{_AMOUNT}{_SCALE}\s(?P<unit>GBP|EUR|USD|CAD|AUD|INR|pounds?|euros?|(?:US\s)?dollars?|rupees?)\b", re.IGNORECASE
)
_HEADED = regex(
    rf"\(\s?(?:in\s+)?(?P<unit>£|€|\$|₹|GBP|EUR|USD|CAD|INR|Rs\.?)\s?(?P<scale>m|mn|k|000[’']?s|millions?|"
    rf"thousands?|(?:in\s+)?(?:lakhs?|lacs?|crores?))?\s?\)"
    rf"\s?[:;]\s?(?P<amount>{FIGURES})(?![\d%/.-]*\s?(?:%|years|months|days))",
    re.IGNORECASE,
)
"""A sum whose currency stands in brackets in its label or heading: "Value (£m): 2.5"."""
_ANY = regex(r"[£€₹$]|\b(?:gbp|eur|usd|cad|aud|inr|rs\b|rupee|pound|dollar)")
"""To be looked for in small letters."""
HAS_MONEY = (*"£ € ₹ $ gbp eur usd cad aud inr rupee pound dollar rs. (rs".split(), "rs ")
"""Pieces in small letters, one of which every text with a sum holds."""
HAS_MONEY_OR_SHARE = (*HAS_MONEY, "%", "per cent", "percent")


class Money(Struct, frozen=True):
    """A sum in an ISO 4217 currency, and where it stands in its text."""

    amount: float | int
    unit: str
    start: int
    end: int


def money(text: str) -> list[Money]:
    """Every sum of money in ``text``, in order; "$" is read as the United States dollar.

    >>> [(sum.amount, sum.unit) for sum in money("five million pounds (£5,000,000), or Rs 2.5 crore")]
    [(5000000, 'GBP'), (5000000, 'GBP'), (25000000, 'INR')]
    """
    if not _ANY.search(small(text)):
        return []
    found: dict[int, Money] = {}
    for pattern in (_FIRST, _LAST, *((_HEADED,) if ")" in text else ())):
        for match in pattern.finditer(text):
            sum_ = _sum(match)
            if sum_ and not any(_overlap(sum_, other) for other in found.values()):
                found[sum_.start] = sum_
    return [found[start] for start in sorted(found)]


def _sum(match: re.Match[str]) -> Money | None:
    amount = number(match["amount"])
    unit = match["unit"].lower()
    currency = _BEFORE.get(unit) or next((iso for name, iso in _AFTER.items() if name in unit), None)
    if amount is None or currency is None:
        return None
    return Money(tidy(amount * _factor(match["scale"])), currency, match.start(), match.end())


def _factor(scale: str | None) -> float:
    if not scale:
        return 1.0
    name = scale.lower().removeprefix("in ").strip()
    if name.startswith("000"):
        return 1e3
    name = name[:-1] if name.endswith("s") else name
    return _SCALES.get(name) or _INDIAN.get(name, 1.0)


def _overlap(one: Money, other: Money) -> bool:
    return one.start < other.end and other.start < one.end
