"""The text of one paragraph as it shows, and what hangs on it: notes, boxes, pictures, comments."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tenderlint.read.opendocument.names import FRAME, H, P, q
from tenderlint.read.opendocument.styles import Styles
from tenderlint.read.safe_xml import all_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPAN = q("text:span")
_SPACES = q("text:s")
_BREAKS = {q("text:tab"): "\t", q("text:line-break"): "\n"}
_NOTE = q("text:note")
_DRAWN = FRAME.split("}")[0]
_BOX = q("draw:text-box")
_SILENT = frozenset(
    {
        q("office:annotation-end"),
        q("text:tracked-changes"),
        q("text:hidden-paragraph"),
        q("text:ruby-text"),
        q("text:soft-page-break"),
        q("svg:title"),
        q("svg:desc"),
    }
)
_SHAPE_PARENTS = frozenset({q("draw:g"), q("draw:a")})


class Inline(Struct):
    """What one paragraph holds. Each box and note is read after the paragraph that it hangs on."""

    pieces: list[str] = field(default_factory=list)
    notes: list[_Element] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    hidden: int = 0
    comments: int = 0
    images: int = 0
    undescribed: int = 0

    def put(self, text: str | None, _source: _Element, _where: Where) -> None:
        """Take a piece of text, if there is any."""
        if text:
            self.pieces.append(text)

    @property
    def text(self) -> str:
        """The text with its tabs and line breaks."""
        return "".join(self.pieces)


class Where(StrEnum):
    """Which text of an element a piece is."""

    TEXT = "text"
    """What stands between its start and its first child."""
    TAIL = "tail"
    """What follows it."""
    ITSELF = "itself"
    """The element stands for the text: a tab, a break, several spaces."""


class TracedInline(Inline):
    """Remembers where each piece came from; reading alone does not pay for that."""

    traced: list[tuple[str, tuple[_Element, Where]]] = field(default_factory=list)

    def put(self, text: str | None, source: _Element, where: Where) -> None:
        """Take a piece of text, if there is any."""
        if text:
            self.traced.append((text, (source, where)))


def read_inline(paragraph: _Element, styles: Styles) -> Inline:
    """Read one ``text:p`` or ``text:h``."""
    found = Inline()
    _through(paragraph, styles, found)
    return found


def trace_inline(paragraph: _Element, styles: Styles) -> list[tuple[str, tuple[_Element, Where]]]:
    """The pieces that :func:`read_inline` finds, each with the element and the text of it that it is."""
    found = TracedInline()
    _through(paragraph, styles, found)
    return found.traced


def read_drawing(element: _Element) -> Inline:
    """Read a frame or shape that stands among paragraphs rather than in one."""
    found = Inline()
    _drawing(element, found)
    return found


def _visit(element: _Element, styles: Styles, found: Inline) -> None:
    tag = element.tag
    if tag == _SPAN and styles.is_hidden(element.get(q("text:style-name")), "text"):
        found.hidden += bool(all_text(element))
    elif tag == _SPACES:
        found.put(" " * min(int(element.get(q("text:c"), "1")), 100), element, Where.ITSELF)
    elif tag in _BREAKS:
        found.put(_BREAKS[tag], element, Where.ITSELF)
    elif tag == _NOTE:
        found.notes.append(element)
    elif tag == q("office:annotation"):
        found.comments += 1
    elif tag in {q("text:hidden-text"), q("text:conditional-text")} and element.get(q("text:is-hidden")) == "true":
        found.hidden += 1
    elif tag.startswith(_DRAWN):
        _drawing(element, found)
    elif tag not in _SILENT:
        _through(element, styles, found)


def _through(element: _Element, styles: Styles, found: Inline) -> None:
    found.put(element.text, element, Where.TEXT)
    for child in element.iterchildren("*"):
        _visit(child, styles, found)
        found.put(child.tail, child, Where.TAIL)


def _drawing(element: _Element, found: Inline) -> None:
    """A frame shows its first child that can be shown; shapes hold their paragraphs themselves."""
    if element.tag in _SHAPE_PARENTS:
        for child in element.iterchildren("*"):
            _drawing(child, found)
    elif element.tag == FRAME:
        boxes = list(element.iterchildren(_BOX))
        found.boxes += boxes
        if not boxes and element.find(q("draw:image")) is not None:
            found.images += 1
            found.undescribed += not any(_text(element, name) for name in ("svg:title", "svg:desc"))
    elif element.find(P) is not None or element.find(H) is not None:
        found.boxes.append(element)


def _text(element: _Element, name: str) -> str:
    return (element.findtext(q(name)) or "").strip()
