"""Rows and cells of an OpenDocument table, with merged cells once and repeated ones as often as they show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from tenderlint.read.opendocument.names import q
from tenderlint.read.safe_xml import all_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROW = q("table:table-row")
_HEADER_ROWS = q("table:table-header-rows")
_GROUPS = frozenset({q("table:table-rows"), q("table:table-row-group")})
_CELL = q("table:table-cell")
_COVERED = q("table:covered-table-cell")
_MOST_REPEATS = 200
"""A row or cell said to repeat more often is blank filling to the sheet's edge."""


class TableCell(Struct, frozen=True):
    """A cell that shows, and the column that it starts in, from 0."""

    element: _Element
    column: int
    span: int


class TableRow(Struct, frozen=True):
    """One row, and whether the file marks it as a heading."""

    cells: tuple[TableCell, ...]
    header: bool


def read_rows(table: _Element) -> list[TableRow]:
    """Return the rows of ``table`` in order."""
    return list(_rows(table, header=False))


def is_box(rows: list[TableRow]) -> bool:
    """Whether the table has one column only: a frame round paragraphs, with nothing tabular in it."""
    return all(len(row.cells) <= 1 for row in rows)


def _rows(parent: _Element, *, header: bool) -> Iterator[TableRow]:
    for child in parent.iterchildren("*"):
        if child.tag == _ROW:
            repeats = _repeats(child, "table:number-rows-repeated")
            row = TableRow(tuple(_cells(child)), header)
            yield from [row] * (repeats if any(_holds(cell) for cell in row.cells) else 1)
        elif child.tag == _HEADER_ROWS:
            yield from _rows(child, header=True)
        elif child.tag in _GROUPS:
            yield from _rows(child, header=header)


def _cells(row: _Element) -> Iterator[TableCell]:
    column = 0
    for child in row.iterchildren(_CELL, _COVERED):
        repeats = _repeats(child, "table:number-columns-repeated")
        if child.tag == _CELL:
            span = int(child.get(q("table:number-columns-spanned"), "1"))
            for at in range(repeats):
                yield TableCell(child, column + at, span)
        column += repeats


def _holds(cell: TableCell) -> bool:
    return bool(all_text(cell.element))


def _repeats(element: _Element, name: str) -> int:
    count = int(element.get(q(name), "1"))
    return count if count <= _MOST_REPEATS else 1
