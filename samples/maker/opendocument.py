"""Makes an OpenDocument text from a sample's text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import escape

from odfdo import Document, Element

from maker.text import Bullet, Clause, Front, Heading, Part, Source, Table
from maker.zipped import steady

_FONT = 'fo:font-family="Arial" style:font-family-generic="swiss"'
_STYLES = (
    (
        f'<style:style style:name="SampleBody" style:family="paragraph"><style:paragraph-properties'
        f' fo:margin-bottom="2mm"/><style:text-properties {_FONT} fo:font-size="12pt"/></style:style>'
    ),
    (
        f'<style:style style:name="SampleTitle" style:family="paragraph"><style:paragraph-properties'
        f' fo:margin-bottom="4mm"/><style:text-properties {_FONT} fo:font-size="26pt"'
        ' fo:color="#1f3a5f"/></style:style>'
    ),
    (
        f'<style:style style:name="SampleHeading" style:family="paragraph" style:default-outline-level="1">'
        f'<style:paragraph-properties fo:margin-top="5mm" fo:margin-bottom="2mm" fo:keep-with-next="always"/>'
        f'<style:text-properties {_FONT} fo:font-size="15pt" fo:font-weight="bold" fo:color="#1f3a5f"/></style:style>'
    ),
    (
        f'<style:style style:name="SampleColumnHead" style:family="paragraph"><style:text-properties {_FONT}'
        f' fo:font-size="11pt" fo:font-weight="bold"/></style:style>'
    ),
    (
        f'<style:style style:name="SampleCellText" style:family="paragraph"><style:text-properties {_FONT}'
        f' fo:font-size="11pt"/></style:style>'
    ),
    (
        '<style:style style:name="SampleCell" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="0.5pt solid #808080" fo:padding="1.5mm"/></style:style>'
    ),
    (
        '<style:style style:name="SampleHeadCell" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="0.5pt solid #808080" fo:padding="1.5mm" fo:background-color="#dce6f1"/></style:style>'
    ),
    '<text:list-style style:name="SampleClauses">'
    + "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format="1" style:num-suffix="{suffix}"'
        f' text:display-levels="{level}"><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment'
        ' text:label-followed-by="listtab" fo:text-indent="-11mm" fo:margin-left="11mm"/>'
        "</style:list-level-properties></text:list-level-style-number>"
        for level, suffix in ((1, "."), (2, ""))
    )
    + "</text:list-style>",
)


def make_opendocument(source: Source) -> bytes:
    """The bytes of the .odt file."""
    document = Document("text")
    _properties(document, source.front)
    for style in _STYLES:
        document.insert_style(style, automatic=True)
    body = document.body
    body.clear()
    for xml in (*_cover(source.front), *_flow(source.parts)):
        body.append(Element.from_tag(xml))
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue(), source.front.date)


def _properties(document: Document, front: Front) -> None:
    meta = document.meta
    meta.title, meta.subject, meta.creator = front.title, front.reference, front.buyer
    meta.creation_date = meta.date = front.date
    meta.generator = "tenderlint samples"
    if front.language:
        document.set_language(front.language)


def _cover(front: Front) -> Iterator[str]:
    yield _paragraph(front.buyer, "SampleColumnHead")
    yield _paragraph(front.shown, "SampleTitle")
    yield _paragraph(f"{front.subtitle} – {front.reference}", "SampleBody")


def _flow(parts: tuple[Part, ...]) -> Iterator[str]:
    """Sections as nested lists, so that the numbers are automatic; a table interrupts its list, which then goes on."""
    heading, clauses, begun, tables = "", "", False, 0
    for part in parts:
        match part:
            case Heading(text):
                if heading or clauses:
                    yield _section(heading, clauses, begun=begun)
                    begun = True
                heading, clauses = (
                    f'<text:h text:style-name="SampleHeading" text:outline-level="1">{escape(text)}</text:h>',
                    "",
                )
            case Clause(text) | Bullet(text):
                clauses += f"<text:list-item>{_paragraph(text, 'SampleBody')}</text:list-item>"
            case Table():
                if heading or clauses:
                    yield _section(heading, clauses, begun=begun)
                heading, clauses, begun, tables = "", "", True, tables + 1
                yield _table(part, tables)
                yield _paragraph("", "SampleBody")
    if heading or clauses:
        yield _section(heading, clauses, begun=begun)


def _section(heading: str, clauses: str, *, begun: bool) -> str:
    going_on = ' text:continue-numbering="true"' if begun else ""
    # Only a list that goes on after a table has clauses whose numbers go on too.
    inner = f"<text:list{'' if heading else going_on}>{clauses}</text:list>" if clauses else ""
    return (
        f'<text:list text:style-name="SampleClauses"{going_on}>'
        f"<text:list-item>{heading}{inner}</text:list-item></text:list>"
    )


def _paragraph(text: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _table(source: Table, number: int) -> str:
    head, *rows = source.rows
    columns = "".join("<table:table-column/>" for _ in head)
    return (
        f'<table:table table:name="Table {number}">{columns}'
        f"<table:table-header-rows>{_row(head, 'SampleHeadCell', 'SampleColumnHead')}</table:table-header-rows>"
        f"{''.join(_row(row, 'SampleCell', 'SampleCellText') for row in rows)}</table:table>"
    )


def _row(cells: tuple[str, ...], cell_style: str, text_style: str) -> str:
    filled = "".join(
        f'<table:table-cell table:style-name="{cell_style}" office:value-type="string">'
        f"{_paragraph(cell, text_style)}</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{filled}</table:table-row>"
