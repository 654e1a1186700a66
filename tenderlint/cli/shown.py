"""What a check would do, told without doing it: the settings that hold, and the files that would be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec.structs import fields

from tenderlint.cli.settings import source_of
from tenderlint.config import as_toml, load
from tenderlint.model.config import Config
from tenderlint.read import gather
from tenderlint.read.draft import CannotRead
from tenderlint.read.kinds import Kind, Other
from tenderlint.read.left import left
from tenderlint.read.refuse import refusal
from tenderlint.read.sniff import sniff
from tenderlint.read.source import Source
from tenderlint.wording.clean import clean
from tenderlint.wording.counts import count

_SECTIONS: Final = ("thresholds", "per_file_ignores")


def settings(config: Config, first: Path, file: Path | None, given: Mapping[str, Any], *, isolated: bool) -> str:
    """Every setting as TOML, with where it comes from."""
    source = source_of(first, file, isolated=isolated)
    told = load(source) if source else Config()
    head = f"# Settings for {first}, from {source}." if source else f"# Settings for {first}; no file sets any."
    lines = [_setting(field.name, config, told, given) for field in fields(Config)]
    return "\n".join([head, *lines, ""])


def _setting(name: str, config: Config, told: Config, given: Mapping[str, Any]) -> str:
    value, default = getattr(config, name), getattr(Config(), name)
    key = name.replace("_", "-")
    if value is None:
        return f"# {key} is not set"
    if any(given.get(option) not in (None, ()) for option in (name, f"extend_{name}")):
        origin = "command line"
    elif getattr(told, name) != default:
        origin = "file"
    elif value != default:
        origin = "found beside the pack"
    else:
        origin = "default"
    section = value == () and name in _SECTIONS
    return f"{key} = {'{}' if section else as_toml(value)}  # {origin}"


def files(paths: Sequence[Path], config: Config) -> str:
    """Every file that would be read, with its kind; then those that would not, with the reason."""
    gathered = gather(paths, config.exclude)
    kinds = [(clean(each.name), _kind(each)) for each in gathered.sources]
    read = [f"{name}  ({kind})" for name, kind in kinds if not isinstance(kind, CannotRead)]
    refused = [f"{name}: {why.reason} {why.advice}" for name, why in kinds if isinstance(why, CannotRead)]
    refused += [f"{clean(each.path)}: {each.reason} {each.advice}" for each in gathered.unread]
    aside = [f"{clean(name)}: {why}" for name, why in left(paths, gathered.sources, config.exclude)]
    return "\n".join(_sections(read, refused, aside))


def _sections(read: list[str], refused: list[str], aside: list[str]) -> Iterator[str]:
    yield f"{count(len(read), 'file', 'files')} to read"
    yield from (f"  {line}" for line in read)
    for title, lines in (("Not readable", refused), ("No part of the pack", aside)):
        if lines:
            yield from ("", title, *(f"  {line}" for line in lines))
    yield ""


def _kind(source: Source) -> Kind | CannotRead:
    """What kind of file it is, as far as its first bytes tell; why it is not read where that is known already."""
    try:
        kind = sniff(source.load(), source.name)
    except CannotRead as why:
        return why
    return refusal(kind, source.name) if isinstance(kind, Other) and kind is not Other.CSV else kind
