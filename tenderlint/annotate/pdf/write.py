"""Findings into a PDF file: each a highlight on its words with a note, or a note at the edge of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from tenderlint.annotate.pdf.file import annotated_on, opened, own, packed, put, saved
from tenderlint.annotate.pdf.letters import Box, Pages
from tenderlint.annotate.pdf.places import Lines, find
from tenderlint.annotate.remarks import AUTHOR, Remark, marks
from tenderlint.model.document import Document
from tenderlint.model.rule import Severity

_COLOURS: Final = {
    Severity.HIGH: (1.0, 0.76, 0.70),
    Severity.MEDIUM: (1.0, 0.90, 0.50),
    Severity.LOW: (0.80, 0.93, 0.68),
    Severity.INFO: (0.78, 0.88, 1.0),
}
"""Red, green and blue. Pale: black letters keep more than 12 : 1 against each."""
_PRINT: Final = 4
_NOTE_SIZE: Final = 20
_NOTE_STEP: Final = 24
"""Points from one note at the edge to the next."""
_EDGE: Final = 12


def annotated(data: bytes, document: Document, remarks: Sequence[Remark], date: str | None = None) -> bytes:
    """The file with ``remarks`` as highlights. ``date`` (ISO 8601) dates them, None for when the file says that it
    was last changed. A remark whose findings stand in a highlight of ours that was answered is not made again.

    Raises:
        CannotAnnotate: the file is encrypted, or too broken to add to.
    """
    writer = opened(data)
    told = frozenset[str]().union(
        *(marks(str(each.get("/Contents", ""))) for page in writer.pages for _, each in annotated_on(page) if own(each))
    )
    due = [each for each in remarks if not {finding.fingerprint for finding in each.findings} <= told]
    if not due:
        return data
    pages = Pages(data)
    try:
        maker = _Maker(writer, pages, _pdf_date(date) or saved(writer))
        for remark in due:
            maker.put(remark, document)
    finally:
        pages.close()
    return packed(writer)


def _pdf_date(date: str | None) -> str | None:
    return f"D:{re.sub(r'[^0-9]', '', date)}Z" if date else None


class _Maker:
    def __init__(self, writer: PdfWriter, pages: Pages, date: str | None) -> None:
        self._writer = writer
        self._pages = pages
        self._date = date
        self._at_edge: Counter[int] = Counter()

    def put(self, remark: Remark, document: Document) -> None:
        """Highlight the words, on every page that they stand on; the note hangs on the first."""
        block = None if remark.block is None else document.blocks[remark.block]
        page = (block.location.page or 1) - 1 if block else 0
        lines = find(self._pages, page, block.text, remark.span) if block and remark.span else []
        if not lines:
            self._edge(page, _lost(remark) if block else remark)
        for ordinal, each in enumerate(lines):
            self._highlight(each, remark, text=remark.text if ordinal == 0 else "Goes on from the page before.")

    def _highlight(self, lines: Lines, remark: Remark, *, text: str) -> None:
        around = tuple(zip(*lines.boxes, strict=True))
        box = (min(around[0]), min(around[1]), max(around[2]), max(around[3]))
        note = self._annotation("/Highlight", box, remark, text)
        note[NameObject("/QuadPoints")] = _numbers(*(point for each in lines.boxes for point in _quad(each)))
        self._add(lines.page, note)

    def _edge(self, page: int, remark: Remark) -> None:
        """A note at the left edge of the page, below those that are there."""
        paper = self._writer.pages[page].cropbox
        top = float(paper.top) - _EDGE - _NOTE_STEP * self._at_edge[page]
        left = float(paper.left) + _EDGE
        self._at_edge[page] += 1
        note = self._annotation("/Text", (left, top - _NOTE_SIZE, left + _NOTE_SIZE, top), remark, remark.text)
        note[NameObject("/Name")] = NameObject("/Note")
        self._add(page, note)

    def _annotation(self, kind: str, box: Box, remark: Remark, text: str) -> DictionaryObject:
        severity = max((finding.severity for finding in remark.findings), key=lambda each: each.rank)
        fields: dict[str, PdfObject] = {
            "/Type": NameObject("/Annot"),
            "/Subtype": NameObject(kind),
            "/Rect": _numbers(*box),
            "/C": _numbers(*_COLOURS[severity]),
            "/F": NumberObject(_PRINT),
            "/T": TextStringObject(AUTHOR),
            "/Contents": TextStringObject(text),
            "/NM": TextStringObject(f"{AUTHOR}-{remark.findings[0].fingerprint}{'' if text == remark.text else '-2'}"),
        }
        if self._date:
            fields["/M"] = TextStringObject(self._date)
        return DictionaryObject({NameObject(name): value for name, value in fields.items()})

    def _add(self, page: int, note: DictionaryObject) -> None:
        target = self._writer.pages[page]
        note[NameObject("/P")] = target.indirect_reference or target
        put(target, [*(entry for entry, _ in annotated_on(target)), self._writer._add_object(note)])


def _lost(remark: Remark) -> Remark:
    """For words that could not be found on their page: in a picture of text, or in a font that hides its letters."""
    words = next((finding.match or finding.quote for finding in remark.findings), None)
    told = f"This is about the words “{words}” on this page, which could not be marked there."
    return Remark((remark.lines[0], told, *remark.lines[1:]), remark.findings)


def _numbers(*values: float) -> ArrayObject:
    return ArrayObject([FloatObject(round(value, 2)) for value in values])


def _quad(box: Box) -> tuple[float, ...]:
    """The corners in the order that viewers expect, which is not the one that the standard gives."""
    left, bottom, right, top = box
    return left, top, right, top, left, bottom, right, bottom
