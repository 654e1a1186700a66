"""From the characters of a block back to what printed them, alike for the formats that keep their text in XML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from tenderlint.read.clean import clean_traced
from tenderlint.read.draft import Draft

Place = TypeVar("Place")
Pieces = Callable[[object], tuple[str, Iterable[tuple[str, Place]]]]
"""For one paragraph of a draft's origin: the number in front of it, which no element prints, and its pieces of text."""
_CELL_BREAK: Final = " | "


def placed(draft: Draft, pieces: Pieces[Place]) -> list[tuple[Place, int] | None]:
    """For each character of ``draft.text``, as it came out of :func:`tenderlint.read.assemble.labelled`, its piece and
    its place in that; None for one that no piece prints: a border of a cell, a number that the program works out.
    """
    text, places = _row(draft, pieces)
    # What stands in front and is not in the block is its label, typed or counted.
    at = len(text) - len(draft.text) if text.endswith(draft.text) else text.find(draft.text)
    return places[at : at + len(draft.text)] if at >= 0 else [None] * len(draft.text)


def _row(draft: Draft, pieces: Pieces[Place]) -> tuple[str, list[tuple[Place, int] | None]]:
    texts: list[str] = []
    places: list[tuple[Place, int] | None] = []
    for cell in draft.origin:
        text, found = _cell(cell, pieces)
        if text:
            places += [*([None] * len(_CELL_BREAK) if texts else []), *found]
            texts.append(text)
    return _CELL_BREAK.join(texts), places


def _cell(paragraphs: Iterable[object], pieces: Pieces[Place]) -> tuple[str, list[tuple[Place, int] | None]]:
    texts: list[str] = []
    places: list[tuple[Place, int] | None] = []
    for paragraph in paragraphs:
        label, traced = pieces(paragraph)
        text, found = clean_traced(traced)
        for piece, where in ((label, [None] * len(label)), (text, found)):
            if piece:
                places += [*([None] if texts else []), *where]
                texts.append(piece)
    return " ".join(texts), places
