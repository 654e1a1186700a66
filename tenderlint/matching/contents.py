"""Lines of a table of contents: each names a heading that comes after it, and says nothing by itself."""

from __future__ import annotations

from typing import Final

from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.regex import regex

_LONGEST: Final = 200
"""Characters of a title, with the dots after it and the number of its page."""
_PAGE: Final = regex(r"[\s.…]*\d{1,4}\s*$")


def entries(document: Document) -> frozenset[int]:
    """The blocks, by their place, that name a later heading, with or without the number of a page, and are none."""
    short = [block for block in document.blocks if len(block.text) <= _LONGEST]
    # The last of several alike: a title may head more than one part.
    headed = {_bare(block): block.location.block for block in short if block.kind is BlockKind.HEADING}
    return frozenset(block.location.block for block in short if _names_later(block, headed))


def _names_later(block: Block, headed: dict[str, int]) -> bool:
    return block.kind is not BlockKind.HEADING and headed.get(_bare(block), -1) > block.location.block


def _bare(block: Block) -> str:
    return _PAGE.sub("", block.text).casefold()
