"""``tenderlint rule RSK002``: all there is to know about one rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.failures import Failure, near
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put

if TYPE_CHECKING:
    from tenderlint.model.rule import Rule


@click.command("rule")
@click.argument("name", metavar="RULE")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file.")
@debug_option
def command(name: str, config: Path | None) -> None:
    """Show one rule, by its id (RSK002) or its name (broad-indemnity)."""
    from tenderlint.catalogue.accuracy import read_accuracy  # noqa: PLC0415
    from tenderlint.catalogue.folders import built_in  # noqa: PLC0415 - keeps --help quick
    from tenderlint.catalogue.regimes import load_regimes  # noqa: PLC0415
    from tenderlint.cli.manual import page  # noqa: PLC0415

    rule = _rule(name, config)
    put(page(rule, load_regimes(built_in() / "regimes"), read_accuracy(built_in()).get(rule.id, ())))


def _rule(name: str, config: Path | None) -> Rule:
    """Only the file of the rule asked for is read in full."""
    from tenderlint.catalogue.rules import read_rule  # noqa: PLC0415
    from tenderlint.cli.listing import listed  # noqa: PLC0415
    from tenderlint.config import find, load  # noqa: PLC0415

    source = config or find(Path())
    entries = listed(load(source).rules if source else ())
    wanted = name.casefold()
    for entry in entries:
        if wanted in (entry.id.casefold(), entry.name.casefold()):
            return read_rule(entry.file.read_text("utf-8"), str(entry.file))[0]
    known = [each for entry in entries for each in (entry.id, entry.name)]
    raise Failure(f"there is no rule “{name}”.{near(name, known)} “tenderlint rules” lists all.")
