"""Whole processes timed in turn, and tables of what they took put into a page.

The process that measures must stay small: Linux counts its size into the peak of every process it starts.
"""

from __future__ import annotations

import compileall
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "tenderlint"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    measured: str
    aim: str


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: wall-clock seconds, and peak memory in MiB: its own, or of the largest it started."""

    seconds: float
    memory: float


def run(command: Sequence[str], folder: Path | None = None, fine: Sequence[int] = (0,)) -> Run:
    """Run a command to its end. A run that fails ends the benchmark: it would look like a fast one."""
    before = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=folder)
    _, status, used = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in fine:
        raise SystemExit(f"this run failed and was not timed: {' '.join(command)}")
    return Run(time.perf_counter() - before, used.ru_maxrss / 1024)


def process(*arguments: str) -> Run:
    """Run Python with these arguments, as :func:`run` does."""
    return run([sys.executable, *arguments])


def in_turn(runs: int, *commands: tuple[str, ...]) -> list[list[Run]]:
    """Each command ``runs`` times, A B A B, after one warm-up each."""
    for command in commands:
        process(*command)
    rounds = [[process(*command) for command in commands] for _ in range(runs)]
    return [list(runs_of_one) for runs_of_one in zip(*rounds, strict=True)]


def seconds(runs: list[Run]) -> float:
    return statistics.median(run.seconds for run in runs)


def tool(*arguments: str) -> tuple[str, ...]:
    return "-m", "tenderlint", *arguments


def compiled() -> None:
    """See to it that bytecode is there for every process that is timed: its lack alone makes imports slower."""
    compileall.compile_dir(PACKAGE, quiet=1)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def table(rows: list[Row]) -> str:
    lines = ["| What | Measured | Aim |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {row.what} | {row.measured} | {row.aim} |" for row in rows)])


def put_below(mark: str, rows: list[Row], page: Path) -> None:
    """Put the table in place of the one that stands below the mark in a Markdown page."""
    text = page.read_text("utf-8")
    if mark not in text:
        raise SystemExit(f"{page} has no line “{mark}” to put the table below.")
    old = re.compile(re.escape(mark) + r"\n(?:\n(?:\|.*\n)+)?")
    page.write_text(old.sub(lambda _: f"{mark}\n\n{table(rows)}\n", text), "utf-8")
