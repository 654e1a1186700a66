"""Which characters of its block a finding is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tenderlint.model.document import Block
from tenderlint.model.finding import Context, Finding
from tenderlint.regex import regex

_ELLIPSIS = regex(r"\A… | …\Z")
_CELL_BREAK = " | "


class Span(Struct, frozen=True):
    """``text[start:end]`` of a block."""

    start: int
    end: int


def span(finding: Finding, block: Block) -> Span:
    """The words that matched, as far as they stand in this block: what was borrowed from a list's lead-in or from a
    column's heading stands elsewhere. The whole block where none of them is found.
    """
    for words in (finding.match, finding.quote):
        if words:
            found = _literal(words, finding.context, block.text) or _in_row(words, block) or _tail(words, block.text)
            if found:
                return found
    return Span(0, len(block.text))


def _literal(words: str, context: Context | None, text: str) -> Span | None:
    """The words as they are; the context tells which, where they stand there more than once."""
    at = text.find(words)
    if at < 0:
        return None
    if context and context.text[context.start : context.end] == words:
        opening = len(context.text) - len(_ELLIPSIS.sub("", context.text, count=1)) if context.text[:1] == "…" else 0
        window = text.find(_ELLIPSIS.sub("", context.text))
        at = window + context.start - opening if window >= 0 else at
    return Span(at, at + len(words))


def _in_row(words: str, block: Block) -> Span | None:
    """Words of a row as statements put them: "heading: cell; heading: cell"."""
    said = list(_said(block))
    at = "".join(sign for sign, _ in said).find(words)
    if at < 0:
        return None
    places = [place for _, place in said[at : at + len(words)] if place is not None]
    return Span(places[0], places[-1] + 1) if places else None


def _said(block: Block) -> Iterator[tuple[str, int | None]]:
    """Each character of a row in a statement, with its place in the block's text."""
    begin = 0
    for ordinal, cell in enumerate(cell for cell in block.cells if cell.text):
        opening = ("; " if ordinal else "") + (f"{cell.heading}: " if cell.heading else "")
        yield from ((sign, None) for sign in opening)
        yield from zip(cell.text, range(begin, begin + len(cell.text)), strict=True)
        begin += len(cell.text) + len(_CELL_BREAK)


def _tail(words: str, text: str) -> Span | None:
    """The longest ending of the words, cut between two of them, that stands in the text: the borrowed is in front."""
    for gap in re.finditer(r"(?<=\s)\S", words):
        at = text.find(words[gap.start() :])
        if at >= 0:
            return Span(at, at + len(words) - gap.start())
    return None
