"""A row that is a name and its value, read as "name: value": headings such as "Item" and "Detail" say nothing."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tenderlint.model.document import Block
from tenderlint.model.statement import Statement
from tenderlint.regex import regex

_MOST_CELLS = 3
_WIDEST = 6
"""Cells of a row, empty ones among them: a wider one is no name with its value."""
_NAME_WORDS = 14
_EMPTY_HEADING = regex(
    r"(?:item|detail|description|information|info|requirement|value|response|answer|particular|heading|subject|"
    r"term|topic|field|"
    r"clause|section|no|ref|number|s\.?\s?no|sl\.?\s?no|sr\.?\s?no|comment|reference|question|key|parameter|"
    r"element|condition|provision|"
    r"content|entry|name|area|needed|summary|project|contract|data|text)s?\W*(?:required)?",
    re.IGNORECASE,
)
_NUMBERING = regex(r"\W*(?:\d[\d.]*|[A-Za-z]|[ivxIVX]+)\W*")


def plain_row(statement: Statement, block: Block) -> Statement:
    """``statement`` as "name: value", where it is a whole row of that shape; else as it is."""
    if len(block.cells) > _WIDEST or statement.own_start:
        return statement
    cells = [cell for cell in block.cells if cell.text]
    if cells and _NUMBERING.fullmatch(cells[0].text) and len(cells) > _MOST_CELLS - 1:
        cells = cells[1:]
    if not 1 < len(cells) <= _MOST_CELLS or statement.own_end != len(statement.text):
        return statement
    if any(cell.heading and not _EMPTY_HEADING.fullmatch(cell.heading.strip()) for cell in cells):
        return statement
    name = cells[0].text.rstrip(" :")
    if len(name.split()) > _NAME_WORDS or not name[:1].isalpha():
        return statement
    text = f"{name}: {'; '.join(cell.text for cell in cells[1:])}"
    return replace(statement, text=text, own_end=len(text))
