"""From pdfium's corner (bottom left, before the page is turned) to ours: top left, as the page is seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import astuple

Edges: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class Box(Struct, frozen=True):
    """A rectangle in points from the page's top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.y0 + self.y1) / 2

    @property
    def tall(self) -> float:
        """Its height, never nothing."""
        return (self.y1 - self.y0) or 1.0


class Placing:
    """The visible rectangle of a page, and by how many quarter turns it is shown clockwise."""

    __slots__ = ("_bottom", "_left", "_right", "_top", "height", "turns", "width")

    def __init__(self, left: float, bottom: float, right: float, top: float, turns: int) -> None:
        self._left, self._bottom, self._right, self._top = left, bottom, right, top
        self.turns = turns % 4
        across, upward = right - left, top - bottom
        self.width, self.height = (upward, across) if self.turns % 2 else (across, upward)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of pdfium's is seen."""
        match self.turns:
            case 0:
                return x - self._left, self._top - y
            case 1:
                return y - self._bottom, x - self._left
            case 2:
                return self._right - x, y - self._bottom
            case _:
                return self._top - y, self._right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a rectangle of pdfium's is seen."""
        if not self.turns:
            return Box(left - self._left, self._top - top, right - self._left, self._top - bottom)
        ax, ay = self.point(left, bottom)
        bx, by = self.point(right, top)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def boxes(self, rectangles: Iterable[tuple[float, ...]]) -> list[Edges]:
        """Where rectangles of pdfium's (left, top, right, bottom) are seen: for the many letters of a page."""
        if self.turns:
            return [astuple(self.box(left, bottom, right, top)) for left, top, right, bottom in rectangles]
        x, y = self._left, self._top
        return [(left - x, y - top, right - x, y - bottom) for left, top, right, bottom in rectangles]
