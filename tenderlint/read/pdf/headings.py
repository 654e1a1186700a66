"""Headings told by size, weight, capitals and the file's own outline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tenderlint.read.labels import split_label
from tenderlint.read.pdf.paragraphs import Piece
from tenderlint.regex import regex

_LARGER = 1.12
"""Letters larger than the body's by this factor make a heading."""
_WORDS = 22
_DEEPEST = 6
_LITTLE = 10
"""With this many table rows the text outside the tables may be but titles."""
_LETTERS = regex(r"[^\W\d_]")


class HeadingFinder:
    """Knows the body's letters and the styles of the headings of one document, which has so many table rows."""

    def __init__(self, pieces: Sequence[Piece], outline: Mapping[str, int], tables: int) -> None:
        self._outline = outline
        self._body = _body_size(pieces)
        self._bold_body = tables < _LITTLE and _mostly_bold(pieces)
        sizes = {round(piece.size) for piece in pieces if self._looks(piece)}
        self._ranks = {size: rank for rank, size in enumerate(sorted(sizes, reverse=True), 1)}

    def level(self, piece: Piece, text: str) -> int:
        """Depth of the heading, from 1; 0 for a text that is none."""
        looks = self._looks(piece)
        if not looks and len(text.split()) > _WORDS:
            return 0
        outlined = self._outline.get(plain(text), 0)
        if not (looks or outlined):
            return 0
        if outlined:
            return min(outlined, _DEEPEST)
        label = split_label(text, heading=True).label
        depth = label.rstrip(".").count(".") + 1 if label else 0
        rank = self._ranks.get(round(piece.size), len(self._ranks) + 1)
        return min(max(depth, rank), _DEEPEST)

    def _looks(self, piece: Piece) -> bool:
        text = " ".join(piece.texts)
        if piece.label is not None or len(piece.rows) > 4 or len(text.split()) > _WORDS or not _LETTERS.search(text):
            return False
        if piece.size > _LARGER * self._body and not text.endswith((";", ",")):
            return len(text) > 2
        if text.endswith((".", ";", ",", "?", "!")) and not (piece.numbered and len(text.split()) <= 8):
            return False
        return piece.bold and not self._bold_body and len(text.split()) <= 16 and len(text) > 2


def plain(text: str) -> str:
    """A heading's words alone, to compare it with an entry of the outline."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def _body_size(pieces: Iterable[Piece]) -> float:
    sizes: Counter[float] = Counter()
    for piece in pieces:
        for row in piece.rows:
            sizes[round(row.size, 1)] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _mostly_bold(pieces: Iterable[Piece]) -> bool:
    bold = total = 0
    for piece in pieces:
        for row in piece.rows:
            total += len(row.text)
            bold += len(row.text) if row.bold else 0
    return bold > 0.5 * total
