"""Tables: rows with each merged cell once, and the heading over each cell."""

from tenderlint.model.document import BlockKind, Cell
from tenderlint.read.draft import Draft
from tests.read.word.package import abstract, level, num, p, r, read, style, texts


def cell(content: str = "", props: str = "") -> str:
    inner = content if content.startswith(("<w:p", "<w:tbl")) else p(content)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, props: str = "") -> str:
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(one if one.startswith('<') else cell(one) for one in cells)}</w:tr>"


def table(*rows: str, props: str = "") -> str:
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def rows_of(body: str, **parts: str) -> tuple[Draft, ...]:
    return read(body, **parts).drafts


HEADER = "<w:tblHeader/>"


def test_a_marked_row_heads_the_cells_below() -> None:
    head, first = rows_of(table(row("Criterion", "Weight", props=HEADER), row("Price", "40%")))
    assert head.cells == (Cell("Criterion"), Cell("Weight"))
    assert first == Draft(
        kind=BlockKind.TABLE_ROW, text="Price | 40%", cells=(Cell("Price", "Criterion"), Cell("40%", "Weight")),
        table=0, paragraph=3,
    )  # fmt: skip


def test_two_marked_rows_make_one_heading() -> None:
    wide = cell("Price", '<w:gridSpan w:val="2"/>')
    *_, last = rows_of(
        table(row("", wide, props=HEADER), row("Lot", "Year 1", "Year 2", props=HEADER), row("A", "1", "2"))
    )
    assert [one.heading for one in last.cells] == ["Lot", "Price Year 1", "Price Year 2"]


def test_merged_cells_are_read_once() -> None:
    top, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(row(cell("Lot 1", top), "a"), row(cell("", go_on), "b"), row(cell("Lot 2", '<w:gridSpan w:val="2"/>')))
    assert texts(body) == ["Lot 1 | a", "b", "Lot 2"]


def test_cells_below_a_merged_one_keep_their_column() -> None:
    top, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    *_, last = rows_of(
        table(row("Lot", "Sum", props=HEADER), row(cell("1", top), "£5"), row(cell("", go_on), "£6"))
    )  # fmt: skip
    assert last.cells == (Cell("£6", "Sum"),)


def test_a_band_across_the_table_stands_under_no_heading() -> None:
    *_, band = rows_of(table(row("Lot", "Sum", props=HEADER), row(cell("North", '<w:gridSpan w:val="2"/>'))))
    assert band.cells == (Cell("North"),)


def test_an_unmarked_bold_row_heads_the_table() -> None:
    bold = [cell(p(r(text, "<w:b/>"))) for text in ("Cover", "Least sum")]
    _, first = rows_of(table(row(*bold), row("Public liability", "£5m")))
    assert [one.heading for one in first.cells] == ["Cover", "Least sum"]


def test_a_first_row_set_apart_by_the_tables_style_heads_it() -> None:
    styles = style("Grid", '<w:tblStylePr w:type="firstRow"/>', kind="table")
    look = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="{}"/>'
    on, off = (
        rows_of(table(row("Cover", "Sum"), row("Fire", "£5m"), props=look.format(bits)), styles=styles)[1]
        for bits in ("04A0", "0480")
    )
    assert [one.heading for one in on.cells] == ["Cover", "Sum"]
    assert [one.heading for one in off.cells] == [None, None]


def test_a_form_with_bold_labels_has_no_heading_row() -> None:
    def line(label: str, value: str) -> str:
        return row(cell(p(r(label, "<w:b/>"))), value)

    drafts = rows_of(table(line("Name", "Bridge works"), line("Buyer", "The Council")))
    assert [one.heading for draft in drafts for one in draft.cells] == [None] * 4


def test_a_table_of_one_column_is_a_box_round_paragraphs() -> None:
    drafts = rows_of(table(row(cell(p("Note") + p("Read this first."))), row("And this.")))
    assert [(draft.kind, draft.text) for draft in drafts] == [
        (BlockKind.PARAGRAPH, "Note"), (BlockKind.PARAGRAPH, "Read this first."), (BlockKind.PARAGRAPH, "And this."),
    ]  # fmt: skip


def test_a_nested_table_follows_the_row_it_stands_in() -> None:
    inner = table(row("x", "y"))
    drafts = rows_of(table(row(cell(p("Outer") + inner + p()), "b"), row("c", "d")))
    assert [(draft.text, draft.table) for draft in drafts] == [("Outer | b", 0), ("x | y", 1), ("c | d", 0)]


def test_rows_and_cells_in_content_controls() -> None:
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
    line = f"<w:sdt><w:sdtContent>{row('c', 'd')}</w:sdtContent></w:sdt>"
    assert texts(f"<w:tbl>{row('a', wrapped)}{line}</w:tbl>") == ["a | b", "c | d"]


LISTS = abstract(1, level(0, "%1."), level(1, "(%2)", "lowerLetter")) + num(1, 1)


def test_numbers_in_a_cell_are_part_of_its_text() -> None:
    body = table(row(cell(p("", num=(1, 0))), cell(p("Records are kept.") + p("for six years", num=(1, 1)))))
    assert texts(body, numbering=LISTS) == ["1. | Records are kept. (a) for six years"]


def test_a_cell_full_of_clauses_is_handed_over_clause_by_clause() -> None:
    long = "The Supplier keeps its records in good order. " * 20
    drafts = rows_of(table(row("Records", cell(p(long, num=(1, 0)) + p(long, num=(1, 0))))), numbering=LISTS)
    assert [(draft.kind, draft.label) for draft in drafts] == [
        (BlockKind.PARAGRAPH, None), (BlockKind.LIST_ITEM, "1."), (BlockKind.LIST_ITEM, "2."),
    ]  # fmt: skip


def test_tables_and_marked_headings_are_counted() -> None:
    body = table(row("a", "b", props=HEADER), row("1", "2")) + table(row("a", "b"), row("1", "2")) + table(row("box"))
    found = read(body).properties
    assert (found.tables, found.tables_without_header) == (2, 1)
