"""The compiled catalogue, kept between runs.

Compiling reads a hundred YAML files and asks a dictionary for the forms of thousands of words: seconds of work whose
result depends on the files alone. It is kept under the digest of the files and of the code that compiles them, so
that a changed rule is never answered from an old form.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tenderlint.catalogue.folders import built_in, rule_files
from tenderlint.catalogue.load import Catalogue, load

_COMPILERS = ("catalogue", "language", "model")
"""Packages whose code decides what the compiled form looks like."""


def load_compiled(folders: Sequence[Path] = ()) -> Catalogue:
    """The catalogue, from its kept form where there is one, else compiled now and kept.

    Raises CatalogueError as :func:`tenderlint.catalogue.load.load` does. A cache that cannot be read or written is
    passed over: it costs time, never the result.
    """
    kept = _cache_folder() / f"catalogue-{_key(folders)}.json"
    with contextlib.suppress(OSError, msgspec.DecodeError, msgspec.ValidationError):
        return msgspec.json.decode(kept.read_bytes(), type=Catalogue)
    catalogue = load(folders)
    with contextlib.suppress(OSError):
        _keep(msgspec.json.encode(catalogue), kept)
    return catalogue


def _key(folders: Sequence[Path]) -> str:
    total = hashlib.sha256()
    for path in [*_code(), *rule_files([built_in(), *folders])]:
        total.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:32]


def _code() -> list[Path]:
    package = Path(__file__).parent.parent
    return [path for name in _COMPILERS for path in sorted((package / name).glob("*.*"))]


def _cache_folder() -> Path:
    if named := os.environ.get("TENDERLINT_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415 - not needed where the folder is named

    return user_cache_path("tenderlint", appauthor=False)


def _keep(content: bytes, target: Path) -> None:
    """Write beside the target and move into place, so that a concurrent or interrupted run leaves no half file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".catalogue-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(target)
