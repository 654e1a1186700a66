"""From files that changed to the packs they belong to: a pack is checked whole, whichever of its files was touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tenderlint.cli.failures import FINDINGS, FINE, NOTHING, UNUSABLE, Failure
from tenderlint.cli.output import put
from tenderlint.cli.run import Wishes, run_pack
from tenderlint.config import find, load
from tenderlint.read import seen_from_here
from tenderlint.report.formats import OutputFormat

_IN_A_ROW: Final = (OutputFormat.CONSOLE, OutputFormat.GITHUB)
"""Formats that can follow one another; of the others, one file holds one report."""
_WORST_LAST: Final = (FINE, NOTHING, FINDINGS, UNUSABLE)


@dataclass(frozen=True, slots=True)
class Whole:
    """A pack: its folder, and the files of it that were named."""

    folder: Path
    named: tuple[Path, ...]


def run_packs(paths: Sequence[Path], wishes: Wishes) -> int:
    """Check every pack that ``paths`` belong to by itself, one report after another, and return the worst status."""
    packs = wholes(paths, wishes.config)
    if len(packs) > 1:
        _refuse_one_report(packs, wishes)
    return max((_run(pack, wishes, alone=len(packs) == 1) for pack in packs), key=_WORST_LAST.index)


def wholes(paths: Sequence[Path], config: Path | None = None) -> list[Whole]:
    """The packs of files and folders, by folder; one that lies within another is part of it.

    A folder is its own pack. A file belongs to the outermost folder above it that ``packs`` of the configuration
    names, or else to the folder that it lies in.
    """
    named: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        place = path.resolve()
        folder = place if place.is_dir() else _pack_of(place, config)
        named[folder] += [] if place.is_dir() else [place]
    outer = [folder for folder in named if not any(other in folder.parents for other in named)]
    return [Whole(folder, _within(folder, named.values())) for folder in sorted(outer)]


def _pack_of(file: Path, config: Path | None) -> Path:
    source = config or find(file.parent)
    patterns = load(source).packs if source else ()
    above = reversed(file.parents)
    return next((folder for folder in above if any(folder.match(each) for each in patterns)), file.parent)


def _within(folder: Path, groups: Iterable[Sequence[Path]]) -> tuple[Path, ...]:
    return tuple(file for group in groups for file in group if file.is_relative_to(folder))


def _run(pack: Whole, wishes: Wishes, *, alone: bool) -> int:
    if not alone and wishes.chosen is OutputFormat.CONSOLE:
        put(f"{_shown(pack)}\n{'=' * len(_shown(pack))}\n\n")
    found = run_pack([pack.folder], wishes, pack.named)
    if not alone and wishes.chosen is OutputFormat.CONSOLE:
        put("\n")
    # A file that the settings leave out was changed: there is nothing to check, and nothing wrong with that.
    return FINE if found == NOTHING and pack.named else found


def _refuse_one_report(packs: Sequence[Whole], wishes: Wishes) -> None:
    if wishes.targets or wishes.chosen not in _IN_A_ROW:
        raise Failure(
            f"what was given belongs to {len(packs)} packs ({', '.join(map(_shown, packs))}), and a file or a "
            f"{wishes.chosen} report holds one. Check them one by one, or leave the file and the format out."
        )


def _shown(pack: Whole) -> str:
    return seen_from_here(pack.folder) or pack.folder.name
