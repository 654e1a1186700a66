"""Web pages."""

import pytest

from tenderlint.model.document import BlockKind
from tenderlint.read.html import read_html

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW


def drafts(body):
    reading = read_html(
        f"<!doctype html><html lang='en-GB'><title>Tender  pack</title><body>{body}</body></html>".encode()
    )
    return [(draft.kind, draft.level, draft.label, " ".join(draft.text.split())) for draft in reading.drafts]


def test_headings_and_paragraphs():
    assert drafts("<h2>Prices</h2>Loose <b>text</b>.<p>One<br>two</p><div>Three<p>Four</p>five</div>") == [
        (H, 2, None, "Prices"),
        (P, 0, None, "Loose text."),
        (P, 0, None, "One two"),
        (P, 0, None, "Three"),
        (P, 0, None, "Four"),
        (P, 0, None, "five"),
    ]


def test_lists_print_their_numbers():
    body = (
        "<ol start=3 type=a><li>one<li value=7><p>two</p><p>more</p><ul><li>deep</ul><li>last</ol>"
        "<ol reversed><li>x<li>y</ol>"
    )
    assert drafts(body) == [
        (L, 1, "c.", "one"),
        (L, 1, "g.", "two"),
        (P, 0, None, "more"),
        (L, 2, "•", "deep"),
        (L, 1, "h.", "last"),
        (L, 1, "2.", "x"),
        (L, 1, "1.", "y"),
    ]


@pytest.mark.parametrize(("kind", "label"), [("1", "4."), ("A", "D."), ("i", "iv."), ("I", "IV.")])
def test_numbers_of_every_type(kind, label):
    assert drafts(f"<ol type={kind} start=4><li>x</ol>")[0][2] == label


def test_tables_have_headings():
    body = (
        "<table><caption>Cover</caption><thead><tr><th colspan=2>Kind<th>Least</thead>"
        "<tr><th>Public<td>any<td>£5m<tr><td><ul><li>one<li>two</ul><td><td></table>"
    )
    reading = read_html(f"<html>{body}".encode())
    assert reading.drafts[0].text == "Cover"
    rows = [[(cell.heading, " ".join(cell.text.split())) for cell in draft.cells] for draft in reading.drafts[1:]]
    assert rows == [
        [(None, "Kind"), (None, "Least")],
        [("Kind", "Public"), ("Kind", "any"), ("Least", "£5m")],
        [("Kind", "one two"), ("Kind", ""), ("Least", "")],
    ]
    assert (reading.properties.tables, reading.properties.tables_without_header) == (1, 0)


def test_a_cell_that_reaches_down_keeps_its_column():
    body = "<table><tr><th>Lot<th>Item<th>Rate"
    body += "<tr><td rowspan=2>1<td>Mowing<td>£5<tr><td>Hedges<td>£6<tr><td>2<td>Trees<td>£9"
    rows = [[(cell.heading, cell.text) for cell in draft.cells] for draft in read_html(f"<html>{body}".encode()).drafts]
    assert rows[2] == [("Item", "Hedges"), ("Rate", "£6")]
    assert rows[3][0] == ("Lot", "2")


def test_a_table_for_looks_is_no_table():
    assert drafts("<table><tr><td><p>One<tr><td>Two</table><table role=presentation><tr><td>a<td>b</table>") == [
        (P, 0, None, "One"),
        (P, 0, None, "Two"),
        (P, 0, None, "a"),
        (P, 0, None, "b"),
    ]


def test_what_a_visitor_does_not_read_is_left_out():
    body = (
        "<nav>Menu</nav><div role=banner>Logo</div><script>x</script><style>y</style><p hidden>No</p>"
        "<p style='display: none'>No</p><button>Go</button><main><p>Yes</p><img src=x><img alt=map></main><p>Beside</p>"
    )
    assert drafts(body) == [(P, 0, None, "Yes")]


def test_the_file_is_described():
    reading = read_html(b"<html lang=cy><title>A  b</title><body><p>x</p><p hidden>y</p><img><img alt=z></html>")
    facts = reading.properties
    assert (facts.title, facts.language, facts.hidden) == ("A b", "cy", 1)
    assert (facts.images, facts.images_without_description) == (2, 1)


def test_lines_are_kept():
    reading = read_html(b"<html>\n<body>\n<p>One\n<p>Two")
    assert [draft.line for draft in reading.drafts] == [3, 4]


@pytest.mark.parametrize(
    "data",
    [
        "<html><meta charset=windows-1252><p>£5 – “now”</p>".encode("cp1252"),
        "<html><p>£5 – “now”</p>".encode(),
        "<html><meta charset=windows-1252><p>£5 – “now”</p>".encode("utf-8-sig"),
        "<html><p>£5 – “now”</p>".encode("utf-16"),
    ],
)
def test_letters_are_decoded(data):
    assert read_html(data).drafts[0].text == "£5 – “now”"
