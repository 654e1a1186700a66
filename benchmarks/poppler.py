"""How poppler's pdftotext (Debian: poppler-utils) reads a PDF file, without what repeats at the edges of pages."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_NUMBER = re.compile(r"\s*(?:page\s*)?\d+(?:\s*of\s*\d+)?\s*", re.IGNORECASE)
_EDGE = 5
"""Lines at the top and at the bottom of a page that may be running headers, footers and page numbers."""


def body_text(path: Path, *options: str) -> str:
    """The text of a file without page numbers, and without edge lines that come back with only figures changed."""
    command = ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    pages = [[line for line in page.splitlines() if line.strip()] for page in text.split("\f")]
    edges = Counter(key for page in pages for key in {_key(line) for line in page[:_EDGE] + page[-_EDGE:]})
    needed = 3 if len(pages) > 4 else 2
    return "\n".join(line for page in pages for line in _body(page, edges, needed))


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _body(page: list[str], edges: Counter[str], needed: int) -> Iterator[str]:
    for at, line in enumerate(page):
        edge = at < _EDGE or at >= len(page) - _EDGE
        if not (edge and (edges[_key(line)] >= needed or _NUMBER.fullmatch(line))):
            yield line
