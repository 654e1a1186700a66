"""``tenderlint annotate``: findings as comments in a copy of the person's own file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tenderlint.cli.check import FILE
from tenderlint.cli.choices import rule_options, running_options
from tenderlint.cli.group import debug_option


@click.command("annotate")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="FILE...")
@click.option("-o", "--output", type=FILE, metavar="OUT", help="Write to this file, or for several into this folder.")
@click.option("--suggest", is_flag=True, help="Word: offer tracked changes where a rule has words to put in place.")
@click.option("--force", is_flag=True, help="Replace copies that exist.")
@rule_options
@running_options
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
@debug_option
def command(paths: tuple[Path, ...], **options: Any) -> int:  # noqa: ANN401 - click hands over what is declared above
    """Write what is found as comments into a copy of each Word, OpenDocument text and
    PDF file.

    The files are checked together, as one pack; folders are looked through. NAME.docx gets the copy
    NAME.tenderlint.docx beside it. Your own files are never written to. In a PDF the words are highlighted.

    Exit status: 0 the copies were written; 2 some could not be; 3 no document was found.
    """
    from tenderlint.cli.annotating import Wishes, run  # noqa: PLC0415 - keeps --help quick

    return run(paths, Wishes(**options))
