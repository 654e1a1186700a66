"""Letters out of pdfium: words with their places, in few calls.

A call into pdfium costs about half a microsecond, so that asking after every letter would take longer than reading the
text. The text of a page is fetched at once; then only the first and last letter of each word is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from msgspec import Struct

from tenderlint.read.pdf.letters import clean
from tenderlint.read.pdf.shapes import Span
from tenderlint.read.pdf.textpage import TextPage
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


class _Run(Struct, gc=False):
    """A word, or words that are being put together to a span."""

    text: str
    first: int
    last: int
    x0: float
    y0: float
    x1: float
    y1: float
    right: float
    middle: float
    tall: float
    upright: bool

    def takes(self, other: _Run) -> bool:
        """Add the next word if it follows on the same line."""
        gap = (other.x0 - self.right) / self.tall
        if not (-0.4 < gap < _GAP and self.upright and other.upright):
            return False
        if not abs(other.middle - self.middle) < 0.45 * min(self.tall, other.tall):
            return False
        self.text += other.text if gap < _TOUCH and self.text[-1] in "\x02\ufffe" else " " + other.text
        self.last, self.right = other.last, max(self.right, other.right)
        return True


def spans(page: TextPage, text: str, known: set[str]) -> Iterator[tuple[Span, bool]]:
    """The runs of words of a page in the order of its content, each with whether it stands upright.

    ``known`` holds the words of earlier pages that were looked at for a lost space, and grows.
    """
    run: _Run | None = None
    for word in _words(page, text):
        if word.upright and len(word.text) > 3 and word.text not in known:
            word.text = _mended(page, word.text, word.first, word.last, known)
        if run is None:
            run = word
        elif not run.takes(word):
            yield _span(page, run), run.upright
            run = word
    if run is not None:
        yield _span(page, run), run.upright


def _words(page: TextPage, text: str) -> Iterator[_Run]:
    found = [word.span() for word in _WORD.finditer(text)]
    firsts, lasts = page.indices([start for start, _ in found]), page.indices([end - 1 for _, end in found])
    places = zip(found, firsts, lasts, page.boxes(firsts), page.boxes(lasts), strict=True)
    for (start, end), first, last, (x0, y0, x1, y1), (_, top, right, bottom) in places:
        middle, tall = (y0 + y1) / 2, (y1 - y0) or 1.0
        upright = last == first or abs((top + bottom) / 2 - middle) < 0.6 * tall
        yield _Run(text[start:end], first, last, x0, y0, x1, y1, right, middle, tall, upright)


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
        return Span(text, run.x0, run.y0, run.x1, run.y1, size, bold)
    # Letters reach about four fifths of their size over the baseline; fonts disagree on what they claim.
    base = page.base(run.first)
    return Span(text, run.x0, base - 0.8 * size, run.right, base + 0.2 * size, size, bold)
