"""Weights as a pack lists them: the criteria of one table, of one list or of one sentence, lot by lot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from tenderlint.checks.case import Dossier
from tenderlint.facts.criteria import is_total
from tenderlint.facts.passage import lot_in
from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

KINDS: Final = ("weight", "price_weight", "quality_weight", "social_value_weight")
_APART: Final = 2
"""Blocks from one entry of a list to the next: a line of explanation may stand between."""
_SHARE: Final = regex(r"(?P<before>[^.;,]{0,30}?)(?P<count>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)", re.IGNORECASE)
_THRESHOLD: Final = regex(r"minimum|at least|below|less than|more than|threshold|pass mark", re.IGNORECASE)
_NUMBER: Final = regex(r"^[^\w(]*\(?(?P<count>\d[\d,]*(?:\.\d+)?)\b")
_UNSAID: Final = regex(
    r"\b(?:see|above|below|tb[acd]|to be|attached|various|separate\w*|varies|confirm\w*|advised|set out)\b|[\[«<]"
    r"|^\W*[xX?]+\W*%?$",
    re.IGNORECASE,
)
_RANGE: Final = regex(r"\d{1,3}\s?%?\s?(?:[-–—]|to)\s?\d{1,3}\s?%")
"""Weights may be ranges, which can be added up in many ways."""
_OUT_OF: Final = regex(
    r"(?:marked|scored|assessed|evaluated)\s+out\s+of\s+(?P<a>\d{2,4})\b|\b(?:total|sum|maximum)\s+(?:\w+\s+){0,3}?of\s+(?P<b>\d{2,4})\s*"
    r"(?:marks|points|%)|\bout\s+of\s+(?:a\s+total\s+of\s+)?(?P<c>\d{2,4})\s*(?:marks|points|%)",
    re.IGNORECASE,
)


class WeightList(Struct, frozen=True):
    """Criteria whose weights stand together, in one unit and for one lot."""

    weights: tuple[Fact, ...]
    lot: str | None
    totals: tuple[float, ...] = ()
    """What the document itself gives as their sum."""
    spare: tuple[float, ...] = ()
    """Figures beside them that belong to no criterion we could name."""
    unsaid: tuple[str, ...] = ()
    """Words that stand where a weight would: "see Annex B"."""
    lead: str = ""
    """The words above it: the heading, and the line that opens the list."""

    @property
    def values(self) -> tuple[float, ...]:
        """The weights in the order of the document."""
        return tuple(float(fact.value or 0) for fact in self.weights)

    @property
    def document(self) -> str:
        """The document that holds it."""
        return self.weights[0].document


def weight_lists(dossier: Dossier) -> list[WeightList]:
    """Every list of weights, in the order of the documents; a criterion that stands alone is a list of one."""
    documents = {document.path: document for document in dossier.pack.documents}
    facts = [fact for fact in dossier.of(*KINDS) if isinstance(fact.value, int | float)]
    found: list[WeightList] = []
    for path, stated in groupby(facts, key=lambda fact: fact.document):
        found += _of_document(documents[path], list(stated))
    return found


def _of_document(document: Document, facts: Sequence[Fact]) -> Iterator[WeightList]:
    for run in _runs(document, facts):
        sorted_by_lot = sorted(run, key=lambda fact: (_lot(document, fact) or "", fact.unit or "", fact.location.block))
        for (lot, _), same in groupby(sorted_by_lot, key=lambda fact: (_lot(document, fact), fact.unit)):
            yield _listed(document, _once(tuple(same)), lot)


def _once(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Without what only says again, in fewer words, what another says: "Cost: 40 %" below "Contract cost: 40 %"."""
    return tuple(fact for fact in facts if not any(_says_again(fact, other) for other in facts))


def _says_again(fact: Fact, other: Fact) -> bool:
    few, more = (set((each.label or "").casefold().split()) for each in (fact, other))
    return fact.value == other.value and bool(few) and few < more


def _runs(document: Document, facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Facts that stand together: in one table, or in neighbouring lines outside of tables."""
    run: list[Fact] = []
    for fact in facts:
        if run and not _together(document, run, fact):
            yield run
            run = []
        run.append(fact)
    if run:
        yield run


def _together(document: Document, run: Sequence[Fact], fact: Fact) -> bool:
    last, here = run[-1].location.block, fact.location.block
    table, other = document.blocks[last].table, document.blocks[here].table
    if table is not None or other is not None:
        return table == other
    again = any(each.label == fact.label and each.location.block != here for each in run)
    return here - last <= _APART and not again


def _lot(document: Document, fact: Fact) -> str | None:
    """The lot that a weight is for, as its label, its row, or the words above it name it."""
    block = document.blocks[fact.location.block]
    near = (fact.label or "", block.text, *reversed(fact.location.heading), _opening(document, block))
    return next((lot for lot in map(lot_in, near) if lot), None)


def _opening(document: Document, block: Block) -> str:
    """The line above the table or the list that a block belongs to."""
    at = block.location.block - 1
    while at >= 0 and document.blocks[at].kind is block.kind and document.blocks[at].table == block.table:
        at -= 1
    return document.blocks[at].text if at >= 0 else ""


def _listed(document: Document, weights: tuple[Fact, ...], lot: str | None) -> WeightList:
    first = document.blocks[weights[0].location.block]
    lead = " / ".join((*weights[0].location.heading[-1:], _opening(document, first)))
    if first.table is None:
        blocks = [document.blocks[at] for at in dict.fromkeys(fact.location.block for fact in weights)]
        spare = tuple(_spare(blocks, weights))
        text = " ".join(block.text for block in blocks)
        ranges = tuple(match[0] for match in _RANGE.finditer(text))
        return WeightList(weights, lot, tuple(_out_of(f"{lead} {text}")), spare, ranges, lead)
    rows = [block for block in document.blocks if block.table == first.table and block.cells]
    after = document.blocks[rows[-1].location.block + 1 : rows[-1].location.block + 2]
    below = " ".join(block.text for block in after if block.kind is not BlockKind.HEADING)
    totals, spare, unsaid = _rest_of_table(rows, weights, lot)
    ranges = tuple(match[0] for fact in weights if (match := _RANGE.search(fact.quote)))
    return WeightList(weights, lot, (*totals, *_out_of(f"{lead} {below}")), spare, (*ranges, *unsaid), lead)


def _out_of(text: str) -> Iterator[float]:
    """Totals that the words give: "marked out of 60", "a maximum of 1000 points"."""
    for match in _OUT_OF.finditer(text):
        yield float(match["a"] or match["b"] or match["c"])


def _spare(blocks: Iterable[Block], weights: Sequence[Fact]) -> Iterator[float]:
    """Shares in the same words that no criterion was read for; a pass mark is none of them."""
    left = [float(fact.value or 0) for fact in weights]
    for block in blocks:
        for match in _SHARE.finditer(block.text):
            count = float(match["count"])
            if count in left:
                left.remove(count)
            elif not _THRESHOLD.search(match["before"]) and count < 100:
                yield count


def _rest_of_table(
    rows: Sequence[Block], weights: Sequence[Fact], lot: str | None
) -> tuple[tuple[float, ...], tuple[float, ...], tuple[str, ...]]:
    """Totals, figures of no known criterion, and words in place of a weight, from the other rows of a table."""
    read = {fact.location.block for fact in weights}
    column = _column(next(row for row in rows if row.location.block in read), weights)
    totals: list[float] = []
    spare: list[float] = []
    unsaid: list[str] = []
    for row in rows:
        cell = _cell(row, column)
        other_lot = lot_in(row.text)
        if row.location.block in read or cell is None or (lot and other_lot and other_lot != lot):
            continue
        count = _NUMBER.match(cell)
        label = next((each.text for each in row.cells if each.text), "")
        if count and (is_total(label) or label == cell):
            totals.append(float(count["count"].replace(",", "")))
        elif count and not other_lot:
            spare.append(float(count["count"].replace(",", "")))
        elif _UNSAID.search(cell) and len(cell.split()) <= 8:
            unsaid.append(cell)
    return tuple(totals), tuple(spare), tuple(unsaid)


def _column(row: Block, weights: Sequence[Fact]) -> int:
    """The column of the weights, counted from the right: cells to the left are merged more often."""
    value = next(float(fact.value or 0) for fact in weights if fact.location.block == row.location.block)
    for back, cell in enumerate(reversed(row.cells), start=1):
        count = _NUMBER.match(cell.text)
        if count and float(count["count"].replace(",", "")) == value:
            return back
    return 1


def _cell(row: Block, column: int) -> str | None:
    return row.cells[-column].text.strip() if len(row.cells) >= column and len(row.cells) > 1 else None
