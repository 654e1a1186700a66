"""What the commands that record decisions share: the check they rest on, and the file they write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.cli.failures import Failure
from tenderlint.cli.output import save
from tenderlint.cli.progress import Bar
from tenderlint.cli.settings import settle
from tenderlint.decisions.apply import Home
from tenderlint.decisions.file import NAME, dump, load
from tenderlint.model.decision import Decision
from tenderlint.model.report import Report


class Desk(Struct, frozen=True):
    """A pack checked by every rule, and the decisions on it so far."""

    file: Path
    decisions: tuple[Decision, ...]
    report: Report
    home: Home


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
    if not report.documents:
        raise Failure("No document could be read, so nothing was recorded.")
    return Desk(place, known, report, Home(place.absolute().parent, base))


def write(at: Desk, decisions: Iterable[Decision]) -> None:
    """Replace the file of decisions whole.

    Raises:
        Failure: something else stands there, or the disk does not allow it.
    """
    save(dump(decisions), at.file)


def without(decisions: Iterable[Decision], gone: Iterable[Decision]) -> list[Decision]:
    """Decisions less others, told by what they are about."""
    keys = {(each.fingerprint, each.document) for each in gone}
    return [each for each in decisions if (each.fingerprint, each.document) not in keys]
