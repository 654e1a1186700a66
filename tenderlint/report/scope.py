"""What had no say in a report, and why: rules left out, a profile that is held to, findings below the mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.model.accuracy import Confidence
from tenderlint.model.report import Report
from tenderlint.report.words import CONFIDENCES, SEVERITIES
from tenderlint.wording.counts import count, joined

PREVIEW: Final = "Preview: what the newest rules would add"
PREVIEW_MEANS: Final = "None of this counts: the profile that is set does not know it yet."
_NAMED: Final = 8
"""Rules that are named one by one; beyond that, how many there are says more."""


def left_out(report: Report) -> list[str]:
    """A sentence each; empty where every rule of the newest catalogue had its say and every finding is shown."""
    return [*_profile(report), *_rules(report), *_below(report), *_unsure(report)]


def preview_title(report: Report) -> str:
    """The heading of the preview, which names the profile that it looks beyond."""
    return f"{PREVIEW} (profile {report.tool.held.profile})" if report.tool.held else PREVIEW


def nothing_new(report: Report) -> str | None:
    """What to say where a preview was asked for and there is nothing in it; None where that is not so."""
    asked = report.tool.held is not None and report.tool.held.preview
    return "The newest rules would add nothing." if asked and not report.preview else None


def _profile(report: Report) -> Iterator[str]:
    held = report.tool.held
    if held is None:
        return
    newer = count(len(held.newer), "newer rule", "newer rules")
    named = f" ({joined(list(held.newer))})" if 0 < len(held.newer) <= _NAMED else ""
    if not held.newer:
        yield f"profile {held.profile}: no rule is newer"
    elif held.preview:
        verb = "does not count" if len(held.newer) == 1 else "do not count"
        yield f"profile {held.profile}: {newer} {verb}{named}; what there is to find is under “Preview”"
    else:
        yield f"profile {held.profile}: {newer} did not run{named}; “--preview” shows what there would be to find"


def _rules(report: Report) -> Iterator[str]:
    if unchosen := report.tool.unchosen:
        yield f"{count(unchosen, 'rule', 'rules')} left out by select or ignore"


def _below(report: Report) -> Iterator[str]:
    if report.below and report.floor:
        yield f"{count(report.below, 'finding', 'findings')} below {SEVERITIES[report.floor].lower()} not shown"


def _unsure(report: Report) -> Iterator[str]:
    if report.unsure and report.least_sure:
        little = f"less than {CONFIDENCES[report.least_sure]} confidence, or of "
        little = "" if report.least_sure is Confidence.LOW else little
        yield f"{count(report.unsure, 'finding', 'findings')} left out: of {little}rules that were not measured"
