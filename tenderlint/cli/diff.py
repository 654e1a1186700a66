"""``tenderlint diff``: what has become of findings and demands from one version of a pack to the next."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from tenderlint.cli.failures import FINDINGS, FINE, Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import guard, put, save

if TYPE_CHECKING:
    from tenderlint.model.config import Config
    from tenderlint.model.report import Report

FILE = click.Path(path_type=Path)


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--pack", type=click.Path(exists=True, path_type=Path), default=Path(), metavar="PATH", help="Default: here."
)
@click.option("--format", "form", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option("--output", type=FILE, metavar="FILE", help="Write to FILE instead of the screen.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is new.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
@debug_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    old: str,
    new: str,
    pack: Path,
    form: str,
    output: Path | None,
    force: bool,
    exit_zero: bool,
    config: Path | None,
    quiet: bool,
) -> int:
    """Compare two versions of a pack: files, folders, archives, or revisions of a git repository.

    For a revision, --pack says which part of the repository is meant. The plain text is Markdown too.

    Exit status: 0 nothing new at or above the failing severity; 1 something is; 2 the comparison could not be made.
    """
    from tenderlint.cli.settings import settle  # noqa: PLC0415 - keeps --help quick
    from tenderlint.cli.versions import version  # noqa: PLC0415
    from tenderlint.compare.reports import compared  # noqa: PLC0415
    from tenderlint.report.difference import render, render_json  # noqa: PLC0415

    if output:
        guard(output, [each for each in (Path(old), Path(new)) if each.exists()], force=force)
    with TemporaryDirectory(prefix="tenderlint-") as folder:
        before, after = (version(each, pack, _room(folder, side)) for side, each in (("old", old), ("new", new)))
        settings = settle([after if Path(new).exists() else pack], config, {})
        reports = [_check(each, named, settings, quiet=quiet) for each, named in ((before, old), (after, new))]
    difference = compared(*reports)
    text = render_json(difference) if form == "json" else render(difference)
    if output:
        save(text, output)
    else:
        put(text)
    worse = [each.severity for each in difference.came] + [each.after.severity for each in difference.reworded]
    failing = any(severity.rank >= settings.fail_on.rank for severity in worse)
    return FINDINGS if failing and not exit_zero else FINE


def _room(folder: str, side: str) -> Path:
    room = Path(folder) / side
    room.mkdir()
    return room


def _check(path: Path, named: str, settings: Config, *, quiet: bool) -> Report:
    """One version checked, its decisions left aside: what somebody accepted has still come or gone."""
    from tenderlint.cli.progress import Bar  # noqa: PLC0415
    from tenderlint.pipeline import lint  # noqa: PLC0415

    with Bar(quiet=quiet) as bar:
        report = lint([path], replace(settings, baseline=None), bar)
    if not report.documents:
        raise Failure(f"no document could be read in “{named}”, so there is nothing to compare.")
    if not quiet:
        for unread in report.unread:
            click.echo(f"Not read in {named}: {unread.path}: {unread.reason} {unread.advice}", err=True)
    return report
