"""The questions as Markdown, to paste into a message or a portal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.questions.sheet import Question, Sheet
from tenderlint.report.markdown import escaped
from tenderlint.report.questions.head import TITLE, UNREAD, UNREAD_OPENING, head, opening, unread

MARKER: Final = "<!-- clarification questions -->"
"""First line: shows that the file may be replaced by newer questions, and is no part of a pack. It names no program."""


def render(sheet: Sheet) -> str:
    """A numbered list, each question with its place in bold and the pack's words below it."""
    return "\n".join([MARKER, *_lines(sheet)]) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield from (f"# {TITLE}", "")
    for title, value in head(sheet):
        yield from (f"**{title}:** {escaped(value)}", "")
    yield from (escaped(opening(sheet)), "")
    for question in sheet.questions:
        yield from _question(question)
    if sheet.unread:
        yield from (f"## {UNREAD}", "", UNREAD_OPENING, "", *(f"- {escaped(line)}" for line in unread(sheet)), "")


def _question(question: Question) -> Iterator[str]:
    start = f"{question.number}. "
    yield f"{start}**{escaped(question.reference)}.** {escaped(question.text)}"
    if question.quote:
        yield from ("", f"{' ' * len(start)}> “{escaped(question.quote)}”")
    yield ""
