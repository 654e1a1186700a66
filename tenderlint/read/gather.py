"""Which files make up a pack: walks folders and archives without reading a single document."""

from __future__ import annotations

import io
import os
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from tenderlint.model.document import Unread
from tenderlint.read.draft import CannotRead
from tenderlint.read.kinds import DATA_SUFFIXES, Other, suffix_of
from tenderlint.read.limits import MAX_NESTING, check_archive, member_fault
from tenderlint.read.refuse import damaged
from tenderlint.read.sniff import sniff
from tenderlint.read.source import Source, denied, missing

_SKIPPED_FOLDERS = frozenset({"__MACOSX", "__pycache__", "node_modules", "$RECYCLE.BIN", "System Volume Information"})
_SKIPPED_FILES = frozenset(
    {"thumbs.db", "desktop.ini", "makefile", "dockerfile", "license", "licence", "codeowners", "procfile"}
)
_ARCHIVE_MARK = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(slots=True)
class Gathered:
    """The files of a pack, and those that could not even be reached."""

    sources: list[Source] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def refuse(self, name: str, why: CannotRead) -> None:
        """Record that the file of this name is not read."""
        self.unread.append(Unread(path=name, reason=why.reason, advice=why.advice, code=why.code))


def gather(paths: Sequence[Path], exclude: Sequence[str] = ()) -> Gathered:
    """Return every file that ``paths`` lead to, through folders and zip archives.

    Names are relative to what the paths have in common. A path that does not exist becomes an unread file.
    """
    base = common_parent(paths)
    found = Gathered()
    seen: set[Path] = set()
    for path in paths:
        for file, explicit in _files(path, found, base):
            name = _relative(file, base)
            if _excluded(name, exclude) or (real := file.resolve()) in seen:
                continue
            seen.add(real)
            _add(Source(name, file, explicit=explicit), found, exclude)
    return found


def common_parent(paths: Sequence[Path]) -> Path:
    """Return the folder that names in the pack are relative to."""
    folders = [path.absolute() if _is_folder(path) else path.absolute().parent for path in paths]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # drives of Windows have nothing in common
        return Path(folders[0].anchor)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # barred: told later, when it is to be read
        return False


def _relative(file: Path, base: Path) -> str:
    try:
        return file.absolute().relative_to(base).as_posix()
    except ValueError:
        return file.absolute().as_posix()


def _files(path: Path, found: Gathered, base: Path) -> Iterator[tuple[Path, bool]]:
    try:
        if path.is_dir():
            for file in _walk(path, found, base):
                yield file, False
        elif path.exists():
            yield path, True
        else:
            found.refuse(_relative(path, base), missing())
    except PermissionError:
        found.refuse(_relative(path, base), denied())


def _walk(folder: Path, found: Gathered, base: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        found.refuse(_relative(Path(error.filename or folder), base), denied())

    inside = folder.resolve()
    for parent, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS)
        for name in sorted(files):
            file = Path(parent, name)
            if is_chaff(name) or not (file.is_file() or file.is_symlink()):
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(inside):
                found.refuse(_relative(file, base), _outside())
                continue
            yield file


def is_chaff(name: str) -> bool:
    """Tell whether a file found on the way is none that a person would hand in: hidden, a lock file, a program."""
    return name.startswith((".", "~$")) or name.lower() in _SKIPPED_FILES or suffix_of(name) in DATA_SUFFIXES


def _excluded(name: str, patterns: Sequence[str]) -> bool:
    """Match glob patterns: "drafts", "*.pdf" against any part of the path, "old/*.docx" against the whole of it."""
    parts = PurePosixPath(name).parts
    for pattern in patterns:
        bare = pattern.removeprefix("./").rstrip("/")
        if "/" not in bare and any(fnmatchcase(part, bare) for part in parts):
            return True
        if (
            fnmatchcase(name, bare)
            or fnmatchcase(name, f"{bare}/*")
            or fnmatchcase(f"/{name}", bare.replace("**/", "*/"))
        ):
            return True
    return False


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
    """What to open as an archive of files; None for a document, or where it cannot be told yet."""
    if not source.members:
        with source.file.open("rb") as file:
            if not file.read(4).startswith(_ARCHIVE_MARK):
                return None
    data = source.load()
    return io.BytesIO(data) if sniff(data, source.name) is Other.ARCHIVE else None


def _open(source: Source, archive: zipfile.ZipFile, found: Gathered, exclude: Sequence[str]) -> None:
    check_archive(archive)
    twice = {name for name, count in Counter(archive.namelist()).items() if count > 1}
    before = len(found.sources) + len(found.unread)
    for at, member in enumerate(archive.infolist()):
        inner = source.inside(_shown(member.filename), at)
        if member.is_dir() or _is_aside(member.filename) or _excluded(inner.name, exclude):
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


def _is_aside(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return (
        any(part.startswith(".") and part not in {".", ".."} for part in parts)
        or parts[0] in _SKIPPED_FOLDERS
        or is_chaff(parts[-1])
    )


def _shown(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _unsafe(fault: str) -> CannotRead:
    return CannotRead("unsafe", f"It was not read: {fault}.", "Ask the sender for a fresh copy of the archive.")


def _outside() -> CannotRead:
    reason = "It is a link to a file outside the folder."
    return CannotRead("unsafe", reason, "If it belongs to the pack, name that file itself or put a copy in the folder.")
