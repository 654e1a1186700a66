"""Highlights lie on the very words, and what was there before is kept."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Text
from pypdf.generic import IndirectObject, NameObject, TextStringObject
from reportlab.lib.pdfencrypt import StandardEncryption

from tenderlint.annotate.files import without_former
from tenderlint.annotate.pdf.letters import Pages
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.model.document import Format
from tests.annotate.notes import annotated, document, finding, note
from tests.annotate.pdf.marked import annotations, words_under
from tests.read.pdf.paper import grid, lines, pdf

CLAUSES = [
    "1.1 The Supplier pays for all losses that arise from",
    "the contract, and for all costs.",
    "1.2 It pays soon.",
]


def marked(copy):
    pages = Pages(copy)
    try:
        return [
            (at, words_under(pages, at, each)) for at, each in annotations(copy) if each["/Subtype"] == "/Highlight"
        ]
    finally:
        pages.close()


def test_words_on_two_lines_have_two_boxes():
    copy = note(pdf(lines(CLAUSES)), "arise from the contract", name="a.pdf")
    ((_, each),) = annotations(copy)
    assert len(each["/QuadPoints"]) == 16
    assert marked(copy) == [(0, "arisefromthecontract")]
    assert each["/Contents"].startswith("HIGH · RSK002 The supplier must")
    assert each["/Contents"].endswith("tenderlint 0000000000000000")


def test_the_second_of_the_same_words():
    data = pdf(lines(["1.1 The Supplier pays soon.", "", "1.2 The Buyer pays soon and the Supplier pays soon."]))
    read = document(data, "a.pdf")
    (block,) = [each.location.block for each in read.blocks if "Buyer" in each.text]
    found = finding(read, "Supplier pays soon", block=block)
    copy, _ = annotated(data, read, [found], pack=True, date=None)
    ((_, each),) = annotations(copy)
    assert float(each["/Rect"][0]) > 150


def test_a_word_split_by_a_hyphen():
    data = pdf(lines(["1.1 The Supplier accepts all liabil-", "ity that may arise from the contract at all."]))
    assert marked(note(data, "all liability that", name="a.pdf")) == [(0, "allliabilitythat")]


def test_words_that_run_on_to_the_next_page():
    first = lines(["1.1 The Supplier pays for all losses that"], top=780)
    data = pdf(first, lines(["arise from the contract, whoever caused them."]))
    copy = note(data, "all losses that arise from", name="a.pdf")
    assert marked(copy) == [(0, "alllossesthat"), (1, "arisefrom")]
    assert [each["/Contents"] for _, each in annotations(copy)][1] == "Goes on from the page before."


def test_cells_of_a_row():
    data = pdf(grid([72, 250, 420], [100, 130, 160], [["Cover", "Sum"], ["Public liability", "£20 million"]]))
    copy = note(data, "Public liability | £20 million", name="a.pdf")
    assert marked(copy) == [(0, "Publicliability£20million")]


def test_on_a_page_that_is_turned():
    writer = PdfWriter(io.BytesIO(pdf(lines(CLAUSES))))
    writer.pages[0].rotate(90)
    out = io.BytesIO()
    writer.write(out)
    assert marked(note(out.getvalue(), "all costs", name="a.pdf")) == [(0, "allcosts")]


def test_the_document_as_a_whole_is_told_at_the_edge():
    data = pdf(lines(CLAUSES))
    read = document(data, "a.pdf")
    found = [finding(read, None, mark=1), finding(read, None, mark=2, document=None)]
    copy, _ = annotated(data, read, found, pack=True, date="2026-01-02T03:04:05Z")
    notes = [each for _, each in annotations(copy)]
    assert [each["/Subtype"] for each in notes] == ["/Text", "/Text"]
    assert notes[0]["/Rect"][1] >= notes[1]["/Rect"][3]
    assert {each["/M"] for each in notes} == {"D:20260102030405Z"}


def test_words_that_are_not_found_are_told_at_the_edge_of_their_page():
    data = pdf(lines(["Nothing."]), lines(CLAUSES))
    read = document(data, "a.pdf")
    copy, _ = annotated(
        pdf(lines(["Nothing."]), lines(["Else."])), read, [finding(read, "all costs")], pack=True, date=None
    )
    ((at, each),) = annotations(copy)
    assert (at, each["/Subtype"]) == (1, "/Text")
    assert "This is about the words “all costs” on this page, which could not be marked there." in each["/Contents"]


def test_what_others_wrote_is_kept_and_ours_replaced():
    writer = PdfWriter(io.BytesIO(pdf(lines(CLAUSES))))
    writer.add_annotation(0, FreeText(text="Theirs", rect=(50, 50, 90, 90)))
    out = io.BytesIO()
    writer.write(out)
    data = out.getvalue()
    assert without_former(data, Format.PDF) is data
    copy = note(data, "all costs", name="a.pdf")
    plain = without_former(copy, Format.PDF)
    left = [each.get_object()["/Contents"] for each in PdfReader(io.BytesIO(plain)).pages[0]["/Annots"]]
    assert left == ["Theirs"]
    third = note(plain, "all losses", "all costs", name="a.pdf")
    assert marked(third) == [(0, "alllosses"), (0, "allcosts")]
    assert third.startswith(data)


def test_a_highlight_that_was_answered_stands_and_is_not_made_again():
    copy = note(pdf(lines(CLAUSES)), "all costs", name="a.pdf")
    writer = PdfWriter(io.BytesIO(copy))
    (ours,) = writer.pages[0]["/Annots"]
    assert isinstance(ours, IndirectObject)
    reply = Text(text="Keep: we need this", rect=(0, 0, 9, 9))
    reply[NameObject("/IRT")] = ours
    reply[NameObject("/T")] = TextStringObject("Ann")
    writer.add_annotation(0, reply)
    out = io.BytesIO()
    writer.write(out)
    plain = without_former(out.getvalue(), Format.PDF)
    assert len(annotations(plain)) == 1
    assert len(annotations(note(plain, "all costs", name="a.pdf"))) == 1


def test_a_protected_file():
    data = pdf(lines(CLAUSES), encrypt=StandardEncryption("", ownerPassword="x", canModify=0))
    with pytest.raises(CannotAnnotate, match="is protected, so nothing can be added to it"):
        note(data, "all costs", name="a.pdf")
