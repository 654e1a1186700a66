from reportlab.pdfgen.canvas import Canvas

from tenderlint.model.document import BlockKind
from tenderlint.read.pdf import read_pdf
from tests.read.pdf.paper import Draw, lines, pdf, together, words

TOPICS = ["Records", "Payment", "Insurance", "Notices", "Disputes"]


def page(number: int, *extra: Draw) -> Draw:
    body = lines([f"{TOPICS[number - 1]} are dealt with in this part of the agreement, and nowhere else."], top=200)
    head = words([(72, 40, "Borough of Anyplace"), (450, 40, "Version 3")])
    foot = words([(72, 800, "Terms of purchase"), (500, 800, f"Page {number} of 5")])
    return together(head, body, foot, *extra)


def kinds(data: bytes, kind: BlockKind) -> list[str]:
    return [draft.text for draft in read_pdf(data).drafts if draft.kind is kind]


def test_running_header_and_footer_are_given_once():
    data = pdf(*(page(number) for number in range(1, 6)))
    assert kinds(data, BlockKind.HEADER) == ["Borough of Anyplace Version 3"]
    assert kinds(data, BlockKind.FOOTER) == ["Terms of purchase Page 1 of 5"]
    assert len(kinds(data, BlockKind.PARAGRAPH)) == 5


def test_bare_page_numbers_are_dropped():
    pages = [
        together(lines([f"{topic} come first."], top=200), words([(300, 800, str(number))]))
        for number, topic in enumerate(TOPICS, 1)
    ]
    drafts = read_pdf(pdf(*pages)).drafts
    assert [draft.text for draft in drafts] == [f"{topic} come first." for topic in TOPICS]


def test_titles_that_count_something_else_than_pages_stay():
    pages = [
        together(lines([f"Annex {number}"], top=60, size=16, bold=True), lines([f"{topic} come first."] * 9, top=200))
        for number, topic in zip((1, 2, 2, 3, 4), TOPICS, strict=True)
    ]
    assert "Annex 3" in [draft.text for draft in read_pdf(pdf(*pages)).drafts if draft.kind is BlockKind.HEADING]


def test_numbers_of_lines_in_the_margin_are_dropped():
    texts = [
        f"This is the {word} line of a statute that goes on"
        for word in "first second third fourth fifth sixth seventh eighth ninth".split()
    ]

    def draw(canvas: Canvas) -> None:
        lines(texts, x=100)(canvas)
        lines([str(number) for number in range(1, 10)], x=50)(canvas)

    assert read_pdf(pdf(draw)).drafts[0].text == " ".join(texts)
