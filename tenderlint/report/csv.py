"""One row a finding, and one for every file and rule that gave no answer; safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tenderlint.model.document import Unread
from tenderlint.model.finding import Finding, Outcome
from tenderlint.model.report import Report
from tenderlint.report.verdict import reason, undecided
from tenderlint.report.words import CATEGORIES, CONFIDENCES, SEVERITIES, affected
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot

COLUMNS = (
    "row", "severity", "rule", "title", "category", "document", "place", "message", "quote", "working",
    "why it matters", "what to write instead", "law", "affects", "fingerprint", "accepted because", "confidence",
)  # fmt: skip
"""The first column says what a row is: "finding", "undecided" or "unread"."""

_STARTS_A_FORMULA = ("=", "+", "-", "@")


def render(report: Report) -> str:
    """The report as comma-separated values with a row of headings."""
    page = io.StringIO()
    writer = csv.DictWriter(page, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in _rows(report):
        writer.writerow({column: safe(clean(text)) for column, text in row.items()})
    return page.getvalue()


def _rows(report: Report) -> Iterator[dict[str, str]]:
    yield from map(finding_row, report.findings)
    yield from map(undecided_row, undecided(report))
    yield from map(unread_row, report.unread)


def safe(text: str) -> str:
    """A cell that a spreadsheet would compute is made plain text by an apostrophe in front."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def finding_row(finding: Finding) -> dict[str, str]:
    """A finding, by column."""
    return {
        "row": "finding",
        "severity": SEVERITIES[finding.severity],
        "rule": finding.rule,
        "title": finding.title,
        "category": CATEGORIES[finding.category],
        "document": finding.document or "",
        "place": spot(finding.location),
        "message": finding.message,
        "quote": finding.quote or "",
        "working": "; ".join(finding.working),
        "why it matters": finding.why,
        "what to write instead": finding.instead,
        "law": "; ".join(reference.cite for reference in finding.law),
        "affects": affected(finding.affects),
        "fingerprint": finding.fingerprint,
        "accepted because": finding.suppressed or "",
        "confidence": CONFIDENCES[finding.confidence],
    }


def undecided_row(outcome: Outcome) -> dict[str, str]:
    """A rule that came to no decision, by column."""
    category = CATEGORIES[outcome.category] if outcome.category else ""
    return {
        "row": "undecided",
        "rule": outcome.rule,
        "title": outcome.title,
        "category": category,
        "message": reason(outcome),
    }


def unread_row(unread: Unread) -> dict[str, str]:
    """A file that could not be read, by column."""
    return {"row": "unread", "document": unread.path, "message": f"{unread.reason} {unread.advice}"}
