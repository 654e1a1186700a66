"""A pack read and checked for a command that tells something else of it than its findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.failures import FINE, NOTHING, UNUSABLE, Failure
from tenderlint.cli.progress import Bar

if TYPE_CHECKING:
    from tenderlint.bidder.profile import Profile
    from tenderlint.model.config import Config
    from tenderlint.model.document import Document, Unread
    from tenderlint.model.report import Report


def checked_report(paths: Sequence[Path], settings: Config, *, texts: bool, kept: bool, quiet: bool) -> Report:
    """The report on a pack; what could not be read is told on standard error, unless ``quiet``."""
    from tenderlint.cache.checked import checked  # noqa: PLC0415 - keeps --help quick

    with Bar(quiet=quiet) as bar:
        report = checked(paths, settings, bar, texts=texts, kept=kept)
    if not quiet:
        tell_unread(report.documents, report.unread)
    return report


def tell_unread(documents: Sequence[Document], unread: Sequence[Unread]) -> None:
    """Say which files could not be read, and why; or that there was none."""
    for each in unread:
        click.echo(f"Not read: {each.path}: {each.reason} {each.advice}", err=True)
    if not documents and not unread:
        click.echo("No document was found. Give a file, a folder or a .zip with tender documents.", err=True)


def status(documents: Sequence[Document], unread: Sequence[Unread], *, strict: bool) -> int:
    """The exit status of a command that finds no fault with what it reads."""
    if not documents:
        return UNUSABLE if unread else NOTHING
    return UNUSABLE if unread and strict else FINE


def every_rule(settings: Config) -> Config:
    """The settings without what leaves rules or findings out: a bidder's demands are known by them."""
    from msgspec.structs import replace  # noqa: PLC0415 - few commands need it

    from tenderlint.model.rule import Severity  # noqa: PLC0415

    rules = replace(settings, select=(), ignore=(), per_file_ignores=(), profile=None, preview=False)
    return replace(rules, min_severity=Severity.INFO, min_confidence=None)


def bidder_profile(file: Path) -> Profile:
    """The profile of a bidder.

    Raises:
        Failure: the file is none.
    """
    from tenderlint.bidder.profile import ProfileError, load  # noqa: PLC0415 - few commands need it

    try:
        return load(file)
    except ProfileError as fault:
        raise Failure(str(fault)) from None
