"""Findings that the settings leave out for their file: set aside with the reason, not lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from msgspec.structs import replace

from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.model.rule import names_rule
from tenderlint.read.chaff import is_excluded

Exemptions = Sequence[tuple[str, Sequence[str]]]
"""Patterns of files, each with the rules that do not count there."""


def exempted(report: Report, base: Path, exemptions: Exemptions) -> Report:
    """The report with those findings set aside. ``base`` is the folder that its paths are relative to.

    A pattern with a folder in it ("annex/*.docx") is held against the end of the whole path, so that it holds whether
    the pack, a folder of it or one file is checked.
    """
    if not exemptions:
        return report
    findings = tuple(_settled(each, base, exemptions) for each in report.findings)
    preview = tuple(each for each in report.preview if _pattern(each, base, exemptions) is None)
    idle = () if report.below or report.unsure else tuple(_idle(report, base, exemptions))
    return replace(report, findings=findings, preview=preview, decided=replace(report.decided, idle=idle))


def _idle(report: Report, base: Path, exemptions: Exemptions) -> Iterator[tuple[str, str]]:
    """What could go from the settings: it names a rule that ran and a file that was read, and set nothing aside."""
    for pattern, names in exemptions:
        here = {each.path for each in report.documents if _matches(each.path, base, pattern)}
        found = [each for each in report.findings if each.document in here]
        for name in names if here else ():
            ran = any(names_rule(name, rule.id, rule.name, rule.category) for rule in report.rules)
            if ran and not any(_named(each, [name]) for each in found):
                yield pattern, name


def _settled(finding: Finding, base: Path, exemptions: Exemptions) -> Finding:
    pattern = _pattern(finding, base, exemptions)
    return finding if pattern is None else replace(finding, suppressed=f"The settings leave it out in {pattern}.")


def _pattern(finding: Finding, base: Path, exemptions: Exemptions) -> str | None:
    """The first pattern that sets a finding aside; None where none does."""
    for pattern, names in exemptions:
        if finding.document and _named(finding, names) and _matches(finding.document, base, pattern):
            return pattern
    return None


def _matches(document: str, base: Path, pattern: str) -> bool:
    whole, bare = (base.resolve() / document).as_posix(), pattern.removeprefix("./").rstrip("/")
    ends = "/" in bare and (fnmatchcase(whole, f"*/{bare}") or fnmatchcase(whole, f"*/{bare}/*"))
    return ends or is_excluded(document, [bare])


def _named(finding: Finding, names: Sequence[str]) -> bool:
    return any(names_rule(name, finding.rule, finding.name, finding.category) for name in names)
