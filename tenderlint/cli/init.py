"""``tenderlint init``: a configuration file to begin with, every setting explained."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from tenderlint.cli.failures import Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import save
from tenderlint.config import OWN_FILE


@click.command("init")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace a tenderlint.toml that is already there.")
@debug_option
def command(folder: Path, *, force: bool) -> None:
    """Write a tenderlint.toml into FOLDER (by default here), with every setting explained and none changed."""
    target = folder / OWN_FILE
    if target.exists() and not force:
        raise Failure(f"{target} is already there and was left as it is. Add --force to replace it.")
    save(files("tenderlint.cli").joinpath("starter.toml").read_text("utf-8"), target)
    click.echo(f"Wrote {target}. Every setting in it is explained and switched off.", err=True)
