"""Walks what a person named, down to the files, and names each as she would."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tenderlint.read.chaff import SKIPPED_FOLDERS, is_chaff, may_be_notice
from tenderlint.read.draft import CannotRead
from tenderlint.read.gathered import Gathered
from tenderlint.read.ocds.recognise import is_notice_file
from tenderlint.read.own_reports import is_annotated_copy, is_own_report
from tenderlint.read.source import denied, missing


def common_parent(paths: Sequence[Path]) -> Path:
    """Return the folder that names in the pack are relative to."""
    folders = [path.absolute() if _is_folder(path) else path.absolute().parent for path in paths]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # drives of Windows have nothing in common
        return Path(folders[0].anchor)


def seen_from_here(folder: Path) -> str:
    """Return a folder relative to the working directory, with forward slashes; "" for that directory and outside it."""
    here = Path.cwd().resolve()
    there = folder.resolve()
    return there.relative_to(here).as_posix() if there != here and there.is_relative_to(here) else ""


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # barred: told later, when it is to be read
        return False


def relative(file: Path, base: Path) -> str:
    """Return the path within the pack, with forward slashes."""
    try:
        return file.absolute().relative_to(base).as_posix()
    except ValueError:
        return file.absolute().as_posix()


def files_of(path: Path, found: Gathered, base: Path) -> Iterator[tuple[Path, bool]]:
    """Yield every file at or under ``path``, and whether it was named itself; tell ``found`` what bars the way."""
    try:
        if path.is_dir():
            for file in _walk(path, found, base):
                yield file, False
        elif path.exists():
            yield path, True
        else:
            found.refuse(relative(path, base), missing())
    except PermissionError:
        found.refuse(relative(path, base), denied())


def _walk(folder: Path, found: Gathered, base: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        found.refuse(relative(Path(error.filename or folder), base), denied())

    inside = folder.resolve()
    for parent, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        for name in sorted(files):
            file = Path(parent, name)
            if is_chaff(name) or not (file.is_file() or file.is_symlink()):
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(inside):
                found.refuse(relative(file, base), _outside())
                continue
            if not _is_report(file) and (not may_be_notice(name) or _is_notice(file)):
                yield file


def _is_report(file: Path) -> bool:
    """Whether an earlier report of ours was left in the folder, or a copy of its neighbour with our comments; a file
    that cannot be opened is told of later.
    """
    try:
        return is_own_report(file) or is_annotated_copy(file)
    except OSError:
        return False


def _is_notice(file: Path) -> bool:
    """Whether a JSON file is a notice; one that cannot be opened is told of later."""
    try:
        return is_notice_file(file)
    except OSError:
        return True


def _outside() -> CannotRead:
    reason = "It is a link to a file outside the folder."
    return CannotRead("unsafe", reason, "If it belongs to the pack, name that file itself or put a copy in the folder.")
