"""Writes a Word file of about so many pages: the samples' own texts, again and again, each time with other parties.

python -m benchmarks.pages 100 FILE.docx
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

from docx import Document

SAMPLES = Path(__file__).parent.parent / "samples" / "text"
WORDS_A_PAGE = 450


def paragraphs() -> Iterator[str]:
    """Paragraphs without end."""
    for number in itertools.count():
        for source in sorted(SAMPLES.rglob("*.md")):
            for paragraph in source.read_text("utf-8").split("\n\n"):
                yield paragraph.replace("Council", f"Council {number}" if number else "Council")


def write(pages: int, path: Path) -> Path:
    document, words = Document(), 0
    for paragraph in paragraphs():
        if words >= pages * WORDS_A_PAGE:
            break
        document.add_paragraph(paragraph)
        words += len(paragraph.split())
    document.save(str(path))
    return path


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
