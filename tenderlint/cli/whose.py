"""To which of several packs a finding belongs: a person who stands above them has its fingerprint alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tenderlint.cli.each_pack import Task, answers
from tenderlint.cli.failures import Failure
from tenderlint.cli.packs import Whole, wholes
from tenderlint.cli.settings import settle


def by_pack(fingerprints: Sequence[str], config: Path | None) -> dict[tuple[Path, ...], list[str]]:
    """Fingerprints, or beginnings of them, under the folder of the one pack here or below that has each.

    Where there is one pack only, all are its own: whether it has them is for the caller to find out.

    Raises:
        Failure: no pack has one of them, or several have.
    """
    packs = wholes([Path()], config)
    if len(packs) == 1:
        return {(packs[0].folder,): list(fingerprints)}
    known = _fingerprints(packs, config)
    found: dict[tuple[Path, ...], list[str]] = defaultdict(list)
    for each in fingerprints:
        found[_owner(each, known).folder,].append(each)
    return found


def _fingerprints(packs: Sequence[Whole], config: Path | None) -> list[tuple[Whole, list[str]]]:
    settings = [settle([pack.folder], config, {}) for pack in packs]
    tasks = [Task(pack.folder, each, texts=False, kept=True) for pack, each in zip(packs, settings, strict=True)]
    reports = answers(tasks, settings[0].jobs)
    return [(pack, [each.fingerprint for each in report.findings]) for pack, report in zip(packs, reports, strict=True)]


def _owner(given: str, known: Sequence[tuple[Whole, list[str]]]) -> Whole:
    owners = [pack for pack, marks in known if any(mark.startswith(given.strip().lower()) for mark in marks)]
    if not owners:
        raise Failure(f"no finding of these {len(known)} packs has the fingerprint “{given}”. Reports show them.")
    if len(owners) > 1:
        named = ", ".join(pack.shown for pack in owners)
        raise Failure(f"“{given}” is found in {len(owners)} packs ({named}). Say which one with --pack.")
    return owners[0]
