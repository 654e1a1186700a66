"""Where annotated copies go, and whether they may."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from msgspec import Struct

from tenderlint.cli.failures import Failure
from tenderlint.model.document import Format
from tenderlint.read import Source
from tenderlint.read.own_reports import COPY

_LOCKS: Final = ("~${}", ".~lock.{}#")
"""Files that Word and LibreOffice keep beside one that is open; Word's leaves out two letters of a long name."""
_WORD_CUTS_FROM: Final = 8


class Target(Struct, frozen=True):
    """A file that can carry comments, and where its copy goes."""

    source: Source
    format: Format
    place: Path


def targets(found: Sequence[tuple[Source, Format]], output: Path | None, *, force: bool) -> list[Target]:
    """The copies to write. Nothing is written yet.

    Raises:
        Failure: one of them must not go where it would.
    """
    planned = [Target(source, form, _place(source, output, alone=len(found) == 1)) for source, form in found]
    for target in planned:
        _guard(target, [source.file for source, _ in found], force=force)
    return planned


def _place(source: Source, output: Path | None, *, alone: bool) -> Path:
    name = f"{source.file.stem}{COPY}{source.file.suffix}"
    if output is None:
        return source.file.with_name(name)
    if alone and output.suffix and not output.is_dir():
        if output.suffix.lower() != source.file.suffix.lower():
            raise Failure(f"{output} is a copy of {source.file.name}, so its name must end in {source.file.suffix}.")
        return output
    if output.exists() and not output.is_dir():
        raise Failure(f"{output} is a file, and there are several copies to write. Name a folder.")
    return output / PurePosixPath(source.name).parent / name


def _guard(target: Target, inputs: Sequence[Path], *, force: bool) -> None:
    place = target.place
    if any(place.exists() and place.samefile(each) for each in inputs):
        raise Failure(f"{place} is one of the documents to check; it is never written to. Name another file with -o.")
    if place.is_dir():
        raise Failure(f"{place} is a folder. Name a file with -o.")
    if place.exists() and not force:
        raise Failure(f"{place} exists, so nothing was written. Add --force to replace it, or name another with -o.")
    if _is_open(place):
        raise Failure(f"{place} is open in another program. Close it there first.")
    folder = next(each for each in place.absolute().parents if each.exists())
    if not folder.is_dir():
        raise Failure(f"{place} cannot be written: {folder} is a file, not a folder. Name another with -o.")
    if not os.access(folder, os.W_OK):
        raise Failure(f"{place} cannot be written: the folder {folder} is read-only for you. Name another with -o.")


def _is_open(place: Path) -> bool:
    names = [place.name]
    if len(place.stem) > _WORD_CUTS_FROM - 2:
        names.append(place.name[2:])
    return any(place.with_name(lock.format(name)).exists() for lock in _LOCKS for name in names)
