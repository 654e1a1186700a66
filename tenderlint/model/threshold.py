"""Figures that checks compare with: data with a source, never a number in the code."""

from __future__ import annotations

from msgspec import Struct


class DatedValue(Struct, frozen=True):
    """A value and the days for which it holds: from ``since`` to the day before ``until`` (ISO dates; None: open)."""

    value: float
    since: str | None = None
    until: str | None = None

    def holds(self, on: str) -> bool:
        """Whether it holds on an ISO date."""
        return (self.since or "") <= on and (self.until is None or on < self.until)


class Threshold(Struct, frozen=True, kw_only=True):
    """One named figure of ``rules/thresholds.yaml``."""

    name: str
    unit: str
    says: str
    """What it is, and where it comes from, in a sentence."""
    values: tuple[DatedValue, ...]
    """Oldest first."""
    law: tuple[str, ...] = ()
    """Keys of the references it rests on."""
    vat: str | None = None
    """Money: "included" or "excluded"."""


class Limit(Struct, frozen=True, kw_only=True):
    """A threshold as it holds for one pack."""

    name: str
    value: float
    unit: str
    says: str
    law: tuple[str, ...] = ()
    vat: str | None = None
    own: bool = False
    """Whether the user's configuration set the value."""
