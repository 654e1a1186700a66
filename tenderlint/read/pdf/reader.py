"""The whole way of a PDF file: pages, furniture, tables, columns, paragraphs, and the notes a person should see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pypdfium2.raw as pdfium
from msgspec import Struct, field

from tenderlint.model.document import Format, Properties, ReadingNote
from tenderlint.read.draft import CannotRead, Draft, Reading
from tenderlint.read.pdf.aligned import take_aligned
from tenderlint.read.pdf.catalogue import Catalogue, read_catalogue
from tenderlint.read.pdf.columns import flows
from tenderlint.read.pdf.drafting import Flow, draft
from tenderlint.read.pdf.fallback import read_again, suspect
from tenderlint.read.pdf.furniture import strip
from tenderlint.read.pdf.grids import Net, find_nets, take_grids
from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.joining import Joiner
from tenderlint.read.pdf.opening import opened
from tenderlint.read.pdf.outline import read_outline
from tenderlint.read.pdf.pages import read_page
from tenderlint.read.pdf.rows import rows
from tenderlint.read.pdf.shapes import Element, Page
from tenderlint.read.pdf.tables import TableWriter

PAGES = 5_000
LETTERS = 20_000_000
LETTERS_A_PAGE = 400_000
"""Bounds against files made to exhaust the machine; the longest real packs stay a tenth below them."""
_HOPELESS = 0.5
"""A page with more than this share of meaningless letters says nothing at all."""
_READ_AGAIN = 40
"""Pages that are given to pdfminer at most: it takes about a twentieth of a second for each."""


class _Gathered(Struct):
    """What the pages gave."""

    total: int
    pages: list[Page] = field(default_factory=list)
    notes: list[ReadingNote] = field(default_factory=list)
    textless: list[int] = field(default_factory=list)
    images: int = 0
    outline: dict[str, int] = field(default_factory=dict)


def read(data: bytes) -> Reading:
    """Read a file; see :func:`tenderlint.read.pdf.read_pdf`."""
    with opened(data) as document:
        gathered = _gather(document, data)
    catalogue = read_catalogue(data)
    drafts, tables = _lay_out(gathered.pages, gathered.outline)
    return Reading(
        format=Format.PDF,
        drafts=tuple(drafts),
        pages=gathered.total,
        properties=_properties(catalogue, gathered, tables),
        notes=(*_file_notes(catalogue), *gathered.notes),
    )


def _gather(document: Handle, data: bytes) -> _Gathered:
    total = pdfium.FPDF_GetPageCount(document)
    if total < 1:
        raise CannotRead("damaged", "The file has no pages.", "Download it again, or ask the buyer for a whole copy.")
    known: set[str] = set()
    gathered = _Gathered(total, outline=read_outline(document), notes=list(_hints(document)))
    pages: list[Page] = []
    left = LETTERS
    for index in range(min(total, PAGES)):
        pages.append(read_page(document, index, min(left, LETTERS_A_PAGE), known))
        left -= sum(len(span.text) for span in pages[-1].spans)
        if left <= 0:
            break
    for page in _second_opinion(data, pages, gathered):
        _take(page, gathered)
    if len(pages) < total:
        gathered.notes.append(ReadingNote("truncated", f"Only the first {len(pages)} of {total} pages were read."))
    return gathered


def _second_opinion(data: bytes, pages: list[Page], gathered: _Gathered) -> Iterator[Page]:
    """The pages, those that pdfium reads badly as pdfminer reads them, where that is better."""
    better = read_again(data, [page for page in pages if suspect(page)][:_READ_AGAIN])
    for page in pages:
        if page.number in better:
            text = f"Some letters of page {page.number} had to be worked out: the file does not say what they mean."
            gathered.notes.append(ReadingNote("fallback", text, page.number))
        yield better.get(page.number, page)


def _take(page: Page, gathered: _Gathered) -> None:
    gathered.images += page.images
    if page.faults > _HOPELESS:
        gathered.textless.append(page.number)
        text = f"Page {page.number} could not be read: the file does not say what its letters mean."
        gathered.notes.append(ReadingNote("page-without-text", text, page.number))
        return
    gathered.pages.append(page)
    blank = page.spaces or not (page.drawings or page.unread)
    if not page.spans and not page.asides and (page.images or not blank):
        gathered.textless.append(page.number)
        text = f"Page {page.number} holds no text that can be read: it is a picture."
        gathered.notes.append(ReadingNote("page-without-text", text, page.number))


def _lay_out(pages: list[Page], outline: dict[str, int]) -> tuple[list[Draft], TableWriter]:
    joiner = Joiner(lambda: _lines(pages))
    nets = [find_nets(page) for page in pages]
    stripped, furniture = strip(pages, nets)
    return draft(list(_flows(stripped, nets, joiner)), furniture, outline, joiner)


def _lines(pages: Iterable[Page]) -> Iterator[str]:
    return (span.text for page in pages for span in page.spans)


def _flows(pages: Iterable[Page], nets: Iterable[Sequence[Net]], joiner: Joiner) -> Iterator[Flow]:
    for page, ruled in zip(pages, nets, strict=True):
        rest, grids = take_grids(page, ruled, joiner)
        for flow in flows(rest.spans, grids):
            yield page.number, take_aligned(flow, page.number, joiner)
        aside: list[Element] = [row for span in rest.asides for row in rows([span])]
        if aside:
            yield page.number, aside


def _properties(catalogue: Catalogue, gathered: _Gathered, tables: TableWriter) -> Properties:
    return Properties(
        title=catalogue.title,
        language=catalogue.language,
        tagged=catalogue.tagged,
        restricted=catalogue.restricted,
        # Tags may name headings that nobody here looks at: of a tagged file without bookmarks it cannot be told.
        headings=len(gathered.outline) or (None if catalogue.tagged is not False else 0),
        pages_without_text=tuple(gathered.textless),
        images=gathered.images,
        tables=tables.count,
        tables_without_header=tables.without_heading,
    )


def _file_notes(catalogue: Catalogue) -> Iterator[ReadingNote]:
    if catalogue.restricted:
        yield ReadingNote("restricted", "The file is protected against copying or changing, though it can be read.")
    if catalogue.recovered:
        yield ReadingNote("recovered", "The file is damaged; what was found in it was read, and parts may be missing.")


def _hints(document: Handle) -> Iterator[ReadingNote]:
    if pdfium.FPDF_GetFormType(document) in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        text = "The file is an XFA form: what Adobe Reader shows of it may not have been read."
        yield ReadingNote("hidden", text)
    if count := max(0, pdfium.FPDFDoc_GetAttachmentCount(document)):
        yield ReadingNote("embedded-file", f"Files are attached inside it, and were not read: {count}.")
