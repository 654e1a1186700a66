"""Annotations for GitHub Actions: the ten that matter most and a line on the whole, since it shows no more than ten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.model.document import Unread
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import Barrier, barriers, counted, foremost
from tenderlint.report.sites import Site, in_repository, site, told
from tenderlint.report.verdict import verdict
from tenderlint.report.words import count
from tenderlint.wording.clean import clean, visible

MOST: Final = 10
"""Annotations of one kind that GitHub shows for a step; the rest are dropped without a word."""
_COMMANDS: Final = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """One workflow command a line."""
    lines = list(_annotations(report))[:MOST]
    # The line on the whole is a notice itself, and must be among those shown.
    if len(lines) == MOST and all(line.startswith("::notice") for line in lines):
        lines.pop()
    return "\n".join([*lines, f"::notice title=tenderlint: the whole pack::{_value(clean(verdict(report)))}"]) + "\n"


def _annotations(report: Report) -> Iterator[str]:
    """Serious barriers, then files that were not read, then the other barriers."""
    found = foremost(barriers(counted(report.findings)), MOST)
    serious = [barrier for barrier in found if barrier.severity is Severity.HIGH]
    yield from (_of_barrier(barrier, report) for barrier in serious)
    yield from (_of_unread(unread, report) for unread in report.unread)
    yield from (_of_barrier(barrier, report) for barrier in found if barrier not in serious)


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
