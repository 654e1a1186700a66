"""Cell values as a person reads them on the sheet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

Value = int | float | str | bool | time | date | datetime | timedelta


def shown(value: Value) -> str:
    """Return a value as text: 1200000.0 is "1200000", a date is ISO 8601, a blank is empty."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return _number(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return _duration(value)
        case _:
            return str(value).strip()


def _number(value: float) -> str:
    """Fifteen digits are what a spreadsheet holds; more would show 0.1 + 0.2 as 0.30000000000000004."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}"


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
