"""``tenderlint clean``: delete what earlier runs kept."""

from __future__ import annotations

import click

from tenderlint.cli.failures import FINE
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put


@click.command("clean")
@debug_option
def command() -> int:
    """Delete the answers that earlier runs kept in the cache folder. The next run takes longer, and finds the same."""
    from tenderlint.store import Store, cache_folder  # noqa: PLC0415

    folder = cache_folder()
    dropped = sum(Store(folder / part).clear() for part in ("reports", "catalogue", "regex", "lists"))
    put(f"{dropped} kept answers deleted from {folder}.\n")
    return FINE
