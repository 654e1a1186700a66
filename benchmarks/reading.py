"""Compares what tenderlint reads with an independent reading of the same file, document by document.

    python benchmarks/reading.py FOLDER

Word and OpenDocument texts are compared with LibreOffice's text export (Debian: libreoffice-writer), workbooks with its
export of every sheet (libreoffice-calc), PDF files with poppler's pdftotext (poppler-utils). Two figures are printed:
``words``, the share of the other's words that we found, in order; and ``numbers``, the share of automatically numbered
paragraphs on whose printed number both agree. PDF files number nothing automatically.
To add a format, add a reader of the other text to REFERENCES.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from poppler import body_text

from tenderlint.model.document import Format
from tenderlint.read.draft import CannotRead, Draft, Reading
from tenderlint.read.odt import read_odt
from tenderlint.read.pdf import read_pdf
from tenderlint.read.sheet import read_sheet
from tenderlint.read.word import read_docx

WORD = re.compile(r"[^\W_]+")
LABEL = r"(?:[A-Z][A-Za-z]* )?[(\[]?(?:[A-Za-z]{1,6}[.)]|[A-Za-z]?\d)[\w.()\]:]*"
NUMBER = re.compile(rf"\s*(?P<label>{LABEL})\s+(?P<text>\S.*)")
FURNITURE = {"header", "footer"}


@dataclass(frozen=True, slots=True)
class Other:
    """How another program reads a file."""

    text: str
    other_order: str | None = None
    """The same text in another order, where the program has two; the one closer to ours counts."""
    listed: Callable[[str], bool] | None = None
    """Whether a line of its text is an automatically numbered or bulleted paragraph; None where it cannot tell."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One row of the table: counts, so that rows can be added up."""

    name: str
    words: int
    found: int
    numbers: int
    agreed: int
    seconds: float

    def line(self) -> str:
        """Return the row as it is printed."""
        words = share(self.found, self.words)
        numbers = share(self.agreed, self.numbers)
        return f"{self.name:52.52} {self.words:8} {words:>7} {self.numbers:8} {numbers:>7} {self.seconds:8.3f}"


def libreoffice(paths: Sequence[Path]) -> dict[Path, Other]:
    """Return LibreOffice's text export of each file."""
    return {path: _export("".join(texts)) for path, texts in _converted(paths, "txt:Text").items()}


def libreoffice_sheets(paths: Sequence[Path]) -> dict[Path, Other]:
    """Return LibreOffice's export of every sheet of each workbook: values as they are stored, not as they are shown."""
    every_sheet = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1"
    return {path: Other("\n".join(texts)) for path, texts in _converted(paths, every_sheet).items()}


def _converted(paths: Sequence[Path], to: str) -> dict[Path, list[str]]:
    """Convert all files in one run of LibreOffice, which starts slowly; a workbook gives a file for each sheet."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        copies = {path: work / f"file{index:03}{path.suffix}" for index, path in enumerate(paths)}
        for path, copy in copies.items():
            shutil.copyfile(path, copy)
        profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
        convert = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(work / "out")]
        subprocess.run([*convert, *map(str, copies.values())], check=True, capture_output=True)
        # Sheets are written in their order, which their names do not keep.
        outputs = sorted((work / "out").iterdir(), key=lambda output: output.stat().st_mtime_ns)
        return {
            path: [output.read_text("utf-8-sig") for output in outputs if output.name.startswith(copy.stem)]
            for path, copy in copies.items()
        }


def _export(text: str) -> Other:
    # LibreOffice indents most paragraphs of its lists by four spaces a level.
    return Other(text, listed=lambda line: line.startswith("    "))


def poppler(paths: Sequence[Path]) -> dict[Path, Other]:
    """Return poppler's text of each file, running headers and footers apart.

    Neither of its orders is right for tables: by place it goes down the columns of some, by content it follows the
    program that wrote the file.
    """
    return {path: Other(body_text(path), other_order=body_text(path, "-raw")) for path in paths}


REFERENCES: dict[str, Callable[[Sequence[Path]], dict[Path, Other]]] = {
    ".docx": libreoffice,
    ".odt": libreoffice,
    ".xlsx": libreoffice_sheets,
    ".ods": libreoffice_sheets,
    ".pdf": poppler,
}
"""Another reader for each suffix; it takes all files of its kind at once."""
READERS: dict[str, Callable[[bytes], Reading]] = {
    ".docx": read_docx,
    ".odt": read_odt,
    ".xlsx": lambda data: read_sheet(data, Format.XLSX),
    ".ods": lambda data: read_sheet(data, Format.ODS),
    ".pdf": read_pdf,
}


def compare(path: Path, name: str, other: Other) -> Compared:
    """Read ``path`` and compare it with the other reading."""
    data = path.read_bytes()
    start = time.perf_counter()
    reading = READERS[path.suffix](data)
    seconds = time.perf_counter() - start
    ours = WORD.findall(our_text(reading.drafts).casefold())
    orders = [WORD.findall(text.casefold()) for text in (other.text, other.other_order) if text is not None]
    found, words = max(((in_order(theirs, ours), theirs) for theirs in orders), key=lambda pair: pair[0])
    numbers = [] if other.listed is None else list(numbers_of(other, reading.drafts))
    return Compared(name, len(words), found, len(numbers), sum(ours == theirs for _, ours, theirs in numbers), seconds)


def our_text(drafts: Sequence[Draft]) -> str:
    """Return the words of the page with the labels in front; running headers and footers apart."""
    return "\n".join(f"{draft.label or ''} {_text(draft)}" for draft in drafts if draft.kind not in FURNITURE)


def _text(draft: Draft) -> str:
    return draft.text or " ".join(cell.text for cell in draft.cells)


def in_order(theirs: Sequence[str], ours: Sequence[str]) -> int:
    """Return how many of their words stand in ours in the same order, by ``diff``, which is fast on long texts."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("theirs", "ours")]
        for file, words in zip(files, (theirs, ours), strict=True):
            file.write_text("".join(f"{word}\n" for word in words), "utf-8")
        found = subprocess.run(["diff", *map(str, files)], capture_output=True, text=True, check=False)
    return len(theirs) - sum(line.startswith("<") for line in found.stdout.splitlines())


def numbers_of(other: Other, drafts: Sequence[Draft]) -> Iterator[tuple[str, str, str]]:
    """Yield (text, our number, their number) of every paragraph that one side numbers automatically.

    Paragraphs are paired by their text; a number that one side lacks is the empty string.
    """
    labelled: defaultdict[str, deque[str]] = defaultdict(deque)
    for draft in drafts:
        if draft.kind not in FURNITURE:
            labelled[bare(draft.text)].append(draft.label or "")
    in_rows = " ".join(words_of(_text(draft)) for draft in drafts if draft.cells)
    for line in filter(str.strip, other.text.splitlines()):
        found = NUMBER.fullmatch(line)
        listed = bool(found and other.listed and other.listed(line))
        theirs = found["label"] if found else ""
        if found and (ours := labelled.get(bare(found["text"]))):
            label = ours.popleft()
            if has_number(label) or listed:
                yield line, label, theirs
        elif ours := labelled.get(bare(line)):
            label = ours.popleft()
            if has_number(label):
                yield line, label, ""
        elif listed:
            yield line, theirs if words_of(line) in in_rows else "", theirs


def words_of(text: str) -> str:
    """Return the words of ``text`` with a space round each: a number in a cell is part of its text."""
    return f" {' '.join(WORD.findall(text))} "


def bare(text: str) -> str:
    """Return the letters and figures of ``text`` only, so that quotes, dashes and spaces do not tell texts apart."""
    return "".join(WORD.findall(text))


def has_number(label: str) -> bool:
    """Return whether a label is a number or letter, not a bullet."""
    return label != "o" and bool(WORD.search(label))


def share(part: int, whole: int) -> str:
    """Return a share to three decimals, or a dash where there is nothing to share."""
    return f"{part / whole:.4f}" if whole else "-"


def documents(folder: Path) -> Iterator[tuple[Path, Other | None]]:
    """Yield the files of ``folder`` that can be compared, with the other reading of each."""
    for suffix, reference in REFERENCES.items():
        paths = sorted(folder.rglob(f"*{suffix}"))
        others = reference(paths) if paths else {}
        yield from ((path, others.get(path)) for path in paths)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    folder = arguments.parse_args().folder
    print(f"{'document':52} {'words':>8} {'found':>7} {'numbers':>8} {'agreed':>7} {'seconds':>8}")
    rows = []
    failed = 0
    for path, other in documents(folder):
        name = str(path.relative_to(folder))
        try:
            rows.append(compare(path, name, other or Other("")))
        except CannotRead as error:
            failed += 1
            print(f"{name:52.52} {error}")
            continue
        print(rows[-1].line())
    totals = [
        sum(getattr(row, column) for row in rows) for column in ("words", "found", "numbers", "agreed", "seconds")
    ]
    print(Compared("total", *totals).line())
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
