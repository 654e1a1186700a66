"""One page of an open file, read with pdfium and closed again, so that memory does not grow with the file."""

from __future__ import annotations

import pypdfium2.raw as pdfium

from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.letters import fault_share
from tenderlint.read.pdf.objects import has_ink, survey
from tenderlint.read.pdf.placing import Placing
from tenderlint.read.pdf.shapes import Page, settled
from tenderlint.read.pdf.source import spans
from tenderlint.read.pdf.textpage import TextPage

_ANNOTATIONS = 2_000


def read_page(document: Handle, index: int, letters: int, known: set[str]) -> Page:
    """Read the page with that index (from 0), of at most so many letters; ``known`` collects words seen to be whole.

    A page that cannot be loaded comes back as one whose text could not be read.
    """
    handle = _loaded(document, index)
    if not handle:
        return Page(index + 1, 0.0, 0.0, (), unread=True, drawings=1)
    try:
        return _read(handle, index + 1, letters, known)
    finally:
        pdfium.FPDF_ClosePage(handle)


def _loaded(document: Handle, index: int) -> Handle:
    """The page, with what is filled into its form fields made part of it."""
    handle = pdfium.FPDF_LoadPage(document, index)
    if not handle or not _fields(handle):
        return handle
    flattened = pdfium.FPDFPage_Flatten(handle, pdfium.FLAT_NORMALDISPLAY)
    if flattened != pdfium.FLATTEN_SUCCESS:
        return handle
    pdfium.FPDF_ClosePage(handle)
    return pdfium.FPDF_LoadPage(document, index)


def _fields(handle: Handle) -> bool:
    """Whether a page holds a form field, or a text box that someone put over it."""
    for ordinal in range(min(pdfium.FPDFPage_GetAnnotCount(handle), _ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(handle, ordinal)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT):
            return True
    return False


def _read(handle: Handle, number: int, letters: int, known: set[str]) -> Page:
    placing = _placing(handle)
    found = survey(handle, placing)
    letterpage = TextPage(handle, placing)
    try:
        text = letterpage.text(letters)
        read = list(spans(letterpage, text, known))
    finally:
        letterpage.close()
    unread = found.texts > 0 and not text.strip() and has_ink(handle)
    visible = [(settled(span), upright) for span, upright in read if span.text]
    return Page(
        number=number,
        width=placing.width,
        height=placing.height,
        spans=tuple(span for span, upright in visible if upright),
        asides=tuple(span for span, upright in visible if not upright),
        rules=tuple(rule for rule in found.rules if rule.sound),
        images=found.images,
        drawings=found.drawings,
        faults=fault_share(text),
        unread=unread,
        spaces=found.texts > 0 and not text.strip() and not unread,
    )


def _placing(handle: Handle) -> Placing:
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(handle, rect)
    return Placing(rect.left, rect.bottom, rect.right, rect.top, pdfium.FPDFPage_GetRotation(handle))
