"""What an extractor sees: a statement, with the words that say what its values are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.facts.dates import dates
from tenderlint.facts.lead import Leads
from tenderlint.facts.plain_row import plain_row
from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.model.statement import Statement
from tenderlint.regex import regex

LABEL_WORDS = 14
_HEAD = 24
"""Blocks at the head of a document, where it says when it was issued."""
_LOT = regex(
    r"\blot\s+(?:no\.?\s*|number\s*)?(?P<name>\d{1,3}[A-Za-z]?|[A-Z](?:\d{1,2})?)\b(?!\s*(?:of|lots)\b)", re.IGNORECASE
)
_LOT_HEADING = regex(r"lots?(?: (?:no\.?|number))?", re.IGNORECASE)
_LOT_NAME = regex(r"\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2}")
_NUMBERING = regex(r"[\W\d]*|[A-Za-z]{0,3}[\d.)(]{1,6}|\(?[a-zA-Z]\)|[ivxIVX]+\.?")
_QUOTE_WORDS = 80
_PLACEHOLDER = regex(
    r"«[^»]*»|[\[<]\s*(?:insert|enter|delete|guidance|e\.g|for example|amend|complete)\b[^\]>]*[\]>]", re.IGNORECASE
)
_MONTH_FIRST = regex(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d{4}|\d{2})(?![\d/])")


class Passage(Struct, frozen=True):
    """A statement among its surroundings."""

    document: str
    statement: Statement
    block: Block
    above: str = ""
    """The text of the block above under the same heading, for a value whose name stands one line higher."""
    month_first: bool = False
    """Whether the document writes dates in figures as month, day, year."""
    since: date | None = None
    """The earliest date at the head of the document, from which days without a year are counted, if there is one."""
    lot: str | None = None
    """"Lot 2", where the row, the words themselves or the headings above name one lot."""

    @property
    def text(self) -> str:
        """The statement with what it borrows, placeholders blanked: what they suggest is nobody's demand."""
        text = self.statement.text
        return _PLACEHOLDER.sub(_blank, text) if "[" in text or "«" in text or "<" in text else text

    @property
    def own(self) -> str:
        """The statement's own words, placeholders blanked."""
        return self.text[self.statement.own_start : self.statement.own_end]

    @property
    def headings(self) -> str:
        """The headings above, outermost first, as one text."""
        return " / ".join(self.block.location.heading)

    @property
    def heading(self) -> str:
        """The nearest heading."""
        return self.block.location.heading[-1] if self.block.location.heading else ""

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.block.kind is BlockKind.TABLE_ROW

    @property
    def is_running(self) -> bool:
        """Whether it repeats on every page."""
        return self.block.kind in (BlockKind.HEADER, BlockKind.FOOTER)

    @property
    def labels(self) -> str:
        """The cells of a row that name the others, numbering left out; empty outside tables."""
        return ": ".join(cell.text for cell in self.block.cells if is_label(cell.text))

    @property
    def quote(self) -> str:
        """The document's own words, for a person to find the place."""
        words = (self.block.text if self.is_row else self.statement.own).split()
        if len(words) > _QUOTE_WORDS:
            words = self.statement.own.split()[:_QUOTE_WORDS]
        return " ".join(words)


def _blank(placeholder: re.Match[str]) -> str:
    return "_" * len(placeholder[0])


def is_label(text: str) -> bool:
    """Whether a cell is a short name rather than a number, a value or an answer."""
    words = text.split()
    return 0 < len(words) <= LABEL_WORDS and not _NUMBERING.fullmatch(text)


def passages(document: Document, statements: Sequence[Statement]) -> tuple[Passage, ...]:
    """The statements of ``document`` with their surroundings, in order."""
    return tuple(_walk(document, statements))


def _walk(document: Document, statements: Sequence[Statement]) -> Iterator[Passage]:
    lots = _row_lots(document.blocks)
    month_first = any("/" in block.text and _MONTH_FIRST.search(block.text) for block in document.blocks)
    since = _issued(document.blocks, month_first=month_first)
    leads = Leads(document.blocks)
    above = cache(_heading_lot)
    for given in statements:
        block = document.blocks[given.block]
        statement = plain_row(given, block) if block.cells else _led(given, leads.of(given))
        lot = lots.get(statement.block) or lot_in(statement.own) or above(block.location.heading)
        yield Passage(document.path, statement, block, _above(document.blocks, block), month_first, since, lot)


def _issued(blocks: Sequence[Block], *, month_first: bool) -> date | None:
    """The earliest full date of the document's head: nothing that it sets a day for lies before."""
    head = (when.day for block in blocks[:_HEAD] for when in dates(block.text, month_first=month_first))
    return min(head, default=None)


def _heading_lot(headings: tuple[str, ...]) -> str | None:
    return lot_in(" / ".join(headings))


def _led(statement: Statement, lead: str) -> Statement:
    shift = len(lead)
    return (
        replace(
            statement,
            text=lead + statement.text,
            own_start=statement.own_start + shift,
            own_end=statement.own_end + shift,
        )
        if lead
        else statement
    )


def _row_lots(blocks: Sequence[Block]) -> dict[int, str]:
    """The lot that each table row belongs to; one that a merged cell names holds for the rows beside it."""
    lots: dict[int, str] = {}
    table, current, width = None, None, 0
    column: int | None = None
    for block in blocks:
        if block.table is None or not block.cells:
            continue
        if block.table != table:
            table, current, width = block.table, None, len(block.cells)
            column = next(
                (at for at, cell in enumerate(block.cells[:2]) if _LOT_HEADING.fullmatch(cell.text.strip())), None
            )
            if column is not None:
                continue
        named = _cell_lot(block, column if len(block.cells) >= width else None)
        if named:
            current = named
        elif len(block.cells) >= width and block.cells[0].text.strip():
            current = None
        if current:
            lots[block.location.block] = current
    return lots


def _cell_lot(block: Block, column: int | None) -> str | None:
    for at, cell in enumerate(block.cells[:2]):
        text = cell.text.strip()
        if lot_in(text) and len(text.split()) <= LABEL_WORDS:
            return lot_in(text)
        headed = at == column or (cell.heading and _LOT_HEADING.fullmatch(cell.heading.strip()))
        if headed and _LOT_NAME.fullmatch(text):
            return f"Lot {text.upper()}"
    return None


def lot_in(text: str) -> str | None:
    """ "Lot 2", where ``text`` names that lot and no other."""
    names = {match["name"].upper() for match in _LOT.finditer(text)} if "lot" in text.lower() else set()
    return f"Lot {names.pop()}" if len(names) == 1 else None


def _above(blocks: Sequence[Block], block: Block) -> str:
    before = block.location.block - 1
    if before < 0 or blocks[before].location.heading != block.location.heading:
        return ""
    return blocks[before].text if blocks[before].kind is not BlockKind.TABLE_ROW else ""
