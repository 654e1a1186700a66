"""Small packs, a folder for each rule that a check decides: what must be flagged is, what must be left is, and what
cannot be told is said to be so. A pack is a file, or a folder of files; its name says what is expected of it:
``flag-…``, ``leave-…`` (clear, or not applicable), ``undecided-…``; with a severity, ``flag-high-…``.
A folder may hold a ``tenderlint.toml`` that sets thresholds.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tenderlint import Config, lint
from tenderlint.catalogue.store import load_compiled
from tenderlint.config import load
from tenderlint.model.finding import Result
from tenderlint.model.rule import RuleKind, Severity
from tests.checks.made import MADE

PACKS = Path(__file__).parents[1] / "packs"
EVERY = [pack for folder in sorted(PACKS.iterdir()) for pack in sorted(folder.iterdir())]
CHECKED = [rule.id for rule in load_compiled().rules if rule.kind is not RuleKind.TEXT]
EXPECTED = {
    "flag": {Result.FLAGGED},
    "leave": {Result.CLEAR, Result.NOT_APPLICABLE},
    "undecided": {Result.UNDECIDED},
}


def settings(pack):
    """What the pack's own folder sets, as it would for a person who checks it."""
    own = pack / "tenderlint.toml"
    return load(own) if own.is_file() else Config()


def named(pack):
    return f"{pack.parent.name}/{pack.name}"


@pytest.mark.parametrize("pack", EVERY, ids=named)
def test_a_pack_comes_out_as_its_name_says(pack):
    expected, first, *_ = pack.stem.split("-")
    report = lint([pack], replace(settings(pack), select=(pack.parent.name,), jobs=1))
    (outcome,) = report.outcomes
    assert outcome.outcome in EXPECTED[expected], (outcome, [finding.message for finding in report.findings])
    assert outcome.reason or outcome.outcome is not Result.UNDECIDED
    if expected == "flag" and first in tuple(Severity):
        assert {finding.severity for finding in report.findings} == {Severity(first)}
    assert all(finding.working or finding.quote is None or not finding.evidence for finding in report.findings)


@pytest.mark.parametrize("rule", CHECKED)
def test_every_checked_rule_has_packs_to_flag_and_to_leave(rule):
    names = [pack.name for pack in EVERY if pack.parent.name == rule]
    names += [f"{made.expected}-" for made in MADE if made.rule == rule]
    for expected in ("flag-", "leave-"):
        assert sum(name.startswith(expected) for name in names) >= 2, f"{rule} needs two packs {expected}…"
