"""The command line: one file a command, each loaded only when it is called."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from tenderlint.cli.failures import INTERRUPTED, UNUSABLE, explain
from tenderlint.cli.group import Session, app
from tenderlint.cli.leaving import leave
from tenderlint.rubbish import look_seldom


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; nothing a person meets shows a traceback unless she asks for it."""
    look_seldom()
    session = Session()
    try:
        status = app.main(args=arguments, prog_name="tenderlint", obj=session, standalone_mode=False)
    except click.ClickException as fault:
        fault.show(sys.stderr)
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. Nothing was written.", err=True)
        return INTERRUPTED
    except Exception as fault:
        if session.debug:
            traceback.print_exc()
        click.echo(f"Error: {explain(fault)}", err=True)
        return UNUSABLE
    return status if isinstance(status, int) else 0


def run() -> NoReturn:
    """Run the command that this process was started for, and end it."""
    leave(main())
