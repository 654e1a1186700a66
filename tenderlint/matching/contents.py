"""Lines of a table of contents: each names what stands elsewhere, and says nothing by itself."""

from __future__ import annotations

from typing import Final

from tenderlint.model.document import Block, BlockKind, Document

_LONGEST: Final = 200
"""Characters of a title, with the dots after it and the number of its page."""


def entries(document: Document) -> frozenset[int]:
    """The blocks, by their place, that repeat a heading, with or without the number of a page, and are none."""
    short = [block for block in document.blocks if len(block.text) <= _LONGEST]
    titles = {_bare(block.text) for block in short if block.kind is BlockKind.HEADING}
    return frozenset(block.location.block for block in short if _repeats(block, titles))


def _repeats(block: Block, titles: set[str]) -> bool:
    return block.kind is not BlockKind.HEADING and _bare(block.text) in titles


def _bare(text: str) -> str:
    return text.rstrip("0123456789 ").rstrip(" .…").casefold()
