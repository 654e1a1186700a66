"""Which heading stands over which cell of a table."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from tenderlint.read.word.tables import GridCell


class Headings(Struct):
    """Heading of each grid column, gathered from one heading row or several."""

    by_column: dict[int, str] = field(default_factory=dict)

    def add(self, cells: Iterable[tuple[GridCell, str]]) -> None:
        """Put the texts of one heading row below those of the rows above it."""
        for cell, text in cells:
            for column in range(cell.start, cell.start + cell.span):
                self.by_column[column] = " ".join(filter(None, (self.by_column.get(column), text)))

    def over(self, cell: GridCell) -> str | None:
        """Return the heading of the cell's first column, or None, as for a band across the whole table."""
        if cell.start == 0 and cell.span >= len(self.by_column) > 1:
            return None
        return self.by_column.get(cell.start) or None
