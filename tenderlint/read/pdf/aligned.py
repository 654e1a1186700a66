"""Tables without rules: rows whose words stand under each other with a clear corridor between the columns."""

from __future__ import annotations

from collections.abc import Sequence

from tenderlint.read.labels import BULLETS, split_label
from tenderlint.read.pdf.joining import Joiner
from tenderlint.read.pdf.shapes import Element, Grid, Row, Span

_FEWEST = 3
"""A table has at least so many rows with words in two columns."""
_CORRIDOR = 1.0
"""Columns are at least this many letter sizes apart."""


def take_aligned(flow: Sequence[Element], page: int, joiner: Joiner) -> list[Element]:
    """The column with every run of aligned rows put together to a table."""
    found: list[Element] = []
    run: list[Row] = []
    for element in flow:
        if isinstance(element, Row) and (_follows(run, element) if run else len(_cells(element)) > 1):
            run.append(element)
            continue
        found.extend(_settle(run, page, joiner))
        run = []
        if isinstance(element, Row) and len(_cells(element)) > 1:
            run.append(element)
        else:
            found.append(element)
    found.extend(_settle(run, page, joiner))
    return found


def _cells(row: Row) -> tuple[Span, ...]:
    """The spans of a row, unless the first is the number or bullet of the second."""
    if len(row.spans) == 2 and is_label(row.spans[0].text):
        return row.spans[1:]
    return row.spans


def is_label(text: str) -> bool:
    """Whether a span by itself is a number or a bullet in front of a text."""
    if len(text) > 14:
        return False
    return text in BULLETS or split_label(text + "\tShall").label == text.removesuffix(":")


def _follows(run: list[Row], row: Row) -> bool:
    """Whether a row carries on with the columns of the rows above it."""
    last = run[-1]
    if row.y0 - last.y1 > 2.2 * last.size:
        return False
    starts = [span.x0 for above in run[-4:] for span in above.spans]
    slack = max(2.5, 0.3 * row.size)
    fit = sum(any(abs(span.x0 - start) <= slack for start in starts) for span in row.spans)
    ends = [span.x1 for above in run[-4:] for span in above.spans]
    fit_end = sum(any(abs(span.x1 - end) <= slack for end in ends) for span in row.spans)
    return max(fit, fit_end) == len(row.spans) and _corridor([*run, row]) is not None


def _corridor(run: Sequence[Row]) -> list[float] | None:
    """Left edges of the columns that stay apart over all the rows, or None where there is only one."""
    boxes = sorted((span.x0, span.x1) for row in run for span in row.spans)
    edges, reach = [boxes[0][0]], boxes[0][1]
    gap = _CORRIDOR * run[0].size
    for start, end in boxes[1:]:
        if start - reach >= gap:
            edges.append(start)
        reach = max(reach, end)
    return edges if len(edges) > 1 else None


def _settle(run: list[Row], page: int, joiner: Joiner) -> list[Element]:
    """A run of rows as a table, or as it was where it is too short to be one."""
    full = [row for row in run if len(_cells(row)) > 1] if len(run) >= _FEWEST else []
    edges = _corridor(run) if len(full) >= _FEWEST else None
    if edges is None or 2 * len(full) < len(run):
        return list(run)
    lines = [_laid(row, edges) for row in run]
    if _labels_only(lines):
        return list(run)
    groups = _grouped(lines, run)
    cells = tuple(tuple(joiner.lines(filter(None, column)) for column in zip(*group, strict=True)) for group in groups)
    bold = tuple(row.bold for row in run[: len(groups)])
    return [Grid(page, run[0].x0, run[0].y0, max(row.x1 for row in run), run[-1].y1, tuple(edges), cells, bold)]


def _laid(row: Row, edges: list[float]) -> tuple[str, ...]:
    texts = [""] * len(edges)
    for span in row.spans:
        column = max((at for at, edge in enumerate(edges) if edge <= span.x0 + 1), default=0)
        texts[column] = f"{texts[column]} {span.text}".strip()
    return tuple(texts)


def _labels_only(lines: list[tuple[str, ...]]) -> bool:
    """Whether the first of two columns holds but numbers and bullets: a list, not a table."""
    first = [line[0] for line in lines if line[0]]
    return len(lines[0]) == 2 and sum(map(is_label, first)) > 0.6 * len(first)


def _grouped(lines: list[tuple[str, ...]], run: list[Row]) -> list[list[tuple[str, ...]]]:
    """Lines put to rows: a line that fills fewer columns and leaves the first empty runs on from the one above."""
    groups: list[list[tuple[str, ...]]] = []
    for at, line in enumerate(lines):
        close = at > 0 and run[at].y0 - run[at - 1].y1 < 0.6 * run[at].size
        if groups and close and not line[0]:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups
