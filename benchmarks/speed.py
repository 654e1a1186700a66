"""How fast tenderlint is: whole processes, medians, and ratios taken in one run.

    python -m benchmarks.speed CORPUS [--runs 3] [--write docs/performance.md]

CORPUS is a folder of real tender documents. Machines drift, so trust the ratios: both sides of each are run in turn.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2

from benchmarks.pages import write
from benchmarks.processes import Row, compiled, in_turn, process, put_below, seconds, table, tool
from tenderlint.catalogue.store import load_compiled
from tenderlint.language.phrase_book import PhraseBook
from tenderlint.language.reference import ReferenceMatcher
from tenderlint.language.statements import statements
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie
from tenderlint.matching import text as text_rules
from tenderlint.matching.candidates import Candidates
from tenderlint.matching.view import DocumentView
from tenderlint.read import read_pack
from tenderlint.rubbish import kept_off

MARK = "<!-- measured by benchmarks/speed.py -->"
PAGES = 390
SAMPLE_WORDS = 6_000
"""Words that spaCy's Matcher is timed on: over the whole corpus it would take half an hour."""


def cold(path: Path) -> tuple[str, ...]:
    """A check that no earlier run has answered."""
    return tool("check", str(path), "--exit-zero", "--no-cache")


def starts(runs: int, folder: Path) -> Iterator[Row]:
    """Cold starts, and one ten-page Word file against a bare import of spaCy."""
    word = write(10, folder / "ten-pages.docx")
    for arguments in (("--help",), ("rules",)):
        refuse_spacy(*arguments)
    helped, listed, checked, spacy = in_turn(
        runs,
        tool("--help"),
        tool("rules"),
        cold(word),
        ("-c", "import spacy"),
    )
    yield Row("`tenderlint --help`, cold", f"{seconds(helped):.2f} s", "under 0.2 s")
    yield Row("`tenderlint rules`, cold", f"{seconds(listed):.2f} s", "under 0.2 s")
    ratio = seconds(checked) / seconds(spacy)
    yield Row(
        "one 10-page Word file, cold, against `import spacy`", f"{seconds(checked):.2f} s, ratio {ratio:.2f}", "0.6"
    )


def refuse_spacy(*arguments: str) -> None:
    """End the benchmark if a command that should start at once imports spaCy."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *tool(*arguments)], capture_output=True, text=True, check=True
    )
    if re.search(r"\| +spacy$", done.stderr, re.MULTILINE):
        raise SystemExit(f"tenderlint {' '.join(arguments)} imports spaCy")


def long_pdf(corpus: Path, path: Path) -> Path:
    """The corpus's PDFs one after another, up to :data:`PAGES` pages."""
    together = pypdfium2.PdfDocument.new()
    while len(together) < PAGES:
        for file in sorted(corpus.rglob("*.pdf")):
            source = pypdfium2.PdfDocument(file)
            together.import_pages(source, list(range(min(len(source), PAGES - len(together)))))
    together.save(path)
    return path


def pdf(runs: int, corpus: Path, folder: Path) -> Iterator[Row]:
    """The long PDF, read by us and by pdfminer.six alone."""
    path = long_pdf(corpus, folder / "long.pdf")
    ours = (
        f"import pathlib; from tenderlint.read.pdf import read_pdf; read_pdf(pathlib.Path({str(path)!r}).read_bytes())"
    )
    theirs = f"from pdfminer.high_level import extract_text; extract_text({str(path)!r})"
    mine, other, whole = in_turn(runs, ("-c", ours), ("-c", theirs), cold(path))
    ratio = seconds(mine) / seconds(other)
    yield Row(
        f"reading a {PAGES}-page PDF, against pdfminer.six extracting its text",
        f"{seconds(mine):.1f} s and {seconds(other):.1f} s, ratio {ratio:.2f}",
        "0.20",
    )
    memory = max(run.memory for run in whole)
    yield Row(
        "`tenderlint check` of that PDF, and its peak memory",
        f"{seconds(whole):.1f} s, {memory:.0f} MiB",
        "under 300 MiB",
    )


def against_bare(corpus: Path) -> Iterator[Row]:
    """The whole corpus checked, against its text merely being extracted."""
    ours = tool("check", str(corpus), "--exit-zero", "--no-cache", "--quiet", "--jobs", "2")
    theirs = ("-m", "benchmarks.bare", str(corpus))
    rounds = [(process(*ours), process(*theirs)) for _ in range(2)]
    mine, other = (seconds(list(runs)) for runs in zip(*rounds, strict=True))
    yield Row(
        "`tenderlint check --jobs 2` of the corpus, against bare pdfminer.six and python-docx extracting its text",
        f"{mine:.0f} s and {other:.0f} s, ratio {mine / other:.2f}",
        "0.35",
    )


def timed(step: Callable[[], object]) -> tuple[float, object]:
    before = time.perf_counter()
    result = step()
    return time.perf_counter() - before, result


def whole_corpus(corpus: Path) -> Iterator[Row]:
    """Words per second in one process, where the time goes, and the slowest rules."""
    catalogue = load_compiled()
    matcher, wide = Trie(catalogue.phrases), Trie(catalogue.wide)
    reading, pack = timed(lambda: read_pack([corpus]))
    words = sum(document.words for document in pack.documents)
    # A search for rubbish would be charged to whatever it falls on.
    with kept_off():
        cutting, views = timed(lambda: [DocumentView(document, matcher, wide) for document in pack.documents])
        candidates = Candidates(catalogue.compiled, matcher)
        looking, _ = timed(lambda: [candidates.look(each.text) for view in views for each in view.statements])
        rules = text_rules.TextRules(catalogue.compiled, matcher)
        spent: Counter[str] = Counter()
        with each_rule_timed(spent):
            running, _ = timed(lambda: [list(rules.run(view)) for view in views])
    total = reading + cutting + running
    speed = f"{words:,} words, {words / total:,.0f} words/s"
    yield Row("reading and text rules over the whole corpus, one process", speed, "")
    parts = {"reading": reading, "language": cutting + looking, "rules": running - looking}
    shares = ", ".join(f"{name} {part / total:.0%}" for name, part in parts.items())
    yield Row("where the time goes (language: statements, words and the trie)", shares, "")
    slowest = ", ".join(f"{rule} {took:.2f} s" for rule, took in spent.most_common(10))
    yield Row("the ten slowest rules", slowest, "")
    yield matching(catalogue.phrases, matcher, [s.text for d in pack.documents for s in statements(d)])


class each_rule_timed:  # noqa: N801 - reads as what it does
    """While it lasts, the time of every rule is added up in the counter."""

    def __init__(self, spent: Counter[str]) -> None:
        self._spent, self._real = spent, text_rules._first

    def __enter__(self) -> None:
        def timed_first(rule, programs, seen):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            took, found = timed(lambda: self._real(rule, programs, seen))
            self._spent[rule.rule.id] += took
            return found

        text_rules._first = timed_first

    def __exit__(self, *_: object) -> None:
        text_rules._first = self._real


def matching(book: PhraseBook, matcher: Trie, texts: list[str]) -> Row:
    """The trie over everything, against spaCy's Matcher on a sample, in words per second."""
    tokens = [tokenise(text) for text in texts]
    count = sum(len(each.words) for each in tokens)
    took, _ = timed(lambda: [matcher.find(each) for each in tokens])
    reference, sample, sampled = ReferenceMatcher(book), [], 0
    for each in tokens[:: max(1, len(tokens) // 1_000)]:
        if sampled < SAMPLE_WORDS:
            sample.append(each)
            sampled += len(each.words)
    slow, _ = timed(lambda: [reference.find(each) for each in sample])
    ours, theirs = count / took, sampled / slow
    phrases = len(book.phrases)
    return Row(
        f"finding {phrases:,} phrases: trie against spaCy's `Matcher` over everything",
        f"{ours:,.0f} and {theirs:,.0f} words/s, ratio {ours / theirs:,.0f}",
        "10",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table below the mark in this Markdown file")
    given = parser.parse_args()
    compiled()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # What other versions have left in the folder of whoever measures is read by every process, too.
        os.environ["TENDERLINT_CACHE_DIR"] = str(folder / "cache")
        rows = [
            *starts(given.runs, folder),
            *pdf(given.runs, given.corpus, folder),
            *against_bare(given.corpus),
            *whole_corpus(given.corpus),
        ]
    print(table(rows))
    if given.write:
        put_below(MARK, rows, given.write)


if __name__ == "__main__":
    main()
