"""Plain text: paragraphs from blank lines, numbers and line lengths, wrapped lines and broken words made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tenderlint.model.document import BlockKind, Format
from tenderlint.read.decode import decode
from tenderlint.read.draft import Draft, Reading
from tenderlint.read.labels import split_label
from tenderlint.regex import regex

_WRAP = 110
"""Characters: texts whose lines are mostly shorter were wrapped by hand or by a program."""
_PAGE_NUMBER = regex(
    r"\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?)\s*\Z", re.IGNORECASE
)
_BROKEN = regex(r"[a-z]{2}[-\u00ad]\Z")
_RULE = regex(r"\s*([-=_*~])\1{3,}\s*\Z")
_ENDS = (".", ";", ":", "!", "?", ".”", '."', ",")
_RETURNS = 3
"""Times that a line must come back at the turn of a page to be a running header or footer."""
_SHORTEST = 6
"""Letters of a running header or footer."""
_GAP = 2
"""Blank lines: where more stand together, a page ended in the file that the text was taken from."""
_LONGEST_HEADING = 12
"""Words: capitals that run on longer are a clause that shouts, such as a limit of liability."""


class _Line(Struct, frozen=True):
    number: int
    text: str
    page: int


class _Paragraph(Struct):
    lines: list[_Line]
    after_page: bool = False
    """Whether a page ended directly before it."""

    @property
    def text(self) -> str:
        return join_lines([line.text for line in self.lines])


def read_text(data: bytes) -> Reading:
    """Read plain text; ``line`` of each draft is the line that it starts on."""
    decoded = decode(data)
    lines = list(_lines(decoded.text))
    drafts = tuple(_drafts(_mended(_without_running(list(_paragraphs(lines))))))
    return Reading(format=Format.TEXT, drafts=drafts, notes=decoded.notes)


def join_lines(lines: Sequence[str]) -> str:
    """Join wrapped lines; a word broken at a hyphen before a small letter is made whole."""
    text = lines[0].strip() if lines else ""
    for line in map(str.strip, lines[1:]):
        broken = _BROKEN.search(text) and line[:1].islower()
        text = text[:-1] + line if broken else f"{text} {line}"
    return text


def _lines(text: str) -> Iterator[_Line]:
    page = 1
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        before, *pages = line.split("\f")
        yield _Line(number, before, page)
        for part in pages:
            page += 1
            yield _Line(number, part, page)


def _paragraphs(lines: Sequence[_Line]) -> Iterator[_Paragraph | Draft]:
    """Group lines into paragraphs; page numbers come through as drafts of their own."""
    width = _width(lines)
    held = _Paragraph([])
    blanks, page = 0, 1
    for line in lines:
        furniture = _PAGE_NUMBER.match(line.text) is not None
        blank = furniture or not line.text.strip()
        blanks = blanks + 1 if blank else 0
        turned = line.page != page
        page = line.page
        if held.lines and (blank or turned or _starts(held.lines[-1].text, line.text, width)):
            yield held
            held = _Paragraph([])
        held.after_page = held.after_page or furniture or turned or blanks > _GAP
        if furniture:
            yield Draft(kind=BlockKind.FOOTER, text=line.text, line=line.number)
        elif not blank:
            held.lines.append(line)
    if held.lines:
        yield held


def _width(lines: Sequence[_Line]) -> int | None:
    """The length of a full line where the text is wrapped; None where every line is a paragraph."""
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    if not lengths:
        return None
    full = lengths[int(len(lengths) * 0.9)]
    return full if full <= _WRAP else None


def _starts(above: str, line: str, width: int | None) -> bool:
    """Whether a line opens a paragraph of its own although no blank line stands above it."""
    if width is None or _RULE.match(line) or _RULE.match(above):
        return True
    if above.rstrip().endswith("-"):
        return False
    label = split_label(line).label
    ended = (
        above.rstrip().endswith(_ENDS) or len(above.strip()) < 0.6 * width or above.rstrip().endswith((" and", " or"))
    )
    if label is not None:
        return ended or not any(character.isalnum() for character in label)
    if _shouts(above) != _shouts(line):
        return True
    return line.strip()[:1].isupper() and len(above.strip()) < 0.6 * width


def _without_running(pieces: Sequence[_Paragraph | Draft]) -> Iterator[_Paragraph | Draft]:
    """Make furniture of short lines that come back at the turn of pages: the file's running headers and footers."""
    turns = Counter[str]()
    for at, piece in enumerate(pieces):
        if isinstance(piece, _Paragraph) and _at_turn(pieces, at):
            turns[piece.text] += 1
    after_page = False
    for piece in pieces:
        if isinstance(piece, _Paragraph):
            if turns[piece.text] >= _RETURNS and _may_run(piece.text):
                yield Draft(kind=BlockKind.FOOTER, text=piece.text, line=piece.lines[0].number)
                after_page = True
                continue
            piece.after_page, after_page = piece.after_page or after_page, False
        yield piece


def _may_run(text: str) -> bool:
    """A name or title, and no gap to fill in, letter of a list or mark of omission."""
    letters = sum(letter.isalpha() for letter in text)
    return letters >= _SHORTEST and len(text.split()) <= _LONGEST_HEADING and not text.endswith(":")


def _at_turn(pieces: Sequence[_Paragraph | Draft], at: int) -> bool:
    own, after = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if isinstance(own, _Paragraph) and own.after_page:
        return True
    return isinstance(after, Draft) or (isinstance(after, _Paragraph) and after.after_page)


def _mended(found: Iterator[_Paragraph | Draft]) -> Iterator[_Paragraph | Draft]:
    """Put a paragraph that a page's end cut in two together again."""
    held: list[_Paragraph | Draft] = []
    for piece in found:
        if isinstance(piece, Draft):
            held.append(piece)
        elif held and isinstance(held[0], _Paragraph) and piece.after_page and _goes_on(held[0], piece):
            held[0].lines.extend(piece.lines)
        else:
            yield from held
            held = [piece]
    yield from held


def _goes_on(first: _Paragraph, second: _Paragraph) -> bool:
    end, start = first.lines[-1].text.rstrip(), second.lines[0].text.strip()
    return (
        not end.endswith(_ENDS[:-1]) and start[:1].islower() and split_label(start).label is None and not _shouts(end)
    )


def _drafts(pieces: Iterator[_Paragraph | Draft]) -> Iterator[Draft]:
    for piece in pieces:
        if isinstance(piece, Draft):
            yield piece
            continue
        lines = [line for line in piece.lines if not _RULE.match(line.text)]
        if not lines:
            continue
        text = join_lines([line.text for line in lines])
        if len(lines) == 1:
            text = lines[0].text.strip()
        kind = BlockKind.HEADING if _is_heading(text) else BlockKind.PARAGRAPH
        yield Draft(kind=kind, text=text, level=int(kind is BlockKind.HEADING), line=lines[0].number)


def _is_heading(text: str) -> bool:
    """An unnumbered line in capitals; numbered ones are found for all formats alike, when the blocks are assembled."""
    if not _shouts(text) or text.endswith(_ENDS) or len(text.split()) > _LONGEST_HEADING:
        return False
    return split_label(text).label is None


def _shouts(text: str) -> bool:
    return text.isupper() and bool(re.search(r"[A-Z]{3}", text)) and not re.search(r"_{2}|\.{4}", text)
