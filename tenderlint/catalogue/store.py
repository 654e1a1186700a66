"""The compiled catalogue, kept between runs.

Compiling reads a hundred YAML files and asks a dictionary for the forms of thousands of words: seconds of work whose
result depends on the files alone. It is kept under the digest of the files and of the code that compiles them, so
that a changed rule is never answered from an old form.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from tenderlint.catalogue.folders import built_in, rule_files
from tenderlint.catalogue.load import Catalogue, load
from tenderlint.rubbish import kept_off
from tenderlint.store import Store, cache_folder

_LARGEST = 128 * 1024 * 1024
"""Bytes of compiled catalogues to keep: those of a few versions, and of people's own rules."""
_COMPILERS = ("catalogue", "language", "model")
"""Packages whose code decides what the compiled form looks like."""


def load_compiled(folders: Sequence[Path] = ()) -> Catalogue:
    """The catalogue, from its kept form where there is one, else compiled now and kept.

    Raises CatalogueError as :func:`tenderlint.catalogue.load.load` does. A cache that cannot be read or written is
    passed over: it costs time, never the result.
    """
    return _compiled(_key(folders), tuple(folders))


@lru_cache(maxsize=2)
def _compiled(key: str, folders: tuple[Path, ...]) -> Catalogue:
    """Within a process the last catalogue stays at hand: it is never changed, and the key tells when a file was."""
    store = Store(cache_folder() / "catalogue", _LARGEST)
    if kept := store.get(key):
        with contextlib.suppress(msgspec.DecodeError, msgspec.ValidationError), kept_off():
            return msgspec.msgpack.decode(kept, type=Catalogue)
    catalogue = load(folders)
    store.put(key, msgspec.msgpack.encode(catalogue))
    return catalogue


def forget() -> None:
    """Drop what this process holds, so that the next call asks the cache folder."""
    _compiled.cache_clear()


def _key(folders: Sequence[Path]) -> str:
    total = hashlib.sha256()
    for path in [*_code(), *rule_files([built_in(), *folders])]:
        total.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:32]


def _code() -> list[Path]:
    package = Path(__file__).parent.parent
    return [path for name in _COMPILERS for path in sorted((package / name).glob("*.*"))]
