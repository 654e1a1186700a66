"""Documents whose author has still to fill them in."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tenderlint.model.document import Location


class Gap(Struct, frozen=True):
    """A place that its author has still to fill."""

    document: str
    location: Location
    words: str
    """The placeholder as printed; empty for a cell left empty."""
    quote: str


class Template(Struct, frozen=True, kw_only=True):
    """A document full of gaps: what it does not state may yet come, and its absence says nothing."""

    document: str
    count: int
    """Gaps in the whole document, blanks for bidders left out."""
    shown: tuple[Gap, ...]
    """The first few, for a person to see."""
    gapped_kinds: Mapping[str, Gap]
    """Fact kinds whose value is a gap, each with its first gap. An insurance that names no kind is "insurance"."""
