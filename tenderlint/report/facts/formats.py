"""The formats the table can be written in, each loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from tenderlint.report.facts.table import Table


class FactsFormat(StrEnum):
    """Names as given to ``--format``; each is also the module that writes it."""

    CONSOLE = "console"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


SUFFIXES: Final = {".json": FactsFormat.JSON, ".csv": FactsFormat.CSV, ".md": FactsFormat.MARKDOWN}
"""The format that a file's name asks for where no other is named."""


def renderer(chosen: FactsFormat) -> Callable[[Table], str]:
    """The function that turns a table into the text of one format."""
    return cast("Callable[[Table], str]", import_module(f"tenderlint.report.facts.{chosen}").render)
