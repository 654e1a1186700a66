"""What lies in folders and archives and is no part of a pack, and what a person leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from tenderlint.read.kinds import DATA_SUFFIXES, NOTICE_SUFFIX, suffix_of

SKIPPED_FOLDERS = frozenset({"__MACOSX", "__pycache__", "node_modules", "$RECYCLE.BIN", "System Volume Information"})
_SKIPPED_FILES = frozenset(
    {"thumbs.db", "desktop.ini", "makefile", "dockerfile", "license", "licence", "codeowners", "procfile"}
)


def is_chaff(name: str) -> bool:
    """Tell whether a file found on the way is none that a person would hand in: hidden, a lock file, a program.

    A JSON file may be a notice, which only its content tells: see :func:`may_be_notice`.
    """
    data = suffix_of(name) in DATA_SUFFIXES and not may_be_notice(name)
    return name.startswith((".", "~$")) or name.lower() in _SKIPPED_FILES or data


def may_be_notice(name: str) -> bool:
    """Tell whether a file is a JSON file, and so one to look into before it is taken or left."""
    return suffix_of(name) == NOTICE_SUFFIX


def is_aside(name: str) -> bool:
    """Tell whether a member of an archive is such a file, or in such a folder."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return (
        any(part.startswith(".") and part not in {".", ".."} for part in parts)
        or parts[0] in SKIPPED_FOLDERS
        or is_chaff(parts[-1])
    )


def is_excluded(name: str, patterns: Sequence[str]) -> bool:
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
