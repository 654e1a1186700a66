"""The catalogue at a glance: the first lines of every rule file, without compiling or checking the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.folders import built_in, holds_a_rule, rule_files

_WANTED = frozenset({"id", "name", "title", "category", "kind", "severity", "affects"})


class Entry(Struct, frozen=True, kw_only=True):
    """What a list of rules shows of one."""

    id: str
    name: str
    title: str
    category: str
    kind: str
    severity: str
    affects: tuple[str, ...]
    file: Path


def listed(folders: Sequence[str] = ()) -> tuple[Entry, ...]:
    """Every rule, built-in and a person's own, in the order of their ids.

    Raises:
        CatalogueError: a folder is missing, or a file does not begin like a rule; ``load`` finds what else is wrong.
    """
    files = [file for file in rule_files([built_in(), *map(Path, folders)]) if holds_a_rule(file)]
    return tuple(sorted(map(_entry, files), key=lambda entry: entry.id))


def regimes() -> tuple[str, ...]:
    """The ids of the regimes, which are also the names of their files."""
    return tuple(sorted(file.stem for file in (built_in() / "regimes").glob("*.yaml")))


def _entry(file: Path) -> Entry:
    try:
        found = dict(_head(file))
    except (yaml.YAMLError, UnicodeDecodeError):
        raise CatalogueError(str(file), "this is not YAML; “tenderlint rules test” says where it goes wrong") from None
    missing = sorted(_WANTED - found.keys())
    if missing:
        raise CatalogueError(str(file), f"this is no rule: {', '.join(missing)} missing")
    return Entry(**found, file=file)


def _head(file: Path) -> Iterator[tuple[str, Any]]:
    """The wanted keys of the outermost mapping with their values, read no further than the last of them."""
    left = set(_WANTED)
    depth, key = 0, ""
    values: list[str] = []
    for event in yaml.parse(file.read_text("utf-8"), Loader=yaml.CSafeLoader):
        match event:
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                depth += 1
                values = []
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                depth -= 1
                if depth == 1 and key in left:
                    left.discard(key)
                    yield key, tuple(values)
                key = "" if depth == 1 else key
            case yaml.ScalarEvent(value=value) if depth == 1 and not key:
                key = value
            case yaml.ScalarEvent(value=value) if depth == 1:
                if key in left:
                    left.discard(key)
                    yield key, value
                key = ""
            case yaml.ScalarEvent(value=value):
                values.append(value)
        if not left:
            return
