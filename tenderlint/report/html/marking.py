"""Where the words of a finding stand in the text of its block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tenderlint.model.finding import Finding

_CUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a block; ``finding`` is the most serious of those that they matched, or None."""

    text: str
    finding: Finding | None = None


def span(text: str, finding: Finding) -> tuple[int, int] | None:
    """Start and end of the matched words in a block's text; None where the block puts them otherwise.

    A match that stands several times in its block is told by its surroundings.
    """
    if not finding.match:
        return None
    at = _by_context(text, finding)
    if at is None:
        at = text.find(finding.match)
    return (at, at + len(finding.match)) if at >= 0 else None


def _by_context(text: str, finding: Finding) -> int | None:
    context = finding.context
    if context is None or context.text[context.start : context.end] != finding.match:
        return None
    shown = context.text.strip(f"{_CUT} ")
    at = text.find(shown)
    return at + context.start - context.text.index(shown) if at >= 0 and shown else None


def pieces(text: str, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """A block's text cut where marked words begin and end; findings come with the most serious first."""
    spans = [(each, found) for each in findings if (found := span(text, each))]
    cuts = sorted({0, len(text), *(end for _, ends in spans for end in ends)})
    owners: list[Finding | None] = [None] * len(cuts)
    for finding, (start, end) in reversed(spans):
        for index in range(bisect_right(cuts, start) - 1, bisect_right(cuts, end) - 1):
            owners[index] = finding
    bounds = zip(cuts, cuts[1:], owners, strict=False)
    return tuple(Piece(text[start:end], owner) for start, end, owner in bounds)
