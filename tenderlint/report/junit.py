"""JUnit XML: a suite a document and one for the pack, a case a rule, so that CI systems show it beside other tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as Xml

from tenderlint.model.document import Unread
from tenderlint.model.finding import Finding, Outcome, Result
from tenderlint.model.report import Report
from tenderlint.report.barriers import counted
from tenderlint.report.places import WHOLE_PACK
from tenderlint.report.sites import in_repository, told
from tenderlint.report.verdict import ran, reason, undecided
from tenderlint.wording.clean import clean


def render(report: Report) -> str:
    """The report as indented XML with a final newline; it bears no time, so that equal reports are equal bytes."""
    return render_all([report])


def render_all(reports: Sequence[Report]) -> str:
    """As :func:`render`, for the packs of a repository."""
    suites = [suite for report in reports for suite in (*_documents(report), _pack(report), *_unread(report))]
    root = Xml.Element("testsuites", {"name": "tenderlint", **_sums(suites, "tests", "failures", "errors")})
    root.extend(suites)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _documents(report: Report) -> Iterator[Xml.Element]:
    """A case for every rule that decided on the pack: it failed where it found something in this document."""
    for document in report.documents:
        here = [finding for finding in counted(report.findings) if finding.document == document.path]
        name = in_repository(document.path, report)
        yield _suite(name, [_decided(outcome, name, here) for outcome in ran(report)])


def _pack(report: Report) -> Xml.Element:
    """What is about no single document, and the rules that could not decide."""
    name = f"{report.folder}: {WHOLE_PACK.lower()}" if report.folder else WHOLE_PACK
    whole = [finding for finding in counted(report.findings) if finding.document is None]
    about = {finding.rule for finding in whole}
    cases = [_decided(outcome, name, whole) for outcome in ran(report) if outcome.rule in about]
    return _suite(name, [*cases, *(_open(outcome, name) for outcome in undecided(report))])


def _unread(report: Report) -> Iterator[Xml.Element]:
    for unread in report.unread:
        yield _suite(in_repository(unread.path, report), [_unreadable(unread, report)])


def _decided(outcome: Outcome, suite: str, findings: Iterable[Finding]) -> Xml.Element:
    case = _case(f"{outcome.rule} {outcome.title}", suite)
    own = [finding for finding in findings if finding.rule == outcome.rule]
    if own:
        worst = max(own, key=lambda finding: finding.severity.rank)
        failure = Xml.SubElement(case, "failure", {"type": worst.severity.value, "message": clean(worst.message)})
        failure.text = "\n".join([*(_passage(finding) for finding in own), "", *_advice(worst)])
    return case


def _open(outcome: Outcome, suite: str) -> Xml.Element:
    case = _case(f"{outcome.rule} {outcome.title}", suite)
    kind = "error" if outcome.outcome is Result.CRASHED else "skipped"
    Xml.SubElement(case, kind, {"message": clean(reason(outcome))})
    return case


def _unreadable(unread: Unread, report: Report) -> Xml.Element:
    case = _case("The file can be read", in_repository(unread.path, report))
    error = Xml.SubElement(case, "error", {"type": clean(unread.code), "message": clean(unread.reason)})
    error.text = clean(unread.advice)
    return case


def _passage(finding: Finding) -> str:
    working = "".join(f"\n  Working: {clean(line)}" for line in finding.working)
    return f"{told(finding)}{working}"


def _advice(finding: Finding) -> Iterator[str]:
    yield f"Why it matters: {clean(finding.why)}"
    if finding.instead:
        yield f"Write instead: {clean(finding.instead)}"


def _case(name: str, suite: str) -> Xml.Element:
    return Xml.Element("testcase", {"name": clean(name), "classname": clean(suite)})


def _suite(name: str, cases: list[Xml.Element]) -> Xml.Element:
    found = [child.tag for case in cases for child in case]
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    totals = {key: str(found.count(tag)) for key, tag in counts.items()}
    suite = Xml.Element("testsuite", {"name": clean(name), "tests": str(len(cases)), **totals})
    suite.extend(cases)
    return suite


def _sums(suites: Iterable[Xml.Element], *keys: str) -> dict[str, str]:
    made = list(suites)
    return {key: str(sum(int(suite.get(key, "0")) for suite in made)) for key in keys}
