"""The questions as a Word document: everybody can read it, and it tells nothing of who made it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
from docx import Document
from docx.oxml.ns import qn

from tenderlint.questions.ask import questions
from tenderlint.read.own_reports import is_own_report
from tenderlint.report.questions.word import render
from tests.report import sample

SHEET = questions(sample.full())


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(SHEET)


def test_it_has_headings_and_a_table_with_a_marked_header(data: bytes) -> None:
    page = Document(io.BytesIO(data))
    headings = [(each.style.name, each.text) for each in page.paragraphs if each.style.name.startswith("Heading")]
    assert headings == [("Heading 1", "Clarification questions"), ("Heading 2", "Questions")]
    (table,) = page.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["No.", "Document and place", "Question"]
    assert [row[0] for row in rows[1:]] == [str(each.number) for each in SHEET.questions]
    for row, question in zip(rows[1:], SHEET.questions, strict=True):
        assert row[1] == question.reference
        assert row[2].startswith(question.text)
    marked = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    assert marked == [True] + [False] * len(SHEET.questions)


def test_its_language_is_british_english_and_it_names_nobody(data: bytes) -> None:
    page = Document(io.BytesIO(data))
    told = page.core_properties
    assert (told.title, told.language) == ("Clarification questions", "en-GB")
    assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
    assert told.created == told.modified == datetime(1980, 1, 1, tzinfo=told.created.tzinfo)
    assert {each.get(qn("w:val")) for each in page.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not {"docProps/app.xml", "docProps/thumbnail.jpeg"} & set(package.namelist())


def test_the_same_sheet_gives_the_same_bytes(data: bytes) -> None:
    assert render(questions(sample.full())) == data


def test_it_is_known_for_ours(data: bytes, tmp_path) -> None:
    file = tmp_path / "questions.docx"
    file.write_bytes(data)
    assert is_own_report(file)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "\x00\x0b\ud800", "{words} {0} %s", "\u202eltr", "a" * 5000]
)
def test_whatever_the_pack_says_it_opens(text: str) -> None:
    (table,) = Document(io.BytesIO(render(questions(sample.hostile(text))))).tables
    assert len(table.rows) == 1 + len(questions(sample.hostile(text)).questions)


def test_without_questions_it_is_a_sentence() -> None:
    page = Document(io.BytesIO(render(questions(sample.silent()))))
    assert not page.tables
    assert "Nothing in the documents gave reason for a question." in page.paragraphs[-1].text
