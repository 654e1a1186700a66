"""Paragraph styles, as far as they say what a paragraph is: heading, hidden, numbered by which list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from tenderlint.read.opendocument.names import q

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = frozenset({"title"})


class Style(Struct, frozen=True):
    """One style with what it sets itself; None where it leaves that to its parent."""

    name: str
    shown: str
    parent: str | None
    list_style: str | None
    outline: int | None
    hidden: bool | None
    bold: bool | None


class Styles(Struct, frozen=True):
    """All styles of a document, named within their family."""

    _by_name: dict[tuple[str, str], Style]

    def chain(self, name: str | None, family: str = "paragraph") -> Iterator[Style]:
        """Yield a style and those it is based on."""
        seen: set[str] = set()
        while name and name not in seen and (style := self._by_name.get((family, name))):
            seen.add(name)
            yield style
            name = style.parent

    def list_style(self, name: str | None) -> str | None:
        """Name of the list style that a paragraph of this style is numbered by; "" where it turns numbers off."""
        return next((style.list_style for style in self.chain(name) if style.list_style is not None), None)

    def is_hidden(self, name: str | None, family: str = "paragraph") -> bool:
        """Whether text of this style is not shown."""
        return next((style.hidden for style in self.chain(name, family) if style.hidden is not None), False)

    def is_title(self, name: str | None) -> bool:
        """Whether the style is the title of a document, which OpenDocument does not count as a heading."""
        return any(style.shown.lower() in _TITLES for style in self.chain(name))

    def outline(self, name: str | None) -> int:
        """Heading level that the style gives its paragraphs, from 1; 0 for none."""
        return next((style.outline for style in self.chain(name) if style.outline is not None), 0)

    def is_bold(self, name: str | None, family: str = "paragraph") -> bool:
        """Whether the style sets its letters bold."""
        return next((style.bold for style in self.chain(name, family) if style.bold is not None), False)


def read_styles(*roots: _Element) -> Styles:
    """Read the styles of ``content.xml`` and ``styles.xml``."""
    found: dict[tuple[str, str], Style] = {}
    for root in roots:
        for element in root.iter(q("style:style")):
            style = _style(element)
            found[element.get(q("style:family"), ""), style.name] = style
    return Styles(found)


def _style(element: _Element) -> Style:
    name = element.get(q("style:name"), "")
    properties = element.find(q("style:text-properties"))
    display = None if properties is None else properties.get(q("text:display"))
    weight = None if properties is None else properties.get(q("fo:font-weight"))
    outline = element.get(q("style:default-outline-level"))
    return Style(
        name=name,
        shown=element.get(q("style:display-name"), name),
        parent=element.get(q("style:parent-style-name")),
        list_style=element.get(q("style:list-style-name")),
        outline=None if outline is None else int(outline or 0),
        hidden=None if display is None else display == "none",
        bold=None if weight is None else weight == "bold" or weight in {"600", "700", "800", "900"},
    )
