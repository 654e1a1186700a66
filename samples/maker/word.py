"""Makes a Word file from a sample's text."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any, assert_never

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from maker.numbering import number_headings_and_clauses
from maker.text import Bullet, Clause, Front, Heading, Mark, Source, Table, column_shares, runs
from maker.zipped import steady

_INK = RGBColor(0x1F, 0x3A, 0x5F)
_TEXT_WIDTH = Mm(166)


def make_word(source: Source) -> bytes:
    """The bytes of the .docx file."""
    document = docx.Document()
    _properties(document, source.front)
    _page(document, source.front)
    _styles(document, source.front)
    _cover(document, source.front)
    for part in source.parts:
        match part:
            case Heading(text):
                document.add_heading(text, level=1)
            case Clause(text):
                _write(document, document.add_paragraph(style="Clause"), text, source.front.date)
            case Bullet(text):
                document.add_paragraph(text, style="List Bullet")
            case Table():
                _table(document, part, marked=source.front.language is not None)
            case _:
                assert_never(part)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue(), source.front.date)


def _properties(document: Document, front: Front) -> None:
    core = document.core_properties
    core.title, core.author, core.subject, core.comments = front.title, front.buyer, front.reference, ""
    core.created = core.modified = front.date
    core.last_modified_by = front.buyer
    if front.language:
        core.language = front.language


def _page(document: Document, front: Front) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.header.paragraphs[0].text = front.header
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{front.footer}\t\tPage ")
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    xml = f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(xml))


def _styles(document: Document, front: Front) -> None:
    styles: Any = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(12 if front.language else 10.5)
    normal.paragraph_format.space_after = Pt(6)
    clause = styles.add_style("Clause", WD_STYLE_TYPE.PARAGRAPH)
    clause.base_style = normal
    clause.paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 26), ("Heading 1", 15), ("Header", 9), ("Footer", 9)):
        font = styles[name].font
        font.name, font.size, font.color.rgb = "Arial", Pt(size), _INK
        fonts = styles[name].element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    number_headings_and_clauses(document)
    if front.language:
        for language in styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), front.language)


def _cover(document: Document, front: Front) -> None:
    document.add_paragraph(front.buyer).runs[0].bold = True
    document.add_paragraph(front.shown, style="Title")
    document.add_paragraph(front.subtitle)
    if front.cover:
        _table(document, Table((("Key fact", "This contract"), *front.cover)), marked=front.language is not None)


def _table(document: Document, source: Table, *, marked: bool) -> None:
    table: Any = document.add_table(len(source.rows), len(source.rows[0]), style="Table Grid")
    table.autofit = False
    widths = [int(_TEXT_WIDTH * share) for share in column_shares(source)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row, texts in zip(table.rows, source.rows, strict=True):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.text = text
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    for cell in table.rows[0].cells:
        _emphasise(cell)
    if marked:
        heading = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(heading)
    document.add_paragraph()


def _emphasise(cell: Any) -> None:  # noqa: ANN401 - python-docx is untyped here
    for run in cell.paragraphs[0].runs:
        run.bold = True
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="DCE6F1"/>'))


def _write(document: Document, paragraph: Paragraph, text: str, when: datetime) -> None:
    for words, mark in runs(text):
        match mark:
            case Mark.PLAIN:
                paragraph.add_run(words)
            case Mark.INSERTED | Mark.DELETED:
                _revise(paragraph, words, mark, when)
            case Mark.COMMENT:
                remark = document.add_comment(paragraph.runs, text=words, author="Policy team", initials="PT")
                remark._comment_elm.set(qn("w:date"), f"{when:%Y-%m-%dT%H:%M:%SZ}")
            case _:
                assert_never(mark)


def _revise(paragraph: Paragraph, words: str, mark: Mark, when: datetime) -> None:
    tag, holder = ("ins", "t") if mark is Mark.INSERTED else ("del", "delText")
    paragraph._p.append(
        parse_xml(
            f'<w:{tag} {nsdecls("w")} w:id="{900 + len(words)}" w:author="Legal" w:date="{when:%Y-%m-%dT%H:%M:%SZ}">'
            f'<w:r><w:{holder} xml:space="preserve">{words}</w:{holder}></w:r></w:{tag}>'
        )
    )
