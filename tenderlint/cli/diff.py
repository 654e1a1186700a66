"""``tenderlint diff``: what has become of findings and demands from one version of a pack to the next."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tenderlint.cli.failures import FINDINGS, FINE, Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import guard, put, save

FILE = click.Path(path_type=Path)


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--pack", type=click.Path(exists=True, path_type=Path), default=Path(), metavar="PATH", help="Default: here."
)
@click.option("--format", "form", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option("--output", type=FILE, metavar="FILE", help="Write to FILE instead of the screen.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is new.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
@debug_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    old: str,
    new: str,
    pack: Path,
    form: str,
    output: Path | None,
    force: bool,
    exit_zero: bool,
    config: Path | None,
    quiet: bool,
) -> int:
    """Compare two versions of a pack: files, folders, archives, or revisions of a git repository.

    For a revision, --pack says which part of the repository is meant; of several packs each is compared by itself.
    The plain text is Markdown too.

    Exit status: 0 nothing new at or above the failing severity; 1 something is; 2 the comparison could not be made.
    """
    from tenderlint.cli.differences import Version, compare_each, packs_in, told  # noqa: PLC0415 - quick --help
    from tenderlint.cli.settings import settle  # noqa: PLC0415
    from tenderlint.cli.versions import version  # noqa: PLC0415
    from tenderlint.report.difference import render_json  # noqa: PLC0415

    if output:
        guard(output, [each for each in (Path(old), Path(new)) if each.exists()], force=force)
    with TemporaryDirectory(prefix="tenderlint-") as folder:
        before, after = (
            Version(version(each, pack, _room(folder, side)), each) for side, each in (("old", old), ("new", new))
        )
        ruled = after.path if Path(new).exists() else pack
        packs = packs_in(ruled, config)
        if len(packs) > 1 and form == "json":
            raise Failure(
                f"there are {len(packs)} packs here, and a comparison as json holds one. Name it with --pack."
            )
        found = [*compare_each(packs, before, after, lambda each: settle([ruled / each], config, {}), quiet=quiet)]
    only = found[0].difference
    text = render_json(only) if form == "json" and only else told(found)
    if output:
        save(text, output)
    else:
        put(text)
    return FINDINGS if any(each.failing for each in found) and not exit_zero else FINE


def _room(folder: str, side: str) -> Path:
    room = Path(folder) / side
    room.mkdir()
    return room
