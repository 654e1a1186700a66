"""``tenderlint accept``: a finding stays, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from msgspec.structs import replace

from tenderlint.cli.failures import FINE, Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put

if TYPE_CHECKING:
    from tenderlint.model.finding import Finding

FILE = click.Path(path_type=Path)
SHORTEST: Final = 6
"""Digits of a fingerprint that are enough where they fit one only."""


@click.command("accept")
@click.argument("fingerprints", nargs=-1, required=True, metavar="FINGERPRINT...")
@click.option("--reason", required=True, metavar="TEXT", help="Why it stays: it stands in every later report.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The last day on which this holds.")
@click.option("--owner", metavar="NAME", help="Who answers for it.")
@click.option(
    "--pack",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help="Default: the pack here, or of several below the one that has the finding.",
)
@click.option("--baseline", type=FILE, metavar="FILE", help="Use this file of decisions.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
@debug_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    fingerprints: tuple[str, ...],
    reason: str,
    until: datetime | None,
    owner: str | None,
    pack: tuple[Path, ...],
    baseline: Path | None,
    config: Path | None,
    quiet: bool,
) -> int:
    """Record that findings stay, with the reason. Reports name a finding's fingerprint; its first digits will do.

    The pack is checked to see that they are there. They are not counted any longer, and the report lists them with
    the reason; after the last day they count again.
    """
    from tenderlint.cli.deciding import desk, record  # noqa: PLC0415 - keeps --help quick
    from tenderlint.cli.whose import by_pack  # noqa: PLC0415
    from tenderlint.decisions.apply import recorded  # noqa: PLC0415
    from tenderlint.decisions.today import today  # noqa: PLC0415
    from tenderlint.model.decision import Kind  # noqa: PLC0415

    if not reason.strip():
        raise Failure("a reason is needed: whoever reads the report next will ask for it.")
    last = until.date() if until else None
    if last and last < today():
        raise Failure(f"--until {last} has passed, so nothing would be accepted.")
    _check_long_enough(fingerprints)
    wanted = {pack: list(fingerprints)} if pack else by_pack(fingerprints, config)
    desks = [(desk(paths, baseline, config, quiet=quiet), given) for paths, given in wanted.items()]
    # All are found before any is recorded, so that a slip in the second leaves the first undone.
    for at, findings in [(at, [_named(each, at.report.findings) for each in given]) for at, given in desks]:
        made = (recorded(each, Kind.ACCEPTED, at.home) for each in findings)
        record(at.file, [replace(each, reason=reason.strip(), owner=owner, until=last) for each in made])
        for each in findings:
            where = at.home.of(each.document) if each.document else "the whole pack"
            put(f"Accepted: {each.rule} {each.title} ({where})\n")
    return FINE


def _check_long_enough(fingerprints: Sequence[str]) -> None:
    for each in fingerprints:
        if len(each.strip()) < SHORTEST:
            raise Failure(f"“{each}” is too short: give at least {SHORTEST} digits of the fingerprint.")


def _named(given: str, findings: Sequence[Finding]) -> Finding:
    """The finding that a fingerprint, or its beginning, means.

    Raises:
        Failure: none, or several.
    """
    wanted = given.strip().lower()
    found = [each for each in findings if each.fingerprint.startswith(wanted)]
    if not found:
        raise Failure(f"no finding of this pack has the fingerprint “{given}”. Reports show them.")
    if len({each.fingerprint for each in found}) > 1:
        raise Failure(f"“{given}” fits several findings. Give more digits.")
    return found[0]
