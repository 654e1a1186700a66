"""A pack checked, or remembered: neither a reader nor a rule is loaded where the answer is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.cache import kept as reports
from tenderlint.cache.keys import pack_key
from tenderlint.decisions.run import under_decisions
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.read import Gathered, common_parent, reach, seen_from_here, unpacked

if TYPE_CHECKING:
    from tenderlint.pipeline import Progress

_OF_THIS_MACHINE: Final = frozenset({"denied", "stopped"})
"""Why a file was not read, where it may be otherwise at the next run: no permission, or too little memory."""


class Sought(Struct, frozen=True):
    """A pack looked for in the cache, and nothing read of it yet."""

    key: str | None
    """What its answer is kept under, if it is; None where it is not to be asked for."""
    files: int


def sought(paths: Sequence[Path], config: Config, *, texts: bool, kept: bool) -> Sought:
    """Whether the answer on a pack is there, and how many files it takes to find it anew."""
    reached = reach(paths, config.exclude)
    key = pack_key(reached.sources, reached.unread, config) if kept else None
    return Sought(key if key and reports.holds(key, texts=texts) else None, len(reached.sources))


def remembered(key: str, paths: Sequence[Path], config: Config, *, texts: bool) -> Report | None:
    """The answer that is kept under a key, under the decisions of today; None where it is not sound."""
    report = reports.load(key, texts=texts)
    return _finished(report, paths, config) if report else None


def checked(  # noqa: PLR0913 - the last four have names
    paths: Sequence[Path],
    config: Config,
    progress: Progress | None,
    *,
    texts: bool,
    kept: bool,
    stand_ins: Sequence[Path] = (),
    apart: bool = False,
) -> Report:
    """The report on a pack, from the cache where nothing that it rests on has changed.

    ``texts`` asks for the blocks of the documents too, which a remembered report otherwise lacks; ``kept`` lets the
    cache be read and written. ``stand_ins`` are read in place of the paths, by whose names they go. ``apart`` is for
    packs that took a process down. Decisions are applied anew each time.

    Raises: as :func:`tenderlint.pipeline.lint` does.
    """
    reached = reach(stand_ins or paths, config.exclude)
    key = pack_key(reached.sources, reached.unread, config) if kept else None
    report = reports.load(key, texts=texts) if key else None
    if report is None:
        report = _judged(unpacked(reached, config.exclude), config, progress, apart=apart)
        if key and not any(unread.code in _OF_THIS_MACHINE for unread in report.unread):
            reports.keep(report, key)
    return _finished(report, paths, config)


def _judged(gathered: Gathered, config: Config, progress: Progress | None, *, apart: bool) -> Report:
    from tenderlint.pipeline import judge  # noqa: PLC0415 - brings in everything that is heavy

    return judge(gathered, config, progress, apart=apart)


def _finished(report: Report, paths: Sequence[Path], config: Config) -> Report:
    return replace(under_decisions(report, paths, config), folder=seen_from_here(common_parent(paths)))
