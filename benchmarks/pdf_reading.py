"""Share of the words that poppler's pdftotext finds in PDF files which our reader finds too, and in the same order.

    python benchmarks/pdf_reading.py DOCS

DOCS is a folder; every PDF below it is read. Running headers and footers are left out on both sides: on ours by their
kind, on pdftotext's by lines at the edge of a page that come back on other pages with only figures changed.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tenderlint.model.document import BlockKind
from tenderlint.read.draft import CannotRead, Reading
from tenderlint.read.pdf import read_pdf

TARGET = 0.98
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\s*(?:page\s*)?\d+(?:\s*of\s*\d+)?\s*", re.IGNORECASE)
_EDGE = 5


def common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Length of the longest sequence of words that both hold in order (bit-parallel, after Hyyrö 2004)."""
    places: dict[str, int] = {}
    for at, word in enumerate(theirs):
        places[word] = places.get(word, 0) | 1 << at
    whole = (1 << len(theirs)) - 1
    row = whole
    for word in ours:
        hits = row & places.get(word, 0)
        row = ((row + hits) | (row - hits)) & whole
    return len(theirs) - row.bit_count()


def reference(path: Path, *options: str) -> list[str]:
    """The words of pdftotext, without what repeats at the edges of pages."""
    text = subprocess.run(
        ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    ).stdout
    pages = [[line for line in page.splitlines() if line.strip()] for page in text.decode().split("\f")]
    edges = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    lasting = [line for page in pages for line in _body(page, edges, len(pages))]
    return words("\n".join(lasting))


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _edges(page: list[str]) -> list[str]:
    return page[:_EDGE] + page[-_EDGE:]


def _body(page: list[str], edges: Counter[str], pages: int) -> Iterator[str]:
    needed = 3 if pages > 4 else 2
    for at, line in enumerate(page):
        edge = at < _EDGE or at >= len(page) - _EDGE
        if not (edge and (edges[_key(line)] >= needed or _NUMBER.fullmatch(line))):
            yield line


def words(text: str) -> list[str]:
    """Words and numbers in lower case, without marks."""
    return [word.lower() for word in _WORD.findall(text)]


def own(reading: Reading) -> list[str]:
    """Our words, labels included, running headers and footers left out."""
    aside = {BlockKind.HEADER, BlockKind.FOOTER}
    return words("\n".join(f"{draft.label or ''} {draft.text}" for draft in reading.drafts if draft.kind not in aside))


def measure(path: Path) -> float | None:
    """Print one file's line; None where it cannot be read."""
    start = time.perf_counter()
    try:
        reading = read_pdf(path.read_bytes())
    except CannotRead as error:
        print(f"{'-':>7} {'-':>7} {path.name}: {error.reason}")
        return None
    spent = time.perf_counter() - start
    theirs, ours = reference(path), own(reading)
    if not theirs:
        print(f"{'-':>7} {'-':>7} {path.name}: pdftotext finds no words")
        return None
    # Neither of poppler's two orders is right for tables: by place it goes down the columns of some, and as the
    # content comes it follows the program that wrote the file. The one closer to ours counts.
    by_content = reference(path, "-raw")
    in_order = max(common(ours, other) / len(other) for other in (theirs, by_content))
    anywhere = (Counter(theirs) & Counter(ours)).total() / len(theirs)
    mark = " " if in_order >= TARGET else "*"
    print(f"{in_order:7.4f}{mark}{anywhere:7.4f} {len(theirs):7} {reading.pages:4} p {spent:6.2f} s  {path.name}")
    return in_order


def main() -> None:
    """Measure every PDF below the folder given."""
    files = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.suffix.lower() == ".pdf")
    print("in order  found   words")
    shares = [share for share in map(measure, files) if share is not None]
    reached = sum(share >= TARGET for share in shares)
    print(f"{reached} of {len(shares)} at or above {TARGET}; lowest {min(shares, default=1.0):.4f}")


if __name__ == "__main__":
    main()
