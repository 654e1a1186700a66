"""What is too much: the limits that keep a hostile or broken file from taking the machine with it.

They are applied to the archives of a pack and to Word, OpenDocument and Excel files, which are archives too, before
any library opens them. Python's zipfile never unpacks more of a member than its entry declares, so the declared
sizes can be trusted as upper bounds.
"""

from __future__ import annotations

import stat
import zipfile
from pathlib import PurePosixPath, PureWindowsPath

from tenderlint.read.draft import CannotRead

MIB = 1024 * 1024

MAX_FILE = 200 * MIB
"""Bytes of one file: the longest tender PDFs, full of scanned drawings, stay under 100 MiB."""
MAX_UNPACKED = 1024 * MIB
"""Bytes that one archive may unpack to in all: they are read one member at a time, so this bounds time, not memory."""
MAX_MEMBERS = 10_000
"""Members of one archive: a Word file with a thousand pictures has about 1,100."""
MAX_RATIO = 250
"""Unpacked over packed size of one large member: XML reaches 100, deflate's utmost is 1,032."""
RATIO_FROM = 16 * MIB
"""Bytes from which the ratio counts: below that even a bomb does no harm, and blank sheets compress absurdly well."""
MAX_NESTING = 2
"""Archives within each other: a buyer's portal zips what a colleague had zipped; deeper nesting has no honest use."""
_XML_HEAD = 64 * 1024
"""Bytes of an XML part searched for entity declarations, which must stand before its first element."""


def check_size(size: int) -> None:
    """Raise :class:`CannotRead` for a file of more than :data:`MAX_FILE` bytes."""
    if size > MAX_FILE:
        reason = f"The file is too large: {size / MIB:,.0f} MiB, where {MAX_FILE // MIB} MiB is the most that is read."
        raise CannotRead("too-large", reason, "Split it, or save it with smaller pictures, and check that.")


def check_archive(archive: zipfile.ZipFile) -> None:
    """Raise :class:`CannotRead` for an archive that has too many members or unpacks to too much."""
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise _unsafe(f"It holds {len(members):,} files; {MAX_MEMBERS:,} is the most that is read.")
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _unsafe(f"It would unpack to more than {MAX_UNPACKED // MIB:,} MiB.")
    if any(_is_bomb(member) for member in members):
        raise _unsafe(f"Part of it is packed more than {MAX_RATIO} times smaller than it is, as in a “zip bomb”.")


def check_package(archive: zipfile.ZipFile) -> None:
    """Raise :class:`CannotRead` where a Word, OpenDocument or Excel file is not safe to hand to a library."""
    check_archive(archive)
    seen: set[str] = set()
    for member in archive.infolist():
        if member.filename in seen:
            raise _unsafe("Two parts inside the file have the same name, so programs disagree about what it says.")
        seen.add(member.filename)
        if fault := member_fault(member):
            raise _unsafe(f"A part inside the file is not safe: {fault}.")
        if member.file_size > MAX_FILE:
            raise _unsafe(f"Part of it would unpack to {member.file_size / MIB:,.0f} MiB.")
        if member.filename.lower().endswith((".xml", ".rels")):
            _check_entities(archive, member)


def member_fault(member: zipfile.ZipInfo) -> str | None:
    """Say why one member of an archive must not be read, in a clause that can follow a colon; None if it may."""
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or PureWindowsPath(name).drive:
        return "its name is an absolute path"
    if ".." in PurePosixPath(name).parts:
        return "its name leads out of the archive"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "it is a link to another file"
    return None


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > RATIO_FROM and member.file_size > MAX_RATIO * max(member.compress_size, 1)


def _check_entities(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    with archive.open(member) as part:
        head = part.read(_XML_HEAD)
    if b"<!ENTITY" in head or "<!ENTITY".encode("utf-16-le") in head or "<!ENTITY".encode("utf-16-be") in head:
        raise _unsafe("It declares XML entities, which no office program writes and which can swell without end.")


def _unsafe(reason: str) -> CannotRead:
    return CannotRead("unsafe", reason, "Do not open it unless you know who made it; ask the sender for a fresh copy.")
