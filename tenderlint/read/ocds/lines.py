"""Builds the blocks of a notice, and tells each field the block that says it."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.model.document import BlockKind
from tenderlint.read.clean import clean
from tenderlint.read.draft import Draft
from tenderlint.read.labels import split_label


class Lines:
    """Blocks in order. No draft is without text, so that a draft's ordinal is that of its block."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._made: list[int] = []
        self._heading: str | None = None

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All blocks so far."""
        return tuple(self._drafts)

    @property
    def made(self) -> frozenset[int]:
        """Ordinals of the blocks that are made from fields and are nobody's prose."""
        return frozenset(self._made)

    def heading(self, text: str) -> None:
        """Open a heading, which is written only if something follows under it."""
        self._heading = text

    def lot(self, text: str) -> None:
        """Write the heading of a lot below the one that is open, whatever follows."""
        self._open_heading()
        self._made.append(len(self._drafts))
        self._add(BlockKind.HEADING, text, level=2)

    def field(self, name: str, value: str) -> int:
        """A line "Name: value"; the ordinal of its block."""
        self._open_heading()
        self._made.append(len(self._drafts))
        return self._add(BlockKind.PARAGRAPH, f"{name}: {value}")

    def prose(self, paragraphs: Iterable[str], name: str | None = None) -> int | None:
        """The buyer's own words, "Name: " before the first of them; the ordinal of the first block, if any."""
        first = None
        for paragraph in paragraphs:
            text = f"{name}: {paragraph}" if name and first is None else paragraph
            if clean(split_label(text).text):
                self._open_heading()
                at = self._add(BlockKind.PARAGRAPH, text, label=None)
                first = at if first is None else first
        return first

    def _open_heading(self) -> None:
        if self._heading is not None:
            text, self._heading = self._heading, None
            self._made.append(len(self._drafts))
            self._add(BlockKind.HEADING, text, level=1)

    def _add(self, kind: BlockKind, text: str, *, level: int = 0, label: str | None = "") -> int:
        # An empty label says that no number at the front of the text is to be taken for one.
        self._drafts.append(Draft(kind=kind, text=text, level=level, label=label))
        return len(self._drafts) - 1
