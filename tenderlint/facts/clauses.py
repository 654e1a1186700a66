"""The clauses a contract holds, as facts without a value."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.matching.text import ClauseHit
from tenderlint.model.document import Document
from tenderlint.model.fact import Fact


def clause_facts(document: Document, hits: Iterable[ClauseHit]) -> tuple[Fact, ...]:
    """One fact a clause that was found in ``document``, in the order of the hits."""
    return tuple(_fact(document, hit) for hit in hits)


def _fact(document: Document, hit: ClauseHit) -> Fact:
    statement = hit.statement
    words = statement.text if hit.start < statement.own_start else statement.own
    return Fact(
        kind=hit.clause.id,
        value=None,
        unit=None,
        document=document.path,
        location=document.blocks[statement.block].location,
        quote=" ".join(words.split()),
    )
