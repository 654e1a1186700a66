"""Weights in tables: a column of shares or marks beside a column of criteria, as a tree of labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.facts.criteria import KNOWN, is_about, is_total, kind_of, of_payment, path
from tenderlint.facts.numbers import tidy
from tenderlint.facts.passage import LABEL_WORDS, Passage
from tenderlint.facts.stated import Stated, fact
from tenderlint.facts.weight_nesting import TOLERANCE, parents
from tenderlint.model.document import Block
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_WEIGHT = regex(r"weight", re.IGNORECASE)
_MARKS = regex(
    r"^(?:max(?:imum|\.)?\s+)?(?:available\s+)?(?:marks?|points?|scores?)(?:\s+(?:available|max\w*))?\W*$|"
    r"^(?:marks?\s+|points?\s+)?out\s+of\s+(?:100|a\s+hundred)\W*$|%\s*(?:of|$)|percent|share\s+of",
    re.IGNORECASE,
)
_NO_LABEL = regex(
    r"^(?:no|ref|number|item|lot|sl)\b|weight|(?<!we )mark|score|point|%|percent|sub-?weight|share", re.IGNORECASE
)
_NOT_CRITERIA = regex(
    r"\b(?:unit|rate|quantity|cost|tax|vat|discount|supplier|bidder|salary|response\s+time|grade|"
    r"payments?|paid|payable|instal?ments?|invoiced?|contract\s+(?:amount|price|sum|value)|"
    r"description\s+of\s+score)\b",
    re.IGNORECASE,
)
_VALUE = regex(r"^[^\w(]*\(?(?P<count>\d{1,3}(?:\.\d+)?)\s*(?P<unit>%|marks?\b|points?\b)?", re.IGNORECASE)
_ON_TOP = regex(r"\b(?:additional|extra|bonus)\b", re.IGNORECASE)
"""In the cell of a weight, what can be had on top of all the others: "up to additional 10%"."""
_NAMED_BELOW = regex(r"criteri|\b(?:factor|element|question|topic)s?\b", re.IGNORECASE)
"""The heading of a second column that names criteria, below a first one without a heading."""
_CODE = regex(r"\W*[A-Za-z]{0,3}\s?\d*[A-Za-z]?(?:\.\d+)*\W*")
_SCALE = regex(r"^(?:scores?|marks?|grade|rating|points?)\b", re.IGNORECASE)
_MOST = 100
_ROWS = 1 << 8
"""Headings remembered: all rows of a table have the same ones, and are asked more than once."""
_KNOWN = regex(rf"(?:{KNOWN})\b", re.IGNORECASE)
_PARENT = regex(r"(?P<parent>quality|technical|price|social value)\b", re.IGNORECASE)


class _Columns(Struct, frozen=True):
    """Ordinals of the columns of a table that hold weights, and its headings."""

    headings: tuple[str, ...]
    weight: int

    @property
    def heading(self) -> str:
        return self.headings[self.weight]


class Row(Struct, frozen=True):
    """A row of a table of weights: what it states, or what stands in its cell where that is no weight."""

    block: Block
    stated: Stated | None
    cell: str
    label: str


def weights(given: Sequence[Passage]) -> Iterator[Fact]:
    """Weights in every table that has a column for them. A cell without a number is no value."""
    places: dict[int, Passage] = {}
    for passage in given:
        if passage.block.cells:
            places.setdefault(passage.block.location.block, passage)
    read = rows(passage.block for passage in places.values())
    for _, table in groupby(read, key=lambda row: row.block.table):
        for row, stated in _nested([row for row in table if row.stated]):
            yield fact(places[row.block.location.block], stated)


def rows(blocks: Iterable[Block]) -> Iterator[Row]:
    """Every row of every table that has a column for weights."""
    table, columns, parent, paid = None, None, None, False
    for block in blocks:
        if block.table is None or not block.cells:
            continue
        if block.table != table:
            columns = columns if columns and _continues(block, columns) else None
            paid = of_payment(block.location.heading)
            table, parent = block.table, None
        if columns is None or _is_header(block):
            columns = _columns(block) or columns
            if columns and _is_header(block):
                continue
        if columns and not paid and not _ON_TOP.search(block.cells[-1].text):
            row, parent = _row(block, columns, parent)
            yield row


def _nested(read: Sequence[Row]) -> Iterator[tuple[Row, Stated]]:
    """The rows with what they state; in a flat table the sums tell which rows are parts of the one above."""
    given = [(row, row.stated) for row in read if row.stated]
    if any(" / " in (stated.label or "") for _, stated in given):
        yield from given
        yield from _wholes(given)
        return
    above = parents([float(stated.value) for _, stated in given if isinstance(stated.value, int | float)])
    for (row, stated), at in zip(given, above, strict=True):
        if at is None:
            yield row, stated
        else:
            yield row, replace(stated, kind="weight", label=path(given[at][1].label, stated.label))


def _wholes(given: Sequence[tuple[Row, Stated]]) -> Iterator[tuple[Row, Stated]]:
    """The weights of price, quality and social value told by their parts only, where all then adds up to 100."""
    parts: dict[str, list[tuple[Row, Stated]]] = {}
    tops = {stated.label: stated.value for _, stated in given if " / " not in (stated.label or "")}
    for row, stated in given:
        name, _, part = (stated.label or "").partition(" / ")
        if part and name not in tops:
            parts.setdefault(name, []).append((row, stated))
    if len(parts) + len(tops) < 2:
        return  # the parts of one criterion, counted from 100
    sums = {name: sum(_size(stated) for _, stated in group) for name, group in parts.items()}
    if abs(sum(sums.values()) + sum(_size(stated) for _, stated in given if stated.label in tops) - _MOST) > TOLERANCE:
        return
    for name, group in parts.items():
        kind = kind_of(name, top=True)
        if kind != "weight" and len(group) > 1:
            row, first = group[0]
            yield row, replace(first, kind=kind, value=tidy(sums[name]), label=name)


def _size(stated: Stated) -> float:
    return float(stated.value) if isinstance(stated.value, int | float) else 0.0


def _continues(block: Block, columns: _Columns) -> bool:
    """Whether a table without headings goes on with the one before it, cut in two by a page or a list."""
    width = len(block.cells) == len(columns.headings)
    bare = all(cell.heading is None for cell in block.cells)
    return width and bare and _pick(tuple(cell.text for cell in block.cells)) is None


def _is_header(block: Block) -> bool:
    texts = tuple(cell.text for cell in block.cells)
    return (
        all(cell.heading is None for cell in block.cells)
        and _pick(texts) is not None
        and not any(_VALUE.match(text) for text in texts)
    )


def _columns(block: Block) -> _Columns | None:
    headings = tuple(cell.heading or "" for cell in block.cells)
    if not any(headings):
        headings = tuple(cell.text for cell in block.cells)
        if not _is_header(block):
            return None
    at = _pick(headings)
    return None if at is None else _Columns(headings, at)


@lru_cache(_ROWS)
def _pick(headings: tuple[str, ...]) -> int | None:
    """The column of weights: one that says so, else one of marks that is not the scale of a scoring table."""
    if any(_NOT_CRITERIA.search(heading) for heading in headings) or len(headings) < 2:
        return None
    short = [heading if len(heading.split()) <= 12 else "" for heading in headings]
    named = [at for at, heading in enumerate(short) if _WEIGHT.search(heading)]
    if named:
        return named[-1]
    marked = [at for at, heading in enumerate(short) if at and _MARKS.search(heading.strip())]
    return marked[-1] if marked and not _SCALE.search(headings[0]) else None


def _row(block: Block, columns: _Columns, parent: str | None) -> tuple[Row, str | None]:
    cells = block.cells
    of_weight = [cell for cell in cells if cell.heading and cell.heading == columns.heading]
    cell = of_weight[0] if of_weight else cells[columns.weight] if len(cells) > columns.weight else cells[-1]
    ahead = cells[: cells.index(cell)] or cells
    names = [other for other in ahead if other is not cell and other.text and not _VALUE.fullmatch(other.text.strip())]
    names = [other for other in names if not _NO_LABEL.search(other.heading or "")]
    first = columns.headings[0]
    if not names:
        return Row(block, None, cell.text, ""), parent
    merged = len(cells) < len(columns.headings) or not cells[0].text
    wide = len(cells) > len(columns.headings)
    grouped = _grouped(block, columns)
    several = wide or _several(columns) or grouped
    match = _VALUE.match(cell.text)
    if several and not _NO_LABEL.search(first):
        if not merged or (cells[0].heading == first and cells[0].text):
            parent = names[0].text
            told = len(names) > 1 and (grouped or len(names[1].text.split()) <= LABEL_WORDS)
            names = names[1:] if match and told else names[:1]
            above = parent if names and names[0].text != parent else None
        else:
            above = parent
    else:
        # One heading over two columns: a cell beside several rows is told in the first of them only.
        parent = above = None if parent is None or _KNOWN.match(names[0].text) else parent
    label = names[0].text if names else parent or ""
    if (
        match is None
        or is_total(label)
        or is_about(label)
        or (parent and is_total(parent))
        or float(match["count"]) > _MOST
    ):
        return Row(block, None, cell.text, "" if is_total(label) else label), parent
    group = above or _group(columns.heading)
    unit = (
        "%"
        if match["unit"] == "%" or "%" in columns.heading or "eight" in columns.heading or "hare" in columns.heading
        else "marks"
    )
    kind = kind_of(label, top=group is None)
    stated = Stated(kind, tidy(float(match["count"])), unit, path(group, label))
    return Row(block, stated, cell.text, label), parent


def _several(columns: _Columns) -> bool:
    """Whether two columns name what is weighed, the second perhaps without a heading of its own."""
    ahead = columns.headings[: columns.weight]
    return len([text for text in ahead if text and not _NO_LABEL.search(text)]) > 1 or ahead[1:2] == ("",)


def _grouped(block: Block, columns: _Columns) -> bool:
    """Whether the first column, without a heading, names what the second one's criteria belong to."""
    ahead = columns.headings[: columns.weight]
    if len(ahead) < 2 or ahead[0] or not ahead[1] or not _NAMED_BELOW.search(ahead[1]):
        return False
    first = block.cells[0].text.strip()
    return len(block.cells) == len(columns.headings) and not (first and _CODE.fullmatch(first))


def _group(heading: str) -> str | None:
    """The criterion that the heading of the column names: "Share of quality marks"."""
    match = _PARENT.search(heading)
    return match["parent"].capitalize() if match else None
