"""The formats the answer can be written in, each loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from tenderlint.bidder.fit import Fit


class FitFormat(StrEnum):
    """Names as given to ``--format``; each is also the module that writes it."""

    CONSOLE = "console"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


SUFFIXES: Final = {
    ".json": FitFormat.JSON,
    ".md": FitFormat.MARKDOWN,
    ".html": FitFormat.HTML,
    ".htm": FitFormat.HTML,
}
"""The format that a file's name asks for where no other is named."""


def renderer(chosen: FitFormat) -> Callable[[Fit], str]:
    """The function that turns a fit into the text of one format."""
    return cast("Callable[[Fit], str]", import_module(f"tenderlint.report.fit.{chosen}").render)
