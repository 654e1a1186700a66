"""From files that changed to the packs they belong to: a pack is checked whole, whichever of its files was touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import cache, partial
from glob import glob
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct

from tenderlint.cache.kept import without_texts
from tenderlint.cli.each_pack import Task, answers
from tenderlint.cli.failures import FINDINGS, FINE, NOTHING, UNUSABLE, Failure
from tenderlint.cli.output import guard, put, save
from tenderlint.cli.progress import Bar
from tenderlint.cli.run import Wishes, deserved, guard_targets, run_pack, settled, show, tell
from tenderlint.config import find, load
from tenderlint.model.report import Report
from tenderlint.read import seen_from_here
from tenderlint.report.formats import TOGETHER, OutputFormat, renderer, renderer_of_several

_WORST_LAST: Final = (NOTHING, FINE, FINDINGS, UNUSABLE)
"""A folder without documents among others is nothing wrong; there was nothing to check if none had any."""


class Whole(Struct, frozen=True):
    """A pack: its folder, and the files of it that were named."""

    folder: Path
    named: tuple[Path, ...]

    @property
    def shown(self) -> str:
        """The folder as a person would name it from where she is."""
        return seen_from_here(self.folder) or self.folder.name

    def page(self, wished: Path) -> Path:
        """The page of this pack, beside those of the others: "report.html" gives "report-tenders-buses.html"."""
        return wished.with_name(f"{wished.stem}-{self.shown.replace('/', '-')}{wished.suffix}")


def run_packs(paths: Sequence[Path], wishes: Wishes) -> int:
    """Check every pack that ``paths`` belong to by itself, and return the worst status."""
    packs = wholes(paths, wishes.config)
    if len(packs) == 1:
        (pack,) = packs
        return _forgiving(run_pack([pack.folder], wishes, pack.named), pack)
    _guard(packs, wishes)
    with TemporaryDirectory(prefix="tenderlint-") as drafts:
        examined = [*_examined(packs, wishes, Path(drafts))]
        _write(packs, [report for report, _ in examined], wishes, Path(drafts))
    return max((found for _, found in examined), key=_WORST_LAST.index)


def _examined(packs: Sequence[Whole], wishes: Wishes, drafts: Path) -> Iterator[tuple[Report, int]]:
    """The report on each pack and its status.

    Its page is left among the drafts, so that the words of its documents need not be held until all packs are done.
    """
    settings = [settled([pack.folder], wishes) for pack in packs]
    tasks = [
        Task(pack.folder, config, texts=wishes.report is not None, kept=not wishes.no_cache)
        for pack, config in zip(packs, settings, strict=True)
    ]
    with Bar(quiet=wishes.quiet) as bar:
        reports = answers(tasks, settings[0].jobs)
        for done, (pack, config) in enumerate(zip(packs, settings, strict=True)):
            bar(done, len(packs), pack.shown)
            report = next(reports)
            if wishes.report is not None:
                save(renderer(OutputFormat.HTML)(report), drafts / str(done))
            if not wishes.quiet:
                tell(report)
            found = deserved(report, config, wishes, [pack.folder], pack.named)
            yield without_texts(report), _forgiving(found, pack)


def wholes(paths: Sequence[Path], config: Path | None = None) -> list[Whole]:
    """The packs of files and folders, by folder; one that lies within another is part of it.

    Where ``packs`` of the configuration names folders, what lies in one of them belongs to that pack, and a folder
    above them stands for all of them. Otherwise a folder is its own pack, and a file's pack the folder it lies in.
    """
    named: dict[Path, list[Path]] = defaultdict(list)
    packs_of = cache(partial(_packs_of, config=config))
    for path in paths:
        place = path.resolve()
        is_folder = place.is_dir()
        for folder in packs_of(place if is_folder else place.parent, below=is_folder):
            named[folder] += [] if is_folder else [place]
    outer: dict[Path, list[Path]] = defaultdict(list)
    for folder, files in named.items():
        outer[_outermost(folder, named)] += files
    return [Whole(folder, tuple(outer[folder])) for folder in sorted(outer)]


def _outermost(folder: Path, named: Container[Path]) -> Path:
    return next(each for each in (*reversed(folder.parents), folder) if each in named)


def _packs_of(folder: Path, config: Path | None, *, below: bool) -> list[Path]:
    source = config or find(folder)
    patterns = load(source).packs if source else ()
    for above in reversed((folder, *folder.parents)):
        if any(above.match(pattern) for pattern in patterns):
            return [above]
    return (_below(folder, patterns) if below else []) or [folder]


def _below(folder: Path, patterns: Sequence[str]) -> list[Path]:
    found = {Path(each) for pattern in patterns for each in glob(pattern)}  # noqa: PTH207 - absolute
    return sorted(each for each in found if each.is_dir() and each.is_relative_to(folder))


def _forgiving(found: int, pack: Whole) -> int:
    """A file that the settings leave out was changed: there is nothing to check, and nothing wrong with that."""
    return FINE if found == NOTHING and pack.named else found


def _guard(packs: Sequence[Whole], wishes: Wishes) -> None:
    """Refuse what cannot be written of several packs, before any work is done."""
    forms = [form for form, _ in wishes.also] + [wishes.chosen]
    alone = [form for form in forms if form not in TOGETHER and (form is not OutputFormat.CONSOLE or wishes.output)]
    if alone:
        raise Failure(
            f"what was given belongs to {len(packs)} packs ({', '.join(pack.shown for pack in packs)}), and a report "
            f"as {alone[0]} holds one. Check them one by one, or ask for {', '.join(sorted(TOGETHER))}."
        )
    folders = [pack.folder for pack in packs]
    guard_targets(folders, wishes)
    pages = [pack.page(wishes.report) for pack in packs] if wishes.report else []
    for at, page in enumerate(pages):
        if page in pages[:at]:
            raise Failure(f"two packs would have the page {page}. Check them one by one.")
        guard(page, folders, force=wishes.force)


def _write(packs: Sequence[Whole], reports: Sequence[Report], wishes: Wishes, drafts: Path) -> None:
    if wishes.report is not None:
        for number, pack in enumerate(packs):
            save((drafts / str(number)).read_bytes(), pack.page(wishes.report))
    for form, file in wishes.also:
        save(renderer_of_several(form)(reports), file)
    if wishes.output is not None:
        save(renderer_of_several(wishes.chosen)(reports), wishes.output)
    elif wishes.chosen in TOGETHER:
        put(renderer_of_several(wishes.chosen)(reports))
    else:
        _show_each(packs, reports)


def _show_each(packs: Sequence[Whole], reports: Sequence[Report]) -> None:
    """One report after another, each under the name of its pack."""
    for pack, report in zip(packs, reports, strict=True):
        put(f"{pack.shown}\n{'=' * len(pack.shown)}\n\n")
        show(report, OutputFormat.CONSOLE)
        put("\n")
