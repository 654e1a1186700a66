"""A page that pdfium reads badly is read by pdfminer, and one that neither reads is told of."""

import pytest
from msgspec.structs import replace

from tenderlint.read.pdf import read_pdf, reader
from tests.read.pdf.paper import lines, pdf

FIRST, SECOND = "The Supplier must deliver the goods.", "The Buyer must pay within 30 days."
DATA = pdf(lines([FIRST]), lines([SECOND]))


def without_meaning(page):
    """The page as pdfium gives one whose letters have no meaning assigned."""
    spans = tuple(span._replace(text="\ufffd" * len(span.text)) for span in page.spans)
    return replace(page, spans=spans, faults=1.0)


def without_letters(page):
    """The page as pdfium gives one whose text objects yield nothing."""
    return replace(page, spans=(), unread=True)


@pytest.fixture(params=[without_meaning, without_letters])
def broken_second_page(request, monkeypatch):
    real = reader.read_page

    def read_page(document, index, *rest):
        page = real(document, index, *rest)
        return request.param(page) if index == 1 else page

    monkeypatch.setattr(reader, "read_page", read_page)


def texts(reading):
    return [(draft.page, draft.text) for draft in reading.drafts]


@pytest.mark.usefixtures("broken_second_page")
def test_the_page_is_read_by_pdfminer_and_that_is_told():
    reading = read_pdf(DATA)
    assert texts(reading) == [(1, FIRST), (2, SECOND)]
    assert [(note.code, note.page) for note in reading.notes] == [("fallback", 2)]
    assert reading.properties.pages_without_text == ()


@pytest.mark.usefixtures("broken_second_page")
def test_a_page_that_neither_reads_is_told_of_and_gives_no_rubbish(monkeypatch):
    monkeypatch.setattr(reader, "read_again", lambda data, pages: {})
    reading = read_pdf(DATA)
    assert texts(reading) == [(1, FIRST)]
    assert [(note.code, note.page) for note in reading.notes] == [("page-without-text", 2)]
    assert reading.properties.pages_without_text == (2,)
