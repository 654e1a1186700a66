from tenderlint.model.document import BlockKind, Cell
from tenderlint.read.draft import Draft
from tenderlint.read.pdf import read_pdf
from tests.read.pdf.paper import grid, lines, pdf, together, words

LEFT = [f"left hand line {word} tells of the duties of" for word in "one two three four five six seven".split()]
RIGHT = [f"right hand line {word} tells of the rights of" for word in "one two three four five six seven".split()]


def rows(data: bytes) -> list[Draft]:
    return [draft for draft in read_pdf(data).drafts if draft.kind is BlockKind.TABLE_ROW]


def test_two_columns_are_read_one_after_the_other():
    title = lines(["Terms of purchase of the Borough of Anyplace, for goods and for services of every kind"], top=70)
    page = together(title, lines(LEFT, x=60), lines(RIGHT, x=320))
    text = " ".join(draft.text for draft in read_pdf(pdf(page)).drafts)
    assert text.startswith("Terms of purchase")
    assert text.endswith(" ".join(LEFT + RIGHT))


def test_a_ruled_table_gives_rows_with_column_headings():
    table = grid(
        [72, 200, 330, 460],
        [100, 130, 160],
        [["Criterion", "Weight", "Scored by"], ["Quality", "60%", "Panel of\nthree"]],
    )
    found = rows(pdf(table))
    assert found[1].cells == (Cell("Quality", "Criterion"), Cell("60%", "Weight"), Cell("Panel of three", "Scored by"))
    assert found[1].text == "Quality | 60% | Panel of three"
    assert {draft.table for draft in found} == {0}


def test_a_table_over_two_pages_is_one_and_its_heading_is_not_repeated():
    heading = ["Criterion", "Weight"]
    first = grid([72, 250, 460], [600, 640, 680], [heading, ["Quality", "60%"]])
    second = grid([72, 250, 460], [72, 112, 152], [heading, ["Price", "40%"]])
    found = rows(pdf(first, second))
    assert [draft.text for draft in found] == ["Criterion | Weight", "Quality | 60%", "Price | 40%"]
    assert {draft.table for draft in found} == {0}
    assert found[-1].cells[1].heading == "Weight"


def test_a_merged_cell_is_given_once():
    def table(canvas):
        grid([72, 200, 330], [100, 130], [["One", "Two"]])(canvas)
        canvas.setFont("Helvetica", 10)
        canvas.rect(72, 842 - 160, 258, 30)
        canvas.drawString(76, 842 - 150, "Across both columns of it")

    assert [[cell.text for cell in draft.cells] for draft in rows(pdf(table))] == [
        ["One", "Two"],
        ["Across both columns of it"],
    ]


def test_words_aligned_without_rules_make_a_table():
    table = [
        ("Item", "Quantity", "Price"),
        ("Chairs", "40", "20.00"),
        ("Desks", "20", "95.00"),
        ("Lamps", "12", "15.50"),
    ]
    places = [
        (x, 100 + 14 * at, text) for at, row in enumerate(table) for x, text in zip((72, 250, 400), row, strict=True)
    ]
    assert [tuple(cell.text for cell in draft.cells) for draft in rows(pdf(words(places)))] == table


def test_a_numbered_list_is_no_table():
    labels = [(72, 100 + 14 * at, f"({letter})") for at, letter in enumerate("abcd")]
    duties = [(110, 100 + 14 * at, f"deliver the part called {letter} on time;") for at, letter in enumerate("abcd")]
    assert rows(pdf(words(labels + duties))) == []


def test_headings_are_told_by_size_and_number():
    body = [
        "The Supplier must deliver all the goods that the Buyer has ordered, on the day",
        "that the parties have agreed.",
    ] * 4
    page = together(
        lines(["Framework terms"], top=60, size=20, bold=True),
        lines(["1. Delivery"], top=90, size=14, bold=True),
        lines(body, top=120),
        lines(["1.1 Place of delivery"], top=250, bold=True),
        lines(body, top=280),
    )
    found = [(draft.text, draft.level) for draft in read_pdf(pdf(page)).drafts if draft.kind is BlockKind.HEADING]
    assert found == [("Framework terms", 1), ("1. Delivery", 2), ("1.1 Place of delivery", 3)]


def test_a_page_shown_turned_reads_in_order():
    def turned(canvas):
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.drawString(100, -100, "The first line of a page on its side.")
        canvas.drawString(100, -130, "The second line of a page on its side.")

    assert [draft.text for draft in read_pdf(pdf(turned)).drafts] == [
        "The first line of a page on its side.",
        "The second line of a page on its side.",
    ]


def test_a_passage_in_a_row_of_its_own_is_prose_and_parts_the_table():
    clauses = [f"{at}. The Supplier must keep the duty that is called {name} for the whole term." for at, name in
               enumerate(["north", "south", "east", "west", "zenith", "nadir"], 1)]  # fmt: skip

    def form(canvas):
        grid([72, 300, 500], [100, 130], [["Name of firm", "Date"]], bold_first=False)(canvas)
        canvas.rect(72, 842 - 230, 428, 100)
        lines(clauses, x=80, top=145)(canvas)
        grid([72, 300, 500], [230, 260], [["Signature", "Title"]], bold_first=False)(canvas)

    drafts = read_pdf(pdf(form)).drafts
    assert [draft.text for draft in drafts] == ["Name of firm | Date", *clauses, "Signature | Title"]


def test_words_placed_far_off_the_page_cost_nothing_and_are_kept():
    far = words([(9e7, 100, "Far off to the right")])
    texts = [draft.text for draft in read_pdf(pdf(together(lines(LEFT), far))).drafts]
    assert "Far off to the right" in " ".join(texts)
