"""``tenderlint facts``: what a pack states, without a rule run over it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.group import debug_option
from tenderlint.cli.output import guard, put, save
from tenderlint.cli.reading import status, tell_unread
from tenderlint.report.facts.formats import SUFFIXES, FactsFormat, renderer

if TYPE_CHECKING:
    from tenderlint.model.config import Config
    from tenderlint.report.facts.table import Table

FILE = click.Path(path_type=Path)


@click.command("facts")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in FactsFormat]),
    help="Default: console, or what FILE is.",
)
@click.option("--output", type=FILE, metavar="FILE", help="Write the table to FILE instead of the screen.")
@click.option("--force", is_flag=True, help="Replace an existing file that is not a report of tenderlint.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes that read files; 0 for all.")
@debug_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[Path, ...],
    form: str | None,
    output: Path | None,
    force: bool,
    quiet: bool,
    config: Path | None,
    jobs: int | None,
) -> int:
    """List what tender documents demand: value, dates, weights, conditions, each with its place.

    No rule is run. Beside turnover and years of accounts stands who lies below them.

    Exit status: 0 something was read; 2 no document could be read; 3 no document was found.
    """
    from tenderlint.cli.settings import settle  # noqa: PLC0415 - keeps --help quick

    if output:
        guard(output, paths, force=force)
    settings = settle(paths, config, {"jobs": jobs})
    table = _table(paths, settings, quiet=quiet)
    _write(table, _format(form, output), output)
    return status(table.documents, table.unread, strict=settings.strict)


def _format(form: str | None, output: Path | None) -> FactsFormat:
    suffix = output.suffix.lower() if output else ""
    return FactsFormat(form) if form else SUFFIXES.get(suffix, FactsFormat.CONSOLE)


def _table(paths: Sequence[Path], config: Config, *, quiet: bool) -> Table:
    from tenderlint.cli.progress import Bar  # noqa: PLC0415
    from tenderlint.pipeline import facts  # noqa: PLC0415 - brings in everything that is heavy
    from tenderlint.report.facts.table import Table  # noqa: PLC0415

    with Bar(quiet=quiet) as bar:
        pack, stated = facts(paths, config, bar)
    if not quiet:
        tell_unread(pack.documents, pack.unread)
    return Table(pack.documents, pack.unread, stated)


def _write(table: Table, form: FactsFormat, output: Path | None) -> None:
    if output is not None:
        # Excel takes a CSV file for the local code page unless it begins with this mark.
        save(renderer(form)(table), output, "utf-8-sig" if form is FactsFormat.CSV else "utf-8")
    elif form is FactsFormat.CONSOLE and sys.stdout.isatty():
        from tenderlint.report.facts.console import show  # noqa: PLC0415
        from tenderlint.report.window import Window  # noqa: PLC0415

        show(table, Window())
    else:
        put(renderer(form)(table))
