"""Workbooks (.xlsx, .xls, .ods) through calamine, and .csv: each row with the headings of its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from msgspec import Struct
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from tenderlint.model.document import BlockKind, Cell, Format, Properties, ReadingNote
from tenderlint.read.cells import shown
from tenderlint.read.columns import header_row
from tenderlint.read.decode import decode
from tenderlint.read.draft import Draft, Reading
from tenderlint.read.kinds import Other
from tenderlint.read.refuse import damaged, refusal
from tenderlint.read.workbook import Workbook, repacked

_LEGACY = ReadingNote(
    "legacy-format",
    "It is in the Excel format of before 2007 (.xls); it was read, but new forms should be .xlsx or .ods.",
)


class _Grid(Struct, frozen=True):
    """One sheet as text. ``rows`` begins with row 1 of the file and ends with the last that holds something."""

    name: str
    rows: list[list[str]]
    hidden: bool = False


def read_sheet(data: bytes, kind: Format) -> Reading:
    """Read every sheet of a workbook.

    Raises :class:`~tenderlint.read.draft.CannotRead` where it is damaged or protected.
    """
    book = Workbook(data) if kind is Format.XLS else repacked(data)
    grids = list(_grids(book.data))
    drafts = [draft for table, grid in enumerate(grids) for draft in _drafts(grid, table, titled=True)]
    tables = [grid for grid in grids if grid.rows]
    properties = Properties(
        title=book.title,
        hidden=sum(grid.hidden for grid in grids),
        tables=len(tables),
        tables_without_header=sum(header_row(grid.rows) is None for grid in tables),
    )
    return Reading(format=kind, drafts=tuple(drafts), properties=properties, notes=tuple(_notes(grids, book, kind)))


def _notes(grids: Sequence[_Grid], book: Workbook, kind: Format) -> Iterator[ReadingNote]:
    if kind is Format.XLS:
        yield _LEGACY
    if hidden := [grid.name for grid in grids if grid.hidden]:
        yield ReadingNote("hidden", f"It holds hidden sheets, which were checked too: {', '.join(hidden)}.")
    if book.unvalued:
        cells = "one cell whose formula has" if book.unvalued == 1 else f"{book.unvalued:,} cells whose formulas have"
        text = f"It holds {cells} no stored result, read as blank: open it in Excel or LibreOffice and save it."
        yield ReadingNote("formula-without-value", text)


def read_csv(data: bytes) -> Reading:
    """Read comma-, semicolon- or tab-separated text as one table."""
    decoded = decode(data)
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(decoded.text[:10_000], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(decoded.text, newline=""), dialect)]
    return Reading(format=Format.TEXT, drafts=tuple(_drafts(_Grid("", rows), 0, titled=False)), notes=decoded.notes)


def _grids(data: bytes) -> Iterator[_Grid]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in workbook.sheets_metadata:
            if sheet.typ is SheetTypeEnum.WorkSheet:
                visible = sheet.visible is SheetVisibleEnum.Visible
                yield _Grid(sheet.name, _rows(workbook.get_sheet_by_name(sheet.name)), not visible)
    except PasswordError as error:
        raise refusal(Other.ENCRYPTED, "") from error
    except (CalamineError, OSError, ValueError) as error:
        raise damaged("its sheets cannot be opened") from error


def _rows(sheet: CalamineSheet) -> list[list[str]]:
    """The rows as text, without the blank cells and rows that follow the last one used."""
    top, left = sheet.start or (0, 0)
    rows: list[list[str]] = [[] for _ in range(top)]
    for row in sheet.to_python(skip_empty_area=True):
        texts = [""] * left + [value.strip() if isinstance(value, str) else shown(value) for value in row]
        while texts and not texts[-1]:
            texts.pop()
        rows.append(texts)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _drafts(grid: _Grid, table: int, *, titled: bool) -> Iterator[Draft]:
    if not any(grid.rows):
        return
    sheet = grid.name or None
    if titled:
        yield Draft(kind=BlockKind.HEADING, text=grid.name, level=1, sheet=sheet)
    head = header_row(grid.rows)
    headings = [] if head is None else grid.rows[head]
    for at, row in enumerate(grid.rows):
        if any(row):
            cells = _cells(row, headings if head is not None and at > head else [])
            yield Draft(
                kind=BlockKind.TABLE_ROW,
                text="",
                cells=cells,
                table=table,
                sheet=sheet,
                row=at + 1,
                line=None if titled else at + 1,
            )


def _cells(row: Sequence[str], headings: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(
        Cell(text, (headings[at] or None) if at < len(headings) else None) for at, text in enumerate(row) if text
    )
