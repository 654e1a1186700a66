"""``tenderlint fit``: whether one bidder can bid for a pack."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.group import debug_option
from tenderlint.cli.output import guard, put, save
from tenderlint.cli.reading import bidder_profile, checked_report, every_rule, status
from tenderlint.report.fit.formats import SUFFIXES, FitFormat, renderer

if TYPE_CHECKING:
    from tenderlint.bidder.fit import Fit

FILE = click.Path(path_type=Path)


@click.command("fit")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option(
    "--bidder",
    type=FILE,
    required=True,
    metavar="FILE.toml",
    help="The profile; “tenderlint init --bidder” begins one.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in FitFormat]),
    help="Default: console, or what FILE is.",
)
@click.option("--output", type=FILE, metavar="FILE", help="Write the answer to FILE instead of the screen.")
@click.option("--force", is_flag=True, help="Replace an existing file that is not a report of tenderlint.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
@click.option("--regime", metavar="ID", help="Take this procurement law instead of what the pack suggests.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes that read files; 0 for all.")
@click.option("--no-cache", is_flag=True, help="Neither use nor keep an answer of an earlier run.")
@debug_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[Path, ...],
    bidder: Path,
    form: str | None,
    output: Path | None,
    force: bool,
    quiet: bool,
    regime: str | None,
    config: Path | None,
    jobs: int | None,
    no_cache: bool,
) -> int:
    """Tell which demands of tender documents a bidder meets, and what bidding would take.

    Every demand is met, met if something is done, not met, or cannot be told; each with its place and working.

    Exit status: 0 something was read; 2 no document or no profile could be read; 3 no document was found.
    """
    from tenderlint.bidder.fit import fit  # noqa: PLC0415 - keeps --help quick
    from tenderlint.cli.settings import settle  # noqa: PLC0415
    from tenderlint.decisions.today import today  # noqa: PLC0415

    if output:
        guard(output, (*paths, bidder), force=force)
    profile = bidder_profile(bidder)
    settings = every_rule(settle(paths, config, {"jobs": jobs, "regime": regime}))
    report = checked_report(paths, settings, texts=True, kept=not no_cache, quiet=quiet)
    _write(fit(report, profile, today()), _format(form, output), output)
    return status(report.documents, report.unread, strict=settings.strict)


def _format(form: str | None, output: Path | None) -> FitFormat:
    suffix = output.suffix.lower() if output else ""
    return FitFormat(form) if form else SUFFIXES.get(suffix, FitFormat.CONSOLE)


def _write(told: Fit, form: FitFormat, output: Path | None) -> None:
    if output is not None:
        save(renderer(form)(told), output)
    elif form is FitFormat.CONSOLE and sys.stdout.isatty():
        from tenderlint.report.fit.console import show  # noqa: PLC0415
        from tenderlint.report.window import Window  # noqa: PLC0415

        show(told, Window())
    else:
        put(renderer(form)(told))
