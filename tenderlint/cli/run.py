"""One check from settings to exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from tenderlint.cli.failures import FINDINGS, FINE, NOTHING, UNUSABLE, Failure
from tenderlint.cli.output import guard, put, save
from tenderlint.cli.progress import Bar
from tenderlint.cli.settings import settle
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import counted
from tenderlint.report.formats import SUFFIXES, OutputFormat, renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The options of one check as they were given."""

    form: str | None
    output: Path | None
    report: Path | None
    force: bool
    quiet: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_severity: str | None
    fail_on: str | None
    regime: str | None
    exit_zero: bool
    strict: bool
    baseline: Path | None
    config: Path | None
    jobs: int | None

    @property
    def given(self) -> dict[str, object]:
        """What overrides the configuration file; a flag that was not raised is not given."""
        return {
            "select": self.select,
            "ignore": self.ignore,
            "min_severity": Severity(self.min_severity) if self.min_severity else None,
            "fail_on": Severity(self.fail_on) if self.fail_on else None,
            "regime": self.regime,
            "strict": self.strict or None,
            "baseline": str(self.baseline) if self.baseline else None,
            "jobs": self.jobs,
        }

    @property
    def chosen(self) -> OutputFormat:
        """The format asked for, by name or by the suffix of the output."""
        suffix = self.output.suffix.lower() if self.output else ""
        return OutputFormat(self.form) if self.form else SUFFIXES.get(suffix, OutputFormat.CONSOLE)


def run(paths: Sequence[Path], wishes: Wishes) -> int:
    """Check the pack, write what was asked for, and return the exit status of the contract."""
    targets = [target for target in (wishes.output, wishes.report) if target is not None]
    if len(targets) == 2 and targets[0].resolve() == targets[1].resolve():
        raise Failure("--output and --report name the same file. Give them different names.")
    for target in targets:
        guard(target, paths, force=wishes.force)
    config = settle(paths, wishes.config, wishes.given)
    config = replace(config, exclude=(*config.exclude, *_own(paths, targets)))
    report = _check(paths, config, quiet=wishes.quiet)
    _write(report, wishes)
    return status(report, config, exit_zero=wishes.exit_zero)


def status(report: Report, config: Config, *, exit_zero: bool = False) -> int:
    """The exit status that a report deserves."""
    if not report.documents:
        return UNUSABLE if report.unread else NOTHING
    if report.unread and config.strict:
        return UNUSABLE
    failing = any(finding.severity.rank >= config.fail_on.rank for finding in counted(report.findings))
    return FINDINGS if failing and not exit_zero else FINE


def _own(paths: Sequence[Path], targets: Sequence[Path]) -> list[str]:
    """Where reports go inside the pack: an earlier one that stands there is no part of it."""
    return [
        target.resolve().relative_to(path.resolve()).as_posix()
        for target in targets
        for path in paths
        if path.is_dir() and target.resolve().is_relative_to(path.resolve())
    ]


def _check(paths: Sequence[Path], config: Config, *, quiet: bool) -> Report:
    from tenderlint.pipeline import lint  # noqa: PLC0415 - brings in everything that is heavy

    with Bar(quiet=quiet) as bar:
        report = lint(paths, config, bar)
    if not quiet:
        _tell(report)
    return report


def _tell(report: Report) -> None:
    """What a person should know even if the report goes to a file."""
    for unread in report.unread:
        click.echo(f"Not read: {unread.path}: {unread.reason} {unread.advice}", err=True)
    if not report.documents and not report.unread:
        click.echo("No document was found to check. Give a file, a folder or a .zip with tender documents.", err=True)


def _write(report: Report, wishes: Wishes) -> None:
    if wishes.report is not None:
        save(renderer(OutputFormat.HTML)(report), wishes.report)
    if wishes.output is not None:
        # Excel takes a CSV file for the local code page unless it begins with this mark.
        encoding = "utf-8-sig" if wishes.chosen is OutputFormat.CSV else "utf-8"
        save(renderer(wishes.chosen)(report), wishes.output, encoding)
    elif wishes.chosen is OutputFormat.CONSOLE and sys.stdout.isatty():
        _show(report)
    else:
        put(renderer(wishes.chosen)(report))


def _show(report: Report) -> None:
    from rich.console import Console  # noqa: PLC0415

    from tenderlint.report.console import show  # noqa: PLC0415

    show(report, Console())
