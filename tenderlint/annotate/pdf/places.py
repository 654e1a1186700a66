"""Where on which page the words of a remark stand."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from tenderlint.annotate.pdf.letters import Box, PageLetters, Pages, letters
from tenderlint.wording.spans import Span

_AROUND: Final = (60, 20, 6, 0)
"""Letters on either side that must agree, most first: they tell which of several."""
_AHEAD: Final = 2
"""Pages after the one on which a block begins that its words may stand on."""
_LEAST: Final = 6
"""Letters at the end of one page that are worth looking for when words run on to the next."""
_CELL_BREAK: Final = " | "


class Lines(Struct, frozen=True):
    """Boxes round words on one page, which is counted from 0."""

    page: int
    boxes: tuple[Box, ...]


class _Hidden:
    """Words in their block, as letters."""

    def __init__(self, text: str, span: Span) -> None:
        self.before = letters(text[: span.start])
        self.words = letters(text[span.start : span.end])
        self.after = letters(text[span.end :])


def find(pages: Pages, page: int, text: str, span: Span) -> list[Lines]:
    """The boxes round ``text[span.start:span.end]`` of a block that begins on ``page``; none where it is not found."""
    wanted = _Hidden(text, span)
    if not wanted.words:
        return []
    near = [at for at in range(page, page + _AHEAD + 1) if 0 <= at < len(pages)]
    for around in (len(text), *_AROUND):
        for at in near:
            found = _whole(pages.page(at), wanted, around)
            if found is not None:
                return [_lines(pages, at, found, found + len(wanted.words))]
    return _over_two(pages, near, wanted.words) or _cells(pages, near, text[span.start : span.end])


def _whole(page: PageLetters, wanted: _Hidden, around: int) -> int | None:
    before = wanted.before[-around:] if around else ""
    at = page.text.find(before + wanted.words + wanted.after[:around])
    return None if at < 0 else at + len(before)


def _over_two(pages: Pages, near: list[int], words: str) -> list[Lines]:
    """Words that begin at the end of one page and end on the next."""
    for at in near[:-1]:
        here, there = pages.page(at), pages.page(at + 1)
        for cut in range(len(words) - 1, _LEAST - 1, -1):
            start, rest = here.text.rfind(words[:cut]), there.text.find(words[cut:])
            if start >= 0 and rest >= 0:
                ends = rest + len(words) - cut
                return [_lines(pages, at, start, start + cut), _lines(pages, at + 1, rest, ends)]
    return []


def _cells(pages: Pages, near: list[int], words: str) -> list[Lines]:
    """Words of a row whose cells the page holds in another order: each cell by itself, from the first one on."""
    for at in near:
        page = pages.page(at)
        cells = [found for cell in words.split(_CELL_BREAK) if (found := letters(cell))]
        first = page.text.find(cells[0]) if cells else -1
        if first < 0:
            continue
        places = [page.text.find(cell, first) for cell in cells]
        if all(place >= 0 for place in places):
            boxes = [page.boxes(place, place + len(cell)) for place, cell in zip(places, cells, strict=True)]
            return [Lines(at, tuple(box for each in boxes for box in each))]
    return []


def _lines(pages: Pages, at: int, start: int, end: int) -> Lines:
    return Lines(at, tuple(pages.page(at).boxes(start, end)))
