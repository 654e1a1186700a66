"""What was not taken, or may be wrong: days that are none, weekdays that do not fit, weights without a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tenderlint.facts.dates import impossible, misnamed
from tenderlint.facts.gaps import has_gap
from tenderlint.facts.weight_tables import Row, rows
from tenderlint.model.document import Block, Document
from tenderlint.model.doubt import Doubt
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_QUOTE_WORDS = 60
_FIGURE = regex(r"\d")
_WORDS = regex(r"(?!pass\b|n/?a\b|yes\b|weight)(?:\W*[a-z]\S*)(?:\s+\S+){0,8}$", re.IGNORECASE)
"""Words in the place of a number; a question of passing or failing has no weight and is none the worse for it."""


def doubts_in(document: Document) -> Iterator[Doubt]:
    """Every doubt about what one document states; a placeholder is a gap, no doubt."""
    yield from _dates(document)
    yield from _weights(document)


def doubts(within: Iterable[Doubt], facts: Sequence[Fact]) -> tuple[Doubt, ...]:
    """Every doubt about a pack, by document and place: those ``within`` its documents, and those on its ``facts``."""
    return tuple(sorted([*within, *_currencies(facts)], key=_order))


def _dates(document: Document) -> Iterator[Doubt]:
    for block in filter(_has_figure, document.blocks):
        for written in impossible(block.text):
            yield _doubt(document, block, "impossible-date", f"there is no day “{written}”")
        for written, right in misnamed(block.text):
            yield _doubt(document, block, "wrong-weekday", f"“{written}” is a {right}")


def _has_figure(block: Block) -> bool:
    """Whether a date may stand in it: quicker to see than the name of a month."""
    return bool(_FIGURE.search(block.text))


def _weights(document: Document) -> Iterator[Doubt]:
    for row in _weighted(document):
        cell = row.cell.strip()
        if row.stated is None and row.label and cell != row.label and _WORDS.match(cell) and not has_gap(cell):
            reason = f"the weight of “{row.label}” is given as “{cell}”, which is no number"
            yield _doubt(document, row.block, "weight-without-number", reason)


def _weighted(document: Document) -> Iterator[Row]:
    """Rows of the tables that do state weights: in any other the column may be of something else."""
    for _, table in groupby(rows(document.blocks), key=lambda row: row.block.table):
        held = list(table)
        if any(row.stated for row in held):
            yield from held


def _currencies(facts: Sequence[Fact]) -> Iterator[Doubt]:
    """Kinds for which one document states money in several currencies, at the place of the second."""
    money = [fact for fact in facts if fact.unit and len(fact.unit) == 3 and fact.unit.isupper()]
    for (_, kind), given in groupby(sorted(money, key=lambda fact: (fact.document, fact.kind)), _kind):
        same = sorted(given, key=lambda fact: fact.location.block)
        other = next((fact for fact in same if fact.unit != same[0].unit), None)
        if other:
            reason = f"the {kind.replace('_', ' ')} is stated in {same[0].unit} and in {other.unit}"
            yield Doubt(
                kind="two-currencies",
                reason=reason,
                document=other.document,
                location=other.location,
                quote=other.quote,
            )


def _kind(fact: Fact) -> tuple[str, str]:
    return fact.document, fact.kind


def _doubt(document: Document, block: Block, kind: str, reason: str) -> Doubt:
    quote = " ".join(block.text.split()[:_QUOTE_WORDS])
    return Doubt(kind=kind, reason=reason, document=document.path, location=block.location, quote=quote)


def _order(doubt: Doubt) -> tuple[str, int, str]:
    return doubt.document, doubt.location.block, doubt.kind
