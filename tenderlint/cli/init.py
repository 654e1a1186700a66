"""``tenderlint init``: a configuration file to begin with, every setting explained."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from tenderlint.cli.failures import Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import save
from tenderlint.config import OWN_FILE

BIDDER_FILE = "bidder.toml"


@click.command("init")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--bidder",
    is_flag=False,
    flag_value=BIDDER_FILE,
    metavar="[FILE]",
    help=f"Write a bidder's profile for “tenderlint fit” instead, into FILE or {BIDDER_FILE}.",
)
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@debug_option
def command(folder: Path, *, bidder: str | None, force: bool) -> None:
    """Write a tenderlint.toml into FOLDER (by default here), with every setting explained.

    Only the profile is set: the rules of today, so that a new release brings no new findings unasked.
    """
    target = folder / (bidder or OWN_FILE)
    if target.is_dir():
        raise Failure(f"{target} is a folder. Name the file to write, such as --bidder {BIDDER_FILE}.")
    if target.exists() and not force:
        raise Failure(f"{target} is already there and was left as it is. Add --force to replace it.")
    if bidder:
        save(_bidder(), target)
        click.echo(f"Wrote {target}. Every setting in it is explained and switched off.", err=True)
        return
    held = _newest()
    save(files("tenderlint.cli").joinpath("starter.toml").read_text("utf-8").replace("@PROFILE@", held), target)
    click.echo(f"Wrote {target}. It holds to the rules of {held}; all else in it is explained and off.", err=True)


def _newest() -> str:
    from tenderlint.catalogue.profiles import profile_names  # noqa: PLC0415 - keeps --help quick

    return profile_names()[-1]


def _bidder() -> str:
    from tenderlint.bidder.starter import starter  # noqa: PLC0415 - keeps --help quick

    return starter()
