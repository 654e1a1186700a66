"""``tenderlint decisions import``: what people answered to comments in Word becomes recorded decisions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from tenderlint.cli.failures import FINE, NOTHING, Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put
from tenderlint.wording.counts import count

if TYPE_CHECKING:
    from tenderlint.annotate.word.answers import Answer
    from tenderlint.cli.deciding import Desk
    from tenderlint.model.decision import Decision

FILE = click.Path(path_type=Path)
DOCX = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("decisions")
@debug_option
def command() -> None:
    """Bring decisions back from a Word file."""


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=DOCX, metavar="FILE.docx...")
@click.option(
    "--pack", multiple=True, type=click.Path(exists=True, path_type=Path), metavar="PATH", help="Default: the files."
)
@click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
def import_command(
    *, files: tuple[Path, ...], pack: tuple[Path, ...], baseline: Path | None, config: Path | None, quiet: bool
) -> int:
    """Record the answers to comments that “tenderlint annotate” wrote: replies, and comments marked as resolved.

    A reply that begins with “keep”, “accepted”, “agreed”, “leave” or “stays” records that the finding stays, with what
    follows as the reason; so does a comment marked as resolved. Other replies are listed and record nothing.
    """
    from tenderlint.cli.deciding import desk, record  # noqa: PLC0415 - keeps --help quick

    given = [(file, each) for file in files for each in _read(file)]
    if not given:
        put("No comment of tenderlint in these files has a reply or is marked as resolved. Nothing was recorded.\n")
        return NOTHING
    at = desk(pack or _originals(files), baseline, config, quiet=quiet)
    new = [decision for file, answer in given if answer.keeps for decision in _decisions(file, answer, at)]
    if new:
        record(at.file, new)
    _tell(given, new, at)
    return FINE


def _read(file: Path) -> Sequence[Answer]:
    from tenderlint.annotate.word.answers import answers  # noqa: PLC0415
    from tenderlint.read.draft import CannotRead  # noqa: PLC0415
    from tenderlint.read.kinds import Kind  # noqa: PLC0415
    from tenderlint.read.sniff import sniff  # noqa: PLC0415

    data = file.read_bytes()
    try:
        kind: Kind | None = sniff(data, file.name)
    except CannotRead as why:
        raise Failure(f"{file}: {why.reason} {why.advice}") from None
    if kind != "docx":
        raise Failure(f"{file} is no Word file (.docx), so it holds no answers that can be read.")
    return answers(data)


def _originals(files: Sequence[Path]) -> tuple[Path, ...]:
    """The documents that annotated copies were made of, where they lie beside them; otherwise the copies."""
    from tenderlint.read.own_reports import COPY  # noqa: PLC0415

    plain = (file.with_name(file.stem.removesuffix(COPY) + file.suffix) for file in files)
    return tuple(original if original.exists() else file for original, file in zip(plain, files, strict=True))


def _decisions(file: Path, answer: Answer, at: Desk) -> list[Decision]:
    from tenderlint.decisions.apply import recorded  # noqa: PLC0415
    from tenderlint.model.decision import Kind  # noqa: PLC0415

    by = f" by {answer.author}" if answer.author else ""
    reason = answer.reason or f"{'Accepted' if answer.text else 'Marked as resolved'} in {file.name}{by}."
    found = (each for each in at.report.findings if each.fingerprint in answer.fingerprints)
    made = (recorded(each, Kind.ACCEPTED, at.home) for each in found)
    return [replace(each, reason=reason, owner=answer.author) for each in made]


def _tell(given: Sequence[tuple[Path, Answer]], new: Sequence[Decision], at: Desk) -> None:
    for decision in new:
        put(f"Accepted: {decision.rule} in {decision.document}: {decision.reason}\n")
    known = {finding.fingerprint for finding in at.report.findings}
    for file, answer in given:
        if not answer.keeps:
            put(f"Not a decision: “{answer.text}” in {file.name}\n")
        elif not answer.fingerprints & known:
            put(f"No longer found, so not recorded: “{answer.text or 'resolved'}” in {file.name}\n")
    put(f"{count(len(new), 'decision', 'decisions')} recorded in {at.file}.\n" if new else "Nothing was recorded.\n")
