"""Files of a folder that are no part of a pack, each with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tenderlint.read.chaff import SKIPPED_FOLDERS, is_chaff, is_excluded, may_be_notice
from tenderlint.read.folders import common_parent, relative
from tenderlint.read.own_reports import is_annotated_copy, is_own_report
from tenderlint.read.source import Source


def left(paths: Sequence[Path], sources: Iterable[Source], exclude: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Name and reason of every file at or under ``paths`` that is not among ``sources``, in their order."""
    base = common_parent(paths)
    taken = {source.file.resolve() for source in sources}
    for path in paths:
        for file in _files(path):
            if file.resolve() not in taken and (why := _why(file, relative(file, base), exclude)):
                yield relative(file, base), why


def _files(path: Path) -> Iterator[Path]:
    """Every file, hidden folders left aside: they are not of a person's making."""
    if not path.is_dir():
        yield path
        return
    for parent, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        yield from (Path(parent, name) for name in sorted(files))


def _why(file: Path, name: str, exclude: Sequence[str]) -> str | None:
    """None for what was refused: that is told with its own reason."""
    if is_excluded(name, exclude):
        return "left out by “exclude” in the settings"
    if is_chaff(file.name):
        return "a hidden file, a lock file, a program or data: no document"
    return _by_content(file)


def _by_content(file: Path) -> str | None:
    try:
        if is_own_report(file):
            return "an earlier report of tenderlint"
    except OSError:
        return None
    if is_annotated_copy(file):
        return "a copy with comments of tenderlint; its original is checked"
    return "a JSON file that is no published notice" if may_be_notice(file.name) else None
