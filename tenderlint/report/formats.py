"""The formats a report can be written in, each loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from tenderlint.model.report import Report


class OutputFormat(StrEnum):
    """Names as given to ``--format``; each is also the module that writes it."""

    CONSOLE = "console"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    JSONL = "jsonl"


SUFFIXES: Final = {
    ".json": OutputFormat.JSON,
    ".jsonl": OutputFormat.JSONL,
    ".html": OutputFormat.HTML,
    ".htm": OutputFormat.HTML,
    ".md": OutputFormat.MARKDOWN,
    ".csv": OutputFormat.CSV,
    ".xlsx": OutputFormat.XLSX,
    ".sarif": OutputFormat.SARIF,
}
"""The format that a file's name asks for where no other is named."""


TOGETHER: Final = frozenset(
    {OutputFormat.SARIF, OutputFormat.GITHUB, OutputFormat.GITLAB, OutputFormat.JUNIT, OutputFormat.JSONL}
)
"""Formats of which one file holds the reports of several packs: those that machines read for a whole repository."""


def renderer(chosen: OutputFormat) -> Callable[[Report], str | bytes]:
    """The function that turns a report into the text of one format, or into the bytes of a workbook."""
    module = import_module(f"tenderlint.report.{chosen}")
    return cast("Callable[[Report], str | bytes]", module.render)


def renderer_of_several(chosen: OutputFormat) -> Callable[[Sequence[Report]], str]:
    """The function that turns the reports of several packs into one text, for the formats ``TOGETHER``."""
    module = import_module(f"tenderlint.report.{chosen}")
    return cast("Callable[[Sequence[Report]], str]", module.render_all)
