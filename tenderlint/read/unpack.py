"""Opens the archives among the files of a pack: what is in them is part of it, and is left packed until it is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tenderlint.read.chaff import is_aside, is_excluded, may_be_notice
from tenderlint.read.draft import CannotRead
from tenderlint.read.gathered import Gathered
from tenderlint.read.kinds import Other
from tenderlint.read.limits import MAX_NESTING, check_archive, member_fault
from tenderlint.read.ocds.recognise import MOST, is_notice
from tenderlint.read.refuse import damaged
from tenderlint.read.sniff import zip_kind
from tenderlint.read.source import Source, denied

_ARCHIVE_MARK = (b"PK\x03\x04", b"PK\x05\x06")


def unpacked(reached: Gathered, exclude: Sequence[str] = ()) -> Gathered:
    """The documents among the files that were reached, and those in archives among them."""
    found = Gathered(unread=[*reached.unread])
    for source in reached.sources:
        _add(source, found, exclude)
    return found


def _add(source: Source, found: Gathered, exclude: Sequence[str]) -> None:
    """Take a file, or what is in it where it is an archive."""
    try:
        content = _archive_content(source)
        if content is None:
            found.sources.append(source)
        else:
            with zipfile.ZipFile(content) as archive:
                _open(source, archive, found, exclude)
    except CannotRead as why:
        found.refuse(source.name, why)
    except PermissionError:
        found.refuse(source.name, denied())
    except (zipfile.BadZipFile, EOFError, OSError):
        found.refuse(source.name, damaged())


def _archive_content(source: Source) -> Path | io.BytesIO | None:
    """What to open as an archive of files; None for a document. An archive on disk is never loaded as a whole."""
    if source.members:
        content = io.BytesIO(source.load())
        return content if zip_kind(content) is Other.ARCHIVE else None
    with source.file.open("rb") as file:
        packed = file.read(4).startswith(_ARCHIVE_MARK)
    return source.file if packed and zip_kind(source.file) is Other.ARCHIVE else None


def _open(source: Source, archive: zipfile.ZipFile, found: Gathered, exclude: Sequence[str]) -> None:
    check_archive(archive)
    twice = {name for name, count in Counter(archive.namelist()).items() if count > 1}
    before = len(found.sources) + len(found.unread)
    for at, member in enumerate(archive.infolist()):
        inner = source.inside(_shown(member.filename), at)
        if member.is_dir() or is_aside(member.filename) or is_excluded(inner.name, exclude):
            continue
        if may_be_notice(member.filename) and not _is_notice(archive, member):
            continue
        if fault := member_fault(member):
            found.refuse(inner.name, _unsafe(fault))
        elif member.filename in twice:
            if all(unread.path != inner.name for unread in found.unread):
                found.refuse(inner.name, _unsafe("the archive holds several files of this name"))
        else:
            _add_member(inner, archive, member, found, exclude)
    if len(found.sources) + len(found.unread) == before:
        found.refuse(
            source.name, CannotRead("empty", "The archive holds no document.", "Check that it is the right file.")
        )


def _add_member(
    inner: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, found: Gathered, exclude: Sequence[str]
) -> None:
    """A member that is no archive is left packed until it is read."""
    if member.flag_bits & 1:
        found.sources.append(inner)
        return
    with archive.open(member) as content:
        packed = content.read(4).startswith(_ARCHIVE_MARK)
    if packed and len(inner.members) <= MAX_NESTING:
        _add(inner, found, exclude)
    else:
        found.sources.append(inner)


def _is_notice(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Whether a JSON file in an archive is a notice; one that is locked or broken is told of when it is read."""
    if member.flag_bits & 1:
        return False
    try:
        with archive.open(member) as content:
            return is_notice(content.read(MOST + 1))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return True


def _shown(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _unsafe(fault: str) -> CannotRead:
    return CannotRead("unsafe", f"It was not read: {fault}.", "Ask the sender for a fresh copy of the archive.")
