"""Annotations for GitHub Actions: the ten that matter most and a line on the whole, since it shows no more than ten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from tenderlint.model.document import Unread
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import Barrier, barriers, counted, foremost
from tenderlint.report.sites import Site, in_repository, site, told
from tenderlint.report.verdict import headline, verdict
from tenderlint.wording.clean import clean, visible
from tenderlint.wording.counts import count

MOST: Final = 10
"""Annotations of one kind that GitHub shows for a step; the rest are dropped without a word."""
_COMMANDS: Final = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """One workflow command a line."""
    return render_all([report])


def render_all(reports: Sequence[Report]) -> str:
    """As :func:`render`: of all packs together, those that matter most."""
    found = [barriers(counted(report.findings)) for report in reports]
    annotations = chain.from_iterable(map(_annotations, reports, found))
    ranked = sorted(annotations, key=lambda each: each[0])
    lines = [line() for _, line in ranked[:MOST]]
    # The line on the whole is a notice itself, and must be among those shown.
    if len(lines) == MOST and all(line.startswith("::notice") for line in lines):
        lines.pop()
    return "\n".join([*lines, _whole(reports, found)]) + "\n"


def _annotations(report: Report, found: tuple[Barrier, ...]) -> Iterator[tuple[int, Callable[[], str]]]:
    """What writes barriers and files that were not read, with the rank: such files come after the serious barriers."""
    for barrier in foremost(found, MOST):
        yield -2 * barrier.severity.rank, partial(_of_barrier, barrier, report)
    for unread in report.unread:
        yield 1 - 2 * Severity.HIGH.rank, partial(_of_unread, unread, report)


def _whole(reports: Sequence[Report], found: Sequence[tuple[Barrier, ...]]) -> str:
    if len(reports) == 1:
        return f"::notice title=tenderlint: the whole pack::{_value(clean(verdict(reports[0])))}"
    told = [
        f"{clean(report.folder) or '.'}: {headline(report, own)}" for report, own in zip(reports, found, strict=True)
    ]
    return f"::notice title=tenderlint: {len(reports)} packs::{_value(chr(10).join(told))}"


def _of_barrier(barrier: Barrier, report: Report) -> str:
    """A barrier at its first passage."""
    first = barrier.first
    lines = [told(first)]
    if barrier.size > 1:
        lines.append(f"And in {count(barrier.size - 1, 'other passage', 'other passages')}.")
    if first.instead:
        lines.append(f"Write instead: {clean(first.instead)}")
    return _command(_COMMANDS[first.severity], site(first, report), f"{first.rule} {first.title}", "\n".join(lines))


def _of_unread(unread: Unread, report: Report) -> str:
    told = f"{clean(unread.reason)} {clean(unread.advice)}"
    return _command("warning", Site(in_repository(unread.path, report)), "a file was not read", told)


def _command(name: str, at: Site, title: str, message: str) -> str:
    line = f",line={at.line}" if at.line else ""
    head = f"file={_property(visible(at.path))}{line},title=tenderlint: {_property(clean(title))}"
    return f"::{name} {head}::{_value(message)}"


def _value(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _value(text).replace(":", "%3A").replace(",", "%2C")
