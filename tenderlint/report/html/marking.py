"""A block's text cut where the words of findings begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from tenderlint.model.document import Block
from tenderlint.model.finding import Finding
from tenderlint.wording.spans import span


class Piece(Struct, frozen=True):
    """Words of a block; ``finding`` is the most serious of those that they matched, or None."""

    text: str
    finding: Finding | None = None


def pieces(block: Block, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """The words of a block and whose they are; findings come with the most serious first."""
    spans = [(finding, span(finding, block)) for finding in findings]
    cuts = sorted({0, len(block.text), *(end for _, found in spans for end in (found.start, found.end))})
    owners: list[Finding | None] = [None] * len(cuts)
    for finding, found in reversed(spans):
        for index in range(bisect_right(cuts, found.start) - 1, bisect_right(cuts, found.end) - 1):
            owners[index] = finding
    bounds = zip(cuts, cuts[1:], owners, strict=False)
    return tuple(Piece(block.text[start:end], owner) for start, end, owner in bounds)
