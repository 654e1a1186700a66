"""Foot- and endnotes: found by their reference, and numbered as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from tenderlint.model.document import BlockKind
from tenderlint.read.word.formats import printed
from tenderlint.read.word.names import ID, w
from tenderlint.read.word.package import Part, WordPackage
from tenderlint.read.word.source import Source, source_of
from tenderlint.read.word.xml import value

if TYPE_CHECKING:
    from lxml.etree import _Element

_ELEMENTS: Final = {"footnotes": w("footnote"), "endnotes": w("endnote")}
_PROPERTIES: Final = {"footnotes": w("footnotePr"), "endnotes": w("endnotePr")}
_FORMATS: Final = {"footnotes": "decimal", "endnotes": "lowerRoman"}
"""How Word numbers each where the document does not say."""


class Note(Struct, frozen=True):
    """One note, with the number printed in front of it."""

    source: Source
    element: _Element
    label: str


class Notes(Struct):
    """All notes of a document; each is handed out once, where it is first referred to."""

    parts: dict[str, Part]
    formats: dict[str, str]
    _sources: dict[str, Source] = field(default_factory=dict)
    _left: dict[tuple[str, str], _Element] = field(default_factory=dict)
    _printed: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, part in self.parts.items():
            self._sources[kind] = source_of(part, kind=BlockKind.NOTE)
            self._left.update({(kind, found.get(ID, "")): found for found in part.root.iterchildren(_ELEMENTS[kind])})

    def take(self, kind: str, note_id: str) -> Note | None:
        """Return the note of this kind and id; None where there is none or it was handed out before."""
        element = self._left.pop((kind, note_id), None)
        if element is None:
            return None
        count = self._printed[kind] = self._printed.get(kind, 0) + 1
        return Note(self._sources[kind], element, printed(count, self.formats.get(kind, _FORMATS[kind])))


def read_notes(package: WordPackage, settings: _Element | None) -> Notes:
    """Open the parts with the notes, without reading a note yet."""
    parts = {kind: part for kind in _ELEMENTS if (part := package.first(kind))}
    formats = {}
    for kind, name in _PROPERTIES.items():
        found = None if settings is None else value(settings.find(name), w("numFmt"))
        if found is not None:
            formats[kind] = found
    return Notes(parts, formats)
