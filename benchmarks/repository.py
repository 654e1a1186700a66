"""How a repository of tenders fares: unchanged, with one file changed, and as it grows.

    python -m benchmarks.repository [CORPUS] [--largest 1000] [--runs 3] [--write docs/performance.md]

The repository is made in a temporary folder: our sample packs again and again under changing names, with a document of
CORPUS, a folder of real tender documents, in each pack where it is given. Growth is measured on the sample packs alone:
a larger repository would have larger documents too, and which of the two took the memory could not be told.
"""

from __future__ import annotations

import argparse
import io
import itertools
import os
import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.processes import Row, Run, compiled, put_below, run, seconds, table, tool

MARK = "<!-- measured by benchmarks/repository.py -->"
SAMPLES = Path(__file__).parent.parent / "samples"
SIZES = (10, 100, 1_000)
PAGES = (10, 100, 400)
_NAME = re.compile(rb"\b(Council|Authority|Buyer|Customer|Contractor|Supplier)\b")
_WORDS = ("document.xml", "content.xml", "sharedStrings.xml")


def make(folder: Path, count: int, corpus: Path | None) -> list[Path]:
    """Packs with ``count`` documents together, of four to six each, and the settings that tell what a pack is."""
    folder.mkdir()
    (folder / "tenderlint.toml").write_text('packs = ["tenders/*"]\n', "utf-8")
    documents: list[Path] = []
    for number, sources in enumerate(packs(corpus)):
        place = folder / "tenders" / f"{number:03}"
        place.mkdir(parents=True)
        for source in sources[: count - len(documents)]:
            documents.append(place / source.name)
            documents[-1].write_bytes(varied(source, number))
        if len(documents) == count:
            break
    return documents


def packs(corpus: Path | None) -> Iterator[list[Path]]:
    """Our two packs in turn, without end; each time with the next document of the corpus."""
    given = sorted(each for each in corpus.rglob("*.*") if each.suffix != ".tsv") if corpus else []
    other = itertools.cycle(given)
    for name in itertools.cycle(("exemplary", "heavy-handed")):
        yield [*sorted((SAMPLES / name).iterdir()), *([next(other)] if given else [])]


def varied(source: Path, number: int) -> bytes:
    """A document in which the parties bear a number, so that no two are the same; a PDF gets a remark at its end."""
    content = source.read_bytes()
    if source.suffix == ".pdf":
        return content + b"\n%% %d\n" % number
    if not zipfile.is_zipfile(source):
        return numbered(content, number)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            inside = old.read(member)
            new.writestr(member, numbered(inside, number) if member.filename.endswith(_WORDS) else inside)
        new.comment = b"%d" % number
    return out.getvalue()


def numbered(text: bytes, number: int) -> bytes:
    return _NAME.sub(lambda found: b"%s %d" % (found[0], number), text)


def check(folder: Path, *more: str) -> Run:
    """A check as a repository's CI runs it."""
    return run(
        [sys.executable, *tool("check", ".", "--whole-packs", "--exit-zero", "--format", "github", *more)], folder
    )


def forget() -> None:
    """Drop the answers of earlier checks; the compiled catalogue stays."""
    shutil.rmtree(Path(os.environ["TENDERLINT_CACHE_DIR"], "reports"), ignore_errors=True)


def growth(folder: Path, sizes: tuple[int, ...]) -> Iterator[Row]:
    """Repositories ten times as large as the one before, checked for the first time."""
    for size in sizes:
        make(folder / str(size), size, None)
        measured = first(folder / str(size), size)
        yield Row(f"first check of {size:,} documents, and the largest process", measured, "linear; memory flat")


def first(folder: Path, size: int) -> str:
    """What a first check takes."""
    forget()
    done = check(folder)
    return f"{done.seconds:.1f} s, {done.seconds / size * 1_000:.0f} ms a document, {done.memory:.0f} MiB"


def unchanged(corpus: Path | None, folder: Path, runs: int, size: int) -> Iterator[Row]:
    """What is checked again, as it was and with one file of one pack changed each time."""
    make(folder, size, corpus)
    yield Row(f"first check of {size:,} documents, real ones among them", first(folder, size), "")
    same, changed, own = [], [], []
    file = sorted(folder.glob("tenders/*/itt.docx"))[-1]
    for number in range(runs):
        same.append(check(folder))
        file.write_bytes(varied(file, 100_000 + number))
        own.append(check(file.parent, "--no-cache"))
        changed.append(check(folder))
    measured = f"{seconds(same):.2f} s, {max(each.memory for each in same):.0f} MiB"
    yield Row(f"{size:,} documents checked again, nothing changed", measured, "under 1 s, under 100 MiB")
    both = median(one.seconds + other.seconds for one, other in zip(same, own, strict=True))
    ratio = seconds(changed) / both
    measured = f"{seconds(changed):.2f} s, its pack alone {seconds(own):.2f} s, ratio {ratio:.2f}"
    yield Row("one file of them changed, against nothing changed and a check of its pack alone", measured, "1")


def pages(folder: Path, runs: int) -> Iterator[Row]:
    """One Word file, ever longer."""
    run([sys.executable, *tool("check", str(SAMPLES / "exemplary"), "--exit-zero")])  # compiles the catalogue
    for count in PAGES:
        run([sys.executable, "-m", "benchmarks.pages", str(count), str(folder / f"{count}.docx")])
        command = [sys.executable, *tool("check", str(folder / f"{count}.docx"), "--exit-zero", "--no-cache")]
        done = [run(command) for _ in range(runs)]
        memory = max(each.memory for each in done)
        measured = f"{seconds(done):.2f} s, {seconds(done) / count * 1_000:.0f} ms a page, {memory:.0f} MiB"
        yield Row(f"a Word file of {count} pages", measured, "linear")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="documents of the largest repository")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table below the mark in this Markdown file")
    given = parser.parse_args()
    compiled()
    sizes = (*(size for size in SIZES if size < given.largest), given.largest)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["TENDERLINT_CACHE_DIR"] = str(folder / "cache")
        rows = [
            *pages(folder, given.runs),
            *growth(folder, sizes),
            *unchanged(given.corpus, folder / "mixed", given.runs, given.largest),
        ]
    print(table(rows))
    if given.write:
        put_below(MARK, rows, given.write)


if __name__ == "__main__":
    main()
