"""``tenderlint config show``: which settings hold here, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import click

from tenderlint.cli.failures import FINE
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put


@click.group("config")
@debug_option
def command() -> None:
    """Show the settings that hold for a pack."""


@command.command("show")
@click.argument("path", default=".", type=click.Path(exists=True, path_type=Path))
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file.")
@debug_option
def show_command(path: Path, config: Path | None) -> int:
    """Print every setting that holds for PATH (by default here), with where it comes from: a file, or the default."""
    from tenderlint.cli.settings import settle  # noqa: PLC0415 - keeps --help quick
    from tenderlint.cli.shown import settings  # noqa: PLC0415

    put(settings(settle([path], config, {}), path, config, {}, isolated=False))
    return FINE
