"""The least that a program needs to see the words of a folder: pdfminer.six and python-docx alone.

python -m benchmarks.bare FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import docx
from pdfminer.high_level import extract_text


def texts(folder: Path) -> Iterator[str]:
    """The text of every PDF and Word file below a folder."""
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".pdf":
            yield extract_text(str(file))
        elif file.suffix == ".docx":
            document = docx.Document(str(file))
            yield from (paragraph.text for paragraph in document.paragraphs)
            yield from (cell.text for table in document.tables for row in table.rows for cell in row.cells)


if __name__ == "__main__":
    print(sum(map(len, texts(Path(sys.argv[1])))), "characters")
