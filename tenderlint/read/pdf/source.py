"""Letters out of pdfium: words with their places, in few calls.

A call into pdfium costs about a microsecond, so that asking after every letter would take longer than reading the
text. The text of a page is fetched at once; then only the first and last letter of each word is looked up.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pypdfium2.raw as pdfium

from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.letters import clean
from tenderlint.read.pdf.placing import Box, Placing
from tenderlint.read.pdf.shapes import Span
from tenderlint.regex import regex

_WORD = regex(r"[^\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""pdfium writes a hyphen at the end of a line as one of two marks, and leaves out the line break after it."""
_GAP = 0.9
"""A gap wider than this many times the height of the letters ends a span: label and text, cells, columns."""
_TOUCH = 0.12
"""Words closer than this many times the height of the letters are one word."""
_SPACE = 0.13
"""Letters this many times their height further apart than their neighbours had a space between them."""
_LONGEST = 60
_BOLD = regex(r"bold|black|heavy|demi|[-,]bd", re.IGNORECASE)


class TextPage:
    """The letters of one loaded page. Close it before the page."""

    def __init__(self, page: Handle, placing: Placing) -> None:
        self._handle = pdfium.FPDFText_LoadPage(page)
        self._placing = placing
        self._rect, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y, self._flags = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()
        self._name = ctypes.create_string_buffer(256)
        self._shifted = False

    def close(self) -> None:
        """Release the memory that pdfium holds."""
        pdfium.FPDFText_ClosePage(self._handle)

    def text(self, limit: int) -> str:
        """The page's text in the order of its content, of at most so many letters."""
        count = min(max(0, pdfium.FPDFText_CountChars(self._handle)), limit)
        units = (ctypes.c_ushort * (2 * count + 2))()
        written = max(0, pdfium.FPDFText_GetText(self._handle, 0, count, units) - 1)
        self._shifted = written != count
        raw = bytes(units)[: 2 * written]
        text = raw.decode("utf-16-le", "replace")
        # A letter beyond the basic plane takes two units; one stand-in each keeps letters and positions in step.
        return text if len(text) == written else "".join(_unit(unit) for unit in units[:written])

    def index(self, position: int) -> int:
        """Ordinal of the letter at a position of the text: the two differ where pdfium leaves letters out."""
        if not self._shifted:
            return position
        return max(0, int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._handle, position)))

    def box(self, index: int) -> Box:
        """Place of one letter, as high as its font."""
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._handle, index, rect)
        return self._placing.box(rect.left, rect.bottom, rect.right, rect.top)

    def size(self, index: int) -> float:
        """Size of the letters in points, as they are scaled on the page."""
        size: float = pdfium.FPDFText_GetFontSize(self._handle, index)
        if pdfium.FPDFText_GetMatrix(self._handle, index, self._matrix):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return size or 1.0

    def gaps(self, first: int, last: int) -> list[float]:
        """Distances between neighbouring letters of one word, in letter heights."""
        boxes = map(self.box, range(first, last + 1))
        return [(after.x0 - before.x1) / before.tall for before, after in pairwise(boxes)]

    def base(self, index: int) -> float:
        """Height of the baseline under a letter."""
        pdfium.FPDFText_GetCharOrigin(self._handle, index, self._x, self._y)
        return self._placing.point(self._x.value, self._y.value)[1]

    def bold(self, index: int) -> bool:
        """Whether the font's name or flags say bold."""
        length = pdfium.FPDFText_GetFontInfo(self._handle, index, self._name, 256, self._flags)
        name = self._name.value.decode("utf-8", "replace") if 0 < length <= 256 else ""
        return bool(self._flags.value & 0x40000) or _BOLD.search(name) is not None


def _unit(unit: int) -> str:
    return "□" if 0xD800 <= unit < 0xE000 else chr(unit)


class _Run:
    """Words that are being put together to a span."""

    __slots__ = ("box", "first", "last", "middle", "right", "tall", "text", "upright")

    def __init__(self, text: str, first: int, last: int, box: Box, end: Box) -> None:
        self.text, self.first, self.last, self.box, self.right = text, first, last, box, end.x1
        self.middle, self.tall = box.middle, box.tall
        self.upright = last == first or abs(end.middle - self.middle) < 0.6 * self.tall

    def takes(self, other: _Run) -> bool:
        """Add the next word if it follows on the same line."""
        gap = (other.box.x0 - self.right) / self.tall
        level = abs(other.middle - self.middle) < 0.45 * min(self.tall, other.tall)
        if not (self.upright and other.upright and level and -0.4 < gap < _GAP):
            return False
        self.text += other.text if gap < _TOUCH and self.text[-1] in "\x02\ufffe" else " " + other.text
        self.last, self.right = other.last, max(self.right, other.right)
        return True


def spans(page: TextPage, text: str, known: set[str]) -> Iterator[tuple[Span, bool]]:
    """The runs of words of a page in the order of its content, each with whether it stands upright.

    ``known`` holds the words of earlier pages that were looked at for a lost space, and grows.
    """
    run: _Run | None = None
    for word in _WORD.finditer(text):
        first, last = page.index(word.start()), page.index(word.end() - 1)
        box = page.box(first)
        letters = word.group()
        following = _Run(letters, first, last, box, page.box(last) if last != first else box)
        if following.upright and len(letters) > 3 and letters not in known:
            following.text = _mended(page, letters, first, last, known)
        if run is None:
            run = following
        elif not run.takes(following):
            yield _span(page, run), run.upright
            run = following
    if run is not None:
        yield _span(page, run), run.upright


def _mended(page: TextPage, letters: str, first: int, last: int, known: set[str]) -> str:
    """A word with the spaces that pdfium dropped ("14.2Where"), which only the distances of the letters still show.

    Asked once for every new word: words that lost their space are nearly always new.
    """
    if last - first + 1 != len(letters) or len(letters) > _LONGEST:
        return letters
    gaps = page.gaps(first, last)
    usual = median(gaps)
    if max(gaps) - usual < _SPACE:
        known.add(letters)
        return letters
    marks = [" " if gap - usual >= _SPACE else "" for gap in gaps] + [""]
    return "".join(letter + mark for letter, mark in zip(letters, marks, strict=True))


def _span(page: TextPage, run: _Run) -> Span:
    size, bold = page.size(run.first), page.bold(run.first)
    if bold and run.last - run.first > 1:
        bold = page.bold(run.last)
    text = clean(run.text)
    if not run.upright:
        return Span(text, run.box.x0, run.box.y0, run.box.x1, run.box.y1, size, bold)
    # Letters reach about four fifths of their size over the baseline; fonts disagree on what they claim.
    base = page.base(run.first)
    return Span(text, run.box.x0, base - 0.8 * size, run.right, base + 0.2 * size, size, bold)
