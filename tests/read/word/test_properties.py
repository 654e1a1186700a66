"""What a Word file says about itself."""

import pytest

from tenderlint.read.word import read_docx
from tests.read.word.package import docx, p, r, read, style

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
PICTURE = "<a:graphic><pic:pic/></a:graphic>"


def drawing(content: str) -> str:
    return f"<w:r><w:drawing><wp:inline>{content}</wp:inline></w:drawing></w:r>"


def picture(properties: str, inner: str = "") -> str:
    return drawing(f"<wp:docPr {properties}>{inner}</wp:docPr>{PICTURE}")


def test_images_and_their_descriptions() -> None:
    decorative = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    body = p(
        picture('descr="A plan of the park"') + picture('title="Plan"') + picture('descr=" "') + picture("", decorative)
    ) + p('<w:r><w:pict><v:shape alt="A logo"><v:imagedata/></v:shape><v:shape><v:imagedata/></v:shape></w:pict></w:r>')
    found = read(body).properties
    assert (found.images, found.images_without_description) == (6, 2)


def test_an_image_in_both_branches_counts_once() -> None:
    old = '<w:pict><v:shape alt=""><v:imagedata/></v:shape></w:pict>'
    body = p(
        f'<mc:AlternateContent><mc:Choice Requires="wpg">{picture("")}</mc:Choice>'
        f"<mc:Fallback><w:r>{old}</w:r></mc:Fallback></mc:AlternateContent>"
    )
    assert read(body).properties.images == 1


def test_a_text_box_is_no_image() -> None:
    assert read(p(drawing("<wp:docPr/><a:graphic><wps:wsp/></a:graphic>"))).properties.images == 0


@pytest.mark.parametrize(
    ("parts", "language"),
    [
        ({"styles": DEFAULTS.format('<w:lang w:val="en-GB"/>')}, "en-GB"),
        ({"settings": '<w:themeFontLang w:val="cy-GB"/>'}, "cy-GB"),
        ({}, None),
    ],
)
def test_language(parts: dict[str, str], language: str | None) -> None:
    assert read(p("Text"), **parts).properties.language == language


def test_title() -> None:
    assert read(p("Text"), title=" Invitation to tender ").properties.title == "Invitation to tender"
    assert read(p("Text")).properties.title is None


@pytest.mark.parametrize(("enforcement", "restricted"), [("1", True), ("0", False)])
def test_protection(enforcement: str, *, restricted: bool) -> None:
    reading = read(p("Text"), settings=f'<w:documentProtection w:edit="forms" w:enforcement="{enforcement}"/>')
    assert reading.properties.restricted is restricted
    assert [note.code for note in reading.notes] == ["restricted"] * restricted


def test_macros_and_embedded_files() -> None:
    data = docx(
        p("Text"),
        content_type="application/vnd.ms-word.document.macroEnabled.main+xml",
        relations=(("v", "vbaProject", "vbaProject.bin"), ("o", "package", "embeddings/prices.xlsx")),
    )
    reading = read_docx(data)
    assert reading.properties.macros
    assert [note.text for note in reading.notes] == ["1 file embedded in the document was not read."]


def test_revisions_in_headers_and_marks_are_counted() -> None:
    mark = '<w:ins w:id="1" w:author="A"/>'
    header = p('<w:del w:id="2" w:author="A">' + r("x") + "</w:del>")
    body = p("Text", mark=mark) + '<w:sectPr><w:headerReference w:type="default" r:id="r-header1"/></w:sectPr>'
    found = read(body, header1=header, styles=style("X")).properties
    assert (found.insertions, found.deletions) == (1, 1)


@pytest.mark.parametrize(("words", "pages"), [(800, 2), (5000, None)])
def test_pages_are_what_word_counted_if_that_can_be(words: int, pages: int | None) -> None:
    data = docx(p("word " * words), app="<Pages>2</Pages>")
    assert read_docx(data).pages == pages
