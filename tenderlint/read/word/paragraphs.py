"""Paragraphs as they are printed: joined where their mark is deleted, with kind, level and label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tenderlint.model.document import BlockKind
from tenderlint.read.clean import clean
from tenderlint.read.word.counters import Counters
from tenderlint.read.word.names import DELETED, ILVL, NUM_ID, NUM_PR, OUTLINE, P_PR, R_PR, VANISH, w
from tenderlint.read.word.numbering import Numbering
from tenderlint.read.word.runs import Inline, read_inline
from tenderlint.read.word.xml import number, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE: Final = w("pStyle")
_BODY_TEXT: Final = 9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One printed paragraph. ``text`` may be empty where only a label, a note or a box is left."""

    element: _Element
    """The ``w:p`` that its properties come from."""
    kind: BlockKind
    level: int
    label: str | None
    text: str
    inline: Inline


class ParagraphReader:
    """Reads the paragraphs of one story in order; numbers depend on all that came before."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._styles = numbering.styles
        self._counters = Counters(numbering)
        self._first: _Element | None = None
        self._joined = Inline()

    def feed(self, element: _Element) -> Paragraph | None:
        """Take the next ``w:p``. Returns None where its mark is deleted or hidden, so that it runs on into the next."""
        properties = element.find(P_PR)
        style = self._styles.paragraph(value(properties, _STYLE))
        inline = read_inline(element, self._styles, hidden=self._styles.hidden(style))
        # The printed paragraph looks like its first part with text, as Word and LibreOffice have it.
        if self._first is None or not self._has_text():
            self._first = element
        self._join(inline)
        return None if _runs_on(properties) else self.flush()

    def flush(self) -> Paragraph | None:
        """Return what is left of paragraphs that ran on to the end of their cell or story."""
        element, inline = self._first, self._joined
        self._first, self._joined = None, Inline()
        return None if element is None else self._printed(element, inline)

    def _has_text(self) -> bool:
        return any(piece.strip() for piece in self._joined.pieces)

    def _join(self, inline: Inline) -> None:
        joined = self._joined
        joined.pieces += inline.pieces
        joined.notes += inline.notes
        joined.boxes += inline.boxes
        joined.hidden += inline.hidden

    def _printed(self, element: _Element, inline: Inline) -> Paragraph:
        properties = element.find(P_PR)
        style = self._styles.paragraph(value(properties, _STYLE))
        text = clean("".join(inline.pieces))
        # Text that is hidden to its end takes its number with it: Word does not count it.
        label, depth = (None, 0) if inline.hidden and not text else self._label(properties, style)
        outline = self._outline(properties, style)
        if outline is not None:
            return Paragraph(element, BlockKind.HEADING, outline + 1, label, text, inline)
        kind = BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH
        return Paragraph(element, kind, depth if label else 0, label, text, inline)

    def _label(self, properties: _Element | None, style: str | None) -> tuple[str | None, int]:
        own = None if properties is None else properties.find(NUM_PR)
        place = self._numbering.place(number(own, NUM_ID), number(own, ILVL), style)
        if place is None:
            return None, 0
        return self._counters.label(place) or None, place.ilvl + 1

    def _outline(self, properties: _Element | None, style: str | None) -> int | None:
        own = number(properties, OUTLINE)
        if own is None:
            return self._styles.outline(style)
        return own if 0 <= own < _BODY_TEXT else None


def _runs_on(properties: _Element | None) -> bool:
    mark = None if properties is None else properties.find(R_PR)
    if mark is None:
        return False
    return bool(switch(mark, VANISH)) or any(mark.find(tag) is not None for tag in DELETED)
