"""Walks the text of an OpenDocument file in order and hands out drafts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from tenderlint.model.document import BlockKind, Cell
from tenderlint.read.draft import Draft
from tenderlint.read.opendocument.columns import looks_headed, put_headings
from tenderlint.read.opendocument.inline import Inline, read_drawing, read_inline
from tenderlint.read.opendocument.lists import Counts, ListStyle, printed
from tenderlint.read.opendocument.names import FRAME, LIST, SECTION, STYLE_NAME, TABLE, H, P, q
from tenderlint.read.opendocument.styles import Styles
from tenderlint.read.opendocument.tables import TableRow, is_box, read_rows
from tenderlint.read.safe_xml import all_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_ITEMS = frozenset({q("text:list-item"), q("text:list-header")})
_SKIPPED = frozenset({q("text:tracked-changes"), q("office:forms"), q("text:sequence-decls"), q("text:variable-decls")})


class Tally(Struct):
    """What is counted on the way."""

    hidden: int = 0
    comments: int = 0
    images: int = 0
    undescribed: int = 0
    tables: int = 0
    unheaded: int = 0


Origin: TypeAlias = tuple[tuple[object, ...], ...]
"""The paragraphs of a draft, cell by cell."""


class Printed(Struct, frozen=True):
    """A paragraph, and the number that is printed in front of it."""

    element: _Element
    label: str


class Listed(Struct, frozen=True):
    """The list entry that a paragraph stands in."""

    style: str
    level: int
    counts: Counts
    start: int | None
    numbered: bool


class Story(Struct):
    """One walk through a body; counters of lists go on from one list to the next."""

    styles: Styles
    list_styles: dict[str, ListStyle]
    tally: Tally
    ordinals: dict[_Element, int] = field(default_factory=dict)
    part: str | None = None
    kind: BlockKind | None = None
    """What every block of it is, for running headers, footers and notes."""
    _outline: Counts = field(default_factory=Counts)
    _by_id: dict[str, Counts] = field(default_factory=dict)
    _last: dict[str, Counts] = field(default_factory=dict)

    def drafts(self, parent: _Element) -> Iterator[Draft]:
        """Yield what stands directly or deeper in ``parent``."""
        for child in parent.iterchildren("*"):
            yield from self._element(child)

    def _element(self, element: _Element) -> Iterator[Draft]:
        if element.tag in (P, H):
            yield from self._paragraph(element, None)
        elif element.tag == LIST:
            yield from self._list(element, "", 1, None)
        elif element.tag == TABLE:
            yield from self._table(element)
        elif element.tag == SECTION and element.get(q("text:display")) == "none":
            self.tally.hidden += 1
        elif element.tag == FRAME:
            yield from self._hanging(read_drawing(element))
        elif element.tag not in _SKIPPED:
            yield from self.drafts(element)

    def _list(self, element: _Element, style: str, level: int, counts: Counts | None) -> Iterator[Draft]:
        style = element.get(STYLE_NAME) or style or _style_below(element, self.styles)
        counts = counts or self._counts(element, style)
        for child in element.iterchildren(*_ITEMS):
            start = child.get(q("text:start-value"))
            listed = Listed(style, level, counts, int(start) if start else None, child.tag == q("text:list-item"))
            yield from self._entry(child, listed)
        self._last[style] = counts

    def _entry(self, entry: _Element, listed: Listed) -> Iterator[Draft]:
        """The first paragraph of an entry bears its number; a list in front of it does not."""
        first: Listed | None = listed
        for child in entry.iterchildren("*"):
            if child.tag in (P, H):
                yield from self._paragraph(child, first or replace(listed, numbered=False))
                first = None
            elif child.tag == LIST:
                yield from self._list(child, listed.style, listed.level + 1, listed.counts)
            else:
                yield from self._element(child)

    def _counts(self, element: _Element, style: str) -> Counts:
        continued = element.get(q("text:continue-list"))
        if continued in self._by_id:
            counts = self._by_id[continued]
        elif element.get(q("text:continue-numbering")) == "true" and style in self._last:
            counts = self._last[style]
        else:
            counts = Counts()
        if own := element.get(q("xml:id")):
            self._by_id[own] = counts
        return counts

    def _paragraph(self, element: _Element, listed: Listed | None) -> Iterator[Draft]:
        style = element.get(STYLE_NAME)
        label = self._label(element, style, listed)
        if self.styles.is_hidden(style) or element.find(q("text:hidden-paragraph")) is not None:
            self.tally.hidden += bool(all_text(element))
            return
        inline = read_inline(element, self.styles)
        if inline.text.strip():
            kind, level = self._kind(element, style, listed)
            yield Draft(
                kind=kind,
                text=inline.text,
                label=label,
                level=level,
                paragraph=self.ordinals.get(element),
                part=self.part,
                origin=((Printed(element, label or ""),),),
            )
        yield from self._hanging(inline)

    def _kind(self, element: _Element, style: str | None, listed: Listed | None) -> tuple[BlockKind, int]:
        if self.kind is not None:
            return self.kind, 0
        if element.tag == H:
            return BlockKind.HEADING, int(element.get(q("text:outline-level"), "1"))
        if self.styles.is_title(style):
            return BlockKind.HEADING, 1
        return (BlockKind.LIST_ITEM, listed.level) if listed else (BlockKind.PARAGRAPH, 0)

    def _label(self, element: _Element, style: str | None, listed: Listed | None) -> str | None:
        """Count the paragraph, and return what is printed in front of it."""
        if listed is not None:
            levels = self.list_styles.get(listed.style, {})
            if not listed.numbered:
                return None
            listed.counts.step(listed.level, levels, listed.start)
            return printed(listed.counts, listed.level, levels)
        if element.tag != H or self.styles.list_style(style) == "" or element.get(q("text:is-list-header")) == "true":
            return None
        level, levels = int(element.get(q("text:outline-level"), "1")), self.list_styles.get("", {})
        if not levels.get(level):
            return None
        start = element.get(q("text:start-value"))
        self._outline.step(level, levels, int(start) if start else None)
        return printed(self._outline, level, levels)

    def _hanging(self, inline: Inline) -> Iterator[Draft]:
        self.tally.hidden += inline.hidden
        self.tally.comments += inline.comments
        self.tally.images += inline.images
        self.tally.undescribed += inline.undescribed
        for box in inline.boxes:
            yield from self.drafts(box)
        for note in inline.notes:
            yield from self._note(note)

    def _note(self, note: _Element) -> Iterator[Draft]:
        story = replace(self, kind=BlockKind.NOTE, part=note.get(q("text:note-class"), "footnote") + "s")
        citation = (note.findtext(q("text:note-citation")) or "").strip() or None
        body = note.find(q("text:note-body"))
        for at, draft in enumerate(story.drafts(body) if body is not None else ()):
            yield replace(draft, label=citation) if at == 0 else draft

    def _table(self, table: _Element) -> Iterator[Draft]:
        rows = read_rows(table)
        if is_box(rows) or self.kind is not None:
            for row in rows:
                for cell in row.cells:
                    yield from self.drafts(cell.element)
            return
        ordinal = self.tally.tables
        self.tally.tables += 1
        marked = sum(row.header for row in rows)
        self.tally.unheaded += len(rows) > 1 and not marked
        headings: dict[int, str] = {}
        for at, row in enumerate(rows):
            texts, origin, hanging = self._texts(row)
            heading = row.header if marked else at == 0 and looks_headed(rows, texts, self.styles)
            yield from (
                replace(each, origin=origin) for each in self._row(row, texts, {} if heading else headings, ordinal)
            )
            yield from hanging
            if heading:
                put_headings(headings, row, texts)

    def _row(self, row: TableRow, texts: list[str], headings: dict[int, str], ordinal: int) -> Iterator[Draft]:
        if not any(texts):
            return
        cells = tuple(Cell(text, headings.get(cell.column)) for cell, text in zip(row.cells, texts, strict=True))
        first = next((p for cell in row.cells for p in cell.element.iter(P, H)), None)
        ordinal_of = None if first is None else self.ordinals.get(first)
        yield Draft(kind=BlockKind.TABLE_ROW, text="", cells=cells, table=ordinal, paragraph=ordinal_of, part=self.part)

    def _texts(self, row: TableRow) -> tuple[list[str], Origin, list[Draft]]:
        """The text of each cell, numbers in front, what it was made of, and the notes and inner tables that hang on
        the row.
        """
        texts: list[str] = []
        origins: list[tuple[object, ...]] = []
        hanging: list[Draft] = []
        for cell in row.cells:
            pieces: list[str] = []
            origin: tuple[object, ...] = ()
            for draft in self.drafts(cell.element):
                if draft.kind in (BlockKind.NOTE, BlockKind.TABLE_ROW):
                    hanging.append(draft)
                else:
                    pieces += [draft.label or "", draft.text]
                    origin += draft.origin[0]
            texts.append(" ".join(filter(None, pieces)))
            origins.append(origin)
        return texts, tuple(origins), hanging


def _style_below(element: _Element, styles: Styles) -> str:
    """A list without a style of its own takes that of its first paragraph's style."""
    first = next(element.iter(P, H), None)
    return (styles.list_style(first.get(STYLE_NAME)) or "") if first is not None else ""
