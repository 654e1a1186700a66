"""Typed, normalised values that a pack states, with their evidence."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from tenderlint.model.document import Location

PAST_WORK: Final = "past work"
"""Label of years of experience in which earlier work may lie, which need not be as many years of it."""


class Fact(Struct, frozen=True, kw_only=True):
    """One value a document states. Money has an ISO 4217 unit, dates are ISO 8601 strings, shares have unit "%",
    durations "days", "months" or "years"; ``value`` is None for a clause that is there without a figure."""

    kind: str
    value: float | int | str | None
    unit: str | None
    document: str
    location: Location
    quote: str
    label: str | None = None
    """What the value belongs to, where there are several: a criterion, a lot."""
    vat: str | None = None
    """Money: "included" or "excluded", where the document says so."""
    basis: str | None = None
    """What the value is counted by, where the document says so: "each claim", "aggregate", "year", "greater"."""
