"""Styles resolved along their basedOn chains: numbering, outline level and hiddenness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from tenderlint.read.word.names import ILVL, NUM_ID, NUM_PR, OUTLINE, P_PR, R_PR, TYPE, VANISH, w
from tenderlint.read.word.xml import number, switch, value
from tenderlint.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING: Final = regex(r"heading\s?([1-9])\Z", re.IGNORECASE)
NO_OUTLINE: Final = 9
"""Word's own mark for body text in ``w:outlineLvl``."""


class Style(Struct, frozen=True, kw_only=True):
    """One style as written, before its ancestors are asked."""

    id: str
    based_on: str | None = None
    num_id: int | None = None
    ilvl: int | None = None
    outline: int | None = None
    """0 for a first-level heading to 8; 9 says that it is none."""
    hidden: bool | None = None
    bold: bool | None = None
    header_row: bool = False
    """Table styles: whether it sets a first row apart."""


class Styles(Struct, frozen=True):
    """All styles of one document, by id."""

    by_id: dict[str, Style]
    default_paragraph: str | None = None
    _chains: dict[str | None, tuple[Style, ...]] = field(default_factory=dict)
    """Chains asked for before: every paragraph asks."""

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """Return the style and its ancestors, nearest first; a circle of ancestors ends where it closes."""
        chain = self._chains.get(style_id)
        if chain is None:
            chain = self._chains[style_id] = tuple(self._ancestors(style_id))
        return chain

    def _ancestors(self, style_id: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and (style := self.by_id.get(style_id)):
            seen.add(style_id)
            yield style
            style_id = style.based_on

    def paragraph(self, style_id: str | None) -> str | None:
        """Return the id of the style a paragraph has: the named one, else the document's default."""
        return style_id if style_id in self.by_id else self.default_paragraph

    def outline(self, style_id: str | None) -> int | None:
        """Return the outline level from 0, or None for body text."""
        for style in self.chain(style_id):
            if style.outline is not None:
                return style.outline if 0 <= style.outline < NO_OUTLINE else None
        return None

    def hidden(self, style_id: str | None) -> bool:
        """Return whether text in this style is hidden."""
        for style in self.chain(style_id):
            if style.hidden is not None:
                return style.hidden
        return False

    def bold(self, style_id: str | None) -> bool:
        """Return whether text in this style is bold."""
        return next((style.bold for style in self.chain(style_id) if style.bold is not None), False)

    def header_row(self, style_id: str | None) -> bool:
        """Return whether this table style sets a first row apart."""
        return any(style.header_row for style in self.chain(style_id))


def read_styles(root: _Element | None) -> Styles:
    """Read ``styles.xml``; a document without one has no styles."""
    if root is None:
        return Styles({})
    by_id: dict[str, Style] = {}
    default = None
    for element in root.iterchildren(w("style")):
        style = _style(element)
        by_id[style.id] = style
        if element.get(TYPE) == "paragraph" and element.get(w("default")) in {"1", "true", "on"}:
            default = style.id
    return Styles(by_id, default)


def _style(element: _Element) -> Style:
    style_id = element.get(w("styleId"), "")
    paragraph = element.find(P_PR)
    numbering = None if paragraph is None else paragraph.find(NUM_PR)
    outline = number(paragraph, OUTLINE)
    return Style(
        id=style_id,
        based_on=value(element, w("basedOn")),
        num_id=number(numbering, NUM_ID),
        ilvl=number(numbering, ILVL),
        outline=_named_level(value(element, w("name")) or style_id) if outline is None else outline,
        hidden=switch(element.find(R_PR), VANISH),
        bold=switch(element.find(R_PR), w("b")),
        header_row=any(part.get(TYPE) == "firstRow" for part in element.iterchildren(w("tblStylePr"))),
    )


def _named_level(name: str) -> int | None:
    """Word treats the built-in names as headings even where the file leaves their outline level out."""
    found = _HEADING.match(name)
    return int(found[1]) - 1 if found else None
