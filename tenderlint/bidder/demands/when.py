"""The day that a passage names."""

from __future__ import annotations

from datetime import date


def dated(text: str, since: date | None) -> date | None:
    """The first day in a text; one without a year is in the year from ``since`` on, and passed over without that."""
    from tenderlint.facts.dates import dates  # noqa: PLC0415 - the package of facts is heavy, and few demands name a day

    found = dates(text, since=since)
    return date.fromisoformat(found[0].iso[:10]) if found else None
