"""Tables of a page: which rows name the columns, and which tables are there for looks only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenderlint.model.document import Cell

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDEST = 100
"""Columns or rows that one cell may span: a larger figure is a slip or a trap."""


def own_rows(table: _Element) -> list[_Element]:
    """Return the rows of a table without those of tables in it."""
    return [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]


def is_header(row: _Element) -> bool:
    """A row in thead, or whose cells are all headings: one ``th`` in front heads the row, not the columns."""
    parent = row.getparent()
    cells = list(row.iterchildren("td", "th"))
    return (parent is not None and parent.tag == "thead") or (
        len(cells) > 1 and all(cell.tag == "th" for cell in cells)
    )


def is_layout(table: _Element) -> bool:
    """A table with one cell to a row, or said to be for looks only."""
    rows = own_rows(table)
    return table.get("role") in {"presentation", "none"} or all(
        len(list(row.iterchildren("td", "th"))) < 2 for row in rows
    )


class Columns:
    """Puts the cells of one table under their headings, row by row; a cell may reach over columns and down rows."""

    def __init__(self) -> None:
        self._headings: dict[int, str] = {}
        self._covered: dict[int, int] = {}
        """Column to the number of rows that a cell from above still covers."""

    def place(self, cells: list[_Element], texts: list[str], *, header: bool) -> tuple[Cell, ...]:
        """Return the cells of the next row; those of a ``header`` row name the columns below."""
        found = []
        covered, at = dict(self._covered), 0
        self._covered = {column: rows - 1 for column, rows in covered.items() if rows > 1}
        for cell, text in zip(cells, texts, strict=True):
            while covered.get(at):
                at += 1
            found.append(Cell(text.strip(), None if header else self._headings.get(at)))
            for column in range(at, at + _reach(cell, "colspan")):
                if (rows := _reach(cell, "rowspan")) > 1:
                    self._covered[column] = rows - 1
                if header:
                    self._headings[column] = " ".join(text.split())
                at = column + 1
        return tuple(found)


def _reach(cell: _Element, attribute: str) -> int:
    value = cell.get(attribute, "1")
    return min(int(value), _WIDEST) if value.isdecimal() and int(value) else 1
