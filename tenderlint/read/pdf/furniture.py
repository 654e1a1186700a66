"""What repeats from page to page: running headers and footers, page numbers, and the numbers of lines in a margin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.model.document import BlockKind
from tenderlint.read.pdf.grids import Net
from tenderlint.read.pdf.rows import rows
from tenderlint.read.pdf.shapes import Page, Row, Span
from tenderlint.regex import regex

_ZONE = 0.22
"""Share of the page's height, at the top and at the bottom, in which furniture is looked for."""
_DEPTH = 7
_SLACK = 6.0
"""Furniture stands within this many points of the same height on other pages."""
_NEAR = 3
"""It comes back within this many pages: left and right pages may differ, and a page may go without."""
_FIGURES = regex(r"\d+|^[ivxl]+$")
_BARE = regex(r"\W*(?:p\s*a\s*g\s*e|p|pg)?\W*#\W*(?:(?:of|/|\|)?\W*#)?\W*", re.IGNORECASE)
_PAGED = regex(r"\bp(?:a\s*g\s*e|g|\.)?\s*\d|\d\s*(?:of|/|\|)\s*\d", re.IGNORECASE)
_LINES = 8
"""At least so many numbers make a margin of line numbers."""


class Furniture(Struct, frozen=True):
    """One running header or footer, at its first occurrence."""

    kind: BlockKind
    text: str
    page: int


class _Edge(Struct, frozen=True):
    """A row near the top or bottom of a page."""

    page: int
    row: Row
    kind: BlockKind
    key: str
    height: float


def strip(pages: Sequence[Page], nets: Sequence[Sequence[Net]]) -> tuple[list[Page], list[Furniture]]:
    """The pages without their furniture, and each header and footer once, in page order; bare numbers are dropped.

    ``nets`` are the ruled grids of each page: the heading of a long table comes back on every page, and is none.
    """
    kinds = (BlockKind.HEADER, BlockKind.FOOTER)
    edges = {
        page.number: [_edge_rows(page, kind, ruled) for kind in kinds] for page, ruled in zip(pages, nets, strict=True)
    }
    seen: dict[tuple[str, BlockKind], list[_Edge]] = defaultdict(list)
    for sides in edges.values():
        for edge in (edge for side in sides for edge in side):
            seen[edge.key, edge.kind].append(edge)
    needed = 2 if len(pages) < 4 else 3
    stripped, found, told = [], [], set[tuple[str, BlockKind]]()
    for page in pages:
        gone: list[Span] = []
        for edge in (edge for side in edges[page.number] for edge in _repeated(side, seen, needed)):
            gone.extend(edge.row.spans)
            if (edge.key, edge.kind) not in told and not _BARE.fullmatch(edge.key):
                told.add((edge.key, edge.kind))
                found.append(Furniture(edge.kind, edge.row.text, page.number))
        stripped.append(_without(page, gone + _line_numbers(page)))
    return stripped, found


def _without(page: Page, gone: list[Span]) -> Page:
    if not gone:
        return page
    places = {id(span) for span in gone}
    return replace(page, spans=tuple(span for span in page.spans if id(span) not in places))


def _edge_rows(page: Page, kind: BlockKind, nets: Sequence[Net]) -> list[_Edge]:
    """The outermost rows of a page, from the edge inwards; tables that reach into the body of the page left out."""
    header = kind is BlockKind.HEADER
    upper, lower = page.height * _ZONE, page.height * (1 - _ZONE)
    tables = [net for net in nets if net.ys[-1] > upper and net.ys[0] < lower]
    near = [span for span in page.spans if (span.middle < upper if header else span.middle > lower)]
    spans = [span for span in near if not any(net.holds(span) for net in tables)]
    found = rows(spans)[:_DEPTH] if header else rows(spans)[::-1][:_DEPTH]
    return [_Edge(page.number, row, kind, _FIGURES.sub("#", row.text), row.base) for row in found]


def _repeated(side: list[_Edge], seen: dict[tuple[str, BlockKind], list[_Edge]], needed: int) -> list[_Edge]:
    """The edge's rows up to the innermost that repeats, as long as only one in between does not."""
    flags = [_repeats(edge, seen[edge.key, edge.kind], needed) or _page_number(edge) for edge in side]
    kept: list[_Edge] = []
    misses = 0
    for edge, repeats in zip(side, flags, strict=True):
        if repeats:
            kept.append(edge)
        else:
            misses += 1
            if misses > 1:
                break
    return kept


def _repeats(edge: _Edge, others: list[_Edge], needed: int) -> bool:
    level = [other.page for other in others if abs(other.height - edge.height) <= _SLACK and _in_step(edge, other)]
    near = any(0 < abs(page - edge.page) <= _NEAR for page in level)
    return len(set(level)) >= needed and near and not _sentence(edge.row.text)


def _in_step(edge: _Edge, other: _Edge) -> bool:
    """Whether the figures of two rows are the same or count the pages: "Annex 1" and "Annex 2" are titles."""
    if edge.row.text == other.row.text:
        return True
    if not _paged(edge.row):
        return False
    pairs = zip(re.findall(r"\d+", edge.row.text), re.findall(r"\d+", other.row.text), strict=False)
    pages = other.page - edge.page
    return all(one == two or int(two) - int(one) == pages for one, two in pairs)


def _paged(row: Row) -> bool:
    """Whether a row tells the number of its page: set apart, after the word, or out of a total."""
    return _PAGED.search(row.text) is not None or any(span.text.strip(" -–|").isdigit() for span in row.spans)


def _sentence(text: str) -> bool:
    """A long text that ends as a sentence does: more likely a clause that a form repeats."""
    return len(text) > 90 and text.endswith((".", ";", ":"))


def _page_number(edge: _Edge) -> bool:
    """The page's own number, alone, at the very edge, where nothing repeats it."""
    return _BARE.fullmatch(edge.key) is not None and str(edge.page) in re.findall(r"\d+", edge.row.text)


def _line_numbers(page: Page) -> list[Span]:
    """Numbers in steps of one or five at even distances, left or right of all other text."""
    by_edge: dict[int, list[Span]] = defaultdict(list)
    for span in page.spans:
        if span.text.isdigit():
            by_edge[round(span.x1 / 3)].append(span)
    for numbers in by_edge.values():
        numbers.sort(key=lambda span: span.y0)
        if len(numbers) >= _LINES and _counting(numbers) and _outside(page, numbers):
            return numbers
    return []


def _counting(numbers: list[Span]) -> bool:
    steps = {int(below.text) - int(above.text) for above, below in pairwise(numbers)}
    gaps = [below.y0 - above.y0 for above, below in pairwise(numbers)]
    usual = median(gaps)
    even = sum(abs(gap - usual) < 0.2 * usual for gap in gaps)
    return steps in ({1}, {5}, {10}) and even >= 0.7 * len(gaps)


def _outside(page: Page, numbers: list[Span]) -> bool:
    left, right = min(span.x0 for span in numbers), max(span.x1 for span in numbers)
    ours = {id(span) for span in numbers}
    others = [span for span in page.spans if id(span) not in ours]
    return all(span.x0 > right for span in others) or all(span.x1 < left for span in others)
