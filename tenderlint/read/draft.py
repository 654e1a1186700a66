"""What a format's reader hands over, before clauses and headings are worked out for all formats alike."""

from __future__ import annotations

from msgspec import Struct, field

from tenderlint.model.document import BlockKind, Cell, Format, Properties, ReadingNote
from tenderlint.model.notice import Notice


class Draft(Struct, frozen=True, kw_only=True, eq=False):
    """A block as its reader sees it. ``label`` is set by a reader that works numbers out (Word, OpenDocument);
    a number typed in front of the text is split off later, by :mod:`tenderlint.read.assemble`."""

    kind: BlockKind
    text: str
    label: str | None = None
    level: int = 0
    cells: tuple[Cell, ...] = ()
    table: int | None = None
    page: int | None = None
    paragraph: int | None = None
    part: str | None = None
    sheet: str | None = None
    row: int | None = None
    line: int | None = None
    origin: tuple[tuple[object, ...], ...] = ()
    """Word and OpenDocument: the paragraphs that it was made of, cell by cell, in the reader's own shape: for who
    writes into the file. It never leaves the reader's process, and makes no difference to what the draft says."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Draft) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name != "origin")


class Reading(Struct, frozen=True, kw_only=True):
    """All that one reader found in one file."""

    format: Format
    drafts: tuple[Draft, ...]
    pages: int | None = None
    properties: Properties = field(default_factory=Properties)
    notes: tuple[ReadingNote, ...] = ()
    notice: Notice | None = None
    """Notices only: what the fields say. Its blocks are the ordinals of ``drafts``, so none of those is empty."""


class CannotRead(Exception):
    """Raised by a reader for a file that it cannot read; becomes an :class:`~tenderlint.model.document.Unread`.

    ``reason`` and ``advice`` are sentences for a person, without a path and without a traceback.
    """

    def __init__(self, code: str, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.code, self.reason, self.advice = code, reason, advice
