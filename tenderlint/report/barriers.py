"""Findings as a person counts them: repeats of one cause are one passage, passages of one rule are one barrier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from msgspec import Struct

from tenderlint.model.finding import Finding
from tenderlint.model.law import Reference
from tenderlint.model.rule import Category, Severity

_PLACES: Final = {category: place for place, category in enumerate(Category)}
"""Where a category stands in the catalogue."""


class Passage(Struct, frozen=True):
    """One finding, with its repeats elsewhere in the pack."""

    first: Finding
    repeats: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The first finding and its repeats."""
        return (self.first, *self.repeats)


class Barrier(Struct, frozen=True):
    """Every passage in which one rule found the same thing wrong, at one severity."""

    passages: tuple[Passage, ...]

    @property
    def first(self) -> Finding:
        """A finding to take title, reasons and law from: they are the same in all."""
        return self.passages[0].first

    @property
    def severity(self) -> Severity:
        """The severity that all its passages share."""
        return self.first.severity

    @property
    def size(self) -> int:
        """How many findings it stands for."""
        return sum(len(passage.findings) for passage in self.passages)


def counted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that no decision has set aside."""
    return tuple(finding for finding in findings if finding.suppressed is None)


def passages(findings: Iterable[Finding]) -> tuple[Passage, ...]:
    """Repeats put with the first of their group, in the order given."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for ordinal, finding in enumerate(findings):
        cause = finding.group if finding.group is not None else ordinal
        groups.setdefault((finding.rule, finding.severity, cause), []).append(finding)
    return tuple(Passage(group[0], tuple(group[1:])) for group in groups.values())


def barriers(findings: Iterable[Finding]) -> tuple[Barrier, ...]:
    """What is wrong, most serious first, then in the order of the catalogue."""
    ordered = sorted(passages(findings), key=lambda passage: _rank(passage.first))
    return tuple(Barrier(tuple(group)) for _, group in groupby(ordered, key=lambda passage: _sameness(passage.first)))


def foremost(found: tuple[Barrier, ...], limit: int) -> tuple[Barrier, ...]:
    """The barriers to name first: the most serious, one of each category before a second of any."""
    seen: dict[tuple[Severity, Category], int] = {}
    turns: list[tuple[int, int, int, Barrier]] = []
    for barrier in sorted(found, key=lambda each: (-each.severity.rank, -each.size)):
        key = (barrier.severity, barrier.first.category)
        turns.append((-barrier.severity.rank, seen.setdefault(key, 0), -barrier.size, barrier))
        seen[key] += 1
    return tuple(turn[-1] for turn in sorted(turns, key=lambda turn: turn[:3])[:limit])


def tally(found: tuple[Barrier, ...]) -> dict[Severity, int]:
    """How many barriers there are of each severity, most serious first; severities without any are left out."""
    totals = Counter(barrier.severity for barrier in found)
    return {severity: totals[severity] for severity in reversed(Severity) if totals[severity]}


def _rank(finding: Finding) -> tuple[int, int, str]:
    return -finding.severity.rank, _PLACES[finding.category], finding.rule


def _sameness(finding: Finding) -> tuple[Severity, str, str, str, tuple[Reference, ...]]:
    return finding.severity, finding.rule, finding.why, finding.instead, finding.law
