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
        self._headings: list[tuple[int, str]] = []

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All blocks so far."""
        return tuple(self._drafts)

    @property
    def made(self) -> frozenset[int]:
        """Ordinals of the blocks that are made from fields and are nobody's prose."""
        return frozenset(self._made)

    def heading(self, text: str, level: int = 1) -> None:
        """Open a heading, which is written only if something follows under it."""
        self._headings = [each for each in self._headings if each[0] < level]
        self._headings.append((level, text))

    def field(self, name: str, value: str) -> int:
        """A line "Name: value"; the ordinal of its block."""
        self._open_headings()
        self._made.append(len(self._drafts))
        return self._add(BlockKind.PARAGRAPH, f"{name}: {value}")

    def prose(self, paragraphs: Iterable[str], name: str | None = None) -> int | None:
        """The buyer's own words, "Name: " before the first of them; the ordinal of the first block, if any."""
        first = None
        for paragraph in paragraphs:
            text = f"{name}: {paragraph}" if name and first is None else paragraph
            if clean(split_label(text).text):
                self._open_headings()
                at = self._add(BlockKind.PARAGRAPH, text, label=None)
                first = at if first is None else first
        return first

    def _open_headings(self) -> None:
        headings, self._headings = self._headings, []
        for level, text in headings:
            self._made.append(len(self._drafts))
            self._add(BlockKind.HEADING, text, level=level)

    def _add(self, kind: BlockKind, text: str, *, level: int = 0, label: str | None = "") -> int:
        # An empty label says that no number at the front of the text is to be taken for one.
        self._drafts.append(Draft(kind=kind, text=text, level=level, label=label))
        return len(self._drafts) - 1
