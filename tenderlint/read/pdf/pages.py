"""One page of an open file, read with pdfium and closed again, so that memory does not grow with the file."""

from __future__ import annotations

import pypdfium2.raw as pdfium

from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.letters import fault_share
from tenderlint.read.pdf.objects import survey
from tenderlint.read.pdf.placing import Placing
from tenderlint.read.pdf.shapes import Page
from tenderlint.read.pdf.source import TextPage, spans


def read_page(document: Handle, index: int, letters: int) -> Page:
    """Read the page with that index (from 0), of at most so many letters.

    A page that cannot be loaded comes back as one whose text could not be read.
    """
    handle = pdfium.FPDF_LoadPage(document, index)
    if not handle:
        return Page(index + 1, 0.0, 0.0, (), unread=True, drawings=1)
    try:
        return _read(handle, index + 1, letters)
    finally:
        pdfium.FPDF_ClosePage(handle)


def _read(handle: Handle, number: int, letters: int) -> Page:
    placing = _placing(handle)
    found = survey(handle, placing)
    letterpage = TextPage(handle, placing)
    try:
        text = letterpage.text(letters)
        read = list(spans(letterpage, text))
    finally:
        letterpage.close()
    visible = [(span, upright) for span, upright in read if span.text]
    return Page(
        number=number,
        width=placing.width,
        height=placing.height,
        spans=tuple(span for span, upright in visible if upright),
        asides=tuple(span for span, upright in visible if not upright),
        rules=found.rules,
        images=found.images,
        drawings=found.drawings,
        faults=fault_share(text),
        unread=found.texts > 0 and not text.strip(),
    )


def _placing(handle: Handle) -> Placing:
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(handle, rect)
    return Placing(rect.left, rect.bottom, rect.right, rect.top, pdfium.FPDFPage_GetRotation(handle))
