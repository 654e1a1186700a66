"""What the commands that record decisions share: the check they rest on, and the file they write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from tenderlint.cli.failures import FINE, Failure
from tenderlint.cli.output import save
from tenderlint.cli.packs import wholes
from tenderlint.cli.progress import Bar
from tenderlint.cli.run import tell
from tenderlint.cli.settings import settle
from tenderlint.decisions.apply import Home
from tenderlint.decisions.file import NAME, dump, load
from tenderlint.model.decision import Decision, Kind
from tenderlint.model.report import Report


class Desk(Struct, frozen=True):
    """A pack checked by every rule, and the file of decisions on it, which may hold those on other packs too."""

    file: Path
    decisions: tuple[Decision, ...]
    report: Report
    home: Home

    @property
    def begun(self) -> bool:
        """Whether the pack has a baseline."""
        pack = self.home.of(None)
        return any(each.kind is Kind.BASELINE and _within(each.document, pack) for each in self.decisions)


def desk(paths: Sequence[Path], file: Path | None, config: Path | None, *, quiet: bool) -> Desk:
    """Check a pack in full, whatever severity the settings leave out, and lay its decisions beside it.

    Raises:
        Failure: nothing could be read. DecisionsError: the file cannot be used; it is left as it is.
    """
    from tenderlint.pipeline import lint  # noqa: PLC0415 - brings in everything that is heavy
    from tenderlint.read import common_parent  # noqa: PLC0415

    base = common_parent(paths)
    settings = settle(paths, config, {})
    place = file or (Path(settings.baseline) if settings.baseline else base / NAME)
    known = load(place) if place.exists() else ()
    with Bar(quiet=quiet) as bar:
        report = lint(paths, replace(settings, baseline=str(place) if known else None), bar)
    if not quiet:
        tell(report)
    if not report.documents:
        raise Failure("No document could be read, so nothing was recorded.")
    return Desk(place, known, report, Home(place.absolute().parent, base))


def at_desks(  # noqa: PLR0913 - what commands are given, and the work
    paths: Sequence[Path],
    file: Path | None,
    config: Path | None,
    work: Callable[[Desk], int],
    *,
    whole_packs: bool,
    quiet: bool,
) -> int:
    """Do a work on the pack that ``paths`` are, or on each that they belong to, and return the worst status.

    Of several, one that fails stops no other.

    Raises:
        Failure: nothing of the one pack could be read. DecisionsError: a file of decisions cannot be used.
    """
    if not whole_packs:
        return work(desk(paths, file, config, quiet=quiet))
    worst = FINE
    for pack in wholes(paths, config):
        try:
            found = work(desk([pack.folder], file, config, quiet=quiet))
        except Failure as why:
            click.echo(f"{pack.shown}: {why.message}", err=True)
            found = why.exit_code
        worst = max(worst, found)
    return worst


def record(file: Path, new: Sequence[Decision]) -> None:
    """Add decisions to a file, or make it; each takes the place of an older one about the same finding.

    Raises:
        Failure: something else stands there, or the disk does not allow it. DecisionsError: the file cannot be used.
    """
    # Read again: since the check, decisions on another pack may have come into the same file.
    known = load(file) if file.exists() else ()
    save(dump([*_without(known, new), *new]), file)


def forget(file: Path, gone: Sequence[Decision]) -> None:
    """Delete decisions from a file.

    Raises:
        Failure: the disk does not allow it. DecisionsError: the file cannot be used.
    """
    save(dump(_without(load(file), gone)), file)


def _without(decisions: Iterable[Decision], gone: Iterable[Decision]) -> list[Decision]:
    """Decisions less others, told by what they are about."""
    keys = {(each.fingerprint, each.document) for each in gone}
    return [each for each in decisions if (each.fingerprint, each.document) not in keys]


def _within(document: str, pack: str) -> bool:
    """Whether a document or a pack is a pack or lies in it, as a file of decisions names both: no disk is asked."""
    return pack == "." or f"{document}/".startswith(f"{pack}/")
