"""Lines of a table of contents: each names what stands elsewhere, and says nothing by itself."""

from __future__ import annotations

from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.regex import regex

_PAGE = regex(r"[\s.…]*\d{0,4}\s*$")


def titles(document: Document) -> frozenset[str]:
    """The headings of a document, as :func:`is_entry` compares them."""
    return frozenset(_bare(block) for block in document.blocks if block.kind is BlockKind.HEADING)


def is_entry(block: Block, titles: frozenset[str]) -> bool:
    """Whether a line repeats a heading, with or without the number of a page, and is no heading."""
    return block.kind is not BlockKind.HEADING and _bare(block) in titles


def _bare(block: Block) -> str:
    return _PAGE.sub("", block.text).casefold()
