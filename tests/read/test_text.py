"""Plain text: where paragraphs begin and end."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model.document import BlockKind
from tenderlint.read.text import join_lines, read_text

P, H, F = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.FOOTER

LONG = "The Supplier shall keep full records of the services and shall let the Council see them on request at any time."


def texts(text):
    return [draft.text for draft in read_text(text.encode()).drafts]


def kinds(text):
    return [(draft.kind, draft.text) for draft in read_text(text.encode()).drafts]


def test_blank_lines_part_paragraphs_and_wrapped_lines_are_joined():
    assert texts("One line\nthat goes on.\n\nTwo.\r\n\r\n\r\nThree.") == ["One line that goes on.", "Two.", "Three."]


def test_numbers_begin_paragraphs():
    wrapped = textwrap.fill(LONG, 60)
    assert texts(f"1.1 {wrapped}\n1.2 {wrapped}\n(a) {wrapped}\n- {wrapped}") == [
        f"1.1 {LONG}", f"1.2 {LONG}", f"(a) {LONG}", f"- {LONG}",
    ]  # fmt: skip


def test_a_reference_at_a_line_start_begins_nothing():
    text = (
        "The Council may end this contract at once in the case of\n(b) above or where the staff have not been paid.\n"
    )
    assert len(texts(text)) == 1


def test_long_lines_are_paragraphs_of_their_own():
    assert texts(f"{LONG} {LONG}\n{LONG} {LONG}\nShort.") == [f"{LONG} {LONG}"] * 2 + ["Short."]


def test_words_broken_at_a_line_end_are_made_whole():
    assert join_lines(["the procure-", "  ment of a", "well-known   "]) == "the procurement of a well-known"
    assert join_lines(["the EU-", "wide rule"]) == "the EU- wide rule"


def test_capitals_are_headings_and_shouted_clauses_are_not():
    shout = (
        "THE SUPPLIER SHALL HAVE NO LIABILITY FOR ANY LOSS WHATEVER HOWEVER IT IS CAUSED OR ARISES UNDER THIS AGREEMENT"
    )
    assert kinds(f"CONDITIONS OF CONTRACT\n\nPay on time.\n\n{shout}.\n\nIN WITNESS WHEREOF,\n\nName: ____") == [
        (H, "CONDITIONS OF CONTRACT"),
        (P, "Pay on time."),
        (P, f"{shout}."),
        (P, "IN WITNESS WHEREOF,"),
        (P, "Name: ____"),
    ]


@pytest.mark.parametrize("number", ["- 3 -", "Page 3", "page 3 of 9", "– 3 –", "p. 3/9"])
def test_page_numbers_are_furniture_and_what_they_cut_is_mended(number):
    assert kinds(f"The Supplier shall pay the\n\n{number}\n\ncost of the bond.\n\nNext.") == [
        (P, "The Supplier shall pay the cost of the bond."),
        (F, number),
        (P, "Next."),
    ]


def test_running_headers_are_furniture_and_what_they_cut_is_mended():
    page = "Clause {0} says the Supplier shall pay the\n\n- {0} -\n\n\fCouncil terms\n\ncost of the bond.\n\n"
    assert kinds("".join(map(page.format, (1, 2, 3)))) == [
        found
        for number in (1, 2, 3)
        for found in (
            (P, f"Clause {number} says the Supplier shall pay the cost of the bond."),
            (F, f"- {number} -"),
            (F, "Council terms"),
        )
    ]


def test_form_feeds_part_pages():
    assert texts("The Supplier shall pay the\n\fcost of the bond.\n\fNew page.") == [
        "The Supplier shall pay the cost of the bond.",
        "New page.",
    ]


def test_rules_are_no_text():
    assert kinds("Prices\n======\n\nText.\n\n-----\n\nMore.") == [(P, "Prices"), (P, "Text."), (P, "More.")]


def test_lines_are_kept():
    assert [draft.line for draft in read_text(b"One.\n\n\nTwo\nmore.\n\nThree.").drafts] == [1, 4, 7]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_unicode_is_read_without_a_note(encoding):
    reading = read_text("A fee of £5 – “now”.".encode(encoding))
    assert (reading.drafts[0].text, reading.notes) == ("A fee of £5 – “now”.", ())


def test_a_guessed_encoding_is_told():
    reading = read_text(f"The fee is £5 – “at once”, naïve café. {LONG}".encode("cp1252"))
    assert "£5" in reading.drafts[0].text
    assert [note.code for note in reading.notes] == ["encoding"]


@given(st.text(alphabet="aA1.(). -\n\f:"))
def test_no_word_is_lost(text):
    ours = "".join("".join(draft.text.split()) for draft in read_text(text.encode()).drafts)
    theirs = "".join(text.split())
    assert len(ours.replace("-", "")) == len(theirs.replace("-", ""))
