"""Running headers and footers: those that are printed, each distinct text once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tenderlint.model.document import BlockKind
from tenderlint.read.draft import Draft
from tenderlint.read.word.names import REL_ID, TYPE, w
from tenderlint.read.word.package import Part, WordPackage
from tenderlint.read.word.source import source_of
from tenderlint.read.word.story import Shared, Story
from tenderlint.read.word.xml import switch

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: Final = {w("headerReference"): BlockKind.HEADER, w("footerReference"): BlockKind.FOOTER}


def running_parts(package: WordPackage, settings: _Element | None) -> Iterator[tuple[BlockKind, Part]]:
    """Yield the header and footer parts that some section prints, headers first, each once."""
    even = bool(switch(settings, w("evenAndOddHeaders")))
    found: dict[tuple[BlockKind, str], None] = {}
    for section in package.main.root.iter(w("sectPr")):
        # A section under tracked change also holds its former self, which is not printed.
        shown = {"default": True, "first": bool(switch(section, w("titlePg"))), "even": even}
        for reference in section.iterchildren(*_KINDS):
            if shown.get(reference.get(TYPE, "default"), True):
                found[_KINDS[reference.tag], reference.get(REL_ID, "")] = None
    for kind, relation_id in sorted(found, key=lambda one: one[0] is BlockKind.FOOTER):
        relation = package.main.relations.get(relation_id)
        part = None if relation is None else package.part(relation)
        if part is not None:
            yield kind, part


def running_drafts(parts: Iterator[tuple[BlockKind, Part]], shared: Shared) -> Iterator[Draft]:
    """Yield the blocks of running headers and footers whose text was not there before."""
    seen: set[tuple[BlockKind, str]] = set()
    for kind, part in parts:
        for draft in Story(source_of(part, kind=kind), shared).drafts(part.root):
            if (kind, draft.text) not in seen:
                seen.add((kind, draft.text))
                yield draft
