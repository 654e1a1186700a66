"""Files for the rules that look at files: what must be flagged, what must be left, each made when its test runs."""

from __future__ import annotations

import io
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from tests.read.make import ole, xls, xlsx
from tests.read.pdf.paper import lines, pdf
from tests.read.word.package import docx as raw_docx
from tests.read.word.package import p, r

PROSE = "Bids are sent by e-mail to the clerk by noon on 5 June 2026. Late bids are not opened."
PROTECTED = '<w:documentProtection w:edit="forms" w:enforcement="1"/>'


@dataclass(frozen=True)
class Made:
    """One file and what is expected of it: "flag", "flag-low", "leave" or "undecided"."""

    rule: str
    expected: str
    name: str
    make: Callable[[], bytes]


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(*texts: str, headings: bool = True, title: str = "Mowing of the commons", language: str = "en-GB") -> bytes:
    """A Word file as python-docx makes it, with heading styles or with bold lines in their stead."""
    document = Document()
    document.core_properties.title = title
    document.core_properties.language = language
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    defaults.set(qn("w:val"), language)
    if not language:
        del defaults.attrib[qn("w:val")]
        for theme in document.settings.element.findall(qn("w:themeFontLang")):
            document.settings.element.remove(theme)
    for number, text in enumerate(texts or (PROSE,), 1):
        if headings:
            document.add_heading(f"Part {number}", 1)
        else:
            document.add_paragraph().add_run(f"Part {number}").bold = True
        document.add_paragraph(text)
    return saved(document)


def long_word(*, headings: bool) -> bytes:
    return word(*[" ".join([PROSE] * 20)] * 6, headings=headings)


def table(columns: int, *, marked: bool, rows: int = 4) -> bytes:
    document = Document()
    grid = document.add_table(rows=rows, cols=columns)
    for number, row in enumerate(grid.rows):
        for column, cell in enumerate(row.cells):
            cell.text = f"Site {number} {column}" if number else f"Column {column}"
    if marked:
        mark = OxmlElement("w:tblHeader")
        grid.rows[0]._tr.get_or_add_trPr().append(mark)
    return saved(document)


def picture(*, described: bool) -> bytes:
    """A Word file with a one-pixel picture."""
    dot = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
    document = Document()
    document.add_paragraph(PROSE)
    shape = document.add_picture(io.BytesIO(dot))
    shape._inline.docPr.set("descr", "Plan of the common, the pond in the north" if described else "")
    return saved(document)


def drawn(canvas: Canvas) -> None:
    """A page that is a picture."""
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "grey")), 72, 400, 300, 300)


def prose_page(canvas: Canvas) -> None:
    lines([PROSE] * 20)(canvas)


def outlined(canvas: Canvas) -> None:
    prose_page(canvas)
    canvas.bookmarkPage(f"p{canvas.getPageNumber()}")
    canvas.addOutlineEntry(f"Part {canvas.getPageNumber()}", f"p{canvas.getPageNumber()}", 0)


def tags(canvas: Canvas) -> None:
    """Says in the catalogue of the file that it is tagged, as an office program does."""
    catalogue = canvas._doc.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "MarkInfo"]
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.StructTreeRoot = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    prose_page(canvas)


def locked(user: str) -> bytes:
    return pdf(prose_page, encrypt=StandardEncryption(user, "owner", canCopy=0))


def commented() -> bytes:
    document = Document()
    paragraph = document.add_paragraph(PROSE)
    document.add_comment(paragraph.runs, text="Is noon too early for them?", author="JK")
    return saved(document)


def with_field(text: str) -> bytes:
    """A Word file whose footer says ``text``."""
    document = Document()
    document.add_paragraph(PROSE)
    document.sections[0].footer.paragraphs[0].text = text
    return saved(document)


def page(head: str = "", body: str = "", lang: str = "en") -> bytes:
    return f"<!doctype html><html lang='{lang}'><head>{head}</head><body><p>{PROSE}</p>{body}</body></html>".encode()


INSERTED = p(f'<w:ins w:id="1" w:author="JK">{r("within 30 days")}</w:ins>')
HIDDEN = p(r("Ask Legal first", "<w:vanish/>"))
MACROS = {
    "content_type": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "relations": (("v", "vbaProject", "vbaProject.bin"),),
}
ROWS = [["Site", "Price"], ["Mill Lane", "12"]]

MADE = [
    Made("DOC001", "flag-high", "some-pages.pdf", lambda: pdf(prose_page, drawn, drawn)),
    Made("DOC001", "flag-high", "every-page.pdf", lambda: pdf(drawn, drawn)),
    Made("DOC001", "flag-low", "a-cover.pdf", lambda: pdf(drawn, *[prose_page] * 10)),
    Made("DOC001", "leave", "text.pdf", lambda: pdf(prose_page)),
    Made("DOC001", "leave", "picture-in-word.docx", lambda: picture(described=False)),
    Made("DOC001", "leave", "blank-page.pdf", lambda: pdf(prose_page, lambda canvas: None)),
    Made("DOC002", "flag", "bare.pdf", lambda: pdf(prose_page)),
    Made("DOC002", "flag", "bookmarks-only.pdf", lambda: pdf(outlined, outlined)),
    Made("DOC002", "leave", "tagged.pdf", lambda: pdf(tags)),
    Made("DOC002", "leave", "no-pdf.docx", word),
    Made("DOC003", "flag", "bold-lines.docx", lambda: long_word(headings=False)),
    Made("DOC003", "flag", "bare.pdf", lambda: pdf(*[prose_page] * 5)),
    Made("DOC003", "leave", "styles.docx", lambda: long_word(headings=True)),
    Made("DOC003", "leave", "bookmarks.pdf", lambda: pdf(*[outlined] * 5)),
    Made("DOC003", "leave", "short.docx", lambda: word(headings=False)),
    Made("DOC003", "leave", "three-pages.pdf", lambda: pdf(*[prose_page] * 3)),
    Made("DOC003", "undecided", "tagged.pdf", lambda: pdf(tags, *[prose_page] * 4)),
    Made("DOC004", "flag", "plan.docx", lambda: picture(described=False)),
    Made("DOC004", "flag", "plan.html", lambda: page(body="<img src='plan.png'>")),
    Made("DOC004", "leave", "described.docx", lambda: picture(described=True)),
    Made("DOC004", "leave", "decorative.html", lambda: page(body="<img src='line.png' alt='' role='presentation'>")),
    Made("DOC004", "leave", "none.docx", word),
    Made("DOC005", "flag", "prices.docx", lambda: table(4, marked=False)),
    Made("DOC005", "flag", "three-columns.docx", lambda: table(3, marked=False, rows=9)),
    Made("DOC005", "leave", "marked.docx", lambda: table(4, marked=True)),
    Made("DOC005", "leave", "form-of-two-columns.docx", lambda: table(2, marked=False)),
    Made("DOC006", "flag", "bare.pdf", lambda: pdf(prose_page)),
    Made("DOC006", "flag", "unset.docx", lambda: word(language="")),
    Made("DOC006", "leave", "set.pdf", lambda: pdf(prose_page, lang="en-GB")),
    Made("DOC006", "leave", "set.docx", word),
    Made("DOC006", "leave", "no-place-for-it.md", PROSE.encode),
    Made("DOC007", "flag", "empty.docx", lambda: word(title="")),
    Made("DOC007", "flag", "empty.html", page),
    Made("DOC007", "leave", "set.docx", word),
    Made("DOC007", "leave", "set.html", lambda: page("<title>Mowing of the commons</title>")),
    Made("DOC008", "flag", "password.pdf", lambda: locked("secret")),
    Made("DOC008", "flag", "copying-barred.pdf", lambda: locked("")),
    Made("DOC008", "flag", "protected-form.docx", lambda: raw_docx(p(PROSE), settings=PROTECTED)),
    Made("DOC008", "leave", "open.pdf", lambda: pdf(prose_page)),
    Made("DOC008", "leave", "protection-off.docx", lambda: raw_docx(p(PROSE), settings=PROTECTED.replace("1", "0"))),
    Made("DOC009", "flag", "prices.xls", lambda: xls(ROWS)),
    Made("DOC009", "flag", "terms.doc", lambda: ole({"WordDocument": b"old"})),
    Made("DOC009", "flag", "form.docm", lambda: raw_docx(p(PROSE), **MACROS)),
    Made("DOC009", "leave", "prices.xlsx", lambda: xlsx({"Prices": ROWS})),
    Made("DOC009", "leave", "terms.docx", word),
    Made("CLR015", "flag-high", "tracked.docx", lambda: raw_docx(p(PROSE) + INSERTED)),
    Made("CLR015", "flag-high", "comment.docx", commented),
    Made("CLR015", "flag-medium", "hidden.docx", lambda: raw_docx(p(PROSE) + HIDDEN)),
    Made("CLR015", "flag-high", "version.docx", lambda: with_field("Mowing of the commons v0.3 DRAFT")),
    Made("CLR015", "flag-high", "stamp.docx", lambda: word("Draft 2 - for comment")),
    Made("CLR015", "leave", "clean.docx", word),
    Made("CLR015", "leave", "issued.docx", lambda: with_field("Mowing of the commons, version 1.0")),
    Made("CLR015", "leave", "draft-contract.docx", lambda: word("Draft Contract", "Draft terms are at Annex B.")),
    Made("CLR015", "leave", "bidders-draft.docx", lambda: word("The Supplier sends a draft report by 5 June.")),
]
