"""The difference of two versions: in words for a person, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from tenderlint.compare.model import Difference, Reworded, Shift, Turn
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tenderlint.report.demands.kinds import title
from tenderlint.report.demands.value import words
from tenderlint.report.json import fact_shape, finding_shape
from tenderlint.report.places import place
from tenderlint.report.words import SEVERITIES
from tenderlint.wording.clean import clean, clip
from tenderlint.wording.counts import count

SCHEMA: Final = "tenderlint-diff/1"
_TURNS: Final = {Turn.TIGHTENED: "Demands tightened", Turn.RELAXED: "Demands relaxed", Turn.CHANGED: "Also changed"}
_QUOTED: Final = 200


def render(difference: Difference) -> str:
    """Plain text that is also Markdown: what is new first."""
    return "\n".join(_lines(difference)) + "\n"


def render_json(difference: Difference) -> str:
    """The same as indented JSON with a final newline."""
    shape: dict[str, Any] = {
        "schema": SCHEMA,
        "came": [finding_shape(each) for each in difference.came],
        "went": [finding_shape(each) for each in difference.went],
        "changed": [
            {"before": finding_shape(each.before), "after": finding_shape(each.after)} for each in difference.reworded
        ],
        "stayed": difference.stayed,
        "demands": [_shift_shape(each) for each in difference.shifts],
    }
    return json.dumps(shape, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _shift_shape(shift: Shift) -> dict[str, Any]:
    return {
        "kind": shift.kind,
        "label": shift.label,
        "turn": shift.turn.value,
        "before": [fact_shape(each) for each in shift.before],
        "after": [fact_shape(each) for each in shift.after],
    }


def _lines(difference: Difference) -> Iterator[str]:
    yield _summary(difference)
    yield from _section("New findings", map(_finding, _ranked(difference.came)))
    yield from _section("Changed findings", map(_reworded, difference.reworded))
    yield from _section("Findings that are gone", map(_finding, _ranked(difference.went)))
    for turn, heading in _TURNS.items():
        yield from _section(heading, (shift_line(each) for each in difference.shifts if each.turn is turn))


def _summary(difference: Difference) -> str:
    if not (difference.came or difference.went or difference.reworded or difference.shifts):
        stayed = count(difference.stayed, "finding", "findings")
        return f"Nothing that tenderlint looks for has changed; {stayed} as before."
    return (
        f"{count(len(difference.came), 'finding', 'findings')} new, {len(difference.reworded)} changed, "
        f"{len(difference.went)} gone, {difference.stayed} as before."
    )


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    shown = list(lines)
    if shown:
        yield from ("", f"## {heading}", "", *(f"- {line}" for line in shown))


def _ranked(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda each: -each.severity.rank)


def _finding(finding: Finding) -> str:
    quote = f": “{clip(clean(finding.quote), _QUOTED)}”" if finding.quote else f": {clean(finding.message)}"
    return f"{SEVERITIES[finding.severity]}, {finding.rule} {clean(finding.title)} ({place(finding)}){quote}"


def _reworded(pair: Reworded) -> str:
    if pair.before.severity is pair.after.severity:
        return _finding(pair.after)
    return f"{_finding(pair.after)} (it was {SEVERITIES[pair.before.severity].lower()})"


def shift_line(shift: Shift) -> str:
    """A demand as it was and as it is: "Payment period: 30 days → 60 days"."""
    label = f" ({clean(shift.label)})" if shift.label else ""
    return f"{title(shift.kind)}{label}: {_values(shift.before)} → {_values(shift.after)}"


def _values(facts: tuple[Fact, ...]) -> str:
    if not facts:
        return "not stated"
    return " / ".join(dict.fromkeys(words(fact) or "stated" for fact in facts))
