"""The report as a workbook: findings, what was not decided, what the tender demands, and the files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tenderlint.model.document import Document
from tenderlint.model.report import Report
from tenderlint.read.own_reports import WORKBOOK
from tenderlint.report.csv import COLUMNS, finding_row, undecided_row, unread_row
from tenderlint.report.facts.csv import COLUMNS as FACT_COLUMNS
from tenderlint.report.facts.csv import fact_row
from tenderlint.report.verdict import headline, undecided, verdict
from tenderlint.report.words import DEMANDS, ROLES
from tenderlint.wording.clean import clean

Row = Mapping[str, str]

_CREATED: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""The same report gives the same bytes, so the workbook does not tell the hour; this is the zip format's first day."""
_LONGEST: Final = 32_767
"""Characters that a cell can hold."""
_WIDE: Final = {"message": 50, "quote": 60, "working": 40, "why it matters": 50, "what to write instead": 60, "law": 30}
_WIDE_ENOUGH: Final = 16


def render(report: Report) -> bytes:
    """The workbook's bytes, the same for the same report. Nothing in it is computed when it is opened."""
    page = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(page, options) as book:
        book.set_properties({"title": headline(report), "comments": verdict(report), "created": _CREATED})
        styles = {
            "head": book.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
            "body": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        for title, columns, rows in _sheets(report):
            _fill(book.add_worksheet(title), columns, rows, styles)
    return _signed(page)


def _sheets(report: Report) -> Iterable[tuple[str, Sequence[str], list[Row]]]:
    yield "Findings", COLUMNS[1:], [finding_row(each) for each in report.findings]
    yield "Not decided", ("rule", "title", "category", "message"), [undecided_row(each) for each in undecided(report)]
    yield DEMANDS, FACT_COLUMNS[1:-1], [fact_row(each) for each in report.facts]
    files = [*map(_file, report.documents), *map(unread_row, report.unread)]
    yield "Files", ("document", "role", "pages", "words", "message"), files


def _file(document: Document) -> Row:
    return {
        "document": document.path,
        "role": ROLES[document.role],
        "pages": "" if document.pages is None else str(document.pages),
        "words": str(document.words),
        "message": " ".join(note.text for note in document.notes),
    }


def _fill(sheet: Worksheet, columns: Sequence[str], rows: Sequence[Row], styles: Mapping[str, Format]) -> None:
    """A row of headings that stays in sight and can be filtered by, and the rows below it."""
    for column, name in enumerate(columns):
        sheet.set_column(column, column, _WIDE.get(name, _WIDE_ENOUGH))
        sheet.write_string(0, column, name[:1].upper() + name[1:], styles["head"])
        for line, row in enumerate(rows, 1):
            sheet.write_string(line, column, clean(row.get(name, ""))[:_LONGEST], styles["body"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _signed(page: io.BytesIO) -> bytes:
    """With the mark by which a later run knows it for a report, and no part of the pack."""
    with zipfile.ZipFile(page, "a") as archive:
        archive.comment = WORKBOOK
    return page.getvalue()
