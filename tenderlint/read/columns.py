"""Which row of a grid without marks names its columns."""

from __future__ import annotations

from collections.abc import Sequence

_LOOKED_AT = 40
"""Rows: a heading row stands near the top, below a title and some remarks."""
_SHORT_WORDS = 15
_LONG_WORDS = 60
"""Words: a heading may hold a remark on how to fill the column in, but most headings are short."""


def header_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the heading row: the first with two texts or more, mostly text and short, and rows below.

    ``rows`` holds the cells as text, empty where blank. None where the grid has no such row.
    """
    wide = max((sum(bool(text) for text in row) for row in rows[:_LOOKED_AT]), default=0)
    for at, row in enumerate(rows[:_LOOKED_AT]):
        filled = [text for text in row if text]
        if (
            len(filled) >= max(2, wide / 2)
            and _names(filled)
            and any(_fits(row, below) for below in rows[at + 1 : at + 4])
        ):
            return at
    return None


def _names(filled: Sequence[str]) -> bool:
    texts = [text for text in filled if any(character.isalpha() for character in text)]
    short = [text for text in texts if len(text.split()) <= _SHORT_WORDS]
    if filled[0].endswith(":") or any(len(text.split()) > _LONG_WORDS for text in filled):
        return False
    return len(texts) * 3 >= len(filled) * 2 and len(short) * 2 >= len(texts)


def _fits(row: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row below has a cell under a heading: in a form to fill in, often the first alone."""
    return any(name and text for name, text in zip(row, below, strict=False))
