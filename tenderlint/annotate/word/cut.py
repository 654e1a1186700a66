"""Finds, and where it must makes, the gap in a paragraph's runs before or after one character."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final

from lxml import etree

from tenderlint.annotate.word.parts import Parts
from tenderlint.read.word.trace import Letter

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINERS: Final = (
    "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo",
)  # fmt: skip
"""What may hold the ends of a comment between its runs."""
_PLAIN: Final = (
    "text", "dataBinding", "comboBox", "dropDownList", "date", "checkbox", "citation", "bibliography", "equation",
    "picture",
)  # fmt: skip
"""Content controls whose content Word fills itself, or lets hold nothing but text."""
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Cutter:
    """Cuts runs of the main part. Elements are known by their ordinal in it before the first cut."""

    def __init__(self, parts: Parts) -> None:
        root = parts.tree(parts.main)
        self._w = parts.w
        self._elements = list(root.iter("*"))
        self._pieces: dict[int, list[tuple[int, _Element]]] = {}
        self._containers = frozenset(map(parts.w, _CONTAINERS))

    def element(self, ordinal: int) -> _Element:
        """The element of this ordinal."""
        return self._elements[ordinal]

    def before(self, letter: Letter) -> _Element:
        """What stands directly after the gap in front of a character: a run, or what it cannot be cut out of."""
        piece, offset = self._piece(letter)
        unit = self.unit(piece)
        if piece.getparent() is not unit:
            return unit
        if offset:
            piece = self._split(piece, offset, letter)
        return self._run_from(piece, unit)

    def after(self, letter: Letter) -> _Element:
        """What stands directly in front of the gap behind a character."""
        piece, offset = self._piece(letter)
        unit = self.unit(piece)
        if piece.getparent() is not unit:
            return unit
        if piece.tag == self._w("t") and offset + 1 < len(piece.text or ""):
            self._split(piece, offset + 1, letter)
        following = piece.getnext()
        if following is not None:
            self._run_from(following, unit)
        return unit

    def splits(self, element: _Element) -> bool:
        """Whether an element can be cut: it stands directly in a run, and no more than a run has to be cut with it."""
        return element.getparent() is self.unit(element)

    def holder(self, letter: Letter) -> _Element:
        """The part of a cut element that holds a character now."""
        return self._piece(letter)[0]

    def run(self, letter: Letter) -> _Element:
        """The run that holds a character now."""
        piece = self.holder(letter)
        run = piece.getparent()
        return piece if run is None else run

    def in_box(self, element: _Element) -> bool:
        """Whether an element stands in a text box, in which Word allows no comment."""
        return next(element.iterancestors(self._w("txbxContent")), None) is not None

    def unit(self, element: _Element) -> _Element:
        """The innermost element above (or the same) beside which the end of a comment may stand, in the paragraph of
        the body: a text box, a formula or a filled control is taken as a whole.
        """
        chain = [element, *element.iterancestors()]
        top = max(at for at, each in enumerate(chain) if each.tag == self._w("p"))
        unit = chain[top - 1]
        for lower in reversed(chain[: top - 1]):
            if unit.tag not in self._containers or self._is_filled(unit):
                break
            unit = lower
        return unit

    def _is_filled(self, unit: _Element) -> bool:
        properties = unit.find(self._w("sdtPr"))
        return properties is not None and any(etree.QName(each).localname in _PLAIN for each in properties.iter("*"))

    def _piece(self, letter: Letter) -> tuple[_Element, int]:
        """The part of a cut element that holds a character, and the character's place in that part."""
        pieces = self._pieces.setdefault(letter.element, [(0, self._elements[letter.element])])
        start, piece = max((each for each in pieces if each[0] <= letter.offset), key=lambda each: each[0])
        return piece, letter.offset - start

    def _split(self, piece: _Element, offset: int, letter: Letter) -> _Element:
        """Cut a ``w:t`` in two and return the second."""
        text = piece.text or ""
        rest = copy(piece)
        rest.tail = None
        piece.text, rest.text = text[:offset], text[offset:]
        for part in (piece, rest):
            if part.text != (part.text or "").strip():
                part.set(_SPACE, "preserve")
        piece.addnext(rest)
        pieces = self._pieces[letter.element]
        start = next(begin for begin, each in pieces if each is piece)
        pieces.append((start + offset, rest))
        return rest

    def _run_from(self, child: _Element, run: _Element) -> _Element:
        """Move a run's child, and what follows it, into a run of its own that looks the same; return that."""
        before = [each for each in child.itersiblings(preceding=True) if each.tag != self._w("rPr")]
        if not before:
            return run
        twin = copy(run)
        twin.tail = None
        del twin[:]
        properties = run.find(self._w("rPr"))
        if properties is not None:
            twin.append(copy(properties))
        moved = [child, *child.itersiblings()]
        run.addnext(twin)
        twin.extend(moved)
        return twin
