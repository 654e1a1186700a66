"""Which files make up a pack: walks folders and archives without reading a single document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from tenderlint.read.chaff import is_excluded
from tenderlint.read.folders import common_parent, files_of, relative
from tenderlint.read.gathered import Gathered
from tenderlint.read.own_reports import is_annotated_copy, original_of
from tenderlint.read.source import Source
from tenderlint.read.unpack import unpacked


def gather(paths: Sequence[Path], exclude: Sequence[str] = ()) -> Gathered:
    """Return every file that ``paths`` lead to, through folders and zip archives.

    Names are relative to what the paths have in common. A path that does not exist becomes an unread file.
    """
    return unpacked(reach(paths, exclude), exclude)


def reach(paths: Sequence[Path], exclude: Sequence[str] = ()) -> Gathered:
    """As :func:`gather`, with every archive left closed: enough to know whether a pack is as it was."""
    base = common_parent(paths)
    found = Gathered()
    seen: set[Path] = set()
    real_of = cache(Path.resolve)
    for path in paths:
        for file, explicit in files_of(path, found, base):
            name = relative(file, base)
            if is_excluded(name, exclude) or (real := _real(file, real_of)) in seen:
                continue
            seen.add(real)
            found.sources.append(Source(name, file, explicit=explicit))
    # "*.docx" also names the copies that were made of the others.
    found.sources[:] = [each for each in found.sources if not _is_copy_of_one(each.file, seen)]
    return found


def _real(file: Path, real_of: Callable[[Path], Path]) -> Path:
    """As ``resolve``, which looks at each folder on the way: they are the same for all files of a folder."""
    return file.resolve() if file.is_symlink() else real_of(file.parent) / file.name


def _is_copy_of_one(file: Path, files: set[Path]) -> bool:
    return is_annotated_copy(file) and original_of(file).resolve() in files
