"""Where a document names annexes, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from tenderlint.facts.annex_labels import Annex, Key, names_annex, starting, within
from tenderlint.facts.titles import TITLE_LENGTH, is_title
from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.regex import regex

_LEAST_WORDS = 12
"""Words under a heading that make it an annex and not the name of one."""
_ROW_WORDS = 6
_BODY_BLOCKS = 12
_ELSEWHERE = regex(
    r"\b(?:can be found|attached (?:separately|as)|(?:separate|attached|accompanying) (?:document|file|spreadsheet)|"
    r"provided separately|is attached|are attached|to follow|not used|see (?:the )?attached|available (?:at|from))\b",
    re.IGNORECASE,
)


class Signposts(Struct, frozen=True):
    """Where one document names annexes: found once, as a pack may hold a hundred thousand words."""

    standing: tuple[tuple[int, Annex | None], ...]
    """Ordinals of the headings with words under them, each with the annex that it is."""
    naming: frozenset[int]
    """Ordinals of the blocks that name an annex."""


def signposts(document: Document) -> Signposts:
    """Where ``document`` names annexes, and where they stand in it."""
    naming = frozenset(at for at, block in enumerate(document.blocks) if names_annex(block.text.lower()))
    return Signposts(tuple(_standing(document, naming)), naming)


def _standing(document: Document, naming: Collection[int]) -> Iterator[tuple[int, Annex | None]]:
    """Headings of the document with words under them, and the annex that each is, if it is labelled as one."""
    blocks = document.blocks
    named: set[Key] = set()
    before: Annex | None = None
    for at, block in enumerate(blocks):
        annex = starting(block.text) if at in naming and len(block.text) <= TITLE_LENGTH else None
        if (annex or block.kind is BlockKind.HEADING) and _is_heading(block, annex):
            words = _words_under(blocks, at, annex)
            # An annex that is a drawing has no words: it is there if its name stands a second time, over a picture.
            drawn = words == 0 and annex is not None and annex.key in named and document.properties.images > 0
            in_list = before is not None and block.kind is BlockKind.PARAGRAPH
            if drawn or (not in_list and words is not None and words >= _LEAST_WORDS):
                yield at, annex
        if annex:
            named.add(annex.key)
        before = annex


def _is_heading(block: Block, annex: Annex | None) -> bool:
    if block.kind is BlockKind.HEADING:
        return len(block.text) <= TITLE_LENGTH
    # A reader of a PDF may not know a heading for one: a short line that starts with the label will do.
    return annex is not None and block.kind is BlockKind.PARAGRAPH and is_title(block.text.removesuffix("."))


def _words_under(blocks: Sequence[Block], at: int, annex: Annex | None) -> int | None:
    """Words under a heading, counted until there are enough; None where they say that the annex is elsewhere."""
    words = 0
    for block in blocks[at + 1 : at + _BODY_BLOCKS]:
        if _ends(blocks[at], annex, block):
            break
        if _ELSEWHERE.search(block.text):
            return None
        words += _ROW_WORDS if block.kind is BlockKind.TABLE_ROW else len(block.text.split())
        if words >= _LEAST_WORDS:
            break
    return words


def _ends(heading: Block, annex: Annex | None, block: Block) -> bool:
    """Whether ``block`` starts what comes after the section of ``heading``."""
    other = starting(block.text) if len(block.text) <= TITLE_LENGTH else None
    if annex and other and heading.kind is BlockKind.HEADING and within(other.key, annex.key):
        return False
    if block.kind is BlockKind.HEADING and block.level <= heading.level and (annex is None or other):
        return True
    return other is not None and (annex is None or other.key != annex.key) and is_title(block.text)
