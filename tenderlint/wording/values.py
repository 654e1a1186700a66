"""A stated value in the words a person would use: "£5,000,000", "30 days", "Friday 4 December 2026, 12:00"."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

Value = float | int | str | None

_SYMBOLS: Final = {"GBP": "£", "EUR": "€", "USD": "$", "INR": "₹"}
_ISO_DATE_LENGTH = 10


def told(value: Value, unit: str | None) -> str:
    """The value with its unit; an empty text where a clause has no figure.

    Money has an ISO 4217 unit, shares "%", durations "days", "working days", "months" or "years"; dates are ISO 8601.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return day(value)
    if unit is None:
        return number(value)
    if unit == "%":
        return f"{number(value)} %"
    if len(unit) == 3 and unit.isupper():
        return money(value, unit)
    return f"{number(value)} {unit[:-1] if value == 1 and unit.endswith('s') else unit}"


def money(amount: float, unit: str) -> str:
    """ "£5,000,000", "£62.50"; currencies without a well-known sign by their code: "CAD 5,000"."""
    figures = f"{amount:,.0f}" if float(amount).is_integer() else f"{amount:,.2f}"
    return f"{_SYMBOLS[unit]}{figures}" if unit in _SYMBOLS else f"{unit} {figures}"


def number(value: float) -> str:
    """Thousands apart, and no more decimals than needed (two at most)."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def day(text: str) -> str:
    """An ISO date or time in words; any other text as it is."""
    try:
        when = datetime.fromisoformat(text)
        on = date.fromisoformat(text[:_ISO_DATE_LENGTH])
    except ValueError:
        return text
    words = f"{on:%A} {on.day} {on:%B} {on.year}"
    return f"{words}, {when:%H:%M}" if len(text) > _ISO_DATE_LENGTH else words
