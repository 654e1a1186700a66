"""Blocks to statements: each sentence with the words that give it its sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tenderlint.language.sentences import sentences
from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.model.statement import Statement
from tenderlint.regex import regex

LEAD_IN_WORDS = 60
"""A longer lead-in is cut from the left: what it lends to an entry stands near its end."""
ROW_WORDS = 45
"""A table row up to this long is one statement; a longer one is read cell by cell."""
_ROW_LABEL_WORDS = 12

_OPEN_END = regex(r"(?:[:;,–—-]|\b(?:and|or|to|that|the|for|of|either|both|following))[\s_]*$", re.IGNORECASE)
_CLOSED_END = regex(r"[.?!][\"'”’)\]]*$")
_SETTLES = regex(
    r"^\W*(?:if|where)\b.{0,30}\b(?:yes|no|not|so)\b|\b(?:answer|reject|exclu|disqualif|eliminat|fail)"
    r"|\bpass\b|\bscor\w+ (?:zero|under|below|less)"
    r"|\bnot (?:proceed|be (?:consider|evaluat|assess|scor|shortlist|invit))",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that says what the answer to the question before it does: "If no, your bid will be rejected"."""


def statements(document: Document) -> tuple[Statement, ...]:
    """Every statement of a document, in order."""
    return tuple(_walk(document.blocks))


def _walk(blocks: tuple[Block, ...]) -> Iterator[Statement]:
    above: list[tuple[int, str, int]] = []  # (level, words lent to what is below, block)
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW:
            yield from _row(block)
            continue
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.NOTE):
            yield from _prose(block, "", None)
            continue
        level = block.level if block.kind is BlockKind.LIST_ITEM else 0
        while above and above[-1][0] >= level:
            above.pop()
        lead_in, lender = (above[-1][1], above[-1][2]) if above else ("", None)
        yield from _prose(block, lead_in, lender)
        lent = "" if block.kind is BlockKind.HEADING else _lent(block, lead_in)
        above.append((level, lent, block.location.block))


def _lent(block: Block, lead_in: str) -> str:
    """What a block lends to the list below it: its last sentence if that is left open, else nothing."""
    spans = sentences(block.text)
    if not spans:
        return ""
    last = block.text[slice(*spans[-1])]
    open_end = _OPEN_END.search(last) or not _CLOSED_END.search(last)
    if not open_end:
        return ""
    words = f"{lead_in} {last}".split() if len(spans) == 1 and lead_in else last.split()
    return " ".join(words[-LEAD_IN_WORDS:])


def _prose(block: Block, lead_in: str, lender: int | None) -> Iterator[Statement]:
    for number, (start, end) in enumerate(_questions_settled(block.text)):
        own = block.text[start:end]
        if lead_in and number == 0:
            offset = len(lead_in) + 1
            yield Statement(f"{lead_in} {own}", offset, offset + len(own), block.location.block, lender)
        else:
            yield Statement(own, 0, len(own), block.location.block)


@lru_cache(maxsize=4_096)
def _questions_settled(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text; a question is one with the sentence after it that says what its answer does.

    Remembered, since cells of tables and running headers repeat each other.
    """
    return tuple(_with_what_settles(text))


def _with_what_settles(text: str) -> Iterator[tuple[int, int]]:
    asked: int | None = None
    spans = sentences(text)
    for number, (start, end) in enumerate(spans):
        begin = start if asked is None else asked
        follows = spans[number + 1 : number + 2]
        question = text[start:end].rstrip("\"'”’)] ").endswith("?")
        if question and follows and _SETTLES.search(text[slice(*follows[0])]):
            asked = begin
            continue
        asked = None
        yield begin, end


def _row(block: Block) -> Iterator[Statement]:
    cells = [cell for cell in block.cells if cell.text]
    if sum(len(cell.text.split()) for cell in cells) <= ROW_WORDS:
        text = "; ".join(f"{cell.heading}: {cell.text}" if cell.heading else cell.text for cell in cells)
        if text:
            yield Statement(text, 0, len(text), block.location.block)
        return
    label = cells[0].text if len(cells[0].text.split()) <= _ROW_LABEL_WORDS else ""
    for position, cell in enumerate(cells):
        borrowed = [part for part in (label if position else "", cell.heading or "") if part]
        lead_in = ": ".join(borrowed)
        for start, end in _questions_settled(cell.text):
            own = cell.text[start:end]
            text = f"{lead_in}: {own}" if lead_in else own
            yield Statement(text, len(text) - len(own), len(text), block.location.block)
