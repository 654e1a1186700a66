"""SARIF 2.1.0, which code scanning reads: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""

from __future__ import annotations

import json

from tenderlint.model.report import Report
from tenderlint.report.sarif.notices import invocation, notice_kinds
from tenderlint.report.sarif.results import result
from tenderlint.report.sarif.rules import rule_shape
from tenderlint.report.sarif.shapes import BASE, Shape, place, text
from tenderlint.wording.clean import clean

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report) -> str:
    """The report as one run, indented, with a final newline."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _run(report: Report) -> Shape:
    ordinals = {rule.id: ordinal for ordinal, rule in enumerate(report.rules)}
    return {
        "tool": {"driver": _driver(report)},
        # Code scanning keeps one answer for each of these: two packs of a repository must not replace each other.
        "automationDetails": {"id": f"tenderlint/{clean(report.folder)}/" if report.folder else "tenderlint/"},
        "originalUriBaseIds": {BASE: {"description": text("The folder in which tenderlint was run.")}},
        "invocations": [invocation(report, ordinals)],
        "artifacts": [
            {
                "location": place(document.path, report),
                "roles": ["analysisTarget"],
                "hashes": {"sha-256": document.sha256},
            }
            for document in report.documents
        ],
        "results": [result(finding, report, ordinals) for finding in report.findings],
    }


def _driver(report: Report) -> Shape:
    return {
        "name": "tenderlint",
        "version": report.tool.version,
        "semanticVersion": report.tool.version,
        "rules": [rule_shape(rule) for rule in report.rules],
        "notifications": notice_kinds(),
        "properties": {"rules": report.tool.rules, "regime": report.tool.regime.id},
    }
