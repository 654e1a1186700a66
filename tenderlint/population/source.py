"""Where a figure comes from."""

from __future__ import annotations

from msgspec import Struct


class Source(Struct, frozen=True, kw_only=True):
    """A publication, as exactly as somebody needs who wants to look the figure up."""

    title: str
    year: int
    """Of the publication, or of the count where that is a register."""
    snapshot: str
    """The state of the register that was counted."""
    published: str
    """ISO 8601."""
    url: str
    licence: str
    checked: str
    """How the figures were taken from it."""
