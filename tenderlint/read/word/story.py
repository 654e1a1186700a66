"""Walks once over one story of a document, the body, a header, a note or a text box, and hands over its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field
from msgspec.structs import replace

from tenderlint.model.document import BlockKind, Cell
from tenderlint.read.draft import Draft
from tenderlint.read.word import flow
from tenderlint.read.word.headings import Headings
from tenderlint.read.word.names import P
from tenderlint.read.word.notes import Note, Notes
from tenderlint.read.word.numbering import Numbering
from tenderlint.read.word.paragraphs import Paragraph, ParagraphReader
from tenderlint.read.word.source import Source
from tenderlint.read.word.tables import GridRow, is_box, looks_headed, marked_rows, read_grid

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROSE_WORDS: Final = 200


class Shared(Struct):
    """What all stories of one document share: definitions, notes, and what is counted on the way."""

    numbering: Numbering
    notes: Notes
    hidden: int = 0
    tables: int = 0
    """Tables handed over as rows; the next one's ordinal."""
    unheaded: int = 0
    """Tables of two rows or more with no row marked as a heading."""


class _CellContent(Struct):
    """What one cell holds."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    nested: list[_Element] = field(default_factory=list)

    def text(self) -> str:
        """Return its words; a number in front of a paragraph becomes part of them, as a cell has no label."""
        pieces = chain.from_iterable((paragraph.label or "", paragraph.text) for paragraph in self.paragraphs)
        return " ".join(filter(None, pieces))

    def is_prose(self) -> bool:
        """Whether it holds a run of numbered clauses, which lose their numbers and their place in one long row."""
        numbered = sum(1 for paragraph in self.paragraphs if paragraph.label and paragraph.text)
        return numbered >= 2 and sum(len(paragraph.text.split()) for paragraph in self.paragraphs) > _PROSE_WORDS


class Story:
    """Reads the containers of one story in order; numbering runs on from one to the next."""

    def __init__(self, source: Source, shared: Shared) -> None:
        self._source = source
        self._shared = shared
        self._paragraphs = ParagraphReader(shared.numbering)

    def drafts(self, container: _Element) -> Iterator[Draft]:
        """Yield the blocks of ``container``; each is followed by the text boxes and notes that hang on it."""
        for element in flow.blocks(container):
            if element.tag == P:
                yield from self._paragraph(self._paragraphs.feed(element))
            else:
                yield from self._paragraph(self._paragraphs.flush())
                yield from self._table(element)
        yield from self._paragraph(self._paragraphs.flush())

    def _paragraph(self, paragraph: Paragraph | None) -> Iterator[Draft]:
        if paragraph is None:
            return
        if paragraph.text:
            kind = self._source.kind
            yield Draft(
                kind=kind or paragraph.kind,
                text=paragraph.text,
                label=paragraph.label,
                level=0 if kind else paragraph.level,
                paragraph=self._source.ordinals[paragraph.element],
                part=self._source.name,
                origin=((paragraph,),),
            )
        yield from self._hanging(paragraph)

    def _hanging(self, paragraph: Paragraph) -> Iterator[Draft]:
        self._shared.hidden += paragraph.inline.hidden
        for box in paragraph.inline.boxes:
            yield from Story(self._source, self._shared).drafts(box)
        for kind, note_id in paragraph.inline.notes:
            note = self._shared.notes.take(kind, note_id)
            if note is not None:
                yield from self._note(note)

    def _note(self, note: Note) -> Iterator[Draft]:
        story = Story(note.source, self._shared)
        for index, draft in enumerate(story.drafts(note.element)):
            yield replace(draft, label=note.label) if index == 0 else draft

    def _table(self, table: _Element) -> Iterator[Draft]:
        rows = read_grid(table)
        if is_box(rows):
            for cell in chain.from_iterable(row.cells for row in rows):
                yield from self.drafts(cell.element)
            return
        ordinal = self._count(rows)
        headings, heads = Headings(), marked_rows(rows)
        for index, row in enumerate(rows):
            contents = [self._cell(cell.element) for cell in row.cells]
            texts = tuple(content.text() for content in contents)
            if index == 0 and not heads:
                heads = int(looks_headed(table, rows, texts, self._shared.numbering.styles))
            yield from self._row(row, contents, texts, headings, ordinal)
            if index < heads:
                headings.add(zip(row.cells, texts, strict=True))

    def _count(self, rows: tuple[GridRow, ...]) -> int | None:
        if self._source.kind is not None:
            return None
        ordinal = self._shared.tables
        self._shared.tables += 1
        self._shared.unheaded += len(rows) > 1 and not any(row.marked for row in rows)
        return ordinal

    def _cell(self, cell: _Element) -> _CellContent:
        content = _CellContent()
        for element in flow.blocks(cell):
            if element.tag == P:
                paragraph = self._paragraphs.feed(element)
            else:
                paragraph = self._paragraphs.flush()
                content.nested.append(element)
            if paragraph is not None:
                content.paragraphs.append(paragraph)
        rest = self._paragraphs.flush()
        if rest is not None:
            content.paragraphs.append(rest)
        return content

    def _row(
        self, row: GridRow, contents: list[_CellContent], texts: tuple[str, ...], headings: Headings, table: int | None
    ) -> Iterator[Draft]:
        paragraphs = [paragraph for content in contents for paragraph in content.paragraphs]
        if any(content.is_prose() for content in contents):
            for paragraph in paragraphs:
                yield from self._paragraph(paragraph)
        else:
            if any(texts):
                cells = tuple(Cell(text, headings.over(cell)) for cell, text in zip(row.cells, texts, strict=True))
                yield self._row_draft(cells, table, contents)
            for paragraph in paragraphs:
                yield from self._hanging(paragraph)
        for nested in chain.from_iterable(content.nested for content in contents):
            yield from self._table(nested)

    def _row_draft(self, cells: tuple[Cell, ...], table: int | None, contents: list[_CellContent]) -> Draft:
        kind = self._source.kind
        origin = tuple(tuple(content.paragraphs) for content in contents)
        first = next(paragraph for content in origin for paragraph in content)
        return Draft(
            kind=kind or BlockKind.TABLE_ROW,
            text=" | ".join(cell.text for cell in cells),
            cells=() if kind else cells,
            table=table,
            paragraph=self._source.ordinals[first.element],
            part=self._source.name,
            origin=origin,
        )
