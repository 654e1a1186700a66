"""Makes a PDF from a sample's text, as a word processor's print dialogue would: without tags."""

from __future__ import annotations

import io
from itertools import count

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid

from maker.text import Bullet, Clause, Front, Heading, Source, Table, column_shares

_WIDTH = A4[0] - 44 * mm
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=15.5, spaceAfter=6)
_CLAUSE = ParagraphStyle("clause", _BODY, leftIndent=12 * mm, bulletIndent=0)
_HEADING = ParagraphStyle(
    "heading", _CLAUSE, fontName="Helvetica-Bold", fontSize=13, leading=17, spaceBefore=10, keepWithNext=1
)
_TITLE = ParagraphStyle("title", _BODY, fontName="Helvetica-Bold", fontSize=22, leading=28, spaceAfter=8)
_CELL = ParagraphStyle("cell", _BODY, fontSize=9.5, leading=12, spaceAfter=0)


def make_pdf(source: Source) -> bytes:
    """The bytes of the .pdf file."""
    front, out = source.front, io.BytesIO()
    template = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=22 * mm,
        rightMargin=22 * mm,
        topMargin=26 * mm,
        bottomMargin=24 * mm,
        title=front.title,
        author=front.buyer,
        invariant=1,
        # Without compression the bytes depend on no particular version of zlib.
        pageCompression=0,
    )

    def furnish(canvas: Canvas, _: object) -> None:
        _furnish(canvas, front)

    template.build(_flow(source), onFirstPage=furnish, onLaterPages=furnish)
    return out.getvalue()


def _furnish(canvas: Canvas, front: Front) -> None:
    canvas.setFont("Helvetica", 8.5)
    canvas.drawString(22 * mm, A4[1] - 15 * mm, front.header)
    canvas.drawString(22 * mm, 13 * mm, front.footer)
    canvas.drawRightString(A4[0] - 22 * mm, 13 * mm, f"Page {canvas.getPageNumber()}")
    canvas.line(22 * mm, A4[1] - 17 * mm, A4[0] - 22 * mm, A4[1] - 17 * mm)


def _flow(source: Source) -> list[Flowable]:
    front = source.front
    flow: list[Flowable] = [
        Paragraph(front.buyer, _BODY),
        Paragraph(front.shown, _TITLE),
        Paragraph(front.subtitle, _BODY),
    ]
    headings, clauses, section = count(1), count(1), 0
    for part in source.parts:
        match part:
            case Heading(text):
                section, clauses = next(headings), count(1)
                flow.append(Paragraph(text, _HEADING, bulletText=f"{section}."))
            case Clause(text):
                flow.append(Paragraph(text, _CLAUSE, bulletText=f"{section}.{next(clauses)}"))
            case Bullet(text):
                flow.append(Paragraph(text, _CLAUSE, bulletText="\u2022"))
            case Table():
                flow += [_grid(part), Spacer(1, 4 * mm)]
    return flow


def _grid(source: Table) -> Grid:
    grid = Grid(
        [[Paragraph(cell, _CELL) for cell in row] for row in source.rows],
        colWidths=[share * (_WIDTH - 12 * mm) for share in column_shares(source)],
        repeatRows=1,
    )
    grid.setStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#DCE6F1")),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    return grid
