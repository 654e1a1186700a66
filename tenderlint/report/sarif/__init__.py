"""SARIF 2.1.0, which code scanning reads: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from tenderlint.model.document import Document
from tenderlint.model.report import About, Report, Tool
from tenderlint.report.sarif.notices import invocation, notice_kinds
from tenderlint.report.sarif.results import result
from tenderlint.report.sarif.rules import rule_shape
from tenderlint.report.sarif.shapes import BASE, Shape, place, text
from tenderlint.wording.clean import clean

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report) -> str:
    """The report as one run, indented, with a final newline."""
    return render_all([report])


def render_all(reports: Sequence[Report]) -> str:
    """The reports of several packs as one run with an invocation a pack: code scanning takes few runs in a file."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(reports)]}
    return json.dumps(log, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _run(reports: Sequence[Report]) -> Shape:
    rules = {rule.id: rule for report in reports for rule in report.rules}
    ordinals = {name: ordinal for ordinal, name in enumerate(rules)}
    return {
        "tool": {"driver": _driver(reports[0].tool, rules.values())},
        "automationDetails": {"id": _category(reports)},
        "originalUriBaseIds": {BASE: {"description": text("The folder in which tenderlint was run.")}},
        "invocations": [invocation(report, ordinals) for report in reports],
        "artifacts": [_artifact(document, report) for report in reports for document in report.documents],
        "results": [result(finding, report, ordinals) for report in reports for finding in report.findings],
    }


def _category(reports: Sequence[Report]) -> str:
    """Code scanning keeps one answer a category: packs that are checked one by one must not replace each other."""
    folder = clean(reports[0].folder) if len(reports) == 1 else ""
    return f"tenderlint/{folder}/" if folder else "tenderlint/"


def _artifact(document: Document, report: Report) -> Shape:
    return {
        "location": place(document.path, report),
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": document.sha256},
    }


def _driver(tool: Tool, rules: Iterable[About]) -> Shape:
    return {
        "name": "tenderlint",
        "version": tool.version,
        "semanticVersion": tool.version,
        "rules": [rule_shape(rule) for rule in rules],
        "notifications": notice_kinds(),
        "properties": {"rules": tool.rules},
    }
