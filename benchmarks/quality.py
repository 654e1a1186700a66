"""How often tenderlint is right on labelled documents and on sentences, and what it makes of a whole corpus.

    python benchmarks/quality.py DATA [--write] [--check]

DATA is a folder of labelled data (see ``benchmarks/labelled.py``). Reads every document of it, prints what could not
be read and which rules failed, and the scorers' figures by category. ``--write`` records them in ``docs/quality.md``
and, by rule, in ``rules/accuracy.json``. ``--check`` fails where a rule crashes, or where a category lies more than two
points below what is recorded.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.accuracy import ACCURACY, SENTENCES, sentence_scores, written
from benchmarks.labelled import LabelSet, Score, crashes, scored, sets, write_reports
from tenderlint.catalogue.store import load_compiled

PAGE = Path(__file__).parent.parent / "docs" / "quality.md"
HELD_OUT = (
    "in__ncfe",
    "ccs-rm3830-sch10-exit",
    "alaska-ies-m2-standard-agreement",
    "bc-code-with-us-terms-2019",
    "cabinet-office-pqq",
    "scottish-play-park",
    "christmas-lights",
    "patient-transport",
    "youth-work",
)
"""Labelled documents that nobody who worked on the rules has looked at."""
HEAD = """# Quality

Written by `python benchmarks/quality.py DATA --write`; nothing here is typed by hand. Labels are careful readings of
published tender documents by two people. The rules were worked on with two thirds of them; the others were held out.
A finding is right where a label of the same rule overlaps its passage. Traps are passages that look like a barrier
and are none. “category” takes any rule of the same category for right, “ALL” the same rule only; “absences” are rules
about a whole pack, “facts” are stated values. By rule: `tenderlint rule RSK002`.
"""
ROOM = 0.02
"""By how much a figure may fall before the check fails."""
Scores = dict[str, list[Score]]
"""By the name of a label set, or of a part of one."""
_CELL = re.compile(
    r"^\| (?P<set>[^|]+) \| (?P<name>\w+) \| (?P<precision>[\d.–]+)[^|]*\| (?P<recall>[\d.–]+)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a label set: its name as the page shows it, and the label files it is made of."""

    name: str
    labels: LabelSet
    files: tuple[str, ...]


def parts(labels: LabelSet) -> Iterator[Part]:
    """A label set in two: what the rules were worked on, and what was held out."""
    every = sorted(file.name for file in labels.labels.glob("*.jsonl"))
    held = tuple(name for name in every if any(known in name for known in HELD_OUT))
    yield Part(f"{labels.name}, worked with", labels, tuple(name for name in every if name not in held))
    yield Part(f"{labels.name}, held out", labels, held)


def measure(data: Path, reports: Path, *, by_rule: bool) -> tuple[Scores, Scores, list[str]]:
    """Scores by part, scores of rules by label set where they are asked for, and what was not read or failed."""
    scorers = data / "evaluate"
    totals: Scores = {}
    of_rules: Scores = {}
    told: list[str] = []
    for labels in sets(data):
        folder = reports / labels.name
        write_reports(labels, folder)
        told += crashes(folder)
        for part in parts(labels):
            rows = [*scored(scorers / "score.py", labels, folder, only=part.files)]
            *_, facts = scored(scorers / "facts.py", labels, folder, only=part.files)
            rows.append(replace(facts, name="facts"))
            totals[part.name] = [row for row in rows if not _is_rule(row.name)]
        if by_rule:
            of_rules[f"labelled {labels.name}"] = [*_by_rule(scorers / "score.py", labels, folder)]
    return totals, of_rules, told


def _by_rule(script: Path, labels: LabelSet, folder: Path) -> Iterator[Score]:
    """Passages by rule; of rules about a whole pack, the packs that have and lack what they look for."""
    every = {row.name: row for row in scored(script, labels, folder)}
    for rule in (each.id for each in load_compiled().rules):
        row = every.get(rule)
        if row is None or not (row.flagged or row.there):
            rows = scored(script, labels, folder, "--rule", rule)
            row = next((each for each in rows if each.name == "absences"), None)
        if row is not None and (row.flagged or row.there):
            yield replace(row, name=rule)


def _is_rule(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{3}\d{3}", name))


def table(totals: Scores) -> list[str]:
    """The rows of the page: a set and a category, precision, recall, traps."""
    lines = [_line(part, row) for part, rows in totals.items() for row in rows if row.flagged or row.there]
    return ["| Labels | Category | Precision | Recall | Traps hit |", "|---|---|---|---|---|", *lines]


def _line(part: str, row: Score) -> str:
    precision, recall = _share(row.precision, row.right, row.flagged), _share(row.recall, row.found, row.there)
    return f"| {part} | {row.name} | {precision} | {recall} | {row.trapped} of {row.traps} |"


def _share(share: float | None, part: int, whole: int) -> str:
    return "–" if share is None else f"{share:.2f} ({part} of {whole})"


def fallen(totals: Scores, page: str) -> Iterator[str]:
    """Every figure that lies more than the allowed room below the one recorded."""
    recorded = {(row["set"], row["name"]): (row["precision"], row["recall"]) for row in _CELL.finditer(page)}
    for part, rows in totals.items():
        for row in rows:
            for what, now, then in zip(
                ("precision", "recall"),
                (row.precision, row.recall),
                recorded.get((part, row.name), ("–", "–")),
                strict=True,
            ):
                if then != "–" and (now or 0.0) < float(then) - ROOM - 0.005:
                    yield f"{part}, {row.name}: {what} {now or 0:.2f}, recorded {then}"


def page(totals: Scores, told: Sequence[str], documents: int) -> str:
    """The whole of ``docs/quality.md``."""
    read = f"{documents} documents and packs were read; {len(told)} could not be read, or had a rule that failed."
    return "\n".join([HEAD, *table(totals), "", read, *(f"- {line}" for line in told), ""])


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args(None if arguments is None else [*arguments])
    with tempfile.TemporaryDirectory() as folder:
        totals, of_rules, told = measure(asked.data, Path(folder), by_rule=asked.write)
        units = [each for each in Path(folder).rglob("*") if each.is_file() and each.suffix != ".jsonl"]
    sys.stdout.write("\n".join([*table(totals), *told, ""]))
    if asked.write:
        PAGE.write_text(page(totals, told, len(units)), "utf-8")
        ACCURACY.write_text(written({**of_rules, SENTENCES: sentence_scores()}, date.today().isoformat()), "utf-8")
    if not asked.check:
        return 0
    wrong = [*fallen(totals, PAGE.read_text("utf-8"))]
    wrong += [line for line in told if "the rule failed" in line]
    sys.stdout.write("".join(f"FALLEN {line}\n" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
