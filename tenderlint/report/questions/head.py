"""What stands above and below the questions, in any format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.questions.sheet import Sheet
from tenderlint.wording.clean import clean
from tenderlint.wording.counts import joined
from tenderlint.wording.values import day

TITLE: Final = "Clarification questions"
OPENING: Final = (
    "Please could the Authority answer the questions below. Passages in quotation marks are from the documents."
)
NOTHING: Final = (
    "Nothing in the documents gave reason for a question. That is no proof that all is clear: only what the rules "
    "of the catalogue look for was checked."
)
NOTHING_READ: Final = "No document could be read, so there is nothing to ask about the text."
UNREAD: Final = "Files that could not be read"
UNREAD_OPENING: Final = "No question covers what is in these files."
_NAMED: Final = 12
"""Files that are named above the questions."""


def head(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """A title and a value for each thing to know: to whom, on which documents, by when."""
    if sheet.buyer:
        yield "To", clean(sheet.buyer)
    if sheet.documents:
        yield "Documents", _named(sheet.documents)
    if sheet.deadline:
        yield "Last day for questions", f"{day(sheet.deadline.when)} ({sheet.deadline.place.words})"
    elif sheet.questions:
        yield "Last day for questions", "not stated in the documents"


def opening(sheet: Sheet) -> str:
    """The sentence between these and the questions."""
    if sheet.questions:
        return OPENING
    return NOTHING if sheet.documents else NOTHING_READ


def unread(sheet: Sheet) -> list[str]:
    """A line for each file that no question is about."""
    return [f"{clean(each.path)}: {clean(each.reason)}" for each in sheet.unread]


def _named(documents: tuple[str, ...]) -> str:
    shown = [clean(path) for path in documents[:_NAMED]]
    more = len(documents) - len(shown)
    return joined([*shown, f"{more} more"] if more else shown)
