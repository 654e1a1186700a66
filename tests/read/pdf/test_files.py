import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from tenderlint.read.draft import CannotRead
from tenderlint.read.pdf import read_pdf, reader
from tests.read.pdf.paper import lines, pdf, together

SENTENCE = "The Supplier must deliver the goods."
PLAIN = pdf(lines([SENTENCE]), lines(["The Buyer must pay for them."]))


def picture(canvas):
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "navy")), 72, 400, 200, 200)


def blank(canvas):
    canvas.drawString(72, 700, " ")


def form(canvas):
    canvas.acroForm.textfield(name="bidder", value="Marsh End Gardens", x=72, y=600, width=200, height=20)
    lines([SENTENCE])(canvas)


def outcome(data: bytes) -> str:
    try:
        read_pdf(data)
    except CannotRead as refusal:
        return refusal.code
    return "read"


def codes(data: bytes) -> list[tuple[str, int | None]]:
    return [(note.code, note.page) for note in read_pdf(data).notes]


def test_a_page_without_text_is_told_and_the_rest_is_read():
    reading = read_pdf(pdf(lines([SENTENCE]), picture))
    assert reading.properties.pages_without_text == (2,)
    assert [(note.code, note.page) for note in reading.notes] == [("page-without-text", 2)]
    assert [draft.text for draft in reading.drafts] == [SENTENCE]
    assert reading.properties.images == 1


def test_a_file_of_pictures_gives_a_reading_without_drafts():
    reading = read_pdf(pdf(picture, picture))
    assert reading.drafts == ()
    assert reading.properties.pages_without_text == (1, 2)


def test_a_blank_page_is_not_counted():
    assert read_pdf(pdf(lines([SENTENCE]), blank)).properties.pages_without_text == ()


def test_the_password_of_a_reader_is_needed():
    with pytest.raises(CannotRead) as caught:
        read_pdf(pdf(lines([SENTENCE]), encrypt=StandardEncryption("secret", strength=128)))
    assert caught.value.code == "encrypted"


def test_a_file_barred_from_copying_is_read_and_told():
    reading = read_pdf(pdf(lines([SENTENCE]), encrypt=StandardEncryption("", "owner", canCopy=0, strength=128)))
    assert reading.properties.restricted
    assert [note.code for note in reading.notes] == ["restricted"]
    assert reading.drafts[0].text == SENTENCE


def test_title_and_language_come_from_the_catalogue():
    properties = read_pdf(pdf(lines([SENTENCE]), lang="en-GB", initialFontName="Helvetica")).properties
    assert properties.language == "en-GB"
    assert properties.tagged is False
    assert properties.title == "untitled"


def test_a_lost_table_of_parts_is_made_again_and_told():
    lost = PLAIN.replace(b"\nxref", b"\nxxxx").replace(b"startxref", b"startxxxx")
    assert codes(lost) == [("recovered", None)]


@pytest.mark.parametrize("data", [b"", b"not a file of that kind", PLAIN[:40]])
def test_what_cannot_be_repaired_is_refused(data):
    with pytest.raises(CannotRead) as caught:
        read_pdf(data)
    assert caught.value.code == "damaged"
    assert caught.value.advice.endswith(".")


def test_what_is_filled_into_a_form_is_read():
    assert any("Marsh End Gardens" in draft.text for draft in read_pdf(pdf(form)).drafts)


def test_more_pages_than_the_bound_are_told(monkeypatch):
    monkeypatch.setattr(reader, "PAGES", 1)
    reading = read_pdf(PLAIN)
    assert reading.pages == 2
    assert [note.code for note in reading.notes] == ["truncated"]
    assert [draft.text for draft in reading.drafts] == [SENTENCE]


def test_more_letters_than_the_bound_are_told(monkeypatch):
    monkeypatch.setattr(reader, "LETTERS", 10)
    assert codes(PLAIN) == [("truncated", None)]


def test_words_that_run_upwards_are_kept():
    def sideways(canvas):
        canvas.rotate(90)
        canvas.drawString(200, -40, "Confidential")

    texts = [draft.text for draft in read_pdf(pdf(together(lines([SENTENCE]), sideways))).drafts]
    assert texts == [SENTENCE, "Confidential"]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=30))
def test_a_file_damaged_anywhere_is_read_or_refused(at, noise):
    broken = io.BytesIO(PLAIN)
    broken.seek(at)
    broken.write(noise)
    assert outcome(broken.getvalue()) in {"read", "damaged", "encrypted"}
