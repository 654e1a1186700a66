"""The settings of one run: the configuration file, with the command line on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tenderlint.cli.failures import Failure, near
from tenderlint.config import find, load
from tenderlint.decisions.file import find as find_decisions
from tenderlint.model.config import Config


def settle(paths: Sequence[Path], file: Path | None, given: dict[str, Any]) -> Config:
    """The configuration found from the first path, or named, overridden by every option that was given.

    A file of decisions is looked for in the same way where none is named. ``given`` holds the options
    by the names of :class:`Config`; None and () stand for "not given".

    Raises:
        ConfigError: the file is wrong. Failure: a rule or a regime that does not exist is named.
    """
    first = paths[0]
    source = file or find(first if first.is_dir() else first.parent)
    config = load(source) if source else Config()
    config = replace(config, **{name: value for name, value in given.items() if value not in (None, ())})
    if config.baseline is None and (decisions := find_decisions(first if first.is_dir() else first.parent)):
        config = replace(config, baseline=str(decisions))
    _check_rules(config, source)
    _check_regime(config, source)
    return config


def _check_rules(config: Config, source: Path | None) -> None:
    """A misspelt rule would silently check too little or too much, so it stops the run."""
    if not config.select and not config.ignore:
        return
    from tenderlint.cli.listing import listed  # noqa: PLC0415 - reads the rule files, needed only here

    entries = listed(config.rules)
    known = [entry.id for entry in entries] + [entry.name for entry in entries]
    for option, names in (("select", config.select), ("ignore", config.ignore)):
        for name in names:
            if not any(entry.id.startswith(name) or entry.name == name for entry in entries):
                where = f" (in --{option} or {source})" if source else f" (in --{option})"
                raise Failure(f"there is no rule “{name}”{where}.{near(name, known)} “tenderlint rules” lists all.")


def _check_regime(config: Config, source: Path | None) -> None:
    if config.regime is None:
        return
    from tenderlint.cli.listing import regimes  # noqa: PLC0415

    known = regimes()
    if config.regime not in known:
        where = f" (in --regime or {source})" if source else " (in --regime)"
        raise Failure(f"there is no regime “{config.regime}”{where}. Known are {', '.join(known)}.")
