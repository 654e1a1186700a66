"""Findings into a Word file: each a comment on its words, or as near to them as Word allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import Remark
from tenderlint.annotate.word.changes import Changes
from tenderlint.annotate.word.comments import Comments, known
from tenderlint.annotate.word.cut import Cutter
from tenderlint.annotate.word.parts import Parts
from tenderlint.model.document import Document
from tenderlint.read.word.trace import Letter, Trace, Tracer

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOCKED: Final = frozenset({"readOnly", "forms"})
"""Kinds of protection under which Word lets nobody work on comments."""
_ELSEWHERE: Final = "Word allows no comment there, so it stands here."


def annotated(data: bytes, document: Document, remarks: Sequence[Remark], date: str | None = None) -> bytes:
    """The file with ``remarks`` as comments. ``date`` is what the comments are dated with (ISO 8601), None for the
    moment at which the file says it was last saved.

    A remark whose findings stand in a comment of ours that was answered is not made again.

    Raises:
        CannotAnnotate: the file is protected, or it is not the one that was checked.
    """
    parts = Parts(data)
    _refuse_locked(parts)
    tracer = Tracer(data)
    if tracer.texts() != [block.text for block in document.blocks]:
        raise CannotAnnotate("It was changed while it was checked. Run the command again.")
    told = known(parts)
    due = [each for each in remarks if not {finding.fingerprint for finding in each.findings} <= told]
    if due or any(remark.edit for remark in remarks):
        writer = _Writer(parts, tracer, date or parts.saved())
        for remark in due:
            writer.put(remark)
        writer.change(remarks)
    return parts.packed()


def _refuse_locked(parts: Parts) -> None:
    name = parts.related(parts.main, "settings")
    protection = None if name is None else parts.peek(name).find(parts.w("documentProtection"))
    if protection is None or protection.get(parts.w("enforcement")) not in {"1", "true", "on"}:
        return
    if protection.get(parts.w("edit")) in _LOCKED:
        raise CannotAnnotate(
            "It is protected against editing, so Word would let nobody answer the comments. "
            "Stop the protection (Review > Restrict Editing), save it, and annotate that."
        )


class _Writer:
    """Puts comments into the main part."""

    def __init__(self, parts: Parts, tracer: Tracer, date: str | None) -> None:
        self._w = parts.w
        self._tracer = tracer
        self._cutter = Cutter(parts)
        self._comments = Comments(parts, date)
        self._changes = Changes(parts, self._cutter, date)
        self._start = self._first_gap(parts)

    def put(self, remark: Remark) -> None:
        """Add one comment on its words, or at the document's start where it is about no words in particular."""
        if remark.block is None or remark.span is None:
            self._at_start(remark)
            return
        trace = self._tracer.trace(remark.block)
        letters = [letter for letter in trace.letters[remark.span.start : remark.span.end] if letter]
        letters = letters or [letter for letter in trace.letters if letter]
        if trace.part is not None or not letters:
            self._aside(remark, trace)
        elif self._cutter.in_box(self._cutter.element(letters[0].element)):
            self._around(self._cutter.element(letters[0].element), self._displaced(remark, "a text box"))
        else:
            self._on(letters[0], letters[-1], remark)

    def change(self, remarks: Sequence[Remark]) -> None:
        """Offer the replacements, after all comments: their words are then cut out already."""
        for remark in remarks:
            if remark.edit is not None and remark.block is not None:
                trace = self._tracer.trace(remark.block)
                if trace.part is None:
                    self._changes.offer(remark.edit, trace.letters)

    def _on(self, first: Letter, last: Letter, remark: Remark) -> None:
        start = self._cutter.before(first)
        key = self._comments.add(remark.lines, remark.mark)
        start.addprevious(self._comments.start(key))
        self._close(self._cutter.after(last), key)

    def _around(self, element: _Element, remark: Remark) -> None:
        unit = self._cutter.unit(element)
        key = self._comments.add(remark.lines, remark.mark)
        unit.addprevious(self._comments.start(key))
        self._close(unit, key)

    def _close(self, unit: _Element, key: str) -> None:
        end = self._comments.end(key)
        unit.addnext(end)
        end.addnext(self._comments.reference(key))

    def _aside(self, remark: Remark, trace: Trace) -> None:
        """Words in a note are commented on at its reference; those in a running header or footer at the start."""
        if trace.reference is not None:
            self._around(self._cutter.element(trace.reference), self._displaced(remark, "this note"))
        else:
            self._at_start(self._displaced(remark, "a running header or footer"))

    def _displaced(self, remark: Remark, where: str) -> Remark:
        words = next((finding.match or finding.quote for finding in remark.findings), None)
        told = f"This is about words in {where}: “{words}”. {_ELSEWHERE}"
        return Remark((remark.lines[0], told, *remark.lines[1:]), remark.findings)

    def _at_start(self, remark: Remark) -> None:
        key = self._comments.add(remark.lines, remark.mark)
        for mark in (self._comments.start(key), self._comments.end(key), self._comments.reference(key)):
            if self._start.tag == self._w("p"):
                self._start.insert(0, mark)
            else:
                self._start.addnext(mark)
            self._start = mark

    def _first_gap(self, parts: Parts) -> _Element:
        """What the comments at the document's start follow: the first paragraph's properties, or the paragraph."""
        paragraph = next(parts.tree(parts.main).iter(self._w("p")), None)
        if paragraph is None:
            raise CannotAnnotate("It holds no paragraph to which a comment could be put.")
        properties = paragraph.find(self._w("pPr"))
        return paragraph if properties is None else properties
