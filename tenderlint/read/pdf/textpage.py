"""The letters of one page in pdfium: what they say, where they stand, how they look."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from struct import iter_unpack

import pypdfium2.raw as pdfium

from tenderlint.read.pdf.handle import Handle, bare
from tenderlint.read.pdf.placing import Edges, Placing
from tenderlint.regex import regex

_BOLD = regex(r"bold|black|heavy|demi|[-,]bd", re.IGNORECASE)
_BATCH = 64
"""So many letters are looked up at a time: more than a word has."""
_NAME = ctypes.c_ulong(256)
"""Longest name of a font that is looked at, in bytes."""
_RECTANGLE = ctypes.sizeof(pdfium.FS_RECTF)
_find_box = bare(pdfium.FPDFText_GetLooseCharBox)
_find_size = bare(pdfium.FPDFText_GetFontSize, ctypes.c_double)
_find_matrix = bare(pdfium.FPDFText_GetMatrix, ctypes.c_int)
_find_origin = bare(pdfium.FPDFText_GetCharOrigin)
_find_font = bare(pdfium.FPDFText_GetFontInfo, ctypes.c_ulong)


class TextPage:
    """The letters of one loaded page. Close it before the page."""

    def __init__(self, page: Handle, placing: Placing) -> None:
        self._handle = pdfium.FPDFText_LoadPage(page)
        self._placing = placing
        self._found = ctypes.create_string_buffer(_RECTANGLE * _BATCH)
        self._slots = [ctypes.byref(self._found, _RECTANGLE * ordinal) for ordinal in range(_BATCH)]
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y, self._flags = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()
        self._name = ctypes.create_string_buffer(_NAME.value)
        self._shifted = False

    def close(self) -> None:
        """Release the memory that pdfium holds."""
        pdfium.FPDFText_ClosePage(self._handle)

    def text(self, limit: int) -> str:
        """The page's text in the order of its content, of at most so many letters."""
        count = min(max(0, pdfium.FPDFText_CountChars(self._handle)), limit)
        # A bytearray, as ctypes makes a new type for every length of an array.
        room = bytearray(2 * (2 * count + 2))
        start = ctypes.c_ushort.from_buffer(room)
        written = max(0, pdfium.FPDFText_GetText(self._handle, 0, count, ctypes.byref(start)) - 1)
        self._shifted = written != count
        text = room[: 2 * written].decode("utf-16-le", "replace")
        # A letter beyond the basic plane takes two units; one stand-in each keeps letters and positions in step.
        return text if len(text) == written else "".join(map(_unit, memoryview(room).cast("H")[:written]))

    def indices(self, positions: list[int]) -> list[int]:
        """Ordinals of the letters at positions of the text: the two differ where pdfium leaves letters out."""
        if not self._shifted:
            return positions
        return [max(0, pdfium.FPDFText_GetCharIndexFromTextIndex(self._handle, position)) for position in positions]

    def boxes(self, indices: Sequence[int]) -> Iterator[Edges]:
        """Places of letters, each as high as its font."""
        for start in range(0, len(indices), _BATCH):
            batch = indices[start : start + _BATCH]
            for _ in map(_find_box, repeat(self._handle), batch, self._slots):
                pass
            found = memoryview(self._found)[: _RECTANGLE * len(batch)]
            yield from self._placing.boxes(iter_unpack("4f", found))

    def size(self, index: int) -> float:
        """Size of the letters in points, as they are scaled on the page."""
        size: float = _find_size(self._handle, index)
        if _find_matrix(self._handle, index, ctypes.byref(self._matrix)):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return size or 1.0

    def gaps(self, first: int, last: int) -> list[float]:
        """Distances between neighbouring letters of one word, in letter heights."""
        boxes = pairwise(self.boxes(range(first, last + 1)))
        return [(x0 - right) / ((bottom - top) or 1.0) for (_, top, right, bottom), (x0, _, _, _) in boxes]

    def base(self, index: int) -> float:
        """Height of the baseline under a letter."""
        _find_origin(self._handle, index, ctypes.byref(self._x), ctypes.byref(self._y))
        return self._placing.point(self._x.value, self._y.value)[1]

    def bold(self, index: int) -> bool:
        """Whether the font's name or flags say bold."""
        length = _find_font(self._handle, index, self._name, _NAME, ctypes.byref(self._flags))
        name = self._name.value.decode("utf-8", "replace") if 0 < length <= _NAME.value else ""
        return bool(self._flags.value & 0x40000) or _BOLD.search(name) is not None


def _unit(unit: int) -> str:
    return "□" if 0xD800 <= unit < 0xE000 else chr(unit)
