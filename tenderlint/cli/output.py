"""Writing a report: to standard output, or to a file that is whole or not there at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tenderlint.cli.failures import Failure


def put(written: str | bytes) -> None:
    """Write to standard output, text as UTF-8 whatever the locale; a reader that has gone away is no error.

    Raises:
        Failure: bytes would go to a screen.
    """
    data = written.encode("utf-8", "replace") if isinstance(written, str) else written
    if data is written and sys.stdout.isatty():
        raise Failure("A workbook cannot be shown on the screen. Add --output FILE.xlsx.")
    try:
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(data.decode("utf-8"))
        else:
            buffer.write(data)
            buffer.flush()
    except BrokenPipeError:
        # Python flushes standard output once more when it ends; that must not fail a second time.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def guard(target: Path, sources: Sequence[Path], *, force: bool) -> None:
    """Refuse, before any work is done, a place where a report must not go.

    Raises:
        Failure: a folder or a device stands there, an input document, or a file that is not a report of ours.
    """
    if target.is_dir():
        raise Failure(f"{target} is a folder. Name a file to write the report to.")
    if not target.parent.is_dir():
        raise Failure(f"{target} cannot be written: there is no folder {target.parent}. Make it first.")
    if not target.exists():
        return
    if not target.is_file():
        raise Failure(f"{target} is not an ordinary file, so no report is written to it. Name another.")
    if any(_holds(source, target) for source in sources):
        raise Failure(f"{target} is one of the documents to check; it is never overwritten. Name another file.")
    if not ours(target) and not force:
        raise Failure(
            f"{target} exists and is not a report of tenderlint, so it was not replaced. "
            "Name another file, or add --force."
        )


def _holds(source: Path, target: Path) -> bool:
    """Whether an existing file is, or is among, the documents given to check."""
    if source.is_dir():
        return target.resolve().is_relative_to(source.resolve()) and not ours(target)
    return source.exists() and source.samefile(target)


def ours(file: Path) -> bool:
    """Whether a file is an earlier report of this program, or empty."""
    from tenderlint.read.own_reports import is_own_report  # noqa: PLC0415 - brings the readers' package in

    return file.stat().st_size == 0 or is_own_report(file)


def save(written: str | bytes, target: Path, encoding: str = "utf-8") -> None:
    """Write a file under another name and move it into place, so that no half-written one is ever seen.

    Raises:
        Failure: the folder or the disk does not allow it.
    """
    import secrets  # noqa: PLC0415 - a report on the console needs none

    place = target.resolve()
    draft = place.with_name(f".{place.name}.{secrets.token_hex(6)}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(written.encode(encoding, "replace") if isinstance(written, str) else written)
        if place.exists():
            shutil.copymode(place, draft)
        draft.replace(place)
    except OSError as fault:
        raise Failure(f"{target} could not be written: {fault.strerror}.") from None
    finally:
        draft.unlink(missing_ok=True)
