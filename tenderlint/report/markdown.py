"""The report as Markdown, to paste into a pull request, a ticket or a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.model.law import Reference
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import Barrier, Passage, barriers, counted
from tenderlint.report.excerpt import excerpt
from tenderlint.report.places import place
from tenderlint.report.verdict import all_decided, by_reason, undecided, verdict
from tenderlint.report.words import RESULTS, ROLES, SEVERITIES, STANDINGS, affected, count
from tenderlint.wording.clean import clean

MARKER = "<!-- tenderlint report -->"
"""First line of the page: shows that a file may be replaced by a newer report."""

_REACH = 300
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def render(report: Report) -> str:
    """The report with a heading a severity and a heading a barrier."""
    return "\n".join([MARKER, *_lines(report)]) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from ("# Tender pack report", "", _text(verdict(report)), "")
    found = barriers(counted(report.findings))
    for severity in reversed(Severity):
        chosen = [barrier for barrier in found if barrier.severity is severity]
        if chosen:
            yield from (f"## {SEVERITIES[severity]} ({len(chosen)})", "")
        for barrier in chosen:
            yield from _barrier(barrier)
    yield from _accepted(report)
    yield from _undecided(report)
    yield from _unread(report)
    yield from _pack(report)
    yield from _made(report)


def _barrier(barrier: Barrier) -> Iterator[str]:
    first = barrier.first
    yield from (f"### {_text(first.title)} ({first.rule})", "")
    for passage in barrier.passages:
        yield from _passage(passage)
    yield from (f"**Why it matters.** {_text(first.why)} Affects {affected(first.affects)}.", "")
    if first.instead:
        yield from ("**What to write instead.**", "", f"> {_text(first.instead)}", "")
    for reference in first.law:
        yield from (_reference(reference), "")


def _passage(passage: Passage) -> Iterator[str]:
    yield from (f"{_text(passage.first.message)} — *{_text(place(passage.first))}*", "")
    shown = excerpt(passage.first, _REACH)
    if shown is not None:
        mark = f"**{_text(shown.match)}**" if shown.match else ""
        yield from (f"> {_text(shown.before)}{mark}{_text(shown.after)}", "")
    if passage.repeats:
        others = "; ".join(_text(place(repeat)) for repeat in passage.repeats)
        yield from (f"The same in {count(len(passage.repeats), 'other place', 'other places')}: {others}.", "")


def _reference(reference: Reference) -> str:
    return f"**{STANDINGS[reference.standing]}.** [{_text(reference.cite)}](<{reference.url}>): {_text(reference.says)}"


def _accepted(report: Report) -> Iterator[str]:
    accepted = [finding for finding in report.findings if finding.suppressed is not None]
    if accepted:
        yield from ("## Accepted", "")
        for finding in accepted:
            reason = _text(finding.suppressed or "")
            yield f"- {_text(finding.title)} ({finding.rule}), {_text(place(finding))}: {reason}"
        yield ""


def _undecided(report: Report) -> Iterator[str]:
    yield from ("## What could not be decided", "")
    for reason, outcomes in by_reason(undecided(report)):
        rules = ", ".join(f"{outcome.rule} {_text(outcome.title)}".strip() for outcome in outcomes)
        yield f"- {_text(reason)}: {rules}"
    if not undecided(report):
        yield all_decided(report)
    yield ""


def _unread(report: Report) -> Iterator[str]:
    if report.unread:
        yield from ("## Files not read", "")
        for unread in report.unread:
            yield f"- **{_text(unread.path)}**: {_text(unread.reason)} {_text(unread.advice)}"
        yield ""


def _pack(report: Report) -> Iterator[str]:
    yield from ("## The pack as read", "", "| File | What it is | Pages | Words | Notes |", "|---|---|---:|---:|---|")
    for document in report.documents:
        pages = "" if document.pages is None else f"{document.pages:,}"
        notes = " ".join(_text(note.text) for note in document.notes)
        yield f"| {_text(document.path)} | {ROLES[document.role]} | {pages} | {document.words:,} | {notes} |"
    yield ""


def _made(report: Report) -> Iterator[str]:
    tool = report.tool
    totals = {result: sum(outcome.outcome is result for outcome in report.outcomes) for result in RESULTS}
    yield from ("## How this report was made", "")
    yield f"- tenderlint {tool.version}, rules {tool.rules}"
    yield f"- Law cited: {_text(tool.regime.title or tool.regime.id or 'none')} ({_text(tool.regime.why)})"
    yield "- " + "; ".join(f"{count(totals[result], 'rule', 'rules')} {words}" for result, words in RESULTS.items())
    for key, value in tool.settings:
        yield f"- Set: `{key} = {clean(value).replace('`', chr(39))}`"


def _text(text: str) -> str:
    """Words of a document or a rule, with no mark-up of their own; spaces at either end are kept."""
    start = " " if text[:1].isspace() else ""
    end = " " if text.strip() and text[-1:].isspace() else ""
    return start + _SPECIAL.sub(r"\\\1", clean(text).replace("&", "&amp;")) + end
