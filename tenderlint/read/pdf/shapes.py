"""What the page analysis passes about: runs of words, rules, and pages, in points from the top left corner."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import force_setattr

_FARTHEST = 14_400.0
"""The longest side of a page that the format allows, in points."""


class Span(NamedTuple):
    """A run of words on one baseline without a wide gap.

    A named tuple, since a long file holds a hundred thousand, which are compared and cut apart as tuples.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Height of the middle of the letters on the page."""
        return (self.y0 + self.y1) / 2


def settled(span: Span) -> Span:
    """The span with its edges in order and within the largest page there can be: damaged files place words anywhere."""
    if -_FARTHEST < span.x0 <= span.x1 < _FARTHEST and -_FARTHEST < span.y0 <= span.y1 < _FARTHEST:
        return span
    x0, y0, x1, y1 = (min(max(edge, -_FARTHEST), _FARTHEST) if isfinite(edge) else 0.0 for edge in span[1:5])
    return span._replace(x0=x0, y0=y0, x1=max(x0, x1), y1=max(y0, y1))


class Rule(NamedTuple):
    """A thin line drawn on the page, level or upright."""

    x0: float
    y0: float
    x1: float
    y1: float
    drawn: bool = True
    """Whether it is a line; False for the edge of a coloured ground, which may be a cell or but a marked word."""

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 >= self.y1 - self.y0

    @property
    def sound(self) -> bool:
        """Whether all its ends lie where a page can be."""
        return all(-_FARTHEST < edge < _FARTHEST for edge in self[:4])


class Page(Struct, frozen=True):
    """One page as pdfium (or pdfminer) gives it, before its layout is worked out."""

    number: int
    """Ordinal, from 1."""
    width: float
    height: float
    spans: tuple[Span, ...]
    asides: tuple[Span, ...] = ()
    """Words that run upwards or downwards."""
    rules: tuple[Rule, ...] = ()
    images: int = 0
    drawings: int = 0
    """Paths and shadings: a page with any of them is not blank."""
    faults: float = 0.0
    """Share of letters, 0 to 1, that have no meaning assigned."""
    spaces: bool = False
    """Whether all the letters of the page are spaces, as on a page left blank on purpose."""
    unread: bool = False
    """Whether the page holds text objects that gave no letters."""


def _spaced(spans: tuple[Span, ...]) -> Iterator[str]:
    """The texts of the spans, with a space where there is room for one: not in front of a raised "th"."""
    yield spans[0].text
    for before, after in pairwise(spans):
        yield after.text if -0.3 < (after.x0 - before.x1) / before.size < 0.1 else f" {after.text}"


def _length(span: Span) -> int:
    return len(span.text)


class Row(Struct, frozen=True):
    """The spans that stand side by side at one height within a column, from left to right."""

    spans: tuple[Span, ...]
    text: str = ""
    """Worked out from the spans, as what follows is."""
    size: float = 0.0
    """Size of the letters, in points, of the longest span."""
    base: float = 0.0
    """Height of the baseline of the longest span: steadier than the edges."""

    def __post_init__(self) -> None:
        longest = max(self.spans, key=_length)
        force_setattr(self, "text", "".join(_spaced(self.spans)))
        force_setattr(self, "size", longest.size)
        force_setattr(self, "base", longest.y1)

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.spans[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(span.x1 for span in self.spans)

    @property
    def y0(self) -> float:
        """Top edge of the largest letters."""
        return min(span.y0 for span in self.spans)

    @property
    def y1(self) -> float:
        """Bottom edge."""
        return max(span.y1 for span in self.spans)

    @property
    def bold(self) -> bool:
        """Whether all the words are in bold."""
        return all(span.bold for span in self.spans)


class Grid(Struct, frozen=True):
    """A table found on one page: its rows of cells, and where its columns stand."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    columns: tuple[float, ...]
    """Left edges of the columns."""
    cells: tuple[tuple[str | None, ...], ...]
    """Row by row; None where a merged cell, which is given once, covers the place."""
    bold: tuple[bool, ...]
    """Whether all the words of a row are in bold, row by row."""


Element = Row | Grid
