"""Versions of a pack to compare: paths, or revisions of a git repository laid out in a folder of their own."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

from tenderlint.cli.failures import Failure


def version(named: str, pack: Path, scratch: Path) -> Path:
    """The path that is meant: a file or folder of this name, or else ``pack`` as it was in a revision of git.

    Raises:
        Failure: it is neither; git is not installed; or the pack was not there in that revision.
    """
    if Path(named).exists():
        return Path(named)
    git = shutil.which("git")
    if git is None:
        raise Failure(f"there is no file or folder “{named}”, and git is not installed to look for a revision.")
    if _run(git, pack, "rev-parse", "--verify", "--quiet", f"{named}^{{commit}}").returncode:
        raise Failure(f"“{named}” is neither a file, nor a folder, nor a revision of the repository here.")
    return _laid_out(git, named, pack, scratch)


def _laid_out(git: str, revision: str, pack: Path, scratch: Path) -> Path:
    folder = pack if pack.is_dir() else pack.parent
    inside = "." if pack.is_dir() else pack.name
    packed = _run(git, folder, "archive", "--format=zip", revision, inside)
    if packed.returncode:
        raise Failure(f"{pack} is not in the revision “{revision}”.")
    with ZipFile(io.BytesIO(packed.stdout)) as archive:
        archive.extractall(scratch)
    return scratch if pack.is_dir() else scratch / pack.name


def _run(git: str, where: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    folder = where if where.is_dir() else where.parent
    # A revision is an argument of its own and may not be taken for an option.
    return subprocess.run([git, "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603
