"""One file of a pack before it is read: on disk, or inside an archive that is only ever unpacked in memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import ExitStack
from pathlib import Path

from msgspec import Struct

from tenderlint.read.draft import CannotRead
from tenderlint.read.limits import check_size
from tenderlint.read.refuse import damaged


class Source(Struct, frozen=True):
    """A file to read, small enough to send to another process."""

    name: str
    """Path within the pack, as a person would name it."""
    file: Path
    members: tuple[int, ...] = ()
    """For a file in an archive: its place among the archive's members; once more for an archive in an archive."""
    explicit: bool = False
    """Whether a person named this very file."""

    def inside(self, name: str, member: int) -> Source:
        """Return the source of one member of this archive."""
        return Source(f"{self.name}/{name}", self.file, (*self.members, member))

    def bytes_on_disk(self) -> int:
        """Return the size of the file, or of the archive that holds it; 0 where the system does not tell."""
        try:
            return self.file.stat().st_size
        except OSError:
            return 0

    def load(self) -> bytes:
        """Return the content.

        Raises :class:`CannotRead` where the file is missing, barred, too large, or its archive is broken.
        """
        try:
            return self._load()
        except FileNotFoundError:
            raise missing() from None
        except PermissionError:
            raise denied() from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise damaged() from error

    def _load(self) -> bytes:
        if not self.members:
            check_size(self.file.stat().st_size)
            return self.file.read_bytes()
        with ExitStack() as stack:
            archive = stack.enter_context(zipfile.ZipFile(self.file))
            for outer in self.members[:-1]:
                archive = stack.enter_context(zipfile.ZipFile(io.BytesIO(read_member(archive, outer))))
            return read_member(archive, self.members[-1])


def read_member(archive: zipfile.ZipFile, at: int) -> bytes:
    """Return the content of the member at this place, never more than its entry declares."""
    member = archive.infolist()[at]
    check_size(member.file_size)
    if member.flag_bits & 1:
        reason = "It is protected by the archive's password."
        raise CannotRead("encrypted", reason, "Unpack the archive with its password and check the folder.")
    with archive.open(member) as content:
        return content.read()


def missing() -> CannotRead:
    """Return the refusal of a path where there is nothing."""
    return CannotRead(
        "missing", "There is no such file or folder.", "Check the path: its spelling, and the folder you are in."
    )


def denied() -> CannotRead:
    """Return the refusal of a file that the system keeps from this person."""
    reason = "You do not have permission to read it."
    return CannotRead("denied", reason, "Ask its owner for access, or copy it to a folder of yours.")
