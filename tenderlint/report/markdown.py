"""The report as Markdown, to paste into a pull request, a ticket or a message."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.model.law import Reference
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.regex import regex
from tenderlint.report.barriers import Barrier, Passage, barriers, counted
from tenderlint.report.completeness import TITLE, incomplete
from tenderlint.report.decisions import STALE, stale
from tenderlint.report.demands import demands
from tenderlint.report.demands.overview import overview
from tenderlint.report.excerpt import excerpt
from tenderlint.report.places import digits, place
from tenderlint.report.scope import PREVIEW_MEANS, left_out, nothing_new, preview_title
from tenderlint.report.verdict import all_decided, by_reason, undecided, verdict
from tenderlint.report.words import DEMANDS, RESULTS, ROLES, SEVERITIES, STANDINGS, affected
from tenderlint.wording.clean import clean
from tenderlint.wording.counts import count

MARKER = "<!-- tenderlint report -->"
"""First line of the page: shows that a file may be replaced by a newer report."""

_REACH = 300
_SPECIAL = regex(r"([\\`*_\[\]<>|#~])")


def render(report: Report) -> str:
    """The report with a heading a severity and a heading a barrier."""
    return "\n".join([MARKER, *_lines(report)]) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from ("# Tender pack report", "", escaped(verdict(report)), "")
    yield from _demands(report)
    found = barriers(counted(report.findings))
    for severity in reversed(Severity):
        chosen = [barrier for barrier in found if barrier.severity is severity]
        if chosen:
            yield from (f"## {SEVERITIES[severity]} ({len(chosen)})", "")
        for barrier in chosen:
            yield from _barrier(barrier)
    yield from _accepted(report)
    yield from _preview(report)
    yield from _undecided(report)
    yield from _unread(report)
    yield from _listed(TITLE, incomplete(report))
    yield from _listed(STALE, stale(report))
    yield from _pack(report)
    yield from _made(report)


def _demands(report: Report) -> Iterator[str]:
    """What the pack asks for, in a few lines; a remark stands under the line it is about."""
    lines = overview(demands(report.facts))
    if lines:
        yield from (f"## {DEMANDS}", "")
        for line in lines:
            yield f"- **{line.title}:** {escaped(line.text)}" if line.title else f"  - {escaped(line.text)}"
        yield from ("", "`tenderlint facts` shows each with its place.", "")


def _barrier(barrier: Barrier) -> Iterator[str]:
    first = barrier.first
    yield from (f"### {escaped(first.title)} ({first.rule})", "")
    for passage in barrier.passages:
        yield from _passage(passage)
    yield from (f"**Why it matters.** {escaped(first.why)} Affects {affected(first.affects)}.", "")
    if first.instead:
        yield from ("**What to write instead.**", "", f"> {escaped(first.instead)}", "")
    for reference in first.law:
        yield from (_reference(reference), "")


def _passage(passage: Passage) -> Iterator[str]:
    yield from (f"{escaped(passage.first.message)} — *{escaped(place(passage.first))}* `{digits(passage.first)}`", "")
    shown = excerpt(passage.first, _REACH)
    if shown is not None:
        mark = f"**{escaped(shown.match)}**" if shown.match else ""
        yield from (f"> {escaped(shown.before)}{mark}{escaped(shown.after)}", "")
    if passage.first.working:
        yield from ("How it was worked out:", "", *(f"- {escaped(line)}" for line in passage.first.working), "")
    if passage.repeats:
        others = "; ".join(escaped(place(repeat)) for repeat in passage.repeats)
        yield from (f"The same in {count(len(passage.repeats), 'other place', 'other places')}: {others}.", "")


def _reference(reference: Reference) -> str:
    cite, says = escaped(reference.cite), escaped(reference.says)
    return f"**{STANDINGS[reference.standing]}.** [{cite}](<{reference.url}>): {says}"


def _accepted(report: Report) -> Iterator[str]:
    accepted = [finding for finding in report.findings if finding.suppressed is not None]
    if accepted:
        yield from ("## Accepted", "")
        for finding in accepted:
            reason = escaped(finding.suppressed or "")
            yield f"- {escaped(finding.title)} ({finding.rule}), {escaped(place(finding))}: {reason}"
        yield ""


def _preview(report: Report) -> Iterator[str]:
    if nothing := nothing_new(report):
        yield from (f"## {preview_title(report)}", "", nothing, "")
    if report.preview:
        yield from (f"## {preview_title(report)}", "", PREVIEW_MEANS, "")
        for finding in report.preview:
            head = f"{SEVERITIES[finding.severity]}: {escaped(finding.title)} ({finding.rule})"
            yield f"- {head}, {escaped(place(finding))}: {escaped(finding.message)}"
        yield ""


def _undecided(report: Report) -> Iterator[str]:
    yield from ("## What could not be decided", "")
    for reason, outcomes in by_reason(undecided(report)):
        rules = ", ".join(f"{outcome.rule} {escaped(outcome.title)}".strip() for outcome in outcomes)
        yield f"- {escaped(reason)}: {rules}"
    if not undecided(report):
        yield all_decided(report)
    yield ""


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from (f"## {title}", "", *(f"- {escaped(line)}" for line in lines), "")


def _unread(report: Report) -> Iterator[str]:
    if report.unread:
        yield from ("## Files not read", "")
        for unread in report.unread:
            yield f"- **{escaped(unread.path)}**: {escaped(unread.reason)} {escaped(unread.advice)}"
        yield ""


def _pack(report: Report) -> Iterator[str]:
    yield from ("## The pack as read", "", "| File | What it is | Pages | Words | Notes |", "|---|---|---:|---:|---|")
    for document in report.documents:
        pages = "" if document.pages is None else f"{document.pages:,}"
        notes = " ".join(escaped(note.text) for note in document.notes)
        yield f"| {escaped(document.path)} | {ROLES[document.role]} | {pages} | {document.words:,} | {notes} |"
    yield ""


def _made(report: Report) -> Iterator[str]:
    tool = report.tool
    totals = {result: sum(outcome.outcome is result for outcome in report.outcomes) for result in RESULTS}
    yield from ("## How this report was made", "")
    yield f"- tenderlint {tool.version}, rules {tool.rules}"
    yield f"- Law cited: {escaped(tool.regime.title or tool.regime.id or 'none')} ({escaped(tool.regime.why)})"
    yield "- " + "; ".join(f"{count(totals[result], 'rule', 'rules')} {words}" for result, words in RESULTS.items())
    for line in left_out(report):
        yield f"- {line[:1].upper()}{line[1:]}"
    for key, value in tool.settings:
        yield f"- Set: `{key} = {clean(value).replace('`', chr(39))}`"


def escaped(text: str) -> str:
    """Words of a document or a rule, with no mark-up of their own; spaces at either end are kept."""
    start = " " if text[:1].isspace() else ""
    end = " " if text.strip() and text[-1:].isspace() else ""
    return start + _SPECIAL.sub(r"\\\1", clean(text).replace("&", "&amp;")) + end
