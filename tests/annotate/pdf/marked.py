"""What a PDF file says of its highlights, found by other means than those that wrote it."""

import ctypes
import io

import pypdfium2.raw as pdfium
from pypdf import PdfReader

from tenderlint.annotate.pdf.letters import letters


def annotations(data):
    """Each annotation of tenderlint, with its page from 0."""
    found = []
    for at, page in enumerate(PdfReader(io.BytesIO(data)).pages):
        for each in page.get("/Annots") or ():
            annotation = each.get_object()
            if annotation.get("/T") == "tenderlint":
                found.append((at, annotation))
    return found


def words_under(pages, at, annotation):
    """The letters whose middle lies in one of the boxes of a highlight."""
    handle = pages.page(at).handle
    points = [float(each) for each in annotation["/QuadPoints"]]
    boxes = [(points[k], points[k + 5], points[k + 2], points[k + 1]) for k in range(0, len(points), 8)]
    shown = []
    for sign in range(handle.count_chars()):
        x, y = middle(handle.raw, sign)
        if any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in boxes):
            shown.append(chr(pdfium.FPDFText_GetUnicode(handle.raw, sign)))
    return letters("".join(shown))


def middle(raw, sign):
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(raw, sign, left, right, bottom, top)
    return (left.value + right.value) / 2, (bottom.value + top.value) / 2


def words_of_pages(data):
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    assert document
    texts = []
    for at in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, at)
        text = pdfium.FPDFText_LoadPage(page)
        texts.append([pdfium.FPDFText_GetUnicode(text, sign) for sign in range(pdfium.FPDFText_CountChars(text))])
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return texts
