"""The clauses a contract holds, as facts without a value: every paragraph that holds one, quoted once a kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from tenderlint.matching.text import ClauseHit
from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.model.fact import Fact

QUOTED_WHOLE = 100
"""Words of a paragraph that is quoted whole: its sentences limit and explain each other. Of a longer one, the quote
goes from the first to the last sentence that tells."""


def clause_facts(document: Document, hits: Iterable[ClauseHit]) -> tuple[Fact, ...]:
    """One fact a block of ``document`` and kind of clause found in it, by block and kind."""
    ordered = sorted(hits, key=_place)
    return tuple(_fact(document, list(same)) for _, same in groupby(ordered, key=_place))


def _place(hit: ClauseHit) -> tuple[int, str]:
    return hit.statement.block, hit.clause.id


def _fact(document: Document, hits: Sequence[ClauseHit]) -> Fact:
    block = document.blocks[hits[0].statement.block]
    return Fact(
        kind=hits[0].clause.id,
        value=None,
        unit=None,
        document=document.path,
        location=block.location,
        quote=_quote(block, hits),
    )


def _quote(block: Block, hits: Sequence[ClauseHit]) -> str:
    """The document's own words, with the opening words of its list where it would say nothing without them."""
    if block.kind is BlockKind.TABLE_ROW:
        return block.text
    first = hits[0].statement
    opening = first.text[: first.own_start] if hits[0].start < first.own_start else ""
    return " ".join(f"{opening} {_telling(block.text, hits)}".split())


def _telling(text: str, hits: Sequence[ClauseHit]) -> str:
    if len(text.split()) <= QUOTED_WHOLE:
        return text
    starts = [text.find(hit.statement.own) for hit in hits]
    return text[min(starts) : max(start + len(hit.statement.own) for start, hit in zip(starts, hits, strict=True))]
