"""Makes a spreadsheet from a sample's rows."""

from __future__ import annotations

import io
import math
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from maker.zipped import steady

_THIN = Side(style="thin", color="808080")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = PatternFill("solid", fgColor="DCE6F1")
_ANSWER = PatternFill("solid", fgColor="FFF9CC")


def make_sheet(path: Path) -> bytes:
    """The bytes of the .xlsx file whose rows stand in the YAML file ``path``."""
    source = yaml.safe_load(path.read_text(encoding="utf-8"))
    made = datetime.combine(source["date"], datetime.min.time().replace(hour=9))
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in source["sheets"]:
        _fill(book.create_sheet(sheet["name"]), sheet)
    book.properties.title, book.properties.creator = source["title"], "Procurement"
    book.properties.created = book.properties.modified = made
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue(), made)


def _fill(page: Worksheet, source: dict[str, Any]) -> None:
    for number, values in enumerate(source["rows"], start=1):
        for column, value in enumerate(values, start=1):
            _cell(page, number, column, value, source["header"])
        page.row_dimensions[number].height = _height(values, source["widths"])
    for column, width in enumerate(source["widths"], start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = f"A{source['header'] + 1}"
    page.print_title_rows = f"{source['header']}:{source['header']}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _height(values: list[object], widths: list[int]) -> float:
    """Room in points for the fullest cell; a program that shows the sheet may not work it out."""
    lines = [math.ceil(len(str(value)) * 0.85 / width) for value, width in zip(values, widths, strict=False)]
    return 18.0 * max(lines) if len(values) > 1 else 18.0


def _cell(page: Worksheet, row: int, column: int, value: object, header: int) -> None:
    cell = page.cell(row, column, value)
    cell.font = Font(name="Arial", size=11, bold=row <= header)
    if row < header:
        return
    cell.alignment, cell.border = Alignment(wrap_text=True, vertical="top"), _BOX
    if row == header:
        cell.fill = _HEAD
    elif value is None and page.cell(row, 1).value is not None:
        cell.fill = _ANSWER
