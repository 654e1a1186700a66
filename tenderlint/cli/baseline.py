"""``tenderlint baseline``: what was there when a repository began, so that later runs tell only what is new."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.failures import FINDINGS, FINE, Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put
from tenderlint.wording.counts import count

if TYPE_CHECKING:
    from tenderlint.cli.deciding import Desk

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
    options = (
        click.option("--whole-packs", is_flag=True, help="Take each pack by itself, as “check --whole-packs” does."),
        click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions."),
        click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file."),
        click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors."),
    )
    for option in reversed(options):
        function = option(function)
    return function


@command.command("write")
@click.argument("paths", nargs=-1, required=True, type=PATHS, metavar="PATH...")
@click.option("--add", is_flag=True, help="Record also what is new since the baseline was first written.")
@_options
def write_command(  # noqa: PLR0913 - one parameter an option
    *, paths: tuple[Path, ...], add: bool, whole_packs: bool, baseline: Path | None, config: Path | None, quiet: bool
) -> int:
    """Record every finding of a pack that no decision covers yet.

    Once there is a baseline, what is new is not slipped into it: mend it, accept it with a reason, or say --add.
    """
    from tenderlint.cli.deciding import at_desks  # noqa: PLC0415 - keeps --help quick

    return at_desks(paths, baseline, config, partial(_record, add=add), whole_packs=whole_packs, quiet=quiet)


def _record(at: Desk, *, add: bool) -> int:
    from tenderlint.cli.deciding import record  # noqa: PLC0415
    from tenderlint.decisions.apply import recorded  # noqa: PLC0415
    from tenderlint.model.decision import Kind  # noqa: PLC0415
    from tenderlint.report.barriers import counted  # noqa: PLC0415

    new = [recorded(finding, Kind.BASELINE, at.home) for finding in counted(at.report.findings)]
    if at.begun and new and not add:
        put(f"{count(len(new), 'finding is', 'findings are')} new since the baseline in {at.file}, and not recorded.\n")
        put("Mend what is new, accept it with a reason (tenderlint accept), or record it all with --add.\n")
        return FINDINGS
    record(at.file, new)
    put(f"{count(len(new), 'finding', 'findings')} recorded in {at.file}.\n")
    return FINE


@command.command("show")
@click.argument("paths", nargs=-1, type=PATHS, metavar="[PATH]...")
@click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions.")
def show_command(*, paths: tuple[Path, ...], baseline: Path | None) -> int:
    """List what was decided on each pack, document by document."""
    from tenderlint.decisions.file import NAME, load  # noqa: PLC0415
    from tenderlint.report.decisions import listing  # noqa: PLC0415

    files = [baseline] if baseline else _files(paths or (Path(),))
    if not files:
        raise Failure(f"there is no {NAME} here or above. “tenderlint baseline PATH” writes one.")
    listed = [listing(load(file)) for file in files]
    if len(files) > 1:
        listed = [f"{file}\n{text}" for file, text in zip(files, listed, strict=True)]
    put("\n".join(listed))
    return FINE


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files of decisions on the packs that paths belong to, each once."""
    from tenderlint.cli.packs import wholes  # noqa: PLC0415
    from tenderlint.decisions.file import find  # noqa: PLC0415

    found = (find(pack.folder) for pack in wholes(paths))
    return list(dict.fromkeys(file for file in found if file))


@command.command("prune")
@click.argument("paths", nargs=-1, required=True, type=PATHS, metavar="PATH...")
@_options
def prune_command(
    *, paths: tuple[Path, ...], whole_packs: bool, baseline: Path | None, config: Path | None, quiet: bool
) -> int:
    """Delete decisions whose passage is gone from the pack."""
    from tenderlint.cli.deciding import at_desks  # noqa: PLC0415

    return at_desks(paths, baseline, config, _prune, whole_packs=whole_packs, quiet=quiet)


def _prune(at: Desk) -> int:
    from tenderlint.cli.deciding import forget  # noqa: PLC0415

    gone = at.report.decided.orphaned
    if gone:
        forget(at.file, gone)
    put(f"{count(len(gone), 'decision', 'decisions')} deleted from {at.file}.\n")
    return FINE
