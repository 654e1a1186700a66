"""The commands by name, and what they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, TypeVar

import click

from tenderlint import __version__

_COMMANDS: Final = {
    "check": "Check tender documents and report what shuts bidders out.",
    "annotate": "Write findings as comments into a copy of Word, PDF and OpenDocument files.",
    "serve": "Open a page on this machine to drop a pack on.",
    "facts": "List what tender documents demand, each value with its place.",
    "fit": "Tell which demands a bidder meets, and what bidding would take.",
    "questions": "Write clarification questions for the buyer, as Word or Markdown.",
    "diff": "Compare two versions of a pack: findings and demands.",
    "baseline": "Record what is found today, so that later runs tell only what is new.",
    "accept": "Record why a finding stays.",
    "decisions": "Bring answers to comments back from a Word file.",
    "config": "Show the settings that hold for a pack.",
    "rules": "List the rules, or test their examples.",
    "rule": "Show one rule: what, why, law, wording to use, examples.",
    "clean": "Delete what earlier runs kept.",
    "init": "Write a commented tenderlint.toml to begin with.",
    "schema": "Print the JSON Schema of rule files.",
}
"""The commands in the order a person meets them, each with the line that ``--help`` shows of it."""


@dataclass(slots=True)
class Session:
    """What the outermost caller needs to know after a command failed."""

    debug: bool = False


class LazyGroup(click.Group):
    """Finds a command in the module of its name, so that no command pays for another's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands."""
        return list(_COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, written without loading one of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"tenderlint.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - a slip of ours, caught by the first test
        return command


Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def debug_option(function: Decorated) -> Decorated:
    """Adds ``--debug``, before or after the command's name."""

    def note(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click calls it so
        session = ctx.find_object(Session)
        if session and value:
            session.debug = True

    option = click.option(
        "--debug", is_flag=True, expose_value=False, callback=note, help="Show the traceback of an unexpected error."
    )
    return option(function)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="tenderlint %(version)s")
@debug_option
def app() -> None:
    """Find what shuts small firms, charities and social enterprises out of a public tender.

    Start with:  tenderlint check FOLDER --report report.html
    """
