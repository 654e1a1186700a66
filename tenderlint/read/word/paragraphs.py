"""Paragraphs as they are printed: joined where their mark is deleted, with kind, level and label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from tenderlint.model.document import BlockKind
from tenderlint.read.clean import clean
from tenderlint.read.word.counters import Counters
from tenderlint.read.word.layout import Layout, read_layout
from tenderlint.read.word.numbering import Numbering
from tenderlint.read.word.runs import Inline, read_inline

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_HEADING: Final = 25
_CLAUSE_WORDS: Final = 8
_CLAUSE_END: Final = (".", ";", ",", "; and", "; or")


class Paragraph(Struct, frozen=True):
    """One printed paragraph. ``text`` may be empty where only a label, a note or a box is left."""

    element: _Element
    """The ``w:p`` that its properties come from."""
    kind: BlockKind
    level: int
    label: str | None
    text: str
    inline: Inline
    elements: tuple[_Element, ...]
    """Every ``w:p`` that it was joined of, in order."""


class ParagraphReader:
    """Reads the paragraphs of one story in order; numbers depend on all that came before."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._styles = numbering.styles
        self._counters = Counters(numbering)
        self._first: tuple[_Element, Layout] | None = None
        self._joined = Inline()
        self._elements: list[_Element] = []

    def feed(self, element: _Element) -> Paragraph | None:
        """Take the next ``w:p``. Returns None where its mark is deleted or hidden, so that it runs on into the next."""
        layout = read_layout(element, self._styles)
        inline = read_inline(element, self._styles, hidden=self._styles.hidden(layout.style))
        # The printed paragraph looks like its first part with text, as Word and LibreOffice have it.
        if self._first is None or not self._joined.has_text():
            self._first = element, layout
        self._joined = self._joined.joined(inline)
        self._elements.append(element)
        return None if layout.runs_on else self.flush()

    def flush(self) -> Paragraph | None:
        """Return what is left of paragraphs that ran on to the end of their cell or story."""
        first, inline, elements = self._first, self._joined, tuple(self._elements)
        self._first, self._joined, self._elements = None, Inline(), []
        return None if first is None else self._printed(*first, inline, elements)

    def _printed(self, element: _Element, layout: Layout, inline: Inline, elements: tuple[_Element, ...]) -> Paragraph:
        text = clean("".join(inline.pieces))
        # Text that is hidden to its end takes its number with it: Word does not count it.
        label, depth = (None, 0) if inline.hidden and not text else self._label(layout)
        if layout.outline is not None and not _is_clause(text):
            return Paragraph(element, BlockKind.HEADING, layout.outline + 1, label, text, inline, elements)
        kind = BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH
        return Paragraph(element, kind, depth if label else 0, label, text, inline, elements)

    def _label(self, layout: Layout) -> tuple[str | None, int]:
        place = self._numbering.place(layout.num_id, layout.ilvl, layout.style)
        if place is None:
            return None, 0
        return self._counters.label(place) or None, place.ilvl + 1


def _is_clause(text: str) -> bool:
    """Whether a paragraph in a heading style is a clause all the same: contracts use these styles for their numbers."""
    words = len(text.split())
    return words > _LONGEST_HEADING or (words >= _CLAUSE_WORDS and text.endswith(_CLAUSE_END))
