"""A page that pdfium reads badly, read again with pdfminer.six: slower, but it knows other ways to name letters."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tenderlint.read.pdf.handle import Mined
from tenderlint.read.pdf.letters import clean, fault_share
from tenderlint.read.pdf.shapes import Page, Span, settled

FAULTS = 0.02
"""A page with more than this share of meaningless letters is read again."""


def suspect(page: Page) -> bool:
    """Whether pdfium's text of a page is missing, though there are text objects, or broken."""
    return page.unread or page.faults > FAULTS


def read_again(data: bytes, pages: Sequence[Page]) -> dict[int, Page]:
    """Those of the pages, by their number, that pdfminer reads better, with its words in place of pdfium's."""
    found: dict[int, Page] = {}
    if not pages:
        return found
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        for page, spans in _pages(data, pages):
            faults = fault_share(" ".join(span.text for span in spans))
            if spans and (page.unread or faults < page.faults):
                found[page.number] = replace(page, spans=spans, asides=(), faults=faults, unread=False)
    except Exception:
        return found
    return found


def _pages(data: bytes, pages: Sequence[Page]) -> Iterator[tuple[Page, tuple[Span, ...]]]:
    from pdfminer.high_level import extract_pages  # noqa: PLC0415
    from pdfminer.layout import LAParams, LTTextLine  # noqa: PLC0415

    # Without boxes_flow the slow part, the order of the boxes, is left out: rows and columns are our own work.
    settings = LAParams(boxes_flow=None, all_texts=True)
    numbers = [page.number - 1 for page in pages]
    layouts = extract_pages(io.BytesIO(data), page_numbers=numbers, laparams=settings)
    for page, layout in zip(pages, layouts, strict=False):
        spans = (_span(line, layout.height) for line in _lines(layout, LTTextLine))
        yield page, tuple(span for span in spans if span is not None)


def _lines(container: Mined, kind: type) -> Iterator[Mined]:
    for child in container:
        if isinstance(child, kind):
            yield child
        elif hasattr(child, "__iter__"):
            yield from _lines(child, kind)


def _span(line: Mined, height: float) -> Span | None:
    text = clean(line.get_text().strip())
    if not text:
        return None
    first = next((child for child in line if hasattr(child, "fontname")), None)
    size = float(first.size) if first is not None else line.y1 - line.y0
    bold = first is not None and "bold" in first.fontname.lower()
    return settled(Span(text, line.x0, height - line.y1, line.x1, height - line.y0, size, bold))
