"""Text rules against other linters of prose, in words per second: the same text, in turn, in one run.

    python -m benchmarks.rivals [CORPUS] [--proselint PATH] [--textlint PATH] [--runs 3] [--write docs/performance.md]

The text is that of CORPUS, a folder of real tender documents, or of our samples. Two lengths of it are checked; what
the longer takes beyond the shorter is what counts, so that no one's start has a say. Neither of the others is needed to
work on tenderlint, so they are found where they are installed:

    python -m venv elsewhere && elsewhere/bin/pip install proselint==0.16.0
    npm install textlint@15.8 textlint-rule-write-good textlint-rule-terminology
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.processes import Row, compiled, put_below, run, table, tool

MARK = "<!-- measured by benchmarks/rivals.py -->"
SHORT, LONG = 20_000, 60_000
"""Words of the two texts."""
FOUND_SOMETHING = (0, 1)
"""Statuses with which a linter ends that has done its work."""


@dataclass(frozen=True, slots=True)
class Linter:
    """A command that checks a file, and the folder in which it must be run."""

    name: str
    command: tuple[str, ...]
    folder: Path | None = None

    def seconds(self, file: Path) -> float:
        """How long it takes over a file, from start to end."""
        return run([*self.command, str(file)], self.folder, fine=FOUND_SOMETHING).seconds


def text_rules(file: str) -> None:
    """Read a file and run the text rules over it, and nothing else: what is timed as ours."""
    from tenderlint.catalogue.store import load_compiled  # noqa: PLC0415 - only in the process that is timed
    from tenderlint.language.trie import Trie  # noqa: PLC0415
    from tenderlint.matching.text import TextRules  # noqa: PLC0415
    from tenderlint.matching.view import DocumentView  # noqa: PLC0415
    from tenderlint.read import read_pack  # noqa: PLC0415
    from tenderlint.rubbish import look_seldom  # noqa: PLC0415

    look_seldom()  # as every command of ours does
    catalogue = load_compiled()
    matcher, wide = Trie(catalogue.phrases), Trie(catalogue.wide)
    rules = TextRules(catalogue.compiled, matcher)
    for document in read_pack([Path(file)]).documents:
        found = sum(1 for _ in rules.run(DocumentView(document, matcher, wide)))
    print(found)


def ours() -> list[Linter]:
    script = "import sys; from benchmarks.rivals import text_rules; text_rules(sys.argv[1])"
    return [
        Linter("tenderlint, text rules", (sys.executable, "-c", script)),
        Linter("tenderlint, everything", (sys.executable, *tool("check", "--no-cache", "--isolated"))),
    ]


def rivals(proselint: str, textlint: str, folder: Path) -> Iterator[tuple[Linter | str, int]]:
    """The others with the ratio to reach, or in place of one a sentence that it is missing."""
    if found := shutil.which(proselint):
        # It stops at its thousandth remark unless it is told not to, which made the longer text cost nothing.
        settings = folder / "proselint.json"
        settings.write_text('{"max_errors": 1000000}', "utf-8")
        yield Linter("proselint", (found, "check", "--config", str(settings))), 10
    else:
        yield "proselint is not installed", 10
    if found := shutil.which(textlint):
        rules = ("--rule", "write-good", "--rule", "terminology", "--no-color")
        # It looks for its rules from the folder that it is run in.
        home = Path(found).absolute().parent.parent.parent
        yield Linter("textlint with write-good and terminology", (found, *rules), home), 50
    else:
        yield "textlint is not installed", 50


def written(paragraphs: Iterable[str], words: int, file: Path) -> int:
    """Write that many words and return how many there are, to the end of a paragraph."""
    total = 0
    with file.open("w", encoding="utf-8") as out:
        for paragraph in paragraphs:
            if total >= words:
                break
            out.write(paragraph.strip() + "\n\n")
            total += len(paragraph.split())
    return total


def texts(corpus: Path | None) -> Iterator[str]:
    """Paragraphs of the corpus, or of our samples without end."""
    if corpus is None:
        from benchmarks.pages import paragraphs  # noqa: PLC0415 - needed only here

        return paragraphs()
    from tenderlint.read import read_pack  # noqa: PLC0415

    blocks = itertools.chain.from_iterable(document.blocks for document in read_pack([corpus]).documents)
    return (block.text for block in blocks)


def speeds(linters: list[Linter], corpus: Path | None, folder: Path, runs: int) -> dict[str, float]:
    """Words per second of each."""
    short, long = folder / "short.txt", folder / "long.txt"
    more = written(texts(corpus), LONG, long) - written(texts(corpus), SHORT, short)
    for linter in linters:
        linter.seconds(short)
    beyond = [[linter.seconds(long) - linter.seconds(short) for linter in linters] for _ in range(runs)]
    return {linter.name: more / median(took) for linter, took in zip(linters, zip(*beyond, strict=True), strict=True)}


def rows(others: list[tuple[Linter | str, int]], found: dict[str, float]) -> Iterator[Row]:
    mine = [linter.name for linter in ours()]
    for name in mine:
        yield Row(f"{name}, words/s", f"{found[name]:,.0f}", "")
    for other, aim in others:
        if isinstance(other, str):
            yield Row("text rules, against another linter", f"not measured: {other}", f"{aim} times")
        else:
            ratio = found[mine[0]] / found[other.name]
            measured = f"{found[other.name]:,.0f}; text rules {ratio:.1f} times"
            yield Row(f"{other.name}, words/s", measured, f"{aim} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--proselint", default="proselint", metavar="PATH")
    parser.add_argument("--textlint", default="textlint", metavar="PATH")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table below the mark in this Markdown file")
    given = parser.parse_args()
    compiled()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        others = list(rivals(given.proselint, given.textlint, folder))
        linters = [*ours(), *(other for other, _ in others if isinstance(other, Linter))]
        found = list(rows(others, speeds(linters, given.corpus, folder, given.runs)))
    print(table(found))
    if given.write:
        put_below(MARK, found, given.write)


if __name__ == "__main__":
    main()
