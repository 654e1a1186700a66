"""From the blocks of an OpenDocument text back to its XML: which text of which element prints each character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tenderlint.read.assemble import labelled
from tenderlint.read.draft import Draft
from tenderlint.read.odt import read_package
from tenderlint.read.opendocument.inline import Where, trace_inline
from tenderlint.read.opendocument.names import q
from tenderlint.read.opendocument.package import open_package
from tenderlint.read.opendocument.story import Printed
from tenderlint.read.opendocument.styles import read_styles
from tenderlint.read.traced import placed

if TYPE_CHECKING:
    from lxml.etree import _Element


class Letter(Struct, frozen=True):
    """One printed character: an element, counted among all of the content from 0, which text of it, and the place."""

    element: int
    where: Where
    offset: int


class Trace(Struct, frozen=True):
    """The characters of one block; None for one that no element prints."""

    letters: tuple[Letter | None, ...]
    part: str | None
    """None for the body, of which alone ``letters`` can be written to."""
    note: int | None = None
    """For a block of a note: the element that is the note."""


class Tracer:
    """Traces the blocks of one file. Raises CannotRead as :func:`tenderlint.read.odt.read_odt` does."""

    def __init__(self, data: bytes) -> None:
        package = open_package(data)
        self.recovered = package.recovered
        self._styles = read_styles(package.styles, package.content)
        self._drafts = list(labelled(read_package(package).drafts))
        self._ordinals = {element: at for at, element in enumerate(package.content.iter("*"))}

    def texts(self) -> list[str]:
        """The texts of the blocks, in order."""
        return [draft.text for draft in self._drafts]

    def trace(self, block: int) -> Trace:
        """Where the characters of one block, by its ordinal, come from."""
        draft = self._drafts[block]
        if draft.part is not None:
            return Trace((), draft.part, self._note(draft))
        found = (place and self._letter(*place) for place in placed(draft, self._pieces))
        return Trace(tuple(found), None)

    def _pieces(self, paragraph: object) -> tuple[str, list[tuple[str, tuple[_Element, Where]]]]:
        assert isinstance(paragraph, Printed)  # noqa: S101 - the reader hands over nothing else
        return paragraph.label, trace_inline(paragraph.element, self._styles)

    def _letter(self, source: tuple[_Element, Where], offset: int) -> Letter:
        element, where = source
        return Letter(self._ordinals[element], where, offset)

    def _note(self, draft: Draft) -> int | None:
        for paragraph in (each for cell in draft.origin for each in cell):
            if isinstance(paragraph, Printed):
                note = next(paragraph.element.iterancestors(q("text:note")), None)
                return None if note is None else self._ordinals.get(note)
        return None
