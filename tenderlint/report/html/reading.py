"""The documents as they were read, with what was found beside each passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from msgspec import Struct

from tenderlint.model.document import Block, Document
from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.report.barriers import counted
from tenderlint.report.html.marking import Piece, pieces

WHOLE: Final = 4_000_000
"""Characters of a pack that the page holds in full: some 2,000 pages. Beyond it, only what stands round a finding."""
_ROUND: Final = 2
"""Blocks shown on either side of a finding where a pack is longer than that."""


class Line(Struct, frozen=True):
    """One block with its words cut at the marks, and the findings that stand at it, most serious first."""

    block: Block
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]
    page: int | None
    """Set where a new page begins."""
    skipped: int
    """Blocks left out before this one."""


class Tick(Struct, frozen=True):
    """A finding's height in its document, in per cent of the text."""

    finding: Finding
    at: float


class Leaf(Struct, frozen=True):
    """One document laid open."""

    number: int
    """From 1, in the order of the report."""
    document: Document
    about: tuple[Finding, ...]
    """Findings about the file itself."""
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    left_out: int
    """Blocks after the last that is shown."""

    @property
    def size(self) -> int:
        """How many findings stand in it."""
        return len(self.about) + len(self.ticks)


def leaves(report: Report) -> tuple[Leaf, ...]:
    """Every document of a report, in its order."""
    length = sum(len(block.text) for document in report.documents for block in document.blocks)
    at: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in counted(report.findings):
        at[finding.document].append(finding)
    numbered = enumerate(report.documents, 1)
    return tuple(_leaf(number, each, at[each.path], whole=length <= WHOLE) for number, each in numbered)


def _leaf(number: int, document: Document, findings: Sequence[Finding], *, whole: bool) -> Leaf:
    by_block: dict[int, list[Finding]] = defaultdict(list)
    about: list[Finding] = []
    for finding in sorted(findings, key=lambda each: -each.severity.rank):
        known = finding.location is not None and finding.location.block < len(document.blocks)
        (by_block[finding.location.block] if known and finding.location else about).append(finding)
    lines = tuple(_lines(document.blocks, by_block, whole=whole))
    last = lines[-1].block.location.block + 1 if lines else 0
    return Leaf(number, document, tuple(about), lines, _ticks(document, by_block), len(document.blocks) - last)


def _lines(blocks: Sequence[Block], at: Mapping[int, Sequence[Finding]], *, whole: bool) -> Iterator[Line]:
    near = {place + step for place in at for step in range(-_ROUND, _ROUND + 1)}
    page, skipped = None, 0
    for index, block in enumerate(blocks):
        if not (whole or index in near):
            skipped += 1
            continue
        turned = block.location.page if block.location.page != page else None
        findings = tuple(at.get(index, ()))
        yield Line(block, pieces(block, findings), findings, turned, skipped)
        page, skipped = block.location.page, 0


def _ticks(document: Document, at: Mapping[int, Sequence[Finding]]) -> tuple[Tick, ...]:
    before = [0, *accumulate(len(block.text) + 1 for block in document.blocks)]
    heights = {index: round(100 * before[index] / before[-1], 2) for index in sorted(at)}
    return tuple(Tick(finding, height) for index, height in heights.items() for finding in at[index])
