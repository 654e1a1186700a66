"""A GitLab Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from tenderlint.model.document import Unread
from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import counted
from tenderlint.report.sites import Site, in_repository, site, told
from tenderlint.wording.clean import clean

Issue = dict[str, Any]
"""One entry of the report."""
_SEVERITIES: Final = {
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.INFO: "info",
}


def render(report: Report) -> str:
    """Findings, and files that were not read, as an indented list."""
    return render_all([report])


def render_all(reports: Sequence[Report]) -> str:
    """As :func:`render`, for the packs of a repository."""
    issues = _distinct(issue for report in reports for issue in _issues(report))
    return json.dumps(list(issues), indent=2, ensure_ascii=False) + "\n"


def _issues(report: Report) -> Iterator[Issue]:
    yield from (_of_finding(finding, report) for finding in counted(report.findings))
    yield from (_of_unread(unread, report) for unread in report.unread)


def _distinct(issues: Iterable[Issue]) -> Iterator[Issue]:
    """GitLab shows one issue of those that share a fingerprint, so a second one gets another."""
    seen: set[str] = set()
    for issue in issues:
        mark, salt = issue["fingerprint"], 0
        while mark in seen:
            salt += 1
            mark = _digest(f"{issue['fingerprint']}\n{salt}")
        seen.add(mark)
        yield {**issue, "fingerprint": mark}


def _of_finding(finding: Finding, report: Report) -> Issue:
    title = clean(finding.title)
    description = f"{title}: {told(finding)}"
    return _issue(finding.rule, _SEVERITIES[finding.severity], finding.fingerprint, description, site(finding, report))


def _of_unread(unread: Unread, report: Report) -> Issue:
    place = Site(in_repository(unread.path, report))
    description = f"The file was not read: {clean(unread.reason)} {clean(unread.advice)}"
    return _issue("unread", "major", _digest(f"unread\n{unread.path}\n{unread.code}"), description, place)


def _issue(check: str, severity: str, fingerprint: str, description: str, at: Site) -> Issue:
    return {
        "engine_name": "tenderlint",
        "type": "issue",
        "check_name": check,
        "description": description,
        "severity": severity,
        "fingerprint": fingerprint,
        "location": {"path": clean(at.path), "lines": {"begin": at.line or 1}},
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
