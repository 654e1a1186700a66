"""Whether anything grows faster than what it reads: texts of one shape, checked at one length and at four times it.

    python -m benchmarks.growth [--of 2000] [--write docs/performance.md]

A rule that looks at every pair of something is told by a ratio far over four. Each shape has much of one thing: items
of a list, rows of a table, clauses that refer to each other, figures of one kind. Processor time, in this process, as a
child's start would hide what is looked for.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.pages import paragraphs
from benchmarks.processes import Row, put_below, table
from tenderlint.model.config import Config
from tenderlint.pipeline import lint

MARK = "<!-- measured by benchmarks/growth.py -->"


def _prose(count: int) -> Iterable[str]:
    return (" ".join(text.split()) for text in itertools.islice(paragraphs(), count))


def _below(count: int, line: Callable[[int], str]) -> str:
    return "\n\n".join(map(line, range(1, count + 1)))


SHAPES: dict[str, Callable[[int], str]] = {
    "sentences in one paragraph": lambda count: " ".join(_prose(count)),
    "items of one list": lambda count: "The Supplier shall:\n\n" + "\n".join(f"- {text}" for text in _prose(count)),
    "headings": lambda count: "\n\n".join(f"## Part {at}\n\n{text}" for at, text in enumerate(_prose(count))),
    "rows of a table": lambda count: "\n".join(
        [
            "| No. | Duty |",
            "|---|---|",
            *(f"| {at} | {text.replace('|', ' ')} |" for at, text in enumerate(_prose(count))),
        ]
    ),
    "definitions": lambda count: _below(count, lambda at: f"“Thing{at}” means what comes after the Thing{at - 1}."),
    "cross references": lambda count: _below(
        count, lambda at: f"{at}. See clause {count - at} and Schedule {at % 40}."
    ),
    "values": lambda count: _below(count, lambda at: f"The contract value is £{at * 13},000 a year."),
    "dates": lambda count: _below(
        count, lambda at: f"The deadline for tenders is {at % 28 + 1} March {at % 40 + 2000}."
    ),
    "weights": lambda count: _below(count, lambda at: f"Method statement {at}: {at % 100}% of the marks."),
    "covers": lambda count: _below(
        count, lambda at: f"The Supplier holds public liability insurance of £{at} million."
    ),
    "sums in one paragraph": lambda count: " ".join(
        ["Public liability cover is needed.", *(f"The sum is £{at + 5_000_000}." for at in range(count))]
    ),
    "annexes": lambda count: _below(count, lambda at: f"Annex {at}: Form {at}\n\nPlease return Annex {at}."),
}


def seconds(text: str, file: Path) -> float:
    """Processor time of one check."""
    file.write_text(text, "utf-8")
    before = time.process_time()
    lint([file], Config(jobs=1))
    return time.process_time() - before


def rows(count: int, file: Path) -> Iterable[Row]:
    for name, shape in SHAPES.items():
        short, long = seconds(shape(count), file), seconds(shape(4 * count), file)
        yield Row(
            f"{count:,} and {4 * count:,} {name}", f"{short:.1f} s and {long:.1f} s, {long / short:.1f} times", "4"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--of", type=int, default=2_000, metavar="N", help="things in the shorter text")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table below the mark in this Markdown file")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "shape.md")
        seconds("Opens at nine.", file)
        found = list(rows(given.of, file))
    print(table(found))
    if given.write:
        put_below(MARK, found, given.write)


if __name__ == "__main__":
    main()
