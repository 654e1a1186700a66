"""Documents made of a few lines, for tests of what comes after reading."""

from tenderlint.model.document import Block, BlockKind, Cell, Document, Format, Location


def block(text, kind=BlockKind.PARAGRAPH, level=0, cells=(), heading=()):
    return {"text": text, "kind": kind, "level": level, "cells": cells, "heading": heading}


def entry(text, level=1):
    return block(text, BlockKind.LIST_ITEM, level)


def row(*cells):
    """A table row of (heading, text) pairs."""
    made = tuple(Cell(text, heading) for heading, text in cells)
    return block(" | ".join(cell.text for cell in made), BlockKind.TABLE_ROW, cells=made)


def document(*parts, path="itt.docx", **more):
    blocks = tuple(
        Block(
            kind=part["kind"],
            text=part["text"],
            level=part["level"],
            cells=part["cells"],
            location=Location(block=number, heading=tuple(part["heading"])),
        )
        for number, part in enumerate(block(each) if isinstance(each, str) else each for each in parts)
    )
    words = sum(len(each.text.split()) for each in blocks)
    return Document(path=path, format=Format.DOCX, sha256="0" * 64, blocks=blocks, words=words, **more)
