"""The questions as a Word document that everybody can read, and that tells nothing of who made it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any, Final

from docx import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tenderlint.questions.sheet import Question, Sheet
from tenderlint.read.own_reports import WORKBOOK
from tenderlint.report.questions.head import TITLE, UNREAD, UNREAD_OPENING, head, opening, unread
from tenderlint.wording.clean import clean

_LANGUAGE: Final = "en-GB"
_FIRST_DAY: Final = datetime(1980, 1, 1)
"""The same sheet gives the same bytes, so the file does not tell the hour; this is the zip format's first day."""
_OF_THE_TEMPLATE: Final = ("/extended-properties", "/thumbnail")
"""Parts of python-docx's template that name a program and a machine which had no part in this."""
_COLUMNS: Final = (("No.", 1.2), ("Document and place", 5.0), ("Question", 10.8))
"""Headings of the table, with their widths in centimetres."""


def render(sheet: Sheet) -> bytes:
    """The document's bytes, the same for the same sheet: title, headings, a table with a marked header row."""
    page = Document()
    _describe(page)
    _set_up(page)
    page.add_heading(TITLE, 1)
    for title, value in head(sheet):
        line = page.add_paragraph()
        line.add_run(f"{title}: ").bold = True
        line.add_run(value)
    page.add_paragraph(opening(sheet))
    if sheet.questions:
        page.add_heading("Questions", 2)
        _table(page, sheet.questions)
    if sheet.unread:
        page.add_heading(UNREAD, 2)
        page.add_paragraph(UNREAD_OPENING)
        for each in unread(sheet):
            page.add_paragraph(each, style="List Bullet")
    return _plain(page)


def _describe(page: Any) -> None:  # noqa: ANN401 - python-docx has no types
    """Title and language; no author, program or day."""
    told = page.core_properties
    told.title, told.language = TITLE, _LANGUAGE
    told.author = told.last_modified_by = told.comments = told.keywords = told.subject = told.category = ""
    told.created = told.modified = _FIRST_DAY
    told.revision = 1
    package = page.part.package
    for key in [key for key, link in package.rels.items() if link.reltype.endswith(_OF_THE_TEMPLATE)]:
        del package.rels[key]
    for language in page.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)


def _set_up(page: Any) -> None:  # noqa: ANN401
    section = page.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    normal = page.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for name in ("Heading 1", "Heading 2"):
        fonts = page.styles[name].element.rPr.rFonts
        fonts.attrib.clear()
        fonts.set(qn("w:ascii"), "Arial")
        fonts.set(qn("w:hAnsi"), "Arial")


def _table(page: Any, questions: tuple[Question, ...]) -> None:  # noqa: ANN401
    table = page.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, (name, _) in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    _repeat(table.rows[0])
    for question in questions:
        _fill(table.add_row(), question)
    for column, (_, width) in zip(table.columns, _COLUMNS, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _repeat(row: Any) -> None:  # noqa: ANN401
    """Mark a row as the heading of its columns, which a screen reader reads out and each page repeats."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill(row: Any, question: Question) -> None:  # noqa: ANN401
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    number, place, words = row.cells
    number.text = str(question.number)
    place.text = clean(question.reference)
    words.text = clean(question.text)
    if question.quote:
        words.add_paragraph(f"“{clean(question.quote)}”").runs[0].italic = True


def _plain(page: Any) -> bytes:  # noqa: ANN401
    """The package with one date throughout, and the mark by which a later run knows it for no part of a pack."""
    draft, made = io.BytesIO(), io.BytesIO()
    page.save(draft)
    with zipfile.ZipFile(draft) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as write:
        for name in read.namelist():
            write.writestr(zipfile.ZipInfo(name), read.read(name), zipfile.ZIP_DEFLATED)
        write.comment = WORKBOOK
    return made.getvalue()
