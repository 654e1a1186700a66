"""The report for a terminal: document by document, the most serious first; plain text when it is piped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenderlint.model.finding import Finding, Outcome
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import Passage, barriers, counted, passages, tally
from tenderlint.report.completeness import TITLE, incomplete
from tenderlint.report.decisions import STALE, set_aside, stale
from tenderlint.report.demands import demands
from tenderlint.report.demands.overview import overview
from tenderlint.report.excerpt import excerpt
from tenderlint.report.line import EMPTY, Line
from tenderlint.report.places import WHOLE_PACK, digits, place
from tenderlint.report.printing import Printer, as_text
from tenderlint.report.scope import PREVIEW_MEANS, left_out, nothing_new, preview_title
from tenderlint.report.verdict import by_reason, ran, undecided, verdict
from tenderlint.report.words import DEMANDS, SEVERITIES
from tenderlint.wording.clean import clean
from tenderlint.wording.counts import count
from tenderlint.wording.places import spot

STYLES = {Severity.HIGH: "bold red", Severity.MEDIUM: "yellow", Severity.LOW: "cyan", Severity.INFO: "dim"}

_REACH = 160
_MOST_NAMED = 20
"""Rules with one reason that are named one by one."""
_INDENT = 10
_TITLES = 19
"""Columns that the titles of the table of demands take."""


def render(report: Report) -> str:
    """The report as plain text, one line a sentence however long, so that it can be searched and piped."""
    return as_text(lambda printer: show(report, printer))


def show(report: Report, printer: Printer) -> None:
    """Print the report, in colour and wrapped to the window where that is a terminal."""
    printer.put(_title(report))
    printer.put(EMPTY)
    _put_demands(report, printer)
    for line in _lines(report, marked=printer.marked):
        printer.put(line)


def _put_demands(report: Report, printer: Printer) -> None:
    """What the pack asks for, in a few lines; all of it is a command of its own."""
    lines = overview(demands(report.facts))
    if not lines:
        return
    printer.put(Line.of((DEMANDS, "bold underline")))
    for line in lines:
        whole = Line.of(
            "  ", (line.title.ljust(_TITLES - 1) + " ", "bold" if line.title else ""), (line.text, line.style)
        )
        printer.put(whole, hang=_TITLES if line.title else 0)
    printer.put(Line.of("  ", ("“tenderlint facts” shows each with its place.", "dim")))
    printer.put(EMPTY)


def _lines(report: Report, *, marked: bool) -> Iterator[Line]:
    found = passages(counted(report.findings))
    for name in _names(report, found):
        yield Line.of((name, "bold underline"))
        yield EMPTY
        here = [passage for passage in found if _owner(passage.first) == name]
        for passage in sorted(here, key=lambda each: -each.first.severity.rank):
            yield from _passage(passage, marked=marked)
    yield from _summary(report)
    yield from _preview(report, marked=marked)


def _preview(report: Report, *, marked: bool) -> Iterator[Line]:
    if nothing := nothing_new(report):
        yield from (EMPTY, Line.of(nothing))
    if report.preview:
        yield from (EMPTY, Line.of((preview_title(report), "bold underline")), Line.of(f"  {PREVIEW_MEANS}"), EMPTY)
    for passage in passages(report.preview):
        yield from _passage(passage, marked=marked)


def _title(report: Report) -> Line:
    """Also shows that a text file is a report of ours, which a newer one may replace."""
    files = count(len(report.documents), "file", "files")
    words = count(sum(document.words for document in report.documents), "word", "words")
    return Line.of((f"tenderlint {report.tool.version}: {files}, {words}", "dim"))


def _names(report: Report, found: tuple[Passage, ...]) -> list[str]:
    """Documents with findings in the order of the pack, and the pack as a whole last."""
    owners = {_owner(passage.first) for passage in found}
    names = dict.fromkeys([*(clean(document.path) for document in report.documents), *sorted(owners - {WHOLE_PACK})])
    return [name for name in [*names, WHOLE_PACK] if name in owners]


def _owner(finding: Finding) -> str:
    return clean(finding.document) if finding.document else WHOLE_PACK


def _passage(passage: Passage, *, marked: bool) -> Iterator[Line]:
    first = passage.first
    style = STYLES[first.severity]
    word = SEVERITIES[first.severity].lower().ljust(8)
    yield Line.of(
        ("  " + word, style), (first.rule, style), "  ", (clean(first.title), "bold"), (f"  {digits(first)}", "dim")
    )
    if spot(first.location):
        yield _indented(spot(first.location), "dim")
    yield _indented(clean(first.message))
    yield from _quoted(first, marked=marked)
    for line in first.working:
        yield _labelled("Working: ", clean(line))
    if passage.repeats:
        places = "; ".join(_elsewhere(repeat, first) for repeat in passage.repeats)
        yield _indented(f"The same in {count(len(passage.repeats), 'other place', 'other places')}: {places}.", "dim")
    if first.instead:
        yield _labelled("Write instead: ", clean(first.instead))
    yield EMPTY


def _elsewhere(repeat: Finding, first: Finding) -> str:
    """The place of a repeat; its document is named only where it is another."""
    within = spot(repeat.location)
    return within if within and repeat.document == first.document else place(repeat)


def _quoted(finding: Finding, *, marked: bool) -> Iterator[Line]:
    shown = excerpt(finding, _REACH)
    if shown is None:
        return
    match = f"»{shown.match}«" if marked and shown.match else shown.match
    yield Line.of(" " * _INDENT, "“", shown.before, (match, "bold underline"), shown.after, "”")


def _summary(report: Report) -> Iterator[Line]:
    yield Line.of((verdict(report), "bold"))
    totals = tally(barriers(counted(report.findings)))
    if totals:
        parts = [(f"{number} {SEVERITIES[severity].lower()}", STYLES[severity]) for severity, number in totals.items()]
        yield Line.of("  ", *_with_commas(parts))
    if aside := set_aside(report):
        yield Line.of(f"  {aside}, not counted")
    yield Line.of(f"  {count(len(ran(report)), 'rule', 'rules')} decided; {_regime(report)}")
    yield from (Line.of(f"  {line}") for line in left_out(report))
    yield from _open_questions(report)
    yield from _unread(report)
    yield from _listed(TITLE, incomplete(report))
    yield from _listed(STALE, stale(report))


def _with_commas(parts: list[tuple[str, str]]) -> Iterator[tuple[str, str] | str]:
    for ordinal, part in enumerate(parts):
        if ordinal:
            yield ", "
        yield part


def _regime(report: Report) -> str:
    regime = report.tool.regime
    return f"law cited: {clean(regime.title or regime.id or 'none')} ({clean(regime.why)})"


def _open_questions(report: Report) -> Iterator[Line]:
    questions = undecided(report)
    if questions:
        yield EMPTY
        yield Line.of(("Could not be decided", "bold"))
    for why, outcomes in by_reason(questions):
        yield Line.of(f"  {clean(why)}: {_named(outcomes)}")


def _named(outcomes: Sequence[Outcome]) -> str:
    """The rules by their ids; of a crowd, which one unread file leaves, how many there are."""
    if len(outcomes) > _MOST_NAMED:
        return f"{count(len(outcomes), 'rule', 'rules')}; the page and the JSON report name each"
    return ", ".join(outcome.rule for outcome in outcomes)


def _unread(report: Report) -> Iterator[Line]:
    if report.unread:
        yield EMPTY
        yield Line.of(("Files not read", "bold"))
    for unread in report.unread:
        yield Line.of("  ", (clean(unread.path), "bold"), f": {clean(unread.reason)} {clean(unread.advice)}")


def _indented(text: str, style: str = "") -> Line:
    return Line.of(" " * _INDENT, (text, style))


def _labelled(label: str, text: str) -> Line:
    return Line.of(" " * _INDENT, (label, "green"), text)


def _listed(title: str, lines: list[str]) -> Iterator[Line]:
    if lines:
        yield EMPTY
        yield Line.of((title, "bold"))
    yield from (Line.of(f"  {line}") for line in lines)
