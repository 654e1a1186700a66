"""A document that is piped in: checked as if it lay where its name says."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tenderlint.cli.choices import DASH
from tenderlint.cli.failures import Failure
from tenderlint.read.limits import MAX_FILE, MIB

UNNAMED: Final = Path("standard-input")


@contextmanager
def piped(paths: Sequence[Path], name: Path | None, *, whole_packs: bool) -> Iterator[tuple[Path, Path]]:
    """The path that the document is to go by, and the file that holds it for as long as it is looked at.

    Raises:
        Failure: “-” stands with others, a name is given for nothing, or nothing can be read from standard input.
    """
    if DASH not in paths:
        raise Failure("--stdin-filename names what is piped in, and nothing is: give “-” in place of a file.")
    if len(paths) > 1 or whole_packs:
        raise Failure("“-” stands for one document by itself. Check other files in a run of their own.")
    shown = name or UNNAMED
    with TemporaryDirectory(prefix="tenderlint-") as folder:
        stand_in = Path(folder, shown.name)
        stand_in.write_bytes(_content())
        yield shown, stand_in


def _content() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise Failure("“-” reads a document from standard input, and nothing is piped in. Name a file instead.")
    content = sys.stdin.buffer.read(MAX_FILE + 1)
    if len(content) > MAX_FILE:
        raise Failure(f"What is piped in is larger than {MAX_FILE // MIB} MiB, the most that is read of one file.")
    return content
