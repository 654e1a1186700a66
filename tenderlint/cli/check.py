"""``tenderlint check``: read a pack, run the rules, write the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tenderlint.cli.choices import SEVERITIES, rule_options, running_options
from tenderlint.cli.group import debug_option
from tenderlint.report.formats import OutputFormat

FILE = click.Path(path_type=Path)
PATH = click.Path(exists=True, allow_dash=True, path_type=Path)
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def also(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[tuple[OutputFormat, Path], ...]:
    """Formats with the files they go to, from “sarif=tenderlint.sarif”."""
    return tuple(_form_and_file(each) for each in value)


def _form_and_file(given: str) -> tuple[OutputFormat, Path]:
    form, _, file = given.partition("=")
    if form not in tuple(OutputFormat) or not file:
        known = ", ".join(OutputFormat)
        raise click.BadParameter(f"“{given}” is not FORMAT=FILE, such as sarif=tenderlint.sarif. Formats: {known}.")
    return OutputFormat(form), Path(file)


def _output_options(function: Decorated) -> Decorated:
    """Where the report goes and what it looks like."""
    options = (
        click.option(
            "--format",
            "form",
            type=click.Choice([form.value for form in OutputFormat]),
            help="Default: console, or what FILE is.",
        ),
        click.option(
            "--output",
            "--output-file",
            "-o",
            type=FILE,
            metavar="FILE",
            help="Write the report to FILE instead of the screen.",
        ),
        click.option("--report", type=FILE, metavar="FILE.html", help="Write the HTML page beside any format."),
        click.option(
            "--also",
            multiple=True,
            callback=also,
            metavar="FORMAT=FILE",
            help="Write the report in this format too; may be given several times.",
        ),
        click.option("--statistics", is_flag=True, help="Show how often each rule found something, not what."),
        click.option("--force", is_flag=True, help="Replace an existing file that is not a report of tenderlint."),
        click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors."),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@_output_options
@rule_options
@click.option("--preview", is_flag=True, help="Show what the newest rules would add to the profile; none of it counts.")
@click.option("--fail-on", type=SEVERITIES, help="Exit with 1 from this severity up (default: medium).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--strict", is_flag=True, help="Exit with 2 if any file could not be read.")
@click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions.")
@running_options
@click.option(
    "--whole-packs",
    is_flag=True,
    help="Take each file given for the folder it lies in, and check each folder as a pack of its own.",
)
@click.option("--no-cache", is_flag=True, help="Neither use nor keep an answer of an earlier run.")
@click.option("--stdin-filename", type=FILE, metavar="NAME", help="The name of the document that is piped in for “-”.")
@click.option("--show-files", is_flag=True, help="List what would be read, and why other files are left; no check.")
@click.option("--show-settings", is_flag=True, help="Print every setting and where it comes from; no check.")
@debug_option
def command(paths: tuple[Path, ...], **options: Any) -> int:  # noqa: ANN401 - click hands over what is declared above
    """Check tender documents: files, folders and .zip archives. What is given together is one pack.

    “-” reads one document from standard input.

    Exit status: 0 nothing at or above the failing severity; 1 findings; 2 the check could not be done, or no
    document could be read; 3 no document was found.
    """
    from tenderlint.cli.run import Wishes, run  # noqa: PLC0415 - keeps --help quick

    return run(paths, Wishes(**options))
