"""Pages as drafts: text that a page or column cuts made whole, headings and lists told, tables in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tenderlint.model.document import BlockKind
from tenderlint.read.draft import Draft
from tenderlint.read.pdf.furniture import Furniture
from tenderlint.read.pdf.headings import HeadingFinder
from tenderlint.read.pdf.joining import Joiner
from tenderlint.read.pdf.paragraphs import Builder, Piece, pitch
from tenderlint.read.pdf.shapes import Element, Grid, Row
from tenderlint.read.pdf.tables import TableWriter

Flow = tuple[int, list[Element]]
"""A column, and the page it stands on."""


def draft(
    flows: Sequence[Flow], furniture: Sequence[Furniture], outline: Mapping[str, int], joiner: Joiner
) -> tuple[list[Draft], TableWriter]:
    """The drafts of a document in reading order, and the counts of its tables."""
    parts = list(_joined(_parts(flows)))
    pieces = [part for part in parts if isinstance(part, Piece)]
    headings = HeadingFinder(pieces, outline, sum(len(part.cells) for part in parts if isinstance(part, Grid)))
    indents = _indents(pieces)
    tables = TableWriter()
    drafts: list[Draft] = []
    running = list(furniture)
    for part in parts:
        while running and running[0].page <= part.page:
            drafts.append(_furniture(running.pop(0)))
        if isinstance(part, Grid):
            drafts.extend(tables.rows(part))
            continue
        tables.close()
        drafts.append(_piece(part, joiner.lines(part.texts), headings, indents))
    drafts.extend(_furniture(left) for left in running)
    return drafts, tables


def _parts(flows: Sequence[Flow]) -> Iterator[Piece | Grid]:
    """Every column as pieces and tables."""
    stretches = [(page, [row for row in flow if isinstance(row, Row)]) for page, flow in flows]
    builder = Builder(pitch([rows for _, rows in stretches]), _margins([rows for _, rows in stretches]))
    for page, flow in flows:
        for is_row, group in groupby(flow, key=lambda element: isinstance(element, Row)):
            if is_row:
                yield from builder.pieces([row for row in group if isinstance(row, Row)], page)
            else:
                yield from (grid for grid in group if isinstance(grid, Grid))


def _margins(columns: Sequence[Sequence[Row]]) -> list[tuple[float, float]]:
    """The left and right edge of every column of the document."""
    return [(min(row.x0 for row in rows), max(row.x1 for row in rows)) for rows in columns if rows]


def _joined(parts: Iterator[Piece | Grid]) -> Iterator[Piece | Grid]:
    """The parts, with a piece that the end of a page or column cuts in two made one."""
    last: Piece | None = None
    for part in parts:
        if last is not None and isinstance(part, Piece) and _runs_on(last, part):
            last.rows.extend(part.rows)
            last.texts.extend(part.texts)
            last.right = part.right
            continue
        if last is not None:
            yield last
        last = part if isinstance(part, Piece) else None
        if last is None:
            yield part
    if last is not None:
        yield last


def _runs_on(last: Piece, following: Piece) -> bool:
    """Whether a piece at the top of a page or column carries on with the one at the foot of the last."""
    moved = following.rows[0].y0 < last.rows[-1].y0 or following.page != last.page
    alike = abs(following.size - last.rows[-1].size) < 0.6 and following.bold == last.rows[-1].bold
    if not moved or not alike or following.opens or last.complete:
        return False
    first = following.texts[0][:1]
    return first.islower() or first in "(“‘£€$" or (first.isalnum() and not last.short and not last.bold)


def _indents(pieces: Sequence[Piece]) -> list[float]:
    """Left edges of the bullets of the document, each a step of a list."""
    edges: list[float] = []
    for edge in sorted(piece.rows[0].x0 for piece in pieces if piece.label is not None):
        if not edges or edge - edges[-1] > 9:
            edges.append(edge)
    return edges


def _piece(piece: Piece, text: str, headings: HeadingFinder, indents: Sequence[float]) -> Draft:
    if level := headings.level(piece, text):
        return Draft(kind=BlockKind.HEADING, text=text, level=level, page=piece.page)
    if piece.label is None:
        return Draft(kind=BlockKind.PARAGRAPH, text=text, page=piece.page)
    level = max(1, sum(edge <= piece.rows[0].x0 + 1 for edge in indents))
    return Draft(kind=BlockKind.LIST_ITEM, text=text, label=piece.label, level=level, page=piece.page)


def _furniture(running: Furniture) -> Draft:
    return Draft(kind=running.kind, text=running.text, page=running.page)
