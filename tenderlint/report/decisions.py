"""Recorded decisions in words: what no longer holds, and the list of all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tenderlint.model.decision import Decision, Kind
from tenderlint.model.report import Report
from tenderlint.wording.clean import clean, clip
from tenderlint.wording.counts import count, joined
from tenderlint.wording.values import day

STALE = "Decisions that no longer hold"
_QUOTED = 80


def stale(report: Report) -> list[str]:
    """A line for every decision that has expired or whose finding is gone: plain text, safe to show."""
    expired = [
        f"{_named(each)} had been accepted until {_last(each)} and counts again." for each in report.decided.expired
    ]
    gone = [
        f"{_named(each)} is not found any longer. “tenderlint baseline prune” deletes the decision."
        for each in report.decided.orphaned
    ]
    idle = [
        f"The settings leave {clean(name)} out in {clean(pattern)}, where nothing of it was found. That entry of "
        "per-file-ignores can go."
        for pattern, name in report.decided.idle
    ]
    return expired + gone + idle


def set_aside(report: Report) -> str | None:
    """How many findings do not count, and why: "2 findings accepted"; None where all do."""
    decided = report.decided
    parts = [
        count(decided.accepted, "finding accepted", "findings accepted") if decided.accepted else "",
        count(decided.baseline, "finding in the baseline", "findings in the baseline") if decided.baseline else "",
    ]
    others = sum(each.suppressed is not None for each in report.findings) - decided.accepted - decided.baseline
    parts.append(count(others, "finding left out for its file", "findings left out for their file") if others else "")
    return joined([part for part in parts if part]) or None


def listing(decisions: Sequence[Decision]) -> str:
    """All decisions, document by document, as plain text."""
    lines = [count(len(decisions), "decision", "decisions")]
    for document, here in groupby(sorted(decisions, key=lambda each: each.document), key=lambda each: each.document):
        lines += ["", clean(document)]
        lines += [f"  {each.fingerprint}  {each.rule}  {_answer(each)}" for each in here]
    return "\n".join(lines) + "\n"


def _answer(decision: Decision) -> str:
    if decision.kind is Kind.BASELINE:
        return "in the baseline"
    by = f", {clean(decision.owner)}" if decision.owner else ""
    until = f", until {_last(decision)}" if decision.until else ""
    return f"accepted: {clean(decision.reason or '')}{by}{until}"


def _named(decision: Decision) -> str:
    quote = f", “{clip(clean(decision.quote), _QUOTED)}”" if decision.quote else ""
    return f"{decision.rule} in {clean(decision.document)}{quote}"


def _last(decision: Decision) -> str:
    return day(decision.until.isoformat()) if decision.until else ""
