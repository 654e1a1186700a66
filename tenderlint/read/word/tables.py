"""The grid of one table: which columns a cell covers, which cells go on from above, and which rows are headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from tenderlint.read.word import flow
from tenderlint.read.word.names import P_PR, R_PR, VAL, P, R, T, w
from tenderlint.read.word.styles import Styles
from tenderlint.read.word.xml import first, number, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSHADED: Final = frozenset({"", "auto", "FFFFFF", "ffffff"})
_FIRST_ROW: Final = 0x0020
"""Bit of ``w:tblLook`` that asks for the style's first row."""
_MOST_COLUMNS: Final = 63
"""As many as Word allows; a file may claim a cell of a milliard."""
_HEADING_WORDS: Final = 12


class GridCell(Struct, frozen=True):
    """One cell that is printed; cells merged into one above or to the left are not."""

    element: _Element
    start: int
    """First grid column, from 0."""
    span: int


class GridRow(Struct, frozen=True):
    """One row of a table."""

    cells: tuple[GridCell, ...]
    marked: bool
    """Whether it is marked to repeat as a heading."""


def read_grid(table: _Element) -> tuple[GridRow, ...]:
    """Return the rows of ``table`` with every merged cell once."""
    return tuple(_row(row) for row in flow.rows(table))


def _row(row: _Element) -> GridRow:
    properties = first(row, w("trPr"))
    column = number(properties, w("gridBefore")) or 0
    found = []
    for cell in flow.cells(row):
        layout = first(cell, w("tcPr"))
        span = min(max(number(layout, w("gridSpan")) or 1, 1), _MOST_COLUMNS)
        if not _goes_on(layout):
            found.append(GridCell(cell, column, span))
        column += span
    return GridRow(tuple(found), bool(switch(properties, w("tblHeader"))))


def _goes_on(layout: _Element | None) -> bool:
    """Whether a cell is the lower or right part of a merged one, which a bare ``w:vMerge`` says too."""
    if layout is None:
        return False
    merges = (first(layout, w("vMerge")), first(layout, w("hMerge")))
    return any(merge is not None and merge.get(VAL, "continue") == "continue" for merge in merges)


def is_box(rows: tuple[GridRow, ...]) -> bool:
    """Return whether the table has one column only: a frame round paragraphs, with nothing tabular in it."""
    return all(len(row.cells) <= 1 for row in rows)


def marked_rows(rows: tuple[GridRow, ...]) -> int:
    """Return how many of the first rows are marked as headings; none where all are, since nothing is left to head."""
    return next((index for index, row in enumerate(rows) if not row.marked), 0)


def looks_headed(table: _Element, rows: tuple[GridRow, ...], texts: tuple[str, ...], styles: Styles) -> bool:
    """Return whether an unmarked first row is set apart as a heading: short texts that its style, shading or weight
    sets off from the row below.
    """
    if len(rows) < 2 or len(texts) < 2 or not all(texts[1:]):
        return False
    if any(len(text.split()) > _HEADING_WORDS for text in texts):
        return False
    if _style_sets_apart(table, styles):
        return True
    return any(test(rows[0], styles) and not test(rows[1], styles) for test in (_shaded, _bold))


def _style_sets_apart(table: _Element, styles: Styles) -> bool:
    properties = table.find(w("tblPr"))
    look = None if properties is None else properties.find(w("tblLook"))
    if look is None or not styles.header_row(value(properties, w("tblStyle"))):
        return False
    own = look.get(w("firstRow"))
    return own in {"1", "true", "on"} if own is not None else bool(_hexadecimal(look.get(VAL)) & _FIRST_ROW)


def _hexadecimal(text: str | None) -> int:
    try:
        return int(text or "0", 16)
    except ValueError:
        return 0


def _shaded(row: GridRow, _styles: Styles) -> bool:
    shades = (cell.element.find(f"{w('tcPr')}/{w('shd')}") for cell in row.cells)
    return all(shade is not None and shade.get(w("fill"), "") not in _UNSHADED for shade in shades)


def _bold(row: GridRow, styles: Styles) -> bool:
    return all(_bold_cell(cell.element, styles) for cell in row.cells)


def _bold_cell(cell: _Element, styles: Styles) -> bool:
    for paragraph in cell.iterchildren(P):
        from_style = styles.bold(styles.paragraph(value(paragraph.find(P_PR), w("pStyle"))))
        for run in paragraph.iter(R):
            own = switch(run.find(R_PR), w("b"))
            if any(text.text for text in run.iterchildren(T)) and not (from_style if own is None else own):
                return False
    return True
