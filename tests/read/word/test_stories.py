"""Headers, footers, notes and text boxes: each text once, with its part."""

from tenderlint.model.document import BlockKind
from tests.read.word.package import abstract, level, num, p, r, read, texts


def section(*references: tuple[str, str, str], extra: str = "") -> str:
    inner = "".join(f'<w:{kind}Reference w:type="{when}" r:id="{key}"/>' for kind, when, key in references)
    return f"<w:sectPr>{inner}{extra}</w:sectPr>"


def test_headers_and_footers_stand_at_the_end_with_their_part() -> None:
    body = p("Body") + section(("footer", "default", "r-footer1"), ("header", "default", "r-header1"))
    drafts = read(body, header1=p("Contract 12"), footer1=p("Page 1 of 9")).drafts
    assert [(draft.kind, draft.text, draft.part) for draft in drafts] == [
        (BlockKind.PARAGRAPH, "Body", None),
        (BlockKind.HEADER, "Contract 12", "header1"),
        (BlockKind.FOOTER, "Page 1 of 9", "footer1"),
    ]


def test_the_same_running_text_is_read_once() -> None:
    first = p("", props=section(("header", "default", "r-header1")))
    body = first + p("Body") + section(("header", "default", "r-header2"))
    assert texts(body, header1=p("Same"), header2=p("Same") + p("Other")) == ["Body", "Same", "Other"]


def test_running_text_that_no_page_shows_is_left_out() -> None:
    references = ("header", "first", "r-header1"), ("header", "even", "r-header2")
    parts = {"header1": p("First page"), "header2": p("Even pages")}
    assert texts(p("Body") + section(*references), **parts) == ["Body"]
    shown = texts(
        p("Body") + section(*references, extra="<w:titlePg/>"), settings="<w:evenAndOddHeaders/>", **parts
    )  # fmt: skip
    assert shown == ["Body", "First page", "Even pages"]


def test_a_table_in_a_header_is_running_text_and_no_table() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('Council')}</w:tc><w:tc>{p('Draft')}</w:tc></w:tr></w:tbl>"
    reading = read(p("Body") + section(("header", "default", "r-header1")), header1=table)
    assert [(draft.kind, draft.text) for draft in reading.drafts][1:] == [(BlockKind.HEADER, "Council | Draft")]
    assert reading.properties.tables == 0


def note(kind: str, number: int, text: str, extra: str = "") -> str:
    return f'<w:{kind} w:id="{number}"{extra}>{p(text)}</w:{kind}>'


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_follow_the_block_that_refers_to_them() -> None:
    body = p(r("One") + reference("footnote", 7) + r(" and two") + reference("endnote", 3)) + p("Next")
    drafts = read(
        body,
        footnotes=note("footnote", 0, "", ' w:type="separator"') + note("footnote", 7, "See the Act."),
        endnotes=note("endnote", 3, "See the Code."),
    ).drafts
    assert [(draft.kind, draft.label, draft.text, draft.part) for draft in drafts] == [
        (BlockKind.PARAGRAPH, None, "One and two", None),
        (BlockKind.NOTE, "1", "See the Act.", "footnotes"),
        (BlockKind.NOTE, "i", "See the Code.", "endnotes"),
        (BlockKind.PARAGRAPH, None, "Next", None),
    ]
    assert drafts[1].paragraph == 2


def test_a_note_in_a_table_follows_its_row() -> None:
    cells = f"<w:tc>{p(r('Sum') + reference('footnote', 1))}</w:tc><w:tc>{p('£1')}</w:tc>"
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert texts(body, footnotes=note("footnote", 1, "Without tax.")) == ["Sum | £1", "Without tax."]


def test_a_note_whose_reference_was_deleted_is_left_out() -> None:
    gone = f'<w:del w:id="1" w:author="A">{reference("footnote", 1)}</w:del>'
    assert texts(p(r("Text") + gone), footnotes=note("footnote", 1, "Old note.")) == ["Text"]


def test_the_document_says_how_notes_are_numbered() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>'
    drafts = read(
        p(r("Text") + reference("footnote", 1)), footnotes=note("footnote", 1, "Note."), settings=settings
    ).drafts
    assert drafts[1].label == "A"


def box(content: str) -> str:
    drawing = f"<w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>{_content(content)}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>"  # noqa: E501
    old = f"<w:pict><v:shape><v:textbox>{_content(content)}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _content(content: str) -> str:
    return f"<w:txbxContent>{content}</w:txbxContent>"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    drafts = read(p(r("Around ") + box(p("Inside")) + r("the box")) + p("Below")).drafts
    assert [(draft.text, draft.paragraph) for draft in drafts] == [("Around the box", 1), ("Inside", 2), ("Below", 4)]


def test_an_old_text_box_and_a_fallback_alone_are_read() -> None:
    old = f"<w:r><w:pict><v:shape><v:textbox>{_content(p('Old'))}</v:textbox></v:shape></w:pict></w:r>"
    alone = f"<mc:AlternateContent><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert texts(p(old) + p(alone)) == ["Old", "Old"]


def test_a_box_in_a_box_and_one_in_a_cell() -> None:
    nested = p(r("Outer") + box(p(r("Middle") + box(p("Inner")))))
    cells = f"<w:tc>{p(r('a') + box(p('In a cell')))}</w:tc><w:tc>{p('b')}</w:tc>"
    assert texts(nested + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == ["Outer", "Middle", "Inner", "a | b", "In a cell"]


def test_numbers_in_a_box_are_counted_apart_from_the_body() -> None:
    lists = abstract(1, level(0, "%1.")) + num(1, 1)
    body = p(r("A") + box(p("Boxed", num=(1, 0))), num=(1, 0)) + p("B", num=(1, 0))
    drafts = read(body, numbering=lists).drafts
    assert [(draft.text, draft.label) for draft in drafts] == [("A", "1."), ("Boxed", "1."), ("B", "2.")]
