"""What an answer rests on, as a digest: the files, the rules, the settings and the program."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from msgspec.structs import fields

from tenderlint import __version__
from tenderlint.catalogue.folders import built_in, rule_files
from tenderlint.model.config import Config
from tenderlint.model.document import Unread
from tenderlint.read.source import Source

_NO_SAY: Final = frozenset({"jobs", "baseline", "packs"})
"""Settings that do not change what is found: decisions are applied to the kept answer anew."""


def pack_key(sources: Iterable[Source], unread: Iterable[Unread], config: Config) -> str | None:
    """The key of a pack under these settings; None where a file cannot be read, as that may be otherwise next time.

    ``sources`` and ``unread`` are as :func:`tenderlint.read.reach` finds them: what is in an archive follows from its
    bytes.
    """
    total = hashlib.sha256(_program().encode())
    for folder in rule_files([Path(each) for each in config.rules]):
        total.update(folder.name.encode() + b"\0" + folder.read_bytes() + b"\0")
    for field in fields(Config):
        if field.name not in _NO_SAY:
            total.update(f"{field.name}={getattr(config, field.name)!r}\n".encode("utf-8", "surrogatepass"))
    try:
        for source in sources:
            total.update(_source(source))
    except OSError:
        return None
    for each in unread:
        total.update(repr(each).encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _source(source: Source) -> bytes:
    named = repr((source.name, source.members, source.explicit)).encode("utf-8", "surrogatepass")
    return named + _content(source.file)


def _content(file: Path) -> bytes:
    """The digest of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


@cache
def _program() -> str:
    """The version and the bytes of the program and of the built-in rules: a working copy changes without a version."""
    package = Path(__file__).parent.parent
    total = hashlib.sha256(__version__.encode())
    data = [*sorted(built_in().rglob("*.json")), *rule_files([built_in()])]
    for file in [*sorted(package.rglob("*.py")), *sorted(package.rglob("*.yaml")), *data]:
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()
