"""What the page shows, worked out before the template lays it down."""

from __future__ import annotations

from typing import Any, Final

from tenderlint.bidder.shut_out import shuts_out
from tenderlint.model.finding import Result
from tenderlint.model.report import Report
from tenderlint.model.rule import Category, Severity
from tenderlint.population import Source
from tenderlint.report.barriers import Barrier, barriers, counted, foremost, tally
from tenderlint.report.completeness import TITLE, incomplete
from tenderlint.report.decisions import STALE, stale
from tenderlint.report.demands import Demands, demands
from tenderlint.report.html.reading import leaves
from tenderlint.report.scope import PREVIEW_MEANS, left_out, nothing_new, preview_title
from tenderlint.report.verdict import all_decided, by_reason, headline, ran, undecided, verdict

FOREMOST: Final = 10
"""How many barriers open the page: as many as a meeting gets through."""


def view(report: Report) -> dict[str, Any]:
    """The names that the template uses."""
    found = barriers(counted(report.findings))
    table = demands(report.facts)
    return {
        "demands": table,
        "sources": _sources(table),
        "shut": shuts_out(report),
        "report": report,
        "headline": headline(report),
        "verdict": verdict(report),
        "found": found,
        "first": foremost(found, FOREMOST),
        "totals": tally(found),
        "leaves": leaves(report),
        "numbers": {document.path: number for number, document in enumerate(report.documents, 1)},
        "grid": _grid(found),
        "sections": _sections(found),
        "subjects": [category for category in Category if any(each.first.category is category for each in found)],
        "accepted": [finding for finding in report.findings if finding.suppressed is not None],
        "ran": ran(report),
        "clear": [each for each in report.outcomes if each.outcome is Result.CLEAR],
        "not_applicable": [each for each in report.outcomes if each.outcome is Result.NOT_APPLICABLE],
        "undecided": undecided(report),
        "reasons": by_reason(undecided(report)),
        "words": sum(document.words for document in report.documents),
        "incomplete": incomplete(report),
        "INCOMPLETE": TITLE,
        "stale": stale(report),
        "left_out": left_out(report),
        "preview_title": preview_title(report),
        "PREVIEW_MEANS": PREVIEW_MEANS,
        "nothing_new": nothing_new(report),
        "STALE": STALE,
        "all_decided": all_decided(report),
        "buyer": next((str(fact.value) for fact in report.facts if fact.kind == "buyer" and fact.value), None),
    }


def _sources(table: Demands) -> tuple[Source, ...]:
    """The publications that the shares on the page come from, each once."""
    told = (row.shut_out for row in table.rows if row.shut_out)
    return tuple(dict.fromkeys(share.source for each in told for share in each.shares))


def _sections(found: tuple[Barrier, ...]) -> list[tuple[Severity, list[Barrier]]]:
    """Barriers under their severity, the most serious first; severities without any are left out."""
    chosen = ((severity, [each for each in found if each.severity is severity]) for severity in reversed(Severity))
    return [(severity, here) for severity, here in chosen if here]


def _grid(found: tuple[Barrier, ...]) -> list[tuple[Category, list[int]]]:
    """Barriers counted by category and severity, most serious first; categories without any are left out."""
    rows = []
    for category in Category:
        here = [barrier.severity for barrier in found if barrier.first.category is category]
        if here:
            rows.append((category, [here.count(severity) for severity in reversed(Severity)]))
    return rows
