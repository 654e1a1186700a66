"""Exit statuses, and errors in the words of a person."""

from __future__ import annotations

import errno
from difflib import get_close_matches
from typing import Final

import click

FINE: Final = 0
FINDINGS: Final = 1
UNUSABLE: Final = 2
"""The tool could not do its work."""
NOTHING: Final = 3
"""There was nothing to check."""
INTERRUPTED: Final = 130
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)


class Failure(click.ClickException):
    """The command cannot be done as given; the message says why and what to do. Exit status 2."""

    exit_code = UNUSABLE


def explain(fault: Exception) -> str:
    """One sentence or two for whatever went wrong: ours are shown as they are, the rest as a slip of the tool."""
    from tenderlint.catalogue.errors import CatalogueError  # noqa: PLC0415 - needed only when something failed
    from tenderlint.config import ConfigError  # noqa: PLC0415
    from tenderlint.decisions.file import DecisionsError  # noqa: PLC0415

    if isinstance(fault, CatalogueError | ConfigError | DecisionsError):
        return str(fault)
    if isinstance(fault, OSError) and fault.errno in _NO_ROOM:
        where = f" for {fault.filename}" if fault.filename else ""
        return f"there is no room left{where}, so that not all could be written. Make room, or write somewhere else."
    told = " ".join(str(fault).split()) or "no message"
    return (
        f"something went wrong inside tenderlint ({type(fault).__name__}: {told}). "
        "This is a fault of the tool, not of your files; run again with --debug for the details to report."
    )


def near(name: str, known: list[str], limit: int = 3) -> str:
    """ " Did you mean …?" with the closest known names, or nothing."""
    folded = {each.casefold(): each for each in known}
    close = [folded[each] for each in get_close_matches(name.casefold(), list(folded), limit, 0.6)]
    return f" Did you mean {' or '.join(close)}?" if close else ""
