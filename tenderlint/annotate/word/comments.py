"""One comment as Word keeps it: its text in the part of the comments, its ends and its reference in the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from tenderlint.annotate.remarks import AUTHOR, INITIALS, marks
from tenderlint.annotate.word.parts import Parts
from tenderlint.wording.clean import visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIZE: Final = "18"
"""Half-points: 9 pt, as the file may know no style for comments."""
_MARK_SIZE: Final = "14"
_MARK_COLOUR: Final = "767676"


class Comments:
    """The comments of one package, to which ours are added."""

    def __init__(self, parts: Parts, date: str | None) -> None:
        self._w = parts.w
        self._parts = parts
        self._spaces = {"w": parts.space}
        self._date = date
        former = parts.related(parts.main, "comments")
        known = () if former is None else parts.peek(former).iterchildren(parts.w("comment"))
        self._next = 1 + max((number(each, parts) for each in known), default=-1)

    def add(self, lines: tuple[str, ...], mark: str) -> str:
        """Add a comment and return its id."""
        key, self._next = str(self._next), self._next + 1
        names = {self._w("id"): key, self._w("author"): AUTHOR, self._w("initials"): INITIALS}
        if self._date:
            names[self._w("date")] = self._date
        comment = etree.SubElement(self._parts.comments(), self._w("comment"), names)
        for ordinal, line in enumerate(lines):
            self._paragraph(comment, line, bold=ordinal == 0, first=ordinal == 0)
        self._paragraph(comment, mark, small=True)
        return key

    def start(self, key: str) -> _Element:
        """The mark at which the commented words begin."""
        return etree.Element(self._w("commentRangeStart"), {self._w("id"): key}, nsmap=self._spaces)

    def end(self, key: str) -> _Element:
        """The mark at which they end."""
        return etree.Element(self._w("commentRangeEnd"), {self._w("id"): key}, nsmap=self._spaces)

    def reference(self, key: str) -> _Element:
        """The run by which Word knows that a comment stands here."""
        run = etree.Element(self._w("r"), nsmap=self._spaces)
        etree.SubElement(run, self._w("commentReference"), {self._w("id"): key})
        return run

    def _paragraph(
        self, comment: _Element, text: str, *, bold: bool = False, small: bool = False, first: bool = False
    ) -> None:
        paragraph = etree.SubElement(comment, self._w("p"))
        layout = etree.SubElement(paragraph, self._w("pPr"))
        spacing = {"before": "0", "after": "60", "line": "240", "lineRule": "auto"}
        etree.SubElement(layout, self._w("spacing"), {self._w(name): value for name, value in spacing.items()})
        etree.SubElement(layout, self._w("ind"), {self._w("left"): "0", self._w("firstLine"): "0"})
        if first:
            etree.SubElement(etree.SubElement(paragraph, self._w("r")), self._w("annotationRef"))
        run = etree.SubElement(paragraph, self._w("r"))
        self._look(etree.SubElement(run, self._w("rPr")), bold=bold, small=small)
        shown = etree.SubElement(run, self._w("t"))
        shown.text = visible(text)

    def _look(self, properties: _Element, *, bold: bool, small: bool) -> None:
        if bold:
            etree.SubElement(properties, self._w("b"))
        if small:
            etree.SubElement(properties, self._w("color"), {self._w("val"): _MARK_COLOUR})
        for name in ("sz", "szCs"):
            etree.SubElement(properties, self._w(name), {self._w("val"): _MARK_SIZE if small else _SIZE})


def own_comments(parts: Parts) -> Iterator[_Element]:
    """The comments that tenderlint wrote, in a run before this one."""
    name = parts.related(parts.main, "comments")
    if name is not None:
        for comment in parts.peek(name).iterchildren(parts.w("comment")):
            if comment.get(parts.w("author")) == AUTHOR:
                yield comment


def known(parts: Parts) -> frozenset[str]:
    """The fingerprints that comments of ours in the file bear."""
    return frozenset(mark for comment in own_comments(parts) for mark in marks(text_of(comment, parts)))


def text_of(comment: _Element, parts: Parts) -> str:
    """The words of a comment."""
    return " ".join("".join(t.text or "" for t in p.iter(parts.w("t"))) for p in comment.iter(parts.w("p")))


def number(element: _Element, parts: Parts) -> int:
    """The ``w:id`` of an element; -1 where it has none that is a number."""
    key = element.get(parts.w("id"), "")
    return int(key) if key.isascii() and key.isdigit() else -1
