"""One check from settings to exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from tenderlint.cli.choices import DASH, RuleChoices
from tenderlint.cli.failures import FINDINGS, FINE, NOTHING, UNUSABLE, Failure
from tenderlint.cli.output import guard, put, save
from tenderlint.cli.progress import Bar
from tenderlint.cli.settings import settle
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import counted
from tenderlint.report.formats import SUFFIXES, OutputFormat, renderer


class Wishes(RuleChoices, frozen=True, kw_only=True):
    """The options of one check as they were given."""

    form: str | None
    output: Path | None
    report: Path | None
    also: tuple[tuple[OutputFormat, Path], ...]
    force: bool
    quiet: bool
    fail_on: str | None
    preview: bool
    exit_zero: bool
    strict: bool
    baseline: Path | None
    whole_packs: bool
    no_cache: bool
    statistics: bool
    show_files: bool
    show_settings: bool
    stdin_filename: Path | None
    stand_ins: tuple[Path, ...] = ()
    """What is read in place of the paths given: a document that is piped in."""

    @property
    def targets(self) -> tuple[Path, ...]:
        """Every file that a report is to be written to."""
        named = (self.output, self.report, *(file for _, file in self.also))
        return tuple(target for target in named if target is not None)

    @property
    def given(self) -> dict[str, object]:
        """What overrides the configuration file; a flag that was not raised is not given."""
        return {
            **self.on_rules,
            "fail_on": Severity(self.fail_on) if self.fail_on else None,
            "preview": self.preview or None,
            "strict": self.strict or None,
            "baseline": str(self.baseline) if self.baseline else None,
        }

    @property
    def shows_texts(self) -> bool:
        """Whether the documents themselves are to be shown: only the page does."""
        forms = [self.chosen, *(form for form, _ in self.also)]
        return self.report is not None or OutputFormat.HTML in forms

    @property
    def chosen(self) -> OutputFormat:
        """The format asked for, by name or by the suffix of the output."""
        suffix = self.output.suffix.lower() if self.output else ""
        return OutputFormat(self.form) if self.form else SUFFIXES.get(suffix, OutputFormat.CONSOLE)


def run(paths: Sequence[Path], wishes: Wishes) -> int:
    """Check what was given as one pack, or each pack that it belongs to, and return the exit status of the contract."""
    if DASH not in paths and wishes.stdin_filename is None:
        return _run(paths, wishes)
    from tenderlint.cli.piped import piped  # noqa: PLC0415 - needed only here

    with piped(paths, wishes.stdin_filename, whole_packs=wishes.whole_packs) as (name, content):
        return _run([name], replace(wishes, stand_ins=(content,)))


def _run(paths: Sequence[Path], wishes: Wishes) -> int:
    if wishes.show_files or wishes.show_settings:
        return _tell_beforehand(paths, wishes)
    if not wishes.whole_packs:
        return run_pack(paths, wishes)
    from tenderlint.cli.packs import run_packs  # noqa: PLC0415 - needed only here

    return run_packs(paths, wishes)


def _tell_beforehand(paths: Sequence[Path], wishes: Wishes) -> int:
    """What a check would go by, without one."""
    from tenderlint.cli.shown import files, settings  # noqa: PLC0415 - needed only here

    config = settle(paths, wishes.config, wishes.given, isolated=wishes.isolated)
    if wishes.show_settings:
        put(settings(config, paths[0], wishes.config, wishes.given, isolated=wishes.isolated))
    if wishes.show_files:
        put(files(wishes.stand_ins or paths, config))
    return FINE


def run_pack(paths: Sequence[Path], wishes: Wishes, must_read: Sequence[Path] = ()) -> int:
    """Check one pack, write what was asked for, and return the exit status."""
    if wishes.statistics and wishes.chosen not in (OutputFormat.CONSOLE, OutputFormat.JSON):
        raise Failure(
            "--statistics is for the console; in JSON it is always there. Leave out --format, or --statistics."
        )
    guard_targets(paths, wishes)
    report, found = examined(paths, wishes, must_read)
    write(report, wishes)
    return found


def guard_targets(paths: Sequence[Path], wishes: Wishes) -> None:
    """Refuse, before any work is done, a place where a report must not go.

    Raises:
        Failure: two reports would go to one file, or see :func:`guard`.
    """
    if len({target.resolve() for target in wishes.targets}) < len(wishes.targets):
        raise Failure("two reports name the same file. Give each a file of its own.")
    for target in wishes.targets:
        guard(target, paths, force=wishes.force)


def examined(paths: Sequence[Path], wishes: Wishes, must_read: Sequence[Path] = ()) -> tuple[Report, int]:
    """The report on one pack and the exit status that it deserves.

    That is the status of a check that could not be done where one of the files ``must_read`` could not be read.
    """
    config = settled(paths, wishes)
    report = _check(paths, config, wishes)
    if not wishes.quiet:
        tell(report)
    return report, deserved(report, config, wishes, paths, must_read)


def settled(paths: Sequence[Path], wishes: Wishes) -> Config:
    """The settings that hold for a pack; reports that go into it are left out of it."""
    config = settle(paths, wishes.config, wishes.given, isolated=wishes.isolated)
    return replace(config, exclude=(*config.exclude, *_own(paths, wishes.targets)))


def deserved(report: Report, config: Config, wishes: Wishes, paths: Sequence[Path], must_read: Sequence[Path]) -> int:
    """The exit status for a pack, of which the files ``must_read`` must have been read."""
    if any(_is_or_is_in(unread.path, paths, must_read) for unread in report.unread):
        return UNUSABLE
    return status(report, config, exit_zero=wishes.exit_zero)


def _is_or_is_in(unread: str, paths: Sequence[Path], files: Sequence[Path]) -> bool:
    """Whether a file of the report is one of ``files``, or lies in an archive among them."""
    from tenderlint.read import common_parent  # noqa: PLC0415 - brings the readers' package in

    place = common_parent(paths).resolve() / unread
    return any(place.is_relative_to(file.resolve()) for file in files)


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


def _check(paths: Sequence[Path], config: Config, wishes: Wishes) -> Report:
    from tenderlint.cache.checked import checked  # noqa: PLC0415 - keeps --help quick

    with Bar(quiet=wishes.quiet) as bar:
        return checked(
            paths, config, bar, texts=wishes.shows_texts, kept=not wishes.no_cache, stand_ins=wishes.stand_ins
        )


def tell(report: Report) -> None:
    """What a person should know even if the report goes to a file."""
    for unread in report.unread:
        click.echo(f"Not read: {unread.path}: {unread.reason} {unread.advice}", err=True)
    if not report.documents and not report.unread:
        click.echo("No document was found to check. Give a file, a folder or a .zip with tender documents.", err=True)


def write(report: Report, wishes: Wishes) -> None:
    """Write the report in every format and to every place that was asked for."""
    if wishes.report is not None:
        _save(report, OutputFormat.HTML, wishes.report)
    for form, file in wishes.also:
        _save(report, form, file)
    if wishes.statistics and wishes.chosen is OutputFormat.CONSOLE:
        _put_statistics(report, wishes.output)
    elif wishes.output is not None:
        _save(report, wishes.chosen, wishes.output)
    else:
        show(report, wishes.chosen)


def _put_statistics(report: Report, output: Path | None) -> None:
    from tenderlint.report.statistics import table  # noqa: PLC0415 - needed only here

    if output is None:
        put(table(report))
    else:
        save(table(report), output)


def show(report: Report, form: OutputFormat) -> None:
    """Put a report on standard output, in colour where a person reads it."""
    if form is OutputFormat.CONSOLE and (sys.stdout.isatty() or os.environ.get("FORCE_COLOR")):
        _show(report)
    else:
        put(renderer(form)(report))


def _save(report: Report, form: OutputFormat, file: Path) -> None:
    # Excel takes a CSV file for the local code page unless it begins with this mark.
    save(renderer(form)(report), file, "utf-8-sig" if form is OutputFormat.CSV else "utf-8")


def _show(report: Report) -> None:
    from tenderlint.report.console import show  # noqa: PLC0415
    from tenderlint.report.window import Window  # noqa: PLC0415

    show(report, Window())
