"""The settings of one run: the configuration file, with the command line on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tenderlint.cli.failures import Failure, near
from tenderlint.config import find, load
from tenderlint.decisions.file import find as find_decisions
from tenderlint.model.config import Config

if TYPE_CHECKING:
    from tenderlint.cli.listing import Entry

_EXTENDED = {"extend_select": "select", "extend_ignore": "ignore"}


def settle(paths: Sequence[Path], file: Path | None, given: Mapping[str, Any], *, isolated: bool = False) -> Config:
    """The configuration found from the first path, or named, overridden by every option that was given.

    A file of decisions is looked for in the same way where none is named. ``given`` holds the options
    by the names of :class:`Config`, and ``extend_select`` and ``extend_ignore``; None and () stand for "not given".

    Raises:
        ConfigError: the file is wrong. Failure: a rule, a regime or a profile that does not exist is named.
    """
    source = source_of(paths[0], file, isolated=isolated)
    config = overridden(load(source) if source else Config(), given)
    if config.baseline is None and (decisions := find_decisions(_folder(paths[0]))):
        config = replace(config, baseline=str(decisions))
    check_names(config, source, given)
    return config


def source_of(first: Path, file: Path | None, *, isolated: bool = False) -> Path | None:
    """The configuration file that has the say over a path; None for none.

    Raises:
        Failure: one is named, and none is to be used.
    """
    if isolated and file is not None:
        raise Failure("--isolated uses no configuration file, and --config names one. Leave one of the two out.")
    return None if isolated else file or find(_folder(first))


def overridden(config: Config, given: Mapping[str, Any]) -> Config:
    """The settings with every option on top that was given."""
    told = {name: value for name, value in given.items() if value not in (None, ())}
    config = replace(config, **{name: value for name, value in told.items() if name not in _EXTENDED})
    # Where no rule is selected, all are: there is nothing to extend.
    if config.select and "extend_select" in told:
        config = replace(config, select=(*config.select, *told["extend_select"]))
    return replace(config, ignore=(*config.ignore, *told.get("extend_ignore", ())))


def check_names(config: Config, source: Path | None, given: Mapping[str, Any]) -> None:
    """A misspelt name would silently check too little or too much, so it stops the run.

    Raises:
        Failure: it says where the name stands, and which one is close.
    """
    _check_rules(config, source, given)
    _check_regime(config, source)
    _check_profile(config, source)


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _check_rules(config: Config, source: Path | None, given: Mapping[str, Any]) -> None:
    named = list(_named(config, given))
    if not named:
        return
    from tenderlint.model.rule import Category, names_rule  # noqa: PLC0415 - needed only here

    entries = _listed(config.rules)
    known = [*(entry.id for entry in entries), *(entry.name for entry in entries), *Category]
    for option, name in named:
        if not any(names_rule(name, entry.id, entry.name, entry.category) for entry in entries):
            where = _where(option, source)
            raise Failure(f"there is no rule “{name}”{where}.{near(name, known)} “tenderlint rules” lists all.")


@lru_cache(maxsize=2)
def _listed(folders: tuple[str, ...]) -> tuple[Entry, ...]:
    """The rules, which are the same for all packs of a run: to list them takes as long as all else that is settled."""
    from tenderlint.cli.listing import listed  # noqa: PLC0415 - reads the rule files

    return listed(folders)


def _named(config: Config, given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every name of a rule, with the option that it is set by; what extends nothing must be right all the same."""
    yield from (("select", name) for name in config.select)
    yield from (("ignore", name) for name in config.ignore)
    yield from (("per-file-ignores", name) for _, names in config.per_file_ignores for name in names)
    yield from (("extend-select", name) for name in given.get("extend_select") or ())


def _check_regime(config: Config, source: Path | None) -> None:
    if config.regime is None:
        return
    from tenderlint.cli.listing import regimes  # noqa: PLC0415

    known = regimes()
    if config.regime not in known:
        where = _where("regime", source)
        raise Failure(f"there is no regime “{config.regime}”{where}. Known are {', '.join(known)}.")


def _check_profile(config: Config, source: Path | None) -> None:
    if config.profile is None:
        return
    from tenderlint.catalogue.profiles import NEWEST, profile_names  # noqa: PLC0415

    known = [*profile_names(), NEWEST]
    if config.profile not in known:
        where = _where("profile", source)
        hint = near(config.profile, known, 1)
        raise Failure(f"there is no profile “{config.profile}”{where}.{hint} Known are {', '.join(known)}.")


def _where(option: str, source: Path | None) -> str:
    if option == "per-file-ignores":
        return f" (in {source})"
    return f" (in --{option} or {source})" if source else f" (in --{option})"
