"""The file's own table of contents, as its viewer shows it in the margin."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as pdfium

from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.headings import plain

_MOST = 5000
_DEEPEST = 8


def read_outline(document: Handle) -> dict[str, int]:
    """Entries of the outline by their words alone, with their depth from 1. Loops and endless lists are cut off."""
    found: dict[str, int] = {}
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    left = _MOST
    while waiting and left:
        entry, depth = waiting.pop()
        while entry and left:
            left -= 1
            found.setdefault(plain(_title(entry)), depth)
            if depth < _DEEPEST:
                waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, entry), depth + 1))
            entry = pdfium.FPDFBookmark_GetNextSibling(document, entry)
    found.pop("", None)
    return found


def _title(entry: Handle) -> str:
    size = min(pdfium.FPDFBookmark_GetTitle(entry, None, 0), 2000)
    buffer = ctypes.create_string_buffer(size + 2)
    pdfium.FPDFBookmark_GetTitle(entry, buffer, size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")
