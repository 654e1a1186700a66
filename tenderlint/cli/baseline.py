"""``tenderlint baseline``: what was there when a repository began, so that later runs tell only what is new."""

from __future__ import annotations

from pathlib import Path

import click

from tenderlint.cli.failures import FINDINGS, FINE, Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put

PATHS = click.Path(exists=True, path_type=Path)
FILE = click.Path(path_type=Path)


class _WriteUnlessNamed(click.Group):
    """``baseline PATH`` is ``baseline write PATH``: the one that people want first."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first, or ``write`` with everything."""
        return super().resolve_command(ctx, args if args[0] in self.commands else ["write", *args])


@click.group("baseline", cls=_WriteUnlessNamed)
@debug_option
def command() -> None:
    """Record what is found today, so that later runs fail only on what is new or worse.

    “tenderlint baseline PATH...” writes tenderlint-decisions.toml beside the pack. Keep it under version control.
    """


def _options(function: click.decorators.FC) -> click.decorators.FC:
    function = click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")(function)
    function = click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")(function)
    return click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions.")(function)


@command.command("write")
@click.argument("paths", nargs=-1, required=True, type=PATHS, metavar="PATH...")
@click.option("--add", is_flag=True, help="Record also what is new since the baseline was first written.")
@_options
def write_command(
    *, paths: tuple[Path, ...], add: bool, baseline: Path | None, config: Path | None, quiet: bool
) -> int:
    """Record every finding of a pack that no decision covers yet.

    Once there is a baseline, what is new is not slipped into it: mend it, accept it with a reason, or say --add.
    """
    from tenderlint.cli.deciding import desk, without, write  # noqa: PLC0415 - keeps --help quick
    from tenderlint.decisions.apply import recorded  # noqa: PLC0415
    from tenderlint.model.decision import Kind  # noqa: PLC0415
    from tenderlint.report.barriers import counted  # noqa: PLC0415

    at = desk(paths, baseline, config, quiet=quiet)
    new = [recorded(finding, Kind.BASELINE, at.home) for finding in counted(at.report.findings)]
    begun = any(each.kind is Kind.BASELINE for each in at.decisions)
    if begun and new and not add:
        put(f"{len(new)} findings are new since the baseline was written, and were not recorded.\n")
        put("Mend them, accept them with a reason (tenderlint accept), or add them all with --add.\n")
        return FINDINGS
    write(at, [*without(at.decisions, new), *new])
    put(f"{len(new)} findings recorded in {at.file}.\n")
    return FINE


@command.command("show")
@click.argument("paths", nargs=-1, type=PATHS, metavar="[PATH]...")
@click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions.")
def show_command(*, paths: tuple[Path, ...], baseline: Path | None) -> int:
    """List what was decided, document by document."""
    from tenderlint.decisions.file import NAME, find, load  # noqa: PLC0415
    from tenderlint.report.decisions import listing  # noqa: PLC0415

    start = paths[0] if paths else Path()
    file = baseline or find(start if start.is_dir() else start.parent)
    if file is None:
        raise Failure(f"there is no {NAME} here or above. “tenderlint baseline PATH” writes one.")
    put(listing(load(file)))
    return FINE


@command.command("prune")
@click.argument("paths", nargs=-1, required=True, type=PATHS, metavar="PATH...")
@_options
def prune_command(*, paths: tuple[Path, ...], baseline: Path | None, config: Path | None, quiet: bool) -> int:
    """Delete decisions whose passage is gone from the pack."""
    from tenderlint.cli.deciding import desk, without, write  # noqa: PLC0415

    at = desk(paths, baseline, config, quiet=quiet)
    gone = at.report.decided.orphaned
    if gone:
        write(at, without(at.decisions, gone))
    put(f"{len(gone)} decisions deleted from {at.file}.\n")
    return FINE
