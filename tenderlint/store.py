"""Bytes by key in the platform's cache folder: safe under runs at the same time, bounded, and never in the way."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from typing import Final

LARGEST: Final = 512 * 1024 * 1024
"""Bytes that the folder may hold; what was longest unused goes first."""
_DIGEST: Final = 32
_SUFFIX: Final = ".kept"


def cache_folder() -> Path:
    """Where tenderlint keeps what it may lose: ``TENDERLINT_CACHE_DIR``, or the platform's folder for caches."""
    if named := os.environ.get("TENDERLINT_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415 - not needed where the folder is named

    return user_cache_path("tenderlint", appauthor=False)


class Store:
    """A folder of entries. Whatever goes wrong with it costs time, never the result: reading then finds nothing.

    An entry is written beside its place and moved there, and begins with its own digest, so that a run that was
    interrupted, two runs at once or a bad disk leave nothing that is taken for an answer.
    """

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self._folder = folder
        self._largest = largest
        self._room = 0
        """Bytes that may be written before the folder is looked through again: that costs more than writing."""

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key; None where there are none, or they are not what was written."""
        try:
            entry = self._place(key).read_bytes()
        except OSError:
            return None
        content = entry[_DIGEST:]
        if hashlib.sha256(content).digest() != entry[:_DIGEST]:
            return None
        with contextlib.suppress(OSError):
            os.utime(self._place(key))
        return content

    def holds(self, key: str) -> bool:
        """Whether there is an entry of that key; only :meth:`get` finds out whether it is sound."""
        return self._place(key).is_file()

    def put(self, key: str, content: bytes) -> None:
        """Keep bytes under a key, and drop what was longest unused where the folder has grown too large."""
        if len(content) > self._largest // 4:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(hashlib.sha256(content).digest() + content, self._place(key))
            self._room -= _DIGEST + len(content)
            if self._room < 0:
                self._prune()

    def clear(self) -> int:
        """Drop every entry and return how many there were."""
        entries = list(self._folder.glob(f"*{_SUFFIX}")) if self._folder.is_dir() else []
        for entry in entries:
            entry.unlink(missing_ok=True)
        return len(entries)

    def _place(self, key: str) -> Path:
        return self._folder / f"{key}{_SUFFIX}"

    def _write(self, entry: bytes, target: Path) -> None:
        handle, name = tempfile.mkstemp(dir=self._folder, prefix=".draft-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(entry)
            Path(name).replace(target)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise

    def _prune(self) -> None:
        with os.scandir(self._folder) as entries:
            kept = [
                (each.stat().st_mtime_ns, each.stat().st_size, each.path)
                for each in entries
                if each.name.endswith(_SUFFIX)
            ]
        total = sum(size for _, size, _ in kept)
        for _, size, path in sorted(kept):
            if total <= self._largest:
                break
            Path(path).unlink(missing_ok=True)
            total -= size
        # Other runs write into the folder too, so that only some of what is left of it is taken for free.
        self._room = (self._largest - total) // 4
