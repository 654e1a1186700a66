"""Tables as drafts: their heading row told, and the parts on following pages made one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tenderlint.model.document import BlockKind, Cell
from tenderlint.read.draft import Draft
from tenderlint.read.pdf.shapes import Grid

_TITLE = 8
"""Words: a longer cell is no column heading."""


class _Open(Struct):
    """The table being written: a part on the next page carries on with its number and headings."""

    columns: tuple[float, ...]
    right: float
    page: int
    headings: tuple[str | None, ...]


class TableWriter:
    """Numbers the tables of a document and writes their rows."""

    def __init__(self) -> None:
        self.count = self.without_heading = 0
        self._open: _Open | None = None

    def close(self) -> None:
        """Say that text came after the last table, so that the next is another one."""
        self._open = None

    def rows(self, grid: Grid) -> Iterator[Draft]:
        """The rows of one table, or of its part on one page."""
        carried = self._carries_on(grid)
        if carried is not None:
            headings, first = carried.headings, int(grid.cells[0] == carried.headings)
        else:
            headings, first = self._begin(grid)
        self._open = _Open(grid.columns, grid.x1, grid.page, headings)
        for cells in grid.cells[first if carried is not None else 0 :]:
            if any(cells):
                yield self._row(cells, headings, grid.page)

    def _begin(self, grid: Grid) -> tuple[tuple[str | None, ...], int]:
        self.count += 1
        if has_heading(grid):
            return grid.cells[0], 1
        self.without_heading += 1
        return (), 0

    def _carries_on(self, grid: Grid) -> _Open | None:
        last = self._open
        if last is None or last.page + 1 != grid.page or len(last.columns) != len(grid.columns):
            return None
        same = all(abs(one - other) < 4 for one, other in zip(last.columns, grid.columns, strict=True))
        return last if same and abs(last.right - grid.x1) < 8 else None

    def _row(self, cells: tuple[str | None, ...], headings: tuple[str | None, ...], page: int) -> Draft:
        head = headings if headings and cells != headings else ("",) * len(cells)
        pairs = zip(cells, head, strict=True)
        made = tuple(Cell(text, heading or None) for text, heading in pairs if text is not None)
        text = " | ".join(cell for cell in cells if cell)
        return Draft(kind=BlockKind.TABLE_ROW, text=text, cells=made, table=self.count - 1, page=page)


def has_heading(grid: Grid) -> bool:
    """Whether the first row names the columns: filled, short, and bold above rows that are not, or plainly titles."""
    first = [cell for cell in grid.cells[0] if cell is not None]
    if len(grid.cells) < 2 or len(first) < 2 or not all(map(_titles, first)):
        return False
    if grid.bold[0] and not all(grid.bold[1:]):
        return True
    rest = [[cell or "" for cell in row] for row in grid.cells[1:]]
    wordy = all(cell[0].isalpha() and not any(mark in cell for mark in "@:") for cell in first)
    longer = sum(len(cell) for row in rest for cell in row) / len(rest) > 1.5 * sum(map(len, first))
    figures = any(letter.isdigit() for row in rest for cell in row[1:] for letter in cell)
    return wordy and len(first) > 2 and len(rest) > 1 and (longer or figures)


def _titles(cell: str) -> bool:
    return bool(cell) and len(cell.split()) <= _TITLE and not cell.endswith((".", ";"))
