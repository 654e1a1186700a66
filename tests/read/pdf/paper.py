"""PDF files for the tests, drawn with reportlab."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, encrypt: StandardEncryption | None = None, **about: Any) -> bytes:
    """A file with one page for each drawing function."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, encrypt=encrypt, invariant=1, **about)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def lines(texts: list[str], *, x: float = 72, top: float = 100, size: float = 11, bold: bool = False) -> Draw:
    """Lines of text under each other, ``top`` points below the edge of the page."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        for ordinal, text in enumerate(texts):
            canvas.drawString(x, HEIGHT - top - ordinal * size * 1.2, text)

    return draw


def words(spaced: list[tuple[float, float, str]], size: float = 11) -> Draw:
    """Texts at places of their own: left edge, distance from the top, text."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for x, top, text in spaced:
            canvas.drawString(x, HEIGHT - top, text)

    return draw


def together(*parts: Draw) -> Draw:
    """Several drawings on one page."""

    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw


def grid(xs: list[float], tops: list[float], cells: list[list[str]], *, bold_first: bool = True) -> Draw:
    """A ruled table: edges of its columns and rows, and the texts."""

    def draw(canvas: Canvas) -> None:
        canvas.grid(xs, [HEIGHT - top for top in tops])
        for row, texts in enumerate(cells):
            canvas.setFont("Helvetica-Bold" if bold_first and not row else "Helvetica", 10)
            for column, text in enumerate(texts):
                for ordinal, line in enumerate(text.split("\n")):
                    canvas.drawString(xs[column] + 4, HEIGHT - tops[row] - 14 - 12 * ordinal, line)

    return draw
