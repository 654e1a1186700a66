"""Checks files as one pack and writes what was found into copies of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

import click
from msgspec.structs import replace

from tenderlint.annotate.files import FORMATS, annotated, without_former
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import chief, remarks
from tenderlint.cli.choices import RuleChoices
from tenderlint.cli.failures import FINE, NOTHING, UNUSABLE, Failure
from tenderlint.cli.output import save
from tenderlint.cli.progress import Bar
from tenderlint.cli.settings import settle
from tenderlint.cli.targets import Target, targets
from tenderlint.model.config import Config
from tenderlint.model.document import Document, Format, Unread
from tenderlint.model.report import Report
from tenderlint.read import Gathered, Source, gather
from tenderlint.read.draft import CannotRead
from tenderlint.read.kinds import Kind
from tenderlint.read.sniff import sniff

_SUFFIXES: Final = frozenset({".docx", ".docm", ".dotx", ".dotm", ".odt", ".pdf"})
_UNPACK: Final = "What is in a .zip has to be unpacked first."
_CAN: Final = "Comments are written into Word (.docx), OpenDocument text (.odt) and PDF files."


class Wishes(RuleChoices, frozen=True, kw_only=True):
    """The options of one run as they were given."""

    output: Path | None
    force: bool
    suggest: bool
    quiet: bool


def run(paths: Sequence[Path], wishes: Wishes) -> int:
    """Check the pack, write the copies, and return the exit status."""
    config = settle(paths, wishes.config, wishes.on_rules, isolated=wishes.isolated)
    gathered = gather(paths, config.exclude)
    kinds = [(source, _kind(source)) for source in gathered.sources]
    found = [(source, kind) for source, kind in kinds if kind in FORMATS and not source.members]
    planned = targets([(source, Format(kind)) for source, kind in found if kind], wishes.output, force=wishes.force)
    with TemporaryDirectory(prefix="tenderlint-") as folder:
        staged = _staged(gathered, planned, Path(folder))
        with Bar(quiet=wishes.quiet) as bar:
            report = _check(paths, staged, config, bar)
        return _write(report, staged, planned, wishes)


def _kind(source: Source) -> Kind | None:
    """What kind of file it is; None where it cannot be opened, which the check will tell."""
    try:
        return sniff(source.load(), source.name)
    except CannotRead:
        return None


def _staged(gathered: Gathered, planned: Sequence[Target], folder: Path) -> Gathered:
    """What is to be checked: a file that bears comments of ours is read without them, from a copy."""
    stand_ins: dict[str, Path] = {}
    for ordinal, target in enumerate(planned):
        data = target.source.load()
        plain = without_former(data, target.format)
        if plain is not data:
            stand_ins[target.source.name] = folder / f"{ordinal}{target.source.file.suffix}"
            stand_ins[target.source.name].write_bytes(plain)
    sources = [replace(each, file=stand_ins.get(each.name, each.file)) for each in gathered.sources]
    return Gathered(sources, gathered.unread)


def _check(paths: Sequence[Path], gathered: Gathered, config: Config, bar: Bar) -> Report:
    from tenderlint.decisions.run import under_decisions  # noqa: PLC0415
    from tenderlint.pipeline import judge  # noqa: PLC0415 - brings in everything that is heavy

    return under_decisions(judge(gathered, config, bar), paths, config)


def _write(report: Report, staged: Gathered, planned: Sequence[Target], wishes: Wishes) -> int:
    _tell_unread(report)
    by_path = {document.path: document for document in report.documents}
    files = {source.name: source for source in staged.sources}
    ready = [target for target in planned if target.source.name in by_path]
    first = chief([by_path[target.source.name] for target in ready])
    written = [_one(target, files[target.source.name], report, first, wishes) for target in ready]
    _tell_others(report, planned, quiet=wishes.quiet)
    if not report.documents and not report.unread:
        click.echo("No document was found. Give Word files, or a folder with some.", err=True)
        return NOTHING
    if not planned and not report.unread:
        raise Failure(f"there is no file here that comments can be written into. {_CAN} {_UNPACK}")
    missed = any(_meant(unread, staged) for unread in report.unread)
    return FINE if written and all(written) and not missed else UNUSABLE


def _meant(unread: Unread, staged: Gathered) -> bool:
    """Whether a file that could not be read was to be annotated: it was named itself, or is of a kind that is."""
    named = any(source.explicit and source.name == unread.path for source in staged.sources)
    return named or PurePosixPath(unread.path).suffix.lower() in _SUFFIXES


def _one(target: Target, source: Source, report: Report, first: Document | None, wishes: Wishes) -> bool:
    """Write one copy; a file that does not allow it is told of and stops no other."""
    document = next(each for each in report.documents if each.path == target.source.name)
    told = remarks(document, report.findings, pack=document is first, suggest=wishes.suggest)
    try:
        data = annotated(source.load(), document, told, _date())
    except CannotAnnotate as why:
        click.echo(f"Not annotated: {target.source.name}: {why}", err=True)
        return False
    target.place.parent.mkdir(parents=True, exist_ok=True)
    save(data, target.place)
    if not wishes.quiet:
        click.echo(f"{target.place}: {len(told):,} {'comment' if len(told) == 1 else 'comments'}")
    return True


def _date() -> str | None:
    """What comments are dated with: the same run gives the same bytes, so only what was asked for."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdigit()):
        return None
    return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _tell_unread(report: Report) -> None:
    for unread in report.unread:
        click.echo(f"Not read: {unread.path}: {unread.reason} {unread.advice}", err=True)


def _tell_others(report: Report, planned: Sequence[Target], *, quiet: bool) -> None:
    """Documents that were checked with the others and can carry no comments."""
    names = {target.source.name for target in planned}
    for document in report.documents:
        count = sum(finding.document == document.path for finding in report.findings)
        if document.path not in names and not quiet:
            told = f"{count} {'finding' if count == 1 else 'findings'}" if count else "nothing was found"
            why = _UNPACK if document.format in FORMATS else _CAN
            click.echo(f"{document.path}: checked with the others, {told}; it carries no comments. {why}", err=True)
