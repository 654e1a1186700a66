"""Ruled tables: rules that cross make a grid, and the words inside it make the cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.read.pdf.joining import Joiner
from tenderlint.read.pdf.rows import rows
from tenderlint.read.pdf.shapes import Grid, Page, Rule, Span

_NEAR = 3.5
"""Rules whose ends come this close, in points, meet."""
_PROSE = 5
"""Lines of the only text in a row that make it a passage of prose."""
_COLUMNS = 60
_MOST = 4000
"""A page with more rules holds a drawing; its tables are left to the alignment of their words."""


Cells: TypeAlias = dict[tuple[int, int], list[Span]]
"""The words of cells by row and column."""


class Net(Struct, frozen=True):
    """Rules that hang together."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    xs: tuple[float, ...]
    """Where its columns begin, and the right edge of the last."""
    ys: tuple[float, ...]
    """Where its rows begin, and the lower edge of the last."""

    def holds(self, span: Span) -> bool:
        """Whether the middle of a span lies inside."""
        centre = (span.x0 + span.x1) / 2
        across = self.xs[0] - 1 < centre < self.xs[-1] + 1
        return across and self.ys[0] - 1 < span.middle < self.ys[-1] + 1


def _net(level: list[Rule], upright: list[Rule]) -> Net:
    xs = [rule.x0 for rule in upright] + [end for rule in level for end in (rule.x0, rule.x1)]
    ys = [rule.y0 for rule in level] + [end for rule in upright for end in (rule.y0, rule.y1)]
    return Net(tuple(level), tuple(upright), tuple(_merged(xs)), tuple(_merged(ys)))


def find_nets(page: Page) -> tuple[Net, ...]:
    """The ruled grids of a page, whatever they hold."""
    if not 4 <= len(page.rules) <= _MOST:
        return ()
    found = _nets([rule for rule in page.rules if rule.drawn]) or _nets(page.rules)
    return tuple(net for net in found if 3 <= len(net.xs) <= _COLUMNS and len(net.ys) > 1)


def take_grids(page: Page, nets: Sequence[Net], joiner: Joiner) -> tuple[Page, list[Grid]]:
    """The page without the words of its ruled tables, and these tables from top to bottom.

    A table's row that holds one long text stays on the page, and parts the table: forms box whole clauses like that.
    """
    grids: list[Grid] = []
    gone: set[int] = set()
    for net in nets:
        inside = [span for span in page.spans + page.asides if id(span) not in gone and net.holds(span)]
        cells = _cells(net, inside)
        if len({column for _, column in cells}) < 2:
            continue  # a box round a text
        for part in _parts(cells, _prose_rows(cells)):
            grids.append(_fill(page.number, net, part, joiner))
            gone.update(id(span) for cell in part.values() for span in cell)
    spans = tuple(span for span in page.spans if id(span) not in gone)
    asides = tuple(span for span in page.asides if id(span) not in gone)
    return replace(page, spans=spans, asides=asides), sorted(grids, key=lambda grid: grid.y0)


def _prose_rows(cells: Cells) -> set[int]:
    """The rows of which the only text is a passage of several lines."""
    alone = Counter(row for row, _ in cells)
    return {row for (row, _), cell in cells.items() if alone[row] == 1 and len(rows(cell)) >= _PROSE}


def _parts(cells: Cells, prose: set[int]) -> Iterator[Cells]:
    """The cells above, between and below the rows of prose."""
    bounds = sorted(prose | {-1, max(row for row, _ in cells) + 1})
    for above, below in pairwise(bounds):
        part = {at: cell for at, cell in cells.items() if above < at[0] < below}
        if part:
            yield part


def _merged(values: list[float]) -> list[float]:
    """The values in order, those within reach of each other as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _chains(
    rules: list[Rule],
    across: Callable[[Rule], float],
    along: Callable[[Rule], tuple[float, float]],
    make: Callable[[float, float, float], Rule],
) -> list[Rule]:
    """Pieces of one rule joined: programs draw the border of every cell by itself."""
    found: list[Rule] = []
    rules = sorted(rules, key=lambda rule: (round(across(rule) / 2), along(rule)))
    for rule in rules:
        if found and abs(across(found[-1]) - across(rule)) <= 2:
            start, end = along(found[-1])
            if along(rule)[0] <= end + _NEAR:
                found[-1] = make(across(found[-1]), start, max(end, along(rule)[1]))
                continue
        found.append(rule)
    return found


def _nets(rules: Sequence[Rule]) -> list[Net]:
    level = _chains(
        [rule for rule in rules if rule.level], lambda r: r.y0, lambda r: (r.x0, r.x1), lambda y, a, b: Rule(a, y, b, y)
    )
    upright = _chains(
        [rule for rule in rules if not rule.level],
        lambda r: r.x0,
        lambda r: (r.y0, r.y1),
        lambda x, a, b: Rule(x, a, x, b),
    )
    level = [rule for rule in level if rule.x1 - rule.x0 > 8]
    upright = [rule for rule in upright if rule.y1 - rule.y0 > 4]
    group = list(range(len(level) + len(upright)))

    def root(ordinal: int) -> int:
        while group[ordinal] != ordinal:
            group[ordinal] = group[group[ordinal]]
            ordinal = group[ordinal]
        return ordinal

    for i, flat in enumerate(level):
        for j, tall in enumerate(upright, len(level)):
            if _meet(flat, tall):
                group[root(i)] = root(j)
    gathered: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for ordinal, rule in enumerate(level + upright):
        gathered.setdefault(root(ordinal), ([], []))[ordinal >= len(level)].append(rule)
    return [_net(flat, tall) for flat, tall in gathered.values() if len(flat) > 1 and len(tall) > 1]


def _meet(flat: Rule, tall: Rule) -> bool:
    return flat.x0 - _NEAR <= tall.x0 <= flat.x1 + _NEAR and tall.y0 - _NEAR <= flat.y0 <= tall.y1 + _NEAR


def _cells(net: Net, spans: list[Span]) -> Cells:
    """The words of a grid by the row and column of their cell."""
    xs, ys = net.xs, net.ys
    cells: Cells = {}
    for span in spans:
        column = min(max(bisect_right(xs, (span.x0 + span.x1) / 2) - 1, 0), len(xs) - 2)
        column = min(max(bisect_right(xs, span.x0 + 2) - 1, 0), column)
        row = min(max(bisect_right(ys, span.middle) - 1, 0), len(ys) - 2)
        cells.setdefault(_corner(net, row, column), []).append(span)
    return cells


def _fill(number: int, net: Net, cells: Cells, joiner: Joiner) -> Grid:
    """The rows of a grid, each merged cell once."""
    used = sorted({column for _, column in cells})
    filled = sorted({row for row, _ in cells})
    texts, bold = [], []
    for row in filled:
        here = [cells.get((row, column)) for column in used]
        for at, column in enumerate(used):
            if here[at] is None and _corner(net, row, column) == (row, column):
                here[at] = []
        texts.append(tuple(None if cell is None else _text(cell, joiner) for cell in here))
        bold.append(all(span.bold for cell in here if cell for span in cell))
    top, bottom = net.ys[filled[0]], net.ys[filled[-1] + 1]
    columns = tuple(net.xs[column] for column in used)
    return Grid(number, net.xs[0], top, net.xs[-1], bottom, columns, tuple(texts), tuple(bold))


def _text(spans: list[Span], joiner: Joiner) -> str:
    return joiner.lines([line.text for line in rows(spans)])


def _corner(net: Net, row: int, column: int) -> tuple[int, int]:
    """The first row and column of the merged cell that holds this field of the grid."""
    xs, ys = net.xs, net.ys
    middle = (ys[row] + ys[row + 1]) / 2
    while column > 0 and not any(
        abs(rule.x0 - xs[column]) <= _NEAR and rule.y0 - 1 <= middle <= rule.y1 + 1 for rule in net.upright
    ):
        column -= 1
    centre = xs[column] + min(8.0, (xs[column + 1] - xs[column]) / 2)
    while row > 0 and not any(
        abs(rule.y0 - ys[row]) <= _NEAR and rule.x0 - 1 <= centre <= rule.x1 + 1 for rule in net.level
    ):
        row -= 1
    return row, column
