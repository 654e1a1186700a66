"""A report with each thing said once: findings of a rule repeat its reasons and its law, and packs repeat the rules.

What is repeated is most of a report. Without it, an unchanged repository is answered in half the time and memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from tenderlint.model.finding import Finding
from tenderlint.model.law import Reference
from tenderlint.model.report import About, Report

_SHARED: Final = ("title", "why", "instead")
"""What a finding says in the words of its rule."""


class Left(Struct, frozen=True):
    """What was taken out of a finding."""

    as_rule: bool
    """Whether it said all that is in ``_SHARED`` as its rule does."""
    law: tuple[int, ...]
    """Places of its references among those of the report."""


class Lean(Struct, frozen=True):
    """A report whose rules are told elsewhere, and whose findings do not repeat each other."""

    report: Report
    left: tuple[Left, ...]
    """One for each finding."""
    references: tuple[Reference, ...]


def lean(report: Report) -> Lean:
    """Take out of a report what it says more than once."""
    rules = {rule.id: rule for rule in report.rules}
    places: dict[Reference, int] = {}
    left = tuple(
        Left(_as_rule(finding, rules), tuple(places.setdefault(each, len(places)) for each in finding.law))
        for finding in report.findings
    )
    findings = tuple(_bare(finding, gone) for finding, gone in zip(report.findings, left, strict=True))
    return Lean(replace(report, rules=(), findings=findings), left, tuple(places))


def _as_rule(finding: Finding, rules: Mapping[str, About]) -> bool:
    rule = rules.get(finding.rule)
    return rule is not None and all(getattr(finding, name) == getattr(rule, name) for name in _SHARED)


def _bare(finding: Finding, left: Left) -> Finding:
    bare = replace(finding, law=())
    return replace(bare, title="", why="", instead="") if left.as_rule else bare


def whole(kept: Lean, rules: tuple[About, ...]) -> Report:
    """Put it back. ``kept`` must be fresh from the cache and in no other hands: its findings are filled, not copied.

    Raises LookupError or ValueError where the parts do not fit together.
    """
    by_id = {rule.id: rule for rule in rules}
    laws: dict[tuple[int, ...], tuple[Reference, ...]] = {}
    for finding, left in zip(kept.report.findings, kept.left, strict=True):
        if left.law not in laws:
            laws[left.law] = tuple(kept.references[place] for place in left.law)
        force_setattr(finding, "law", laws[left.law])
        for name in _SHARED if left.as_rule else ():
            force_setattr(finding, name, getattr(by_id[finding.rule], name))
    return replace(kept.report, rules=rules)
