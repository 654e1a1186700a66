"""Reports on labelled documents, and what the scorers beside the labels make of them.

A folder of labelled data holds ``corpus/`` and ``labels/`` (single documents), ``packs/`` with ``packs/labels/``
(whole packs) and the scorers in ``evaluate/``. Every document is checked once and its JSON report kept under the
document's own name, so that a scorer can be run many times with ``cat`` for its command.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tenderlint import Config, lint
from tenderlint.report.json import render

_ROW = re.compile(
    r"^(?P<name>\w+) +precision +\S+ \((?P<right>\d+)/(?P<flagged>\d+)\) +recall +\S+ \((?P<found>\d+)/(?P<there>\d+)\)"
    r"(?:.*trap hits (?P<trapped>\d+)/(?P<traps>\d+))?",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """How many of the passages found are right, how many of those there are found, how many traps were walked into."""

    name: str
    right: int
    flagged: int
    found: int
    there: int
    trapped: int = 0
    traps: int = 0

    @property
    def precision(self) -> float | None:
        """None where nothing was flagged."""
        return self.right / self.flagged if self.flagged else None

    @property
    def recall(self) -> float | None:
        """None where there is nothing to find."""
        return self.found / self.there if self.there else None


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labels, the documents they are of, and whether those are whole packs."""

    name: str
    labels: Path
    documents: Path
    packs: bool = False


OWN = Path(__file__).parent / "marked"
"""Packs of our own writing, marked by somebody who had not seen the rules."""


def sets(data: Path) -> tuple[LabelSet, ...]:
    """The sets of a folder of labelled data, and our own."""
    return (
        LabelSet("documents", data / "labels", data / "corpus"),
        LabelSet("packs", data / "packs" / "labels", data / "packs", packs=True),
        LabelSet("own packs", OWN / "labels", OWN, packs=True),
    )


def units(labels: LabelSet) -> list[Path]:
    """What is checked together: every file of a corpus by itself, every pack whole."""
    if labels.packs:
        return sorted(each for each in labels.documents.iterdir() if each.is_dir() and each != labels.labels)
    return sorted(each for each in (labels.documents / "docs").rglob("*") if each.is_file())


def write_reports(labels: LabelSet, to: Path, workers: int = 2) -> list[Path]:
    """The report of every unit, as ``to/<path of the unit>``; returns the units."""
    every = units(labels)
    targets = [to / each.relative_to(labels.documents) for each in every]
    with ProcessPoolExecutor(workers) as pool:
        for _ in pool.map(_report, every, targets):
            pass
    return every


def _report(unit: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(render(lint([unit], Config(jobs=1))), "utf-8")


def crashes(reports: Path) -> list[str]:
    """Every document that could not be read and every rule that failed, in the reports of a folder."""
    told: list[str] = []
    for file in sorted(each for each in reports.rglob("*") if each.is_file()):
        report = json.loads(file.read_text("utf-8"))
        told += [f"{file.name}: {each['path']}: {each['reason']}" for each in report["unread"]]
        told += [
            f"{file.name}: {each['rule']}: {each['reason']}"
            for each in report["outcomes"]
            if each["outcome"] == "crashed"
        ]
    return told


def scored(script: Path, labels: LabelSet, reports: Path, *options: str, only: Iterable[str] = ()) -> Iterator[Score]:
    """The rows that a scorer prints, over the label files named in ``only``, or over all."""
    command = [sys.executable, str(script), str(_narrowed(labels, reports, set(only))), str(reports), "--run", "cat"]
    command += ["--pack"] if labels.packs and script.name == "score.py" else []
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
    for row in _ROW.finditer(done.stdout):
        yield Score(
            row["name"], *(int(row[key] or 0) for key in ("right", "flagged", "found", "there", "trapped", "traps"))
        )


def _narrowed(labels: LabelSet, reports: Path, only: set[str]) -> Path:
    """A folder that holds the label files of ``only``, beside the reports."""
    if not only:
        return labels.labels
    folder = reports.parent / f"labels-{labels.name}-{len(only)}"
    folder.mkdir(exist_ok=True)
    for name in only:
        (folder / name).write_bytes((labels.labels / name).read_bytes())
    return folder
