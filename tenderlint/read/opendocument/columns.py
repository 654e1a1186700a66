"""Which row of a table names its columns, and what it calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenderlint.read.opendocument.names import STYLE_NAME, H, P, q
from tenderlint.read.opendocument.styles import Styles
from tenderlint.read.opendocument.tables import TableRow
from tenderlint.read.safe_xml import all_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING_WORDS = 12
"""Words: cells of an unmarked first row that are longer are no headings."""


def looks_headed(rows: list[TableRow], texts: list[str], styles: Styles) -> bool:
    """Tell whether an unmarked first row names the columns: short, full and bold, and the next row is not bold."""
    if len(rows) < 2 or not all(texts[1:]) or any(len(text.split()) > _HEADING_WORDS for text in texts):
        return False
    return _is_bold(rows[0], styles) and not _is_bold(rows[1], styles)


def put_headings(headings: dict[int, str], row: TableRow, texts: list[str]) -> None:
    """Put the texts of a heading row below those of the rows above it, column by column."""
    for cell, text in zip(row.cells, texts, strict=True):
        for column in range(cell.column, cell.column + cell.span):
            headings[column] = " ".join(filter(None, (headings.get(column), text)))


def _is_bold(row: TableRow, styles: Styles) -> bool:
    paragraphs = [p for cell in row.cells for p in cell.element.iter(P, H) if all_text(p)]
    return bool(paragraphs) and all(_is_bold_paragraph(p, styles) for p in paragraphs)


def _is_bold_paragraph(paragraph: _Element, styles: Styles) -> bool:
    spans = [span for span in paragraph.iter(q("text:span")) if (span.text or "").strip()]
    if spans and not (paragraph.text or "").strip():
        return all(styles.is_bold(span.get(STYLE_NAME), "text") for span in spans)
    return styles.is_bold(paragraph.get(STYLE_NAME))
