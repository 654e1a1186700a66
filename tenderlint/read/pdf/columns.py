"""Reading order: which parts of a page stand beside each other as columns of one text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from statistics import median

from tenderlint.read.pdf.rows import rows
from tenderlint.read.pdf.shapes import Element, Grid, Span

_FEWEST = 5
"""A column has at least so many lines."""
_FULL = 0.55
"""The usual line of a column of prose fills more than this share of its width; the cells of a table do not."""
_PROSE = 18
"""Letters in the usual line of a column of prose."""
_CROSSED = 0.3
"""Share of the lines that may run across the gutter: titles and tables over both columns."""


def flows(spans: Sequence[Span], grids: Sequence[Grid]) -> list[list[Element]]:
    """The text of a page as a list of columns in reading order, each from top to bottom."""
    gutter = _gutter(spans, grids)
    if gutter is None:
        return [_merge(spans, grids)]
    found: list[list[Element]] = []
    waiting: tuple[list[Span], list[Grid]] = ([], [])
    for band, tables in _bands(spans, grids, gutter):
        left = [span for span in band if span.x1 <= gutter]
        right = [span for span in band if span.x0 >= gutter]
        if len(left) + len(right) == len(band) and _prose(left) and _prose(right):
            found.append(_merge(*waiting))
            waiting = ([], [])
            for side in (left, right):
                found.extend(flows(side, [grid for grid in tables if (grid.x0 < gutter) == (side is left)]))
        else:
            waiting[0].extend(band)
            waiting[1].extend(tables)
    found.append(_merge(*waiting))
    return [flow for flow in found if flow]


def _merge(spans: Sequence[Span], grids: Sequence[Grid]) -> list[Element]:
    if not grids:
        return list(rows(spans))
    return sorted([*rows(spans), *grids], key=lambda element: element.y0)


def _gutter(spans: Sequence[Span], grids: Sequence[Grid]) -> float | None:
    """Where, across the middle of the text, the fewest lines run through; None where there is no such place."""
    if len(spans) < 2 * _FEWEST:
        return None
    left, right = min(span.x0 for span in spans), max(span.x1 for span in spans)
    width = int(right - left) + 2
    if width < 60:
        return None
    steps = [0] * (width + 1)
    boxes: list[Span | Grid] = [*spans, *grids]
    for box in boxes:
        steps[max(0, int(box.x0 - left))] += 1
        steps[min(width, int(box.x1 - left) + 1)] -= 1
    crossed = list(accumulate(steps))
    middle = range(int(0.25 * width), int(0.75 * width))
    fewest = min(crossed[at] for at in middle)
    if fewest > _CROSSED * len(spans):
        return None
    best = _widest([at for at in middle if crossed[at] == fewest])
    return left + best


def _widest(places: list[int]) -> float:
    """The middle of the longest run of neighbouring places."""
    start = best = places[0]
    length = 0
    for before, at in zip([places[0], *places], places, strict=False):
        if at - before > 1:
            start = at
        if at - start >= length:
            best, length = start, at - start
    return best + length / 2


def _bands(spans: Sequence[Span], grids: Sequence[Grid], gutter: float) -> list[tuple[list[Span], list[Grid]]]:
    """The page cut into bands: what runs across the gutter, and what stands between two such parts."""
    boxes: list[tuple[float, Span | Grid]] = [(span.middle, span) for span in spans]
    boxes += [(grid.y0, grid) for grid in grids]
    found: list[tuple[list[Span], list[Grid]]] = []
    was_across: bool | None = None
    heights = sorted({round(span.middle) for span in spans if span.x0 < gutter < span.x1})
    for height, box in sorted(boxes, key=lambda pair: pair[0]):
        across = box.x0 < gutter < box.x1 or any(abs(height - other) <= 3 for other in heights)
        if across is not was_across:
            found.append(([], []))
            was_across = across
        if isinstance(box, Grid):
            found[-1][1].append(box)
        else:
            found[-1][0].append(box)
    return found


def _prose(spans: list[Span]) -> bool:
    """Whether these lines make a column of running text."""
    if len(spans) < _FEWEST:
        return False
    lines = rows(spans)
    if len(lines) < _FEWEST:
        return False
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    usual = median(line.x1 - line.x0 for line in lines)
    return usual > _FULL * width and median(len(line.text) for line in lines) >= _PROSE
