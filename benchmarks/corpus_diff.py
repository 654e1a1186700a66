"""What a change to the rules does: the findings added and removed on a folder of documents, against another revision.

    python -m benchmarks.corpus_diff REV FOLDER [--rule RSK002]

Checks every file under FOLDER with the working tree and with the git revision REV, and prints, rule by rule, which
passages are flagged now and were not (+), and which were and are not any more (-). With ``--packs`` each folder
in FOLDER is checked whole. What is held out for measuring is left out: its passages are not for the eyes of whoever
works on the rules.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.quality import HELD_OUT

ROOT = Path(__file__).parent.parent
_SHOWN = 160
_CHECK = """
import json, sys
from pathlib import Path
from tenderlint import Config, lint
for unit in sys.stdin.read().splitlines():
    for found in lint([Path(unit)], Config(jobs=1)).findings:
        where = f"{unit}/{found.document}" if Path(unit).is_dir() else unit
        print(json.dumps([found.rule, where, found.severity.value, found.quote or found.message]))
"""
"""Run by the interpreter of either tree: only what both revisions have is used."""

Row = tuple[str, str, str, str]
"""Rule, document, severity and passage of one finding."""


def findings(tree: Path, units: Sequence[Path]) -> Counter[Row]:
    """Every finding that the code and the rules of ``tree`` make on these files and folders."""
    done = subprocess.run(
        [sys.executable, "-c", _CHECK],
        input="\n".join(map(str, units)),
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=True,
    )
    return Counter(tuple(json.loads(line)) for line in done.stdout.splitlines())


def changes(old: Counter[Row], new: Counter[Row]) -> Iterator[str]:
    """Rule by rule, the passages that came and went."""
    came, went = new - old, old - new
    for rule in sorted({row[0] for row in (*came, *went)}):
        plus = sorted(row for row in came.elements() if row[0] == rule)
        minus = sorted(row for row in went.elements() if row[0] == rule)
        yield f"{rule}  +{len(plus)} -{len(minus)}"
        for mark, rows in (("+", plus), ("-", minus)):
            yield from (f"  {mark} {severity:<6} {where}: {quote[:_SHOWN]}" for _, where, severity, quote in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("revision", metavar="REV")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--packs", action="store_true", help="each folder in FOLDER is a pack, checked whole")
    parser.add_argument("--rule", default="", help="only rules whose id begins so")
    asked = parser.parse_args()
    inside = asked.folder.resolve()
    every = inside.iterdir() if asked.packs else inside.rglob("*")
    units = sorted(each for each in every if each.is_dir() == asked.packs and not _held_out(each))
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        subprocess.run(["git", "worktree", "add", "--detach", "-q", str(tree), asked.revision], cwd=ROOT, check=True)
        try:
            old, new = findings(tree, units), findings(ROOT, units)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)
    lines = [*changes(_only(old, asked.rule), _only(new, asked.rule))]
    sys.stdout.write("\n".join([*lines, f"{old.total()} findings then, {new.total()} now", ""]))


def _held_out(unit: Path) -> bool:
    return any(name.rpartition("__")[2] in unit.name for name in HELD_OUT)


def _only(found: Counter[Row], rule: str) -> Counter[Row]:
    return Counter({row: count for row, count in found.items() if row[0].startswith(rule)})


if __name__ == "__main__":
    main()
