"""The questions as Markdown: whatever the pack holds, one list with one entry a question."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from tenderlint.model.document import Location
from tenderlint.questions.ask import questions
from tenderlint.report.questions.markdown import render
from tests.report import sample

REPORT = replace(sample.full(), rules=())


def test_head_questions_and_what_was_not_read() -> None:
    short = replace(REPORT, findings=(sample.late(),), outcomes=(), listed=())
    drawing = replace(sample.LOCKED, path="plan_1.dwg", code="unsupported")
    day = sample.fact("clarification_deadline", "2027-01-15", location=Location(block=7, clause="2.2"))
    assert render(questions(replace(short, unread=(drawing,), facts=(*short.facts, day)))) == (
        "<!-- clarification questions -->\n"
        "# Clarification questions\n\n"
        "**To:** Harrowfleet Town Council\n\n"
        "**Documents:** itt.docx and terms.pdf\n\n"
        "**Last day for questions:** Friday 15 January 2027 (itt.docx, clause 2.2)\n\n"
        "Please could the Authority answer the questions below. "
        "Passages in quotation marks are from the documents.\n\n"
        "1. **terms.pdf, clause 5.2, page 3.** "
        "Would the Authority consider a change to these arrangements for payment?\n\n"
        "   > “The Council shall pay each invoice within 60 days.”\n\n"
        "## Files that could not be read\n\n"
        "No question covers what is in these files.\n\n"
        "- plan\\_1.dwg: The file is protected by a password.\n\n"
    )


def test_no_question_is_a_sentence_and_no_acquittal() -> None:
    said = render(questions(sample.silent()))
    assert "Nothing in the documents gave reason for a question. That is no proof that all is clear" in said
    assert "Last day for questions" not in said


def test_nothing_read_is_no_acquittal_either() -> None:
    locked = replace(sample.LOCKED, code="too-large")
    said = render(questions(replace(sample.unreadable(), unread=(locked,))))
    assert "No document could be read" in said
    assert "pricing.xlsx: The file is protected by a password." in said


@given(st.text(max_size=80))
def test_hostile_words_make_no_mark_up(text: str) -> None:
    tokens = MarkdownIt().parse(render(questions(replace(sample.hostile(text), rules=()))))
    kinds = [token.type for token in tokens]
    assert kinds.count("html_block") == 1
    assert kinds.count("ordered_list_open") == 1
    assert kinds.count("heading_open") == 1 + kinds.count("bullet_list_open")
    inner = [child.type for token in tokens for child in token.children or ()]
    assert not {"html_inline", "link_open", "image", "code_inline"} & set(inner)
