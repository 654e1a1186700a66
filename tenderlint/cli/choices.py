"""What is looked for: the options on rules that several commands share, and what they set."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click
from msgspec import Struct

from tenderlint.model.accuracy import Confidence
from tenderlint.model.rule import Severity

DASH: Final = Path("-")
"""What stands for standard input."""
SEVERITIES = click.Choice([severity.value for severity in Severity])
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class RuleChoices(Struct, frozen=True, kw_only=True):
    """The options on rules as they were given."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    extend_ignore: tuple[str, ...]
    min_severity: str | None
    min_confidence: str | None
    profile: str | None
    regime: str | None
    config: Path | None
    isolated: bool
    jobs: int | None

    @property
    def on_rules(self) -> dict[str, object]:
        """What overrides the configuration file; None and () stand for "not given"."""
        return {
            "select": self.select,
            "ignore": self.ignore,
            "extend_select": self.extend_select,
            "extend_ignore": self.extend_ignore,
            "min_severity": Severity(self.min_severity) if self.min_severity else None,
            "min_confidence": Confidence(self.min_confidence) if self.min_confidence else None,
            "profile": self.profile,
            "regime": self.regime,
            "jobs": self.jobs,
        }


def names(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Names given in several options, or in one with commas between them."""
    return tuple(name.strip() for each in value for name in each.split(",") if name.strip())


def rule_options(function: Decorated) -> Decorated:
    """What is looked for."""
    options = (
        _rules("--select", "Run only these rules: ids, beginnings of ids (RSK), names or categories."),
        _rules("--ignore", "Leave these rules out."),
        _rules("--extend-select", "Run these rules too, beside those that the file selects."),
        _rules("--extend-ignore", "Leave these rules out too, beside those that the file ignores."),
        click.option("--min-severity", type=SEVERITIES, help="Leave out findings below this."),
        click.option(
            "--min-confidence",
            type=click.Choice([level.value for level in Confidence]),
            help="Leave out findings of rules that were not measured to be as often right as this.",
        ),
        click.option(
            "--profile", metavar="MONTH", help="Hold to the rules of this month, such as 2026-11; “newest” for all."
        ),
        click.option("--regime", metavar="ID", help="Cite this procurement law instead of what the pack suggests."),
    )
    return _with(function, options)


def _rules(name: str, told: str) -> Callable[[Decorated], Decorated]:
    return click.option(name, multiple=True, callback=names, metavar="RULE[,RULE]", help=told)


def running_options(function: Decorated) -> Decorated:
    """Where the settings come from, and how much of the machine is used."""
    options = (
        click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file."),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes to use; 0 for all."),
    )
    return _with(function, options)


def _with(function: Decorated, options: tuple[Callable[[Decorated], Decorated], ...]) -> Decorated:
    for option in reversed(options):
        function = option(function)
    return function
