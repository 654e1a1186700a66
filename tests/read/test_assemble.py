"""From drafts to blocks: the same shape whatever the format."""

from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model.document import BlockKind, Cell, Document, Format, Properties, Unread
from tenderlint.read.assemble import assemble
from tenderlint.read.clean import clean, count_words
from tenderlint.read.draft import Draft, Reading

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW


def blocks(*drafts):
    found = assemble("itt.docx", "0" * 64, Reading(format=Format.DOCX, drafts=drafts))
    assert isinstance(found, Document)
    return found.blocks


def draft(text, kind=P, **more):
    return Draft(kind=kind, text=text, **more)


def shape(*drafts):
    return [(block.kind, block.label, block.location.clause, block.text) for block in blocks(*drafts)]


def row(*texts):
    return Draft(kind=T, text="", cells=tuple(Cell(text) for text in texts), table=0)


def test_white_space_is_collapsed_and_empty_drafts_go():
    found = blocks(draft("  The\u00a0Supplier \t must\n of\u00adfer "), draft(" \u200b\n"), draft("•"))
    assert [block.text for block in found] == ["The Supplier must offer"]


def test_ligatures_are_spelled_out_and_fractions_are_not():
    assert clean("e\ufb03cient o\ufb00er of 2½ m² at £5‑a‑day") == "efficient offer of 2½ m² at £5-a-day"


def test_typed_and_automatic_numbers_give_the_same_blocks():
    typed = shape(draft("4. Insurance", H), draft("4.2 The Supplier must hold:"), draft("(a) public liability; and"))
    printed = shape(
        draft("Insurance", H, label="4."),
        draft("The Supplier must hold:", L, label="4.2", level=2),
        draft("public liability; and", L, label="(a)", level=3),
    )
    assert (
        typed
        == printed
        == [
            (H, "4.", "4", "Insurance"),
            (P, "4.2", "4.2", "The Supplier must hold:"),
            (L, "(a)", "4.2(a)", "public liability; and"),
        ]
    )


def test_headings_stand_above_what_follows_and_not_above_themselves():
    found = blocks(
        draft("Part A", H, level=1),
        draft("Payment", H, level=2),
        draft("We pay in 30 days."),
        draft("Part B", H, level=1),
        draft("Nothing here."),
    )
    assert [block.location.heading for block in found] == [
        (), ("Part A",), ("Part A", "Payment"), (), ("Part B",),
    ]  # fmt: skip


def test_a_numbered_title_in_plain_text_is_a_heading():
    found = blocks(
        draft("1. Payment Terms"), draft("1.1 We pay in 30 days."), draft("2. INSURANCE"), draft("Cover it.")
    )
    assert [block.kind for block in found] == [H, P, H, P]
    assert found[3].location.heading == ("INSURANCE",)
    assert found[3].location.clause == "2"


def test_a_list_of_titles_is_no_row_of_headings():
    found = blocks(draft("The pack holds:"), draft("1. Pricing Schedule"), draft("2. Form of Tender"))
    assert H not in [block.kind for block in found]


def test_clauses_under_an_open_text_are_entries_of_it():
    found = blocks(
        draft("5.4 The Supplier must not:"),
        draft("5.4.1 sell the data; or"),
        draft("5.4.2 copy it."),
        draft("5.5 The Council may inspect."),
    )
    assert [(block.kind, block.level) for block in found] == [(P, 0), (L, 1), (L, 1), (P, 0)]


def test_clauses_after_a_list_are_no_entries_of_it():
    found = blocks(
        draft("The Supplier must hold these:", label="4.1"),
        draft("public liability", L, label="•", level=1),
        draft("We check them.", L, label="4.2", level=2),
        draft("We check again.", L, label="4.3", level=2),
    )
    assert [block.kind for block in found] == [P, L, P, P]


def test_bullets_are_entries_of_their_clause():
    (_, bullet, deeper) = blocks(draft("4.2 Hold:"), draft("• cover"), draft("- more", L, level=2))
    assert (bullet.kind, bullet.level, bullet.location.clause) == (L, 1, "4.2")
    assert (deeper.kind, deeper.level, deeper.label) == (L, 2, "-")


def test_an_unnumbered_heading_ends_the_clauses_before_it():
    found = blocks(draft("4.2 Pay."), draft("Schedule 1", H), draft("Prices are below."), draft("(a) one"))
    assert [block.location.clause for block in found] == ["4.2", None, None, "(a)"]


def test_a_heading_inside_a_numbered_part_keeps_its_number():
    found = blocks(draft("4. Payment", H, level=1), draft("Late payment", H, level=2), draft("Interest is due."))
    assert found[2].location.clause == "4"


def test_table_rows_join_their_cells_and_stand_in_a_clause():
    found = blocks(
        draft("4.1 These apply."), row("Cover", "", " £5  million"), row("7.3", "The Supplier must hold it.")
    )
    assert found[1].text == "Cover | £5 million"
    assert [cell.text for cell in found[1].cells] == ["Cover", "", "£5 million"]
    assert found[1].location.clause == "4.1"
    assert found[2].location.clause == "7.3"


def test_a_quantity_in_a_table_is_no_clause():
    found = blocks(row("3.5", "tonnes of washed gravel"))
    assert found[0].location.clause is None


def test_running_headers_and_notes_stand_apart():
    found = blocks(
        draft("4.2 Pay:"),
        draft("4.9 Page", BlockKind.HEADER),
        draft("See the Act.", BlockKind.NOTE, label="1"),
        draft("(a) now"),
    )
    assert (found[1].text, found[1].label, found[1].location.clause) == ("4.9 Page", None, None)
    assert (found[2].label, found[2].location.clause) == ("1", None)
    assert found[3].location.clause == "4.2(a)"


def test_places_are_kept():
    (block,) = blocks(draft("Text", page=3, paragraph=7, part="header1", sheet="A", row=2, line=9))
    where = block.location
    assert (where.block, where.page, where.paragraph, where.part) == (0, 3, 7, "header1")
    assert (where.sheet, where.row, where.line) == ("A", 2, 9)


def test_a_scan_and_a_blank_file_are_told_apart():
    scan = assemble("a.pdf", "0", Reading(format=Format.PDF, drafts=(), properties=Properties(pages_without_text=(1,))))
    blank = assemble("a.txt", "0", Reading(format=Format.TEXT, drafts=(draft(" "),)))
    assert isinstance(scan, Unread)
    assert isinstance(blank, Unread)
    assert (scan.code, blank.code) == ("no-text", "empty")


def test_words_are_counted_over_all_blocks():
    document = assemble(
        "a.txt", "0", Reading(format=Format.TEXT, drafts=(draft("4.2 Pay £5, at once."), row("a", "b c")))
    )
    assert isinstance(document, Document)
    assert document.words == 5 + 3


@given(st.lists(st.tuples(st.sampled_from(list(BlockKind)), st.text(max_size=40), st.integers(0, 4)), max_size=12))
def test_any_drafts_make_sound_blocks(parts):
    drafts = tuple(
        Draft(kind=kind, text=text, level=level, cells=(Cell(text),) if kind is T else ())
        for kind, text, level in parts
    )
    document = assemble("a.txt", "0", Reading(format=Format.TEXT, drafts=drafts))
    if isinstance(document, Unread):
        return
    for at, block in enumerate(document.blocks):
        assert block.location.block == at
        assert block.text == clean(block.text) != ""
        assert (block.level > 0) == (block.kind in (H, L))
    assert document.words >= sum(count_words(block.text) for block in document.blocks)
