"""``tenderlint schema``: the JSON Schema of rule files, for editors that complete and check as one types."""

from __future__ import annotations

from importlib.resources import files

import click

from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put


@click.command("schema")
@debug_option
def command() -> None:
    """Print the JSON Schema that every rule file is held against."""
    put(files("tenderlint.catalogue").joinpath("rule.schema.json").read_text("utf-8"))
