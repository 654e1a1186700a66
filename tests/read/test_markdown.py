"""Markdown texts."""

from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model.document import BlockKind
from tenderlint.read.front_matter import split_front_matter
from tenderlint.read.markdown import read_markdown

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW


def drafts(text):
    return [(d.kind, d.level, d.label, d.text, d.line) for d in read_markdown(text.encode()).drafts]


def test_blocks_and_their_lines():
    text = "# Scope\n\nWe *need* a [van](x.html) and\n`oil`.\n\nPrices\n------\n\n> Quoted ~~text~~.\n"
    assert drafts(text) == [
        (H, 1, None, "Scope", 1),
        (P, 0, None, "We need a van and\noil.", 3),
        (H, 2, None, "Prices", 6),
        (P, 0, None, "Quoted text.", 9),
    ]


def test_lists_are_numbered_as_they_print():
    text = "3. one\n3. two\n\n   more\n   - deep\n1) other\n"
    assert drafts(text) == [
        (L, 1, "3.", "one", 1),
        (L, 1, "4.", "two", 2),
        (L, 1, None, "more", 4),
        (L, 2, "•", "deep", 5),
        (L, 1, "1)", "other", 6),
    ]


def test_tables_have_headings():
    reading = read_markdown(b"| Item | |\n|---|---|\n| Mowing | 5 |\n\nText\n\n| A | B |\n|---|---|\n| c | d |\n")
    rows = [draft for draft in reading.drafts if draft.kind is T]
    assert [[(cell.heading, cell.text) for cell in row.cells] for row in rows] == [
        [(None, "Item"), (None, "")],
        [("Item", "Mowing"), (None, "5")],
        [(None, "A"), (None, "B")],
        [("A", "c"), ("B", "d")],
    ]
    assert [(row.table, row.line) for row in rows] == [(0, 1), (0, 3), (1, 7), (1, 9)]


def test_html_and_code_inside():
    text = (
        "A<br>b <b>c</b>\n\n<div>\n<h3>Inner</h3>\n<script>x</script></div>\n\n```\ncode\n```\n\n"
        "<!-- hidden -->\n\n![map](m.png) ![](n.png)\n"
    )
    assert [draft[:4] for draft in drafts(text)] == [
        (P, 0, None, "A\nb c"),
        (H, 3, None, "Inner"),
        (P, 0, None, "code\n"),
    ]
    facts = read_markdown(text.encode()).properties
    assert (facts.images, facts.images_without_description) == (2, 1)


def test_settings_in_front_are_no_text():
    reading = read_markdown(b"---\ntitle: 'Our tender'\nlayout: page\n---\n# Scope\n")
    assert [(draft.text, draft.line) for draft in reading.drafts] == [("Scope", 5)]
    assert reading.properties.title == "Our tender"


def test_a_rule_in_front_is_no_settings():
    assert split_front_matter("---\nWe need a van.\n---\n").lines == 0


@given(st.text(alphabet="#*->|:.1a \n`<[]()!_~"))
def test_any_text_can_be_read(text):
    for draft in read_markdown(text.encode()).drafts:
        assert draft.line is None or draft.line >= 1
