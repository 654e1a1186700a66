"""Settings from ``tenderlint.toml``, or from ``[tool.tenderlint]`` in ``pyproject.toml``: found, read and checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from glob import escape
from math import inf
from pathlib import Path
from typing import Any, Final

from tenderlint.model.accuracy import Confidence
from tenderlint.model.config import Config
from tenderlint.model.rule import Severity
from tenderlint.regex import regex

OWN_FILE: Final = "tenderlint.toml"
SHARED_FILE: Final = "pyproject.toml"
_BARE: Final = regex(r"[A-Za-z0-9_-]+")


class ConfigError(ValueError):
    """A configuration file is wrong; the message names the file, the key, and what to write instead."""


def find(start: Path) -> Path | None:
    """The nearest configuration file in the folder of ``start`` or above it; None where there is none.

    Raises:
        ConfigError: a ``pyproject.toml`` on the way up cannot be read.
    """
    here = start.resolve()
    for folder in [here, *here.parents]:
        if (folder / OWN_FILE).is_file():
            return folder / OWN_FILE
        shared = folder / SHARED_FILE
        if shared.is_file() and _section(shared) is not None:
            return shared
    return None


def load(file: Path) -> Config:
    """The settings of one file; what it does not set keeps its default.

    Raises:
        ConfigError: the file cannot be read, has an unknown key, or a value of the wrong kind.
    """
    section = _section(file)
    if section is None:
        raise ConfigError(f"{file}: there is no section [tool.tenderlint]. Add one, or name another file.")
    values: dict[str, Any] = {key.replace("-", "_"): _value(file, key, value) for key, value in section.items()}
    return Config(**values)


@lru_cache(maxsize=8)
def _parsed(content: str) -> Mapping[str, Any]:
    """The same few files hold for all packs of a repository."""
    import tomllib  # noqa: PLC0415 - most runs have no file to read

    return tomllib.loads(content)


def _section(file: Path) -> Mapping[str, Any] | None:
    """The settings in a file; None where it is a ``pyproject.toml`` that says nothing about tenderlint."""
    try:
        content = _parsed(file.read_text("utf-8"))
    except OSError as fault:
        raise ConfigError(f"{file}: cannot be read ({fault.strerror}).") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: is not UTF-8 text. Save it as UTF-8.") from None
    except ValueError as fault:
        raise ConfigError(f"{file}: is not TOML: {fault}.") from None
    if file.name != SHARED_FILE:
        return content
    tools = content.get("tool", {})
    section = tools.get("tenderlint") if isinstance(tools, dict) else None
    if section is not None and not isinstance(section, dict):
        raise ConfigError(f"{file}: tool.tenderlint must be a section, written [tool.tenderlint].")
    return section


def _value(file: Path, key: str, value: object) -> object:
    if key not in _KEYS:
        raise ConfigError(f"{file}: unknown key “{key}”. {_near(key)}")
    try:
        return _KEYS[key](file, value)
    except _UnfitError as fault:
        raise ConfigError(f"{file}: “{key}” must be {fault}; it is {as_toml(value)}.") from None


def _near(key: str) -> str:
    close = get_close_matches(key.replace("_", "-"), _KEYS, 1)
    return f"Did you mean “{close[0]}”?" if close else f"The keys are {', '.join(_KEYS)}."


class _UnfitError(Exception):
    """What a value should have been, in words."""


def _text(_: Path, value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise _UnfitError('a name in quotes, such as "pa23"')


def _texts(_: Path, value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value):
        return tuple(value)
    raise _UnfitError('a list of names in quotes, such as ["RSK002", "SEL"]')


def _texts_by_name(file: Path, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if isinstance(value, dict):
        try:
            return tuple((name, _texts(file, each)) for name, each in value.items())
        except _UnfitError:
            pass
    raise _UnfitError('a section of patterns with lists of rules, such as "annex/*.docx" = ["CLR003"]')


def _folders(file: Path, value: object) -> tuple[str, ...]:
    """Paths in a file are relative to that file, so that a check gives the same answer from any folder."""
    return tuple(str(file.parent / each) for each in _texts(file, value))


def _folder_patterns(file: Path, value: object) -> tuple[str, ...]:
    """Patterns of folders, made absolute; signs in the path of the file itself stand for nothing but themselves."""
    base = escape(file.parent.resolve().as_posix())
    return tuple(f"{base}/{each.removeprefix('./').rstrip('/')}" for each in _texts(file, value))


def _file(file: Path, value: object) -> str:
    return str(file.parent / _text(file, value))


def _severity(_: Path, value: object) -> Severity:
    if isinstance(value, str) and value in tuple(Severity):
        return Severity(value)
    raise _UnfitError('"info", "low", "medium" or "high"')


def _confidence(_: Path, value: object) -> Confidence:
    if isinstance(value, str) and value in tuple(Confidence):
        return Confidence(value)
    raise _UnfitError('"low", "medium" or "high"')


def _figures(_: Path, value: object) -> tuple[tuple[str, float], ...]:
    if isinstance(value, dict) and all(isinstance(each, int | float) and each is not True for each in value.values()):
        return tuple(sorted(value.items()))
    raise _UnfitError("a section of names and figures, such as payment-days = 30")


def _flag(_: Path, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _UnfitError("true or false")


def _number(_: Path, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise _UnfitError("a whole number, 0 or more")


def _pounds(_: Path, value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < inf:
        return value
    raise _UnfitError("a number of pounds above 0, such as 150000")


def as_toml(value: object) -> str:
    """A setting as it is written in the file, on one line; a section as an inline table."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
        case tuple() if value and isinstance(value[0], tuple):
            return f"{{ {', '.join(f'{_key(name)} = {as_toml(each)}' for name, each in value)} }}"
        case list() | tuple():
            return f"[{', '.join(as_toml(each) for each in value)}]"
        case dict():
            return "a section"
        case _:
            return str(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else as_toml(name)


_KEYS: Final[dict[str, Callable[[Path, object], object]]] = {
    "regime": _text,
    "profile": _text,
    "preview": _flag,
    "select": _texts,
    "ignore": _texts,
    "min-severity": _severity,
    "min-confidence": _confidence,
    "fail-on": _severity,
    "rules": _folders,
    "thresholds": _figures,
    "contract-value": _pounds,
    "baseline": _file,
    "exclude": _texts,
    "per-file-ignores": _texts_by_name,
    "strict": _flag,
    "jobs": _number,
    "packs": _folder_patterns,
}
