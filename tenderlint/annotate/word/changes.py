"""Replacements as tracked changes: what they strike out and put in, and how they are taken back."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Final

from lxml import etree

from tenderlint.annotate.edits import Edit
from tenderlint.annotate.remarks import AUTHOR
from tenderlint.annotate.trees import remove, unwrap, wrap
from tenderlint.annotate.word.comments import number
from tenderlint.annotate.word.cut import Cutter
from tenderlint.annotate.word.parts import Parts
from tenderlint.read.word.trace import Letter

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_TRACKED: Final = ("ins", "del", "moveFrom", "moveTo")


class Changes:
    """Tracked changes of ours in the main part. One that would touch a field, a control that Word fills, a formula, a
    text box or somebody else's tracked change is not made: the comment says the same.
    """

    def __init__(self, parts: Parts, cutter: Cutter, date: str | None) -> None:
        root = parts.tree(parts.main)
        self._w = parts.w
        self._cutter = cutter
        self._date = date
        self._spaces = {"w": parts.space}
        self._next = 1 + max((number(each, parts) for each in root.iter("*")), default=0)
        self._changed: set[Letter] = set()
        self._in_fields = frozenset(_in_fields(parts))

    def offer(self, edit: Edit, letters: Sequence[Letter | None]) -> bool:
        """Track one replacement in the block with these letters; False where the file does not allow it."""
        struck = letters[edit.start : edit.end]
        beside = letters[edit.start - 1] if edit.start and not struck else None
        touched = [letter for letter in (*struck, beside) if letter]
        if not touched or len(touched) < len(struck) or not self._allowed(touched):
            return False
        self._changed.update(struck_letters := [letter for letter in struck if letter])
        last = self._strike(struck_letters) if struck_letters else self._cutter.after(touched[-1])
        if edit.new:
            last.addnext(self._inserted(edit.new, last))
        return True

    def _allowed(self, letters: list[Letter]) -> bool:
        if self._changed.intersection(letters) or any(letter.element in self._in_fields for letter in letters):
            return False
        elements = list(dict.fromkeys(map(self._cutter.holder, letters)))
        tracked = tuple(map(self._w, _TRACKED))
        return (
            all(each.tag == self._w("t") and self._cutter.splits(each) for each in elements)
            and all(next(each.iterancestors(*tracked), None) is None for each in elements)
            and len({next(each.iterancestors(self._w("p"))) for each in elements}) == 1
        )

    def _strike(self, letters: list[Letter]) -> _Element:
        """Mark the runs of these letters as deleted; return the last mark."""
        self._cutter.before(letters[0])
        self._cutter.after(letters[-1])
        runs = dict.fromkeys(self._cutter.run(letter) for letter in letters)
        mark = None
        for run in runs:
            mark = self._mark("del")
            wrap(run, mark)
            for text in run.iterchildren(self._w("t")):
                text.tag = self._w("delText")
        assert mark is not None  # noqa: S101 - there are letters
        return mark

    def _inserted(self, text: str, beside: _Element) -> _Element:
        """The words to put in, looking like the run they stand beside."""
        mark = self._mark("ins")
        run = etree.SubElement(mark, self._w("r"))
        neighbour = beside if beside.tag == self._w("r") else beside.find(self._w("r"))
        properties = None if neighbour is None else neighbour.find(self._w("rPr"))
        if properties is not None:
            run.append(copy(properties))
        shown = etree.SubElement(run, self._w("t"))
        shown.text = text
        if text != text.strip():
            shown.set(_SPACE, "preserve")
        return mark

    def _mark(self, kind: str) -> _Element:
        names = {self._w("id"): str(self._next), self._w("author"): AUTHOR}
        if self._date:
            names[self._w("date")] = self._date
        self._next += 1
        return etree.Element(self._w(kind), names, nsmap=self._spaces)


def _in_fields(parts: Parts) -> list[int]:
    """The elements, by their ordinals, that stand between the ends of a field: what Word puts in there is Word's."""
    depth = 0
    found = []
    simple = parts.w("fldSimple")
    for ordinal, element in enumerate(parts.tree(parts.main).iter("*")):
        if element.tag == parts.w("fldChar"):
            kind = element.get(parts.w("fldCharType"))
            depth = max(depth + {"begin": 1, "end": -1}.get(kind or "", 0), 0)
        elif element.tag == parts.w("t") and (depth or next(element.iterancestors(simple), None) is not None):
            found.append(ordinal)
    return found


def own_changes(parts: Parts) -> bool:
    """Whether tracked changes of ours stand in the file."""
    root = parts.peek(parts.main)
    return any(each.get(parts.w("author")) == AUTHOR for each in root.iter(*map(parts.w, ("ins", "del"))))


def take_back(parts: Parts) -> None:
    """Reject every tracked change of ours, so that the words are what they were."""
    for mark in list(parts.tree(parts.main).iter(parts.w("ins"), parts.w("del"))):
        if mark.get(parts.w("author")) != AUTHOR:
            continue
        if mark.tag == parts.w("ins"):
            remove(mark)
            continue
        for text in mark.iter(parts.w("delText")):
            text.tag = parts.w("t")
        unwrap(mark)
