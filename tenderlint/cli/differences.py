"""Two versions compared: of one pack, or of each of the packs that a folder holds."""

from __future__ import annotations

import filecmp
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from tenderlint.cli.failures import Failure
from tenderlint.cli.packs import wholes
from tenderlint.cli.progress import Bar
from tenderlint.compare.model import Difference
from tenderlint.compare.reports import compared
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.pipeline import lint
from tenderlint.report.difference import render
from tenderlint.wording.counts import count


class Version(Struct, frozen=True):
    """A path that holds one version, and what the person called it."""

    path: Path
    named: str


class Compared(Struct, frozen=True):
    """What has become of one pack."""

    name: str
    """Of several packs: where it lies. Empty for the only one."""
    difference: Difference | None = None
    """None where one of the versions has no such pack, or both are the same files."""
    failing: bool = False
    """Whether something is new or worse at or above the severity that fails."""
    lacking: str | None = None
    """The version that has no such pack."""


def packs_in(folder: Path, config: Path | None) -> list[Path]:
    """The packs of a folder, relative to it: the folder itself where it holds, or is, only one."""
    packs = wholes([folder], config) if folder.is_dir() else []
    return [each.folder.relative_to(folder.resolve()) for each in packs] if len(packs) > 1 else [Path()]


def compare_each(
    packs: Sequence[Path], old: Version, new: Version, settings_of: Callable[[Path], Config], *, quiet: bool
) -> Iterator[Compared]:
    """Packs as they lie in both versions.

    Raises:
        Failure: no document of a pack could be read in one of the versions.
    """
    if len(packs) == 1:
        yield _compared("", old, new, settings_of(Path()), quiet=quiet)
        return
    for pack in packs:
        name = pack.as_posix()
        before, after = (Version(each.path / pack, f"{name} of {each.named}") for each in (old, new))
        lacking = [each.named for each in (old, new) if not (each.path / pack).is_dir()]
        if lacking:
            yield Compared(name, lacking=lacking[0])
        elif _same(before.path, after.path):
            yield Compared(name)
        else:
            yield _compared(name, before, after, settings_of(pack), quiet=quiet)


def told(found: Sequence[Compared]) -> str:
    """Plain text that is also Markdown: of several packs one after another, without those that have not changed."""
    if len(found) == 1 and found[0].difference:
        return render(found[0].difference)
    parts = [f"# {each.name}\n\n{_of(each)}" for each in found if each.difference or each.lacking]
    if same := len(found) - len(parts):
        parts.append(f"{count(same, 'pack has', 'packs have')} the same files in both versions.\n")
    return "\n".join(parts)


def _of(one: Compared) -> str:
    if one.difference:
        return render(one.difference)
    return (
        f"It is not in {one.lacking}, so that there is nothing to compare; `tenderlint check` looks at it by itself.\n"
    )


def _compared(name: str, old: Version, new: Version, settings: Config, *, quiet: bool) -> Compared:
    difference = compared(*(_checked(each, settings, quiet=quiet) for each in (old, new)))
    worse = [each.severity for each in difference.came] + [each.after.severity for each in difference.reworded]
    failing = any(severity.rank >= settings.fail_on.rank for severity in worse)
    return Compared(name, difference, failing)


def _same(old: Path, new: Path) -> bool:
    """Whether two folders hold the same files under the same names."""
    files = [{file.relative_to(each) for file in each.rglob("*") if file.is_file()} for each in (old, new)]
    return files[0] == files[1] and not any(filecmp.cmpfiles(old, new, files[0], shallow=False)[1:])


def _checked(version: Version, settings: Config, *, quiet: bool) -> Report:
    """One version checked, its decisions left aside: what somebody accepted has still come or gone."""
    with Bar(quiet=quiet) as bar:
        report = lint([version.path], replace(settings, baseline=None), bar)
    if not report.documents:
        raise Failure(f"no document could be read in “{version.named}”, so there is nothing to compare.")
    if not quiet:
        for unread in report.unread:
            click.echo(f"Not read in {version.named}: {unread.path}: {unread.reason} {unread.advice}", err=True)
    return report
