"""From the blocks of a Word file back to its XML: which element prints each character."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from tenderlint.read.assemble import labelled
from tenderlint.read.draft import Draft
from tenderlint.read.traced import placed
from tenderlint.read.word import read_package
from tenderlint.read.word.layout import read_layout
from tenderlint.read.word.names import ID, w
from tenderlint.read.word.package import WordPackage
from tenderlint.read.word.paragraphs import Paragraph
from tenderlint.read.word.runs import trace_inline
from tenderlint.read.word.styles import read_styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCES: Final = {w("footnote"): w("footnoteReference"), w("endnote"): w("endnoteReference")}


class Letter(Struct, frozen=True):
    """One printed character: its element, counted among all elements of its part from 0, and its place in the text."""

    element: int
    offset: int


class Trace(Struct, frozen=True):
    """The characters of one block; None for one that no element prints: a cell's border, a list's number."""

    letters: tuple[Letter | None, ...]
    part: str | None
    """None for the body, of which alone ``letters`` can be written to."""
    reference: int | None = None
    """For a note: the element of the body that refers to it."""


class Tracer:
    """Traces the blocks of one Word file. Raises CannotRead as :func:`read_docx` does."""

    def __init__(self, data: bytes) -> None:
        self._package = WordPackage(data)
        self._styles = read_styles(self._package.root("styles"))
        self._drafts = list(labelled(read_package(self._package).drafts))
        self._ordinals: dict[_Element, dict[_Element, int]] = {}

    def texts(self) -> list[str]:
        """The texts of the blocks, in order."""
        return [draft.text for draft in self._drafts]

    def trace(self, block: int) -> Trace:
        """Where the characters of one block, by its ordinal, come from."""
        draft = self._drafts[block]
        letters = (place and self._letter(*place) for place in placed(draft, self._pieces))
        return Trace(tuple(letters), draft.part, self._reference(draft))

    def _pieces(self, paragraph: object) -> tuple[str, list[tuple[str, _Element]]]:
        assert isinstance(paragraph, Paragraph)  # noqa: S101 - the Word reader hands over nothing else
        pieces: list[tuple[str, _Element]] = []
        for element in paragraph.elements:
            style = read_layout(element, self._styles).style
            pieces += trace_inline(element, self._styles, hidden=self._styles.hidden(style))
        return paragraph.label or "", pieces

    def _letter(self, element: _Element, offset: int) -> Letter:
        root = element.getroottree().getroot()
        if root not in self._ordinals:
            self._ordinals[root] = {each: at for at, each in enumerate(root.iter("*"))}
        return Letter(self._ordinals[root][element], offset)

    def _reference(self, draft: Draft) -> int | None:
        """The first reference in the body to the note that a block stands in."""
        paragraph = next((each for cell in draft.origin for each in cell), None)
        if draft.part is None or not isinstance(paragraph, Paragraph):
            return None
        for ancestor in paragraph.element.iterancestors(*_REFERENCES):
            for found in self._package.main.root.iter(_REFERENCES[ancestor.tag]):
                if found.get(ID) == ancestor.get(ID):
                    return self._letter(found, 0).element
        return None
