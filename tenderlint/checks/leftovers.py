"""What its authors left in a file for each other: changes, comments, hidden text, marks of a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Answer, File, Flag, Place
from tenderlint.checks.case import Case
from tenderlint.checks.told import counted
from tenderlint.model.document import Block, BlockKind, Document, Format
from tenderlint.model.rule import Severity
from tenderlint.regex import regex

_WRITTEN: Final = frozenset({Format.DOCX, Format.ODT})
_RUNNING: Final = frozenset({BlockKind.HEADER, BlockKind.FOOTER})
_FRONT: Final = 25
"""Blocks at the head of a document in which its version is told."""
_SHORT: Final = 12
"""Words of a line that can be nothing but a mark."""
_EARLY: Final = regex(r"\b(?:v|ver|version|rev|revision|issue)[\s.:]*0[._]\d+[a-z]?\b", re.IGNORECASE)
_STAMP: Final = regex(
    r"\bDRAFT\b(?!\s+(?:[A-Z]+\s+)*(?:CONTRACT|AGREEMENT|TERMS|CONDITIONS|LEASE|DEED|FRAMEWORK|SCHEDULE|SPECIFICATION|"
    r"ORDER|ACT|BILL|PLAN|POLICY|PROGRAMME|SERVICE|LICENCE|FORM)S?\b)"
)
_SAID: Final = regex(
    r"^\W*(?:(?:first|second|third|final|working|initial|internal|consultation)\s+)?draft(?:\s+(?:only|copy|document))?"
    r"(?:\W+(?:(?:v|version|no|rev)?[\s.]*\d+(?:\.\d+)*|for\s+(?:internal\s+)?(?:comments?|review|approval|discussion|consultation)|"
    r"not\s+(?:for|yet)\s+\w+|(?:dated?\s+)?\d{1,2}\W+\w+\W+\d{2,4}))*\W*$",
    re.IGNORECASE,
)


def leftover_markup(case: Case) -> Iterator[Answer]:
    """Tracked changes, comments and hidden text in a text file, and documents that call themselves drafts."""
    for document in case.dossier.pack.documents:
        yield from _markup(document)
        yield from _draft(document)


def _markup(document: Document) -> Iterator[Flag]:
    held = document.properties
    counts = {
        "tracked change": held.insertions + held.deletions,
        "comment": held.comments,
    }
    found = [counted(number, word) for word, number in counts.items() if number]
    if document.format not in _WRITTEN:
        return
    if found:
        hidden = [f"text hidden in {counted(held.hidden, 'place')}"] if held.hidden else []
        yield Flag(message=f"The file still holds {' and '.join(found + hidden)}.", place=File(document.path))
    elif held.hidden:
        # Templates hide their instructions on purpose; what nobody sees is still handed over.
        message = f"The file holds text hidden in {counted(held.hidden, 'place')}, which bidders may find or miss."
        yield Flag(message=message, place=File(document.path), severity=Severity.MEDIUM)


def _draft(document: Document) -> Iterator[Flag]:
    """The first mark of a draft in the document's title, at its head or on its pages."""
    for block in document.blocks:
        if block.kind not in _RUNNING and block.location.block >= _FRONT:
            continue
        if match := _mark(block):
            place = Place(document=document.path, location=block.location, quote=block.text, match=match)
            yield Flag(message=f"The document calls itself a draft: “{match.strip()}”.", place=place)
            return


def _mark(block: Block) -> str | None:
    """The words of a short line that say that the document is not final."""
    if len(block.text.split()) > _SHORT:
        return None
    found = (
        _EARLY.search(block.text) or _STAMP.search(block.text)
        if not block.text.isupper()
        else _EARLY.search(block.text)
    )
    found = found or _SAID.match(block.text)
    return found[0] if found else None


CHECKS = (leftover_markup,)
