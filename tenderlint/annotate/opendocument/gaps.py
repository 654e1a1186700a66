"""Puts elements between the characters of a paragraph, whose text ODF keeps before, between and behind its elements."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field

from tenderlint.read.opendocument.inline import Where
from tenderlint.read.opendocument.trace import Letter

if TYPE_CHECKING:
    from lxml.etree import _Element

_Put: TypeAlias = tuple[int, bool, int]
"""Offset in the text, whether it begins a range (ends come first), and the order in which they were asked for."""


class Gaps(Struct):
    """Collects what is to be put in, and puts it in at once: each text is cut from its end, so that places hold."""

    elements: list[_Element]
    """Every element of the content, in order."""
    _texts: dict[tuple[int, Where], list[tuple[_Put, _Element]]] = field(default_factory=lambda: defaultdict(list))
    _count: int = 0

    def before(self, letter: Letter, new: _Element) -> None:
        """Put ``new`` in front of a character."""
        self._note(letter.element, letter.where, (letter.offset, True, self._next()), new)

    def after(self, letter: Letter, new: _Element) -> None:
        """Put ``new`` behind a character."""
        if letter.where is Where.ITSELF:
            self._note(letter.element, Where.TAIL, (0, False, self._next()), new)
        else:
            self._note(letter.element, letter.where, (letter.offset + 1, False, self._next()), new)

    def behind(self, element: int, new: _Element) -> None:
        """Put ``new`` directly behind an element."""
        self._note(element, Where.TAIL, (0, False, self._next()), new)

    def fill(self) -> None:
        """Put everything in."""
        for (ordinal, where), puts in self._texts.items():
            for (offset, *_), new in sorted(puts, key=lambda put: put[0], reverse=True):
                _put(self.elements[ordinal], where, offset, new)

    def _note(self, element: int, where: Where, put: _Put, new: _Element) -> None:
        self._texts[element, where].append((put, new))

    def _next(self) -> int:
        self._count += 1
        return self._count


def _put(element: _Element, where: Where, offset: int, new: _Element) -> None:
    match where:
        case Where.TEXT:
            text = element.text or ""
            element.text, new.tail = text[:offset] or None, text[offset:] or None
            element.insert(0, new)
        case Where.TAIL:
            text = element.tail or ""
            new.tail = None
            parent = element.getparent()
            assert parent is not None  # noqa: S101 - what has a tail in a paragraph stands in it
            parent.insert(parent.index(element) + 1, new)
            element.tail, new.tail = text[:offset] or None, text[offset:] or None
        case Where.ITSELF:
            element.addprevious(new)
