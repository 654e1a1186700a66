"""Finds the paragraphs, tables, rows or cells of a container through whatever is wrapped round them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tenderlint.read.word.names import ALTERNATE, DELETED, P_PR, TBL, TC, TR, P, w
from tenderlint.read.word.xml import alternative

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS: Final = frozenset({P, TBL})
_ROWS: Final = frozenset({TR})
_CELLS: Final = frozenset({TC})
_SKIPPED: Final = DELETED | {
    P_PR, w("sdtPr"), w("sdtEndPr"), w("sectPr"), w("tblPr"), w("tblGrid"), w("tblPrEx"), w("trPr"), w("tcPr"),
}  # fmt: skip


def blocks(container: _Element) -> Iterator[_Element]:
    """Yield the paragraphs and tables directly in ``container``, in order."""
    return _flow(container, _BLOCKS)


def rows(table: _Element) -> Iterator[_Element]:
    """Yield the rows of ``table`` that are there once tracked changes are accepted."""
    for row in _flow(table, _ROWS):
        properties = row.find(w("trPr"))
        if properties is None or properties.find(w("del")) is None:
            yield row


def cells(row: _Element) -> Iterator[_Element]:
    """Yield the cells of ``row`` that are there once tracked changes are accepted."""
    for cell in _flow(row, _CELLS):
        properties = cell.find(w("tcPr"))
        if properties is None or properties.find(w("cellDel")) is None:
            yield cell


def _flow(container: _Element, wanted: frozenset[str]) -> Iterator[_Element]:
    for child in container.iterchildren():
        tag = child.tag
        if tag in wanted:
            yield child
        elif tag == ALTERNATE:
            branch = alternative(child)
            if branch is not None:
                yield from _flow(branch, wanted)
        elif tag not in _SKIPPED:
            yield from _flow(child, wanted)
