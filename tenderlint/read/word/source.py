"""The part that blocks come from, and how its paragraphs are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tenderlint.model.document import BlockKind
from tenderlint.read.word.names import P
from tenderlint.read.word.package import Part

if TYPE_CHECKING:
    from lxml.etree import _Element


class Source(Struct, frozen=True):
    """The part that a story stands in."""

    name: str | None
    """None for the body."""
    ordinals: dict[_Element, int]
    """Ordinal of every ``w:p`` from 1. Holding the elements keeps lxml from making new ones, unequal to these."""
    kind: BlockKind | None = None
    """What every block of it is, for running headers, footers and notes."""


def source_of(part: Part, *, kind: BlockKind | None = None, body: bool = False) -> Source:
    """Return ``part`` as the source of stories."""
    ordinals = {element: ordinal for ordinal, element in enumerate(part.root.iter(P), 1)}
    return Source(None if body else part.name, ordinals, kind)
