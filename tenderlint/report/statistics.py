"""How often each rule found something: what to look at first, and what makes the most noise."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.scope import left_out
from tenderlint.report.words import SEVERITIES
from tenderlint.wording.clean import clean
from tenderlint.wording.counts import count


class Tally(Struct, frozen=True):
    """One rule at one severity."""

    rule: str
    title: str
    severity: Severity
    findings: int
    """Passages that count."""
    set_aside: int
    """Passages that a decision or a setting has set aside."""
    documents: int
    """Documents that the passages stand in; a finding on the pack as a whole is in none."""


def tallies(findings: Iterable[Finding]) -> tuple[Tally, ...]:
    """A row a rule and severity, the most frequent first, then in the order of the catalogue."""
    groups: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, finding.severity), []).append(finding)
    return tuple(sorted(map(_tally, groups.values()), key=lambda each: (-each.findings, each.rule, each.severity)))


def _tally(group: list[Finding]) -> Tally:
    first, counting = group[0], [each for each in group if each.suppressed is None]
    documents = {each.document for each in group if each.document}
    return Tally(first.rule, first.title, first.severity, len(counting), len(group) - len(counting), len(documents))


def table(report: Report) -> str:
    """The rows as plain text, with what they add up to and what had no say."""
    rows = tallies(report.findings)
    lines = [_line(row) for row in rows]
    found, aside = sum(row.findings for row in rows), sum(row.set_aside for row in rows)
    total = f"{count(found, 'finding', 'findings')} by {count(len({row.rule for row in rows}), 'rule', 'rules')}"
    told = f"; {count(aside, 'finding', 'findings')} set aside" if aside else ""
    return "\n".join([*lines, *[""] * bool(lines), f"{total}{told}.", *(f"  {line}" for line in left_out(report)), ""])


def _line(row: Tally) -> str:
    aside = f" ({row.set_aside} more set aside)" if row.set_aside else ""
    return f"{row.findings:>5}  {row.rule:<6}  {SEVERITIES[row.severity].lower():<6}  {clean(row.title)}{aside}"
