"""What one paragraph says on the page."""

import pytest

from tenderlint.model.document import BlockKind
from tests.read.word.package import only, p, r, read, style, texts


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<w:r><w:t>Lot</w:t><w:tab/><w:t>A</w:t></w:r>", "Lot A"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one two"),
        ("<w:r><w:t>sub</w:t><w:noBreakHyphen/><w:t>contractor</w:t></w:r>", "sub-contractor"),
        ("<w:r><w:t>in</w:t><w:softHyphen/><w:t>sure</w:t></w:r>", "insure"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t xml:space="preserve"> Yes</w:t></w:r>', "☐ Yes"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>', "≥5"),
        ('<w:hyperlink r:id="x"><w:r><w:t>the portal</w:t></w:r></w:hyperlink>', "the portal"),
        ("<w:smartTag><w:smartTag><w:r><w:t>Kent</w:t></w:r></w:smartTag></w:smartTag>", "Kent"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>[date]</w:t></w:r></w:sdtContent></w:sdt>", "[date]"),
        ('<w:fldSimple w:instr="DATE"><w:r><w:t>1 May</w:t></w:r></w:fldSimple>', "1 May"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (f"<w:r><w:ruby><w:rt>{r('aid')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>", "base"),
    ],
)  # fmt: skip
def test_pieces_of_a_paragraph(content: str, expected: str) -> None:
    assert texts(p(content)) == [expected]


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"{instruction}"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_a_field_shows_its_result() -> None:
    instruction = "<w:r><w:instrText>REF _Ref1 \\h</w:instrText></w:r>"
    assert texts(p(r("See clause ") + field(instruction, r("4.2")) + r("."))) == ["See clause 4.2."]


def test_a_field_inside_an_instruction_is_not_shown() -> None:
    inner = field("<w:r><w:instrText>PAGE</w:instrText></w:r>", r("hidden"))
    assert texts(p(field(inner, r("shown")))) == ["shown"]


def test_a_field_that_is_never_closed_swallows_nothing_below() -> None:
    assert texts(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("Below")) == ["Below"]


def test_hidden_text_is_left_out_and_counted() -> None:
    reading = read(p(r("Shown ") + r("secret ", "<w:vanish/>") + r("again", '<w:vanish w:val="0"/>')))
    assert [draft.text for draft in reading.drafts] == ["Shown again"]
    assert reading.properties.hidden == 1
    assert [note.code for note in reading.notes] == ["hidden"]


def test_a_style_can_hide_text() -> None:
    styles = style("Guide", "<w:rPr><w:vanish/></w:rPr>") + style("Mine", based_on="Guide")
    hidden_run = r("secret", '<w:rStyle w:val="Mine"/>')
    reading = read(p("All of it", style="Mine") + p(r("Shown ") + hidden_run), styles=styles)
    assert [draft.text for draft in reading.drafts] == ["Shown"]
    assert reading.properties.hidden == 2


def test_comments_are_left_out_and_counted() -> None:
    body = p('<w:commentRangeStart w:id="1"/>' + r("Text") + '<w:commentRangeEnd w:id="1"/>')
    reading = read(body, comments=f'<w:comment w:id="1">{p("Really?")}</w:comment>')
    assert [draft.text for draft in reading.drafts] == ["Text"]
    assert reading.properties.comments == 1


@pytest.mark.parametrize(
    ("styles", "props", "expected"),
    [
        (style("X", name="heading 2"), "", (BlockKind.HEADING, 2)),
        (style("X", based_on="Y") + style("Y", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'), "", (BlockKind.HEADING, 1)),
        (style("X"), '<w:outlineLvl w:val="3"/>', (BlockKind.HEADING, 4)),
        (style("X", name="heading 1"), '<w:outlineLvl w:val="9"/>', (BlockKind.PARAGRAPH, 0)),
        (style("X", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', name="heading 1"), "", (BlockKind.PARAGRAPH, 0)),
        (style("X"), "", (BlockKind.PARAGRAPH, 0)),
    ],
)
def test_headings(styles: str, props: str, expected: tuple[BlockKind, int]) -> None:
    draft = only(p("Scope of works", style="X", props=props), styles=styles)
    assert (draft.kind, draft.level) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Definitions.", BlockKind.HEADING),
        ("What happens when the Contract comes to an end early", BlockKind.HEADING),
        ("The Supplier shall keep proper records of the Services.", BlockKind.PARAGRAPH),
        ("any failure of the Supplier to keep proper records; and", BlockKind.PARAGRAPH),
    ],
)
def test_a_clause_in_a_heading_style_is_no_heading(text: str, kind: BlockKind) -> None:
    assert only(p(text, style="X"), styles=style("X", name="heading 2")).kind is kind


def test_paragraphs_are_counted_as_they_stand_in_their_part() -> None:
    reading = read(p("First") + p("") + f"<w:sdt><w:sdtContent>{p('Third')}</w:sdtContent></w:sdt>")
    assert [(draft.text, draft.paragraph, draft.part) for draft in reading.drafts] == [
        ("First", 1, None), ("Third", 3, None),
    ]  # fmt: skip


def test_content_controls_and_custom_markup_round_blocks() -> None:
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Inner')}</w:sdtContent></w:sdt>"
    assert texts(f"<w:customXml><w:customXmlPr/>{inner}</w:customXml>" + p("Outer")) == ["Inner", "Outer"]
