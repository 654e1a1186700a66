"""The letters of a page with their places on it: white space, hyphens and borders left out, as lines break anywhere."""

from __future__ import annotations

from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.letters import clean

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""
_LEFT_OUT = frozenset(" -|\u2010\u2011")


def letters(text: str) -> str:
    """What is compared of a text."""
    return "".join(sign for sign in clean(text) if sign not in _LEFT_OUT)


class PageLetters(Struct, frozen=True):
    """The letters of one page, and which sign of the page each is."""

    text: str
    signs: tuple[int, ...]
    handle: Handle

    def boxes(self, start: int, end: int) -> list[Box]:
        """The boxes round letters ``start`` to ``end``, one a line."""
        first, last = self.signs[start], self.signs[end - 1]
        count = self.handle.count_rects(first, last - first + 1)
        return [self.handle.get_rect(at) for at in range(count)]


class Pages:
    """The pages of a file, each read when it is first asked for. To be closed after use."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)
        self._pages: dict[int, PageLetters] = {}

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        """Let go of the file."""
        self._pages.clear()
        self._document.close()

    def page(self, at: int) -> PageLetters:
        """The letters of a page, counted from 0."""
        if at not in self._pages:
            self._pages[at] = _read(self._document[at].get_textpage())
        return self._pages[at]


def _read(handle: Handle) -> PageLetters:
    shown: list[str] = []
    signs: list[int] = []
    for sign in range(handle.count_chars()):
        for letter in letters(chr(pdfium.FPDFText_GetUnicode(handle.raw, sign))):
            shown.append(letter)
            signs.append(sign)
    return PageLetters("".join(shown), tuple(signs), handle)
