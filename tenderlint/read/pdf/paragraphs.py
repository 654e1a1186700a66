"""Lines put together to paragraphs, by gap, indentation, the end of sentences, and numbers in front."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median_high

from msgspec import Struct, field

from tenderlint.read.labels import BULLETS, split_label
from tenderlint.read.pdf.aligned import is_label
from tenderlint.read.pdf.shapes import Row
from tenderlint.regex import regex

_ENDS = (".", "?", "!", ":", ";", ".”", ".’", '."', ";”")
_AND = regex(r"[;,:]\s*(?:and|or|and/or)\Z")
_GLUED = regex(r"(\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}\.|\(?[a-z]{1,3}\))(?=[A-Z“‘\"][a-z’ ]|[A-Z][A-Z])")
"""A number that pdfium ran into the word behind it: "14.2Where"."""
_ALIKE = 12
"""Columns whose left edges differ by fewer points are the same column on another page."""
_ENOUGH = 8
"""So many pairs of lines tell their usual distance."""
_TITLED = regex(r"(Article|Section|Clause|Schedule|Annex|Appendix|Part)(?=\d)", re.IGNORECASE)
_GLYPHS = frozenset("•●○◦▪■□‣∙➢✓")
"""Bullets that need no space behind them."""


class Piece(Struct):
    """A paragraph, list entry or heading on one page, or a part of one that a page's end cuts."""

    page: int
    rows: list[Row]
    label: str | None = None
    """The bullet in front, which is no part of the text; a typed number stays in the text."""
    numbered: bool = False
    right: float = 0.0
    """Right margin of its column."""
    texts: list[str] = field(default_factory=list)

    @property
    def opens(self) -> bool:
        """Whether it starts with a number or a bullet."""
        return self.numbered or self.label is not None

    @property
    def size(self) -> float:
        """Size of its letters."""
        return self.rows[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it is in bold."""
        return all(row.bold for row in self.rows)

    @property
    def complete(self) -> bool:
        """Whether it ends as a sentence or a list entry does."""
        text = self.texts[-1]
        return text.endswith(_ENDS) or _AND.search(text) is not None

    @property
    def short(self) -> bool:
        """Whether its last line leaves a good part of the column empty."""
        return self.right - self.rows[-1].x1 > 0.2 * (self.right - self.rows[0].x0)


class Start(Struct, frozen=True):
    """What stands in front of a line: a bullet, a number, or nothing; and the line's text without the bullet."""

    text: str
    bullet: str | None = None
    numbered: bool = False
    apart: bool = False
    """Whether the number is set off by more than a space: then it cannot be a figure of the sentence."""


def start_of(row: Row) -> Start:
    """Tell a bullet or a number in front of a line, and mend the space that was lost behind it."""
    first = row.spans[0].text
    if len(row.spans) > 1:
        rest = " ".join(span.text for span in row.spans[1:])
        if first in BULLETS:
            return Start(rest, bullet="•" if first == "o" else first, apart=True)
        if is_label(first):
            return Start(f"{first}\t{rest}", numbered=True, apart=True)
    if row.text[0] in _GLYPHS and len(row.text) > 1:
        return Start(row.text[1:].lstrip(), bullet=row.text[0], apart=True)
    text = _GLUED.sub(r"\1 ", row.text, count=1) if _GLUED.match(row.text) else row.text
    if _TITLED.match(text):
        text = _TITLED.sub(r"\1 ", text, count=1)
    head = text.split(" ", 1)
    if len(head) == 2 and head[0] in BULLETS:
        return Start(head[1], bullet="•" if head[0] == "o" else head[0], apart=head[0] != "-")
    return Start(text, numbered=split_label(text).label is not None)


def pitch(pages: Sequence[Sequence[Row]]) -> dict[int, float]:
    """The usual distance from line to line, in letter sizes, by rounded letter size."""
    counts: dict[int, Counter[float]] = {}
    for rows in pages:
        for above, below in itertools.pairwise(rows):
            step = (below.base - above.base) / below.size
            if abs(above.size - below.size) < 0.5 and 0.9 < step < 2.6:
                counts.setdefault(round(below.size), Counter())[round(step, 2)] += 1
    return {size: _tightest(count) for size, count in counts.items() if count.total() >= _ENOUGH}


def _tightest(count: Counter[float]) -> float:
    """The smallest common distance: lines of one paragraph stand closer than paragraphs do."""
    total = sum(count.values())
    for step in sorted(count):
        if sum(count[other] for other in count if abs(other - step) < 0.03) >= 0.12 * total:
            return step
    return count.most_common(1)[0][0]


class Builder:
    """Builds the pieces of one column after another."""

    def __init__(self, pitches: dict[int, float], margins: Sequence[tuple[float, float]]) -> None:
        self._pitches = pitches
        self._rights: dict[int, list[float]] = defaultdict(list)
        for left, right in margins:
            self._rights[round(left / _ALIKE)].append(right)

    def pieces(self, rows: Sequence[Row], page: int) -> list[Piece]:
        """The lines of one stretch of a column as pieces."""
        if not rows:
            return []
        right = self._right(rows)
        found: list[Piece] = []
        for row in rows:
            start = start_of(row)
            if found and not self._begins(found[-1], row, start):
                found[-1].rows.append(row)
                found[-1].texts.append(row.text if start.bullet else start.text)
            else:
                found.append(Piece(page, [row], start.bullet, start.numbered, right, [start.text]))
        return found

    def _right(self, rows: Sequence[Row]) -> float:
        """Right margin of a column: a page of few lines takes it from other columns that begin at the same place."""
        own, left = max(row.x1 for row in rows), min(row.x0 for row in rows)
        usual = median_high(self._rights.get(round(left / _ALIKE), [own]))
        return max(own, usual)

    def _begins(self, piece: Piece, row: Row, start: Start) -> bool:
        """Whether a line begins a new piece."""
        last = piece.rows[-1]
        step = (row.base - last.base) / row.size
        usual = self._pitches.get(round(row.size), 1.2)
        if step > 1.22 * usual + 0.1 or step < 0.2 or abs(row.size - last.size) > 0.1 * row.size:
            return True
        if start.bullet and start.apart and not _hangs(piece, row):
            return True
        if start.numbered and (start.apart or not _mid_sentence(piece, row)):
            return True
        if row.bold != last.bold and (piece.bold or row.bold) and _room(piece, row):
            return True
        if _room(piece, row) and (piece.complete or piece.short):
            return True
        return _indents(piece, row)


def _hangs(piece: Piece, row: Row) -> bool:
    """Whether a line stands where the text behind a bullet or number does: a dash there is none of its own."""
    return piece.opens and len(piece.rows[0].spans) > 1 and abs(row.x0 - piece.rows[0].spans[1].x0) < 2


def _mid_sentence(piece: Piece, row: Row) -> bool:
    """Whether a number at the start of a line belongs to the sentence: the line above is full and runs on."""
    return not piece.complete and not _room(piece, row) and row.x0 >= piece.rows[-1].x0 - 2


def _room(piece: Piece, row: Row) -> bool:
    """Whether the first word of a line would have had room on the line above: it was broken on purpose."""
    first = row.spans[0]
    word = first.text.split(" ", 1)[0]
    width = (first.x1 - first.x0) * len(word) / max(1, len(first.text))
    return piece.right - piece.rows[-1].x1 > width + 0.6 * row.size


def _indents(piece: Piece, row: Row) -> bool:
    """Whether a line steps in or out as the first line of a paragraph does."""
    step = row.x0 - piece.rows[-1].x0
    if len(piece.rows) == 1:
        return step < -3 * row.size if piece.opens else step < -row.size * 2.5 and piece.complete
    return abs(step) > row.size and (piece.complete or step < -row.size)
