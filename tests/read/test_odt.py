"""OpenDocument texts, through the whole reader."""

import pytest

from tenderlint.model.document import BlockKind
from tenderlint.read import read_pack
from tests.read import make

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW


def read(tmp_path, body, **parts):
    make.write(tmp_path, {"a.odt": make.odt(body, **parts)})
    pack = read_pack([tmp_path / "a.odt"])
    assert not pack.unread
    return pack.documents[0]


def level(at, form="1", **attributes):
    more = " ".join(
        f'{"style" if key.startswith("num") else "text"}:{key.replace("_", "-")}="{value}"'
        for key, value in attributes.items()
    )
    return f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" {more}/>'


def listed(*levels, name="L1"):
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def items(*texts, attributes='text:style-name="L1"'):
    inner = "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)
    return f"<text:list {attributes}>{inner}</text:list>"


def p(text):
    return f"<text:p>{text}</text:p>"


CLAUSES = listed(
    level(1, num_suffix="."),
    level(2, display_levels="2"),
    level(3, "a", num_prefix="(", num_suffix=")"),
    level(4, "i", num_prefix="(", num_suffix=")"),
)


def test_automatic_numbers_read_as_clauses(tmp_path):
    deep = items(p("public liability:") + items(p("each claim"), p("in all"), attributes=""), p("cyber"), attributes="")
    body = items(
        p("Insurance") + items(p("The Supplier must hold:") + deep, p("We check."), attributes=""), p("Payment")
    )
    document = read(tmp_path, body, automatic=CLAUSES)
    assert [(block.label, block.location.clause) for block in document.blocks] == [
        ("1.", "1"),
        ("1.1", "1.1"),
        ("(a)", "1.1(a)"),
        ("(i)", "1.1(a)(i)"),
        ("(ii)", "1.1(a)(ii)"),
        ("(b)", "1.1(b)"),
        ("1.2", "1.2"),
        ("2.", "2"),
    ]


def test_lists_go_on_start_and_start_again(tmp_path):
    continued = 'text:style-name="L1" text:continue-numbering="true"'
    body = (
        items(p("one"), p("two"))
        + p("between")
        + items(p("three"), attributes=continued)
        + items(p("one again"))
        + '<text:list text:style-name="L1"><text:list-item text:start-value="7"><text:p>seven</text:p></text:list-item>'
        "<text:list-header><text:p>none</text:p></text:list-header></text:list>"
    )
    document = read(tmp_path, body, automatic=CLAUSES)
    assert [block.label for block in document.blocks] == ["1.", "2.", None, "3.", "1.", "7.", None]


def test_a_list_goes_on_from_the_one_it_names(tmp_path):
    body = (
        items(p("one"), attributes='text:style-name="L1" xml:id="first"')
        + items(p("other"), attributes='text:style-name="L1" xml:id="second"')
        + items(p("two"), attributes='text:style-name="L1" text:continue-list="first"')
    )
    assert [block.label for block in read(tmp_path, body, automatic=CLAUSES).blocks] == ["1.", "1.", "2."]


@pytest.mark.parametrize(
    ("style", "label"),
    [
        (level(1, "A", num_suffix=".", start_value="3"), "C."),
        (level(1, "a", start_value="28"), "ab"),
        (level(1, "a", start_value="28", num_letter_sync="true"), "bb"),
        (level(1, "I", start_value="9"), "IX"),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>', "–"),
        ('<text:list-level-style-image text:level="1"/>', "•"),
        (level(1, ""), None),
    ],
)
def test_numbers_are_printed_as_their_style_says(tmp_path, style, label):
    document = read(tmp_path, items(p("Text of the entry.")), automatic=listed(style))
    assert document.blocks[0].label == label


def test_headings_are_numbered_by_the_outline(tmp_path):
    outline = f'<text:outline-style style:name="Outline">{level(1)}{level(2, display_levels="2")}</text:outline-style>'
    off = '<style:style style:name="Off" style:family="paragraph" style:list-style-name=""/>'
    body = (
        '<text:h text:outline-level="1">Scope</text:h><text:h text:outline-level="2">Sites</text:h>'
        '<text:h text:outline-level="1" text:style-name="Off">Annex</text:h>'
        '<text:h text:outline-level="1">Price</text:h>'
    )
    document = read(tmp_path, body, styles=outline + off)
    assert [(block.label, block.level, block.location.heading) for block in document.blocks] == [
        ("1", 1, ()),
        ("1.1", 2, ("Scope",)),
        (None, 1, ()),
        ("2", 1, ()),
    ]


def test_a_list_takes_its_style_from_its_paragraphs(tmp_path):
    style = '<style:style style:name="Para" style:family="paragraph" style:list-style-name="L1"/>'
    body = items('<text:p text:style-name="Para">one</text:p>', attributes="")
    assert read(tmp_path, body, automatic=CLAUSES + style).blocks[0].label == "1."


def test_typed_numbers_are_taken_off_too(tmp_path):
    document = read(tmp_path, p("4.2<text:tab/>The Supplier must:") + p("(a)<text:s text:c='3'/>pay"))
    assert [(block.location.clause, block.text) for block in document.blocks] == [
        ("4.2", "The Supplier must:"),
        ("4.2(a)", "pay"),
    ]


def test_merged_cells_come_once_under_their_headings(tmp_path):
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    body = (
        "<table:table><table:table-header-rows><table:table-row>" + cell("Cover") + cell("Least") + cell("Proof")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>Public</text:p></table:table-cell>'
        "<table:covered-table-cell/>" + cell("Letter") + "</table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="3"/></table:table-row></table:table>'
    )  # fmt: skip
    document = read(tmp_path, body)
    assert [block.text for block in document.blocks] == ["Cover | Least | Proof", "Public | Letter"]
    assert [(cell.heading, cell.text) for cell in document.blocks[1].cells] == [
        ("Cover", "Public"),
        ("Proof", "Letter"),
    ]
    assert (document.properties.tables, document.properties.tables_without_header) == (1, 0)


def test_a_bold_first_row_names_the_columns(tmp_path):
    weight = '<style:text-properties fo:font-weight="bold"/>'
    bold = f'<style:style style:name="B" style:family="paragraph">{weight}</style:style>'

    def line(style, *texts):
        cells = "".join(
            f'<table:table-cell><text:p text:style-name="{style}">{text}</text:p></table:table-cell>' for text in texts
        )
        return f"<table:table-row>{cells}</table:table-row>"

    document = read(
        tmp_path, f"<table:table>{line('B', 'Item', 'Rate')}{line('', 'Mowing', '£5')}</table:table>", automatic=bold
    )
    assert [cell.heading for cell in document.blocks[1].cells] == ["Item", "Rate"]
    assert document.properties.tables_without_header == 1


def test_a_box_of_one_cell_is_no_table(tmp_path):
    cell = f"<table:table-cell>{p('4.1 Read this.')}{p('And this.')}</table:table-cell>"
    document = read(tmp_path, f"<table:table><table:table-row>{cell}</table:table-row></table:table>")
    assert [block.kind for block in document.blocks] == [P, P]
    assert document.properties.tables == 0


def test_deletions_and_comments_are_left_out_and_counted(tmp_path):
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>and a bond</text:p>'
        '</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/>'
        "</text:changed-region></text:tracked-changes>"
        '<text:p>We need cover<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/> of £5m'
        "<text:change-end/>"
        "<office:annotation><text:p>Too much?</text:p></office:annotation>.</text:p>"
    )
    document = read(tmp_path, body)
    assert [block.text for block in document.blocks] == ["We need cover of £5m."]
    facts = document.properties
    assert (facts.insertions, facts.deletions, facts.comments) == (1, 1, 1)


def test_notes_boxes_and_pictures_hang_on_their_paragraph(tmp_path):
    body = (
        '<text:p>Hold cover<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Or a letter.</text:p></text:note-body></text:note> now."
        "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"
        "<draw:frame><draw:image/><svg:desc>A map</svg:desc></draw:frame>"
        "<draw:frame><draw:image/></draw:frame></text:p>"
        "<draw:frame><draw:text-box><text:p>Loose box.</text:p></draw:text-box></draw:frame>"
    )
    document = read(tmp_path, body)
    assert [(block.kind, block.label, block.text) for block in document.blocks] == [
        (P, None, "Hold cover now."),
        (P, None, "In the box."),
        (BlockKind.NOTE, "1", "Or a letter."),
        (P, None, "Loose box."),
    ]
    assert (document.properties.images, document.properties.images_without_description) == (2, 1)


def test_hidden_text_is_left_out_and_told(tmp_path):
    none = '<style:text-properties text:display="none"/></style:style>'
    hidden = (
        f'<style:style style:name="X" style:family="text">{none}'
        f'<style:style style:name="Y" style:family="paragraph">{none}'
    )
    body = (
        '<text:p>Pay <text:span text:style-name="X">late </text:span>on time.</text:p>'
        '<text:p text:style-name="Y">Secret.</text:p>'
        '<text:section text:display="none"><text:p>Hidden part.</text:p></text:section>'
    )
    document = read(tmp_path, body, automatic=hidden)
    assert [block.text for block in document.blocks] == ["Pay on time."]
    assert document.properties.hidden == 3
    assert [note.code for note in document.notes] == ["hidden"]


def test_headers_and_footers_come_once(tmp_path):
    page = (
        "<style:master-page><style:header><text:p>Council</text:p></style:header>"
        "<style:footer><text:p>Page 1</text:p></style:footer></style:master-page>"
    )
    document = read(tmp_path, p("Body."), masters=page * 2)
    assert [(block.kind, block.text) for block in document.blocks[1:]] == [
        (BlockKind.HEADER, "Council"),
        (BlockKind.FOOTER, "Page 1"),
    ]


def test_paragraphs_are_counted_as_the_file_has_them(tmp_path):
    document = read(tmp_path, p("One.") + p("") + p("Three."))
    assert [block.location.paragraph for block in document.blocks] == [1, 3]


def test_a_language_and_a_title_style_are_known(tmp_path):
    styles = (
        '<style:default-style style:family="paragraph">'
        '<style:text-properties fo:language="en" fo:country="GB"/></style:default-style>'
        '<style:style style:name="Title" style:family="paragraph"/>'
    )
    document = read(tmp_path, '<text:p text:style-name="Title">Invitation to tender</text:p>', styles=styles)
    assert document.properties.language == "en-GB"
    assert document.blocks[0].kind is H


def test_a_faulty_text_is_read_as_far_as_it_goes(tmp_path):
    document = read(tmp_path, p("Before the fault.") + "<text:p>After & the fault.</text:p>")
    assert document.blocks[0].text == "Before the fault."
    assert [note.code for note in document.notes] == ["recovered"]
