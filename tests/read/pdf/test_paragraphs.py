from tenderlint.model.document import BlockKind
from tenderlint.read.pdf import read_pdf
from tests.read.pdf.paper import lines, pdf, together, words

FULL = "The Supplier must keep full and accurate records of everything that it does under this"


def texts(data: bytes) -> list[str]:
    return [draft.text.replace("\t", " ") for draft in read_pdf(data).drafts]


def test_lines_of_one_paragraph_are_joined_and_a_gap_parts_two():
    page = together(
        lines([FULL, "contract and show them to the Buyer."]), lines(["It keeps them for six years."], top=160)
    )
    assert texts(pdf(page)) == [f"{FULL} contract and show them to the Buyer.", "It keeps them for six years."]


def test_a_number_at_the_start_of_a_line_begins_a_clause():
    page = lines(
        ["1.1 The Supplier must deliver the Goods.", "1.2 The Buyer must pay for them.", "(a) within 30 days;"]
    )
    assert texts(pdf(page)) == [
        "1.1 The Supplier must deliver the Goods.",
        "1.2 The Buyer must pay for them.",
        "(a) within 30 days;",
    ]


def test_a_number_set_off_in_a_margin_stays_in_front_of_its_clause():
    page = words([(72, 100, "4.2"), (120, 100, "The Supplier must insure itself against every loss that the"),
                  (120, 114, "Buyer may suffer.")])  # fmt: skip
    assert texts(pdf(page)) == ["4.2 The Supplier must insure itself against every loss that the Buyer may suffer."]


def test_a_figure_within_a_sentence_begins_nothing():
    page = lines(
        ["The Buyer pays every valid invoice that it has received from the Supplier within", "30 days of its date."]
    )
    assert len(texts(pdf(page))) == 1


def test_the_space_lost_behind_a_number_is_put_back():
    assert texts(pdf(lines(["14.2Where the Buyer agrees, the term is extended."]))) == [
        "14.2 Where the Buyer agrees, the term is extended."
    ]


def test_bullets_become_labels_of_list_entries():
    page = words(
        [
            (72, 100, "The price includes:"),
            (90, 114, "•"),
            (108, 114, "all travel"),
            (90, 128, "•"),
            (108, 128, "all tax"),
        ]
    )
    drafts = read_pdf(pdf(page)).drafts
    assert [(draft.kind, draft.label, draft.text) for draft in drafts[1:]] == [
        (BlockKind.LIST_ITEM, "•", "all travel"),
        (BlockKind.LIST_ITEM, "•", "all tax"),
    ]


def test_a_paragraph_that_the_page_breaks_is_one():
    first = lines(
        [FULL, "contract and of every payment that it has made to another firm or to any member of its"], top=740
    )
    second = lines(["own staff in the course of it.", "That is all."], top=80)
    drafts = read_pdf(pdf(first, second)).drafts
    assert drafts[0].text.endswith("member of its own staff in the course of it.")
    assert drafts[0].page == 1
    assert drafts[1].page == 2


def test_a_finished_sentence_is_not_joined_over_the_page():
    assert (
        len(texts(pdf(lines(["The first clause ends here."], top=760), lines(["The second stands alone."], top=80))))
        == 2
    )
