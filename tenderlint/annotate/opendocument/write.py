"""Findings into an OpenDocument text: each a comment on its words, or as near to them as LibreOffice allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lxml import etree
from msgspec.structs import replace

from tenderlint.annotate.opendocument.content import ANNOTATION, END, NAME, Content, own, text_of
from tenderlint.annotate.opendocument.gaps import Gaps
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import AUTHOR, Remark, marks
from tenderlint.model.document import Document
from tenderlint.read.opendocument.inline import Where
from tenderlint.read.opendocument.names import H, P, q
from tenderlint.read.opendocument.trace import Letter, Tracer
from tenderlint.wording.clean import visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY: Final = f"{q('office:body')}/{q('office:text')}"
_NAMES: Final = "__Annotation__tenderlint_"


def annotated(data: bytes, document: Document, remarks: Sequence[Remark], date: str | None = None) -> bytes:
    """The file with ``remarks`` as comments. ``date`` (ISO 8601) dates them, None for when the file says that it was
    last saved. A remark whose findings stand in a comment of ours that was answered is not made again.

    Raises:
        CannotAnnotate: the file is faulty, or it is not the one that was checked.
    """
    content = Content(data)
    tracer = Tracer(data)
    if tracer.texts() != [block.text for block in document.blocks]:
        raise CannotAnnotate("It was changed while it was checked. Run the command again.")
    told = frozenset[str]().union(*(marks(text_of(each)) for each in content.annotations() if own(each)))
    writer = _Writer(content, tracer, date or content.saved())
    due = [each for each in remarks if not {finding.fingerprint for finding in each.findings} <= told]
    for remark in due:
        writer.put(remark)
    if not due:
        return data
    writer.finish()
    return content.packed()


class _Writer:
    def __init__(self, content: Content, tracer: Tracer, date: str | None) -> None:
        self._tracer = tracer
        self._date = date
        self._gaps = Gaps(list(content.root.iter("*")))
        self._taken = {each.get(NAME) for each in content.annotations()}
        self._count = 0
        self._start = self._first(content)
        self._at_start: list[_Element] = []

    def put(self, remark: Remark) -> None:
        """Note one comment on its words, or at the document's start where it is about no words in particular."""
        if remark.block is None or remark.span is None:
            self._at_start.append(self._comment(remark))
            return
        trace = self._tracer.trace(remark.block)
        letters = [letter for letter in trace.letters[remark.span.start : remark.span.end] if letter]
        letters = letters or [letter for letter in trace.letters if letter]
        if trace.note is not None:
            self._gaps.behind(trace.note, self._comment(_displaced(remark, "this note")))
        elif trace.part is not None or not letters:
            self._at_start.append(self._comment(_displaced(remark, "a running header or footer")))
        else:
            self._on(letters[0], letters[-1], remark)

    def finish(self) -> None:
        """Write everything that was noted."""
        self._gaps.fill()
        for comment in reversed(self._at_start):
            comment.tail, self._start.text = self._start.text, None
            self._start.insert(0, comment)

    def _on(self, first: Letter, last: Letter, remark: Remark) -> None:
        frame = self._frame(first)
        if frame is not None:
            self._gaps.behind(frame, self._comment(_displaced(remark, "a text box")))
            return
        comment = self._comment(remark)
        comment.set(NAME, name := self._name())
        self._gaps.before(first, comment)
        self._gaps.after(last, etree.Element(END, {NAME: name}))

    def _frame(self, letter: Letter) -> int | None:
        """The outermost drawing in a paragraph that a character stands in, in which comments have no place."""
        element = self._gaps.elements[letter.element]
        above = [element, *element.iterancestors()] if letter.where is not Where.TAIL else [*element.iterancestors()]
        paragraphs = [at for at, each in enumerate(above) if each.tag in (P, H)]
        if len(paragraphs) < 2:
            return None
        return self._gaps.elements.index(above[paragraphs[-1] - 1])

    def _name(self) -> str:
        while (name := f"{_NAMES}{self._count}") in self._taken:
            self._count += 1
        self._count += 1
        return name

    def _comment(self, remark: Remark) -> _Element:
        comment = etree.Element(ANNOTATION)
        etree.SubElement(comment, q("dc:creator")).text = AUTHOR
        if self._date:
            etree.SubElement(comment, q("dc:date")).text = self._date.rstrip("Z")
        for line in (*remark.lines, remark.mark):
            etree.SubElement(comment, q("text:p")).text = visible(line)
        return comment

    def _first(self, content: Content) -> _Element:
        body = content.root.find(_BODY)
        changes = None if body is None else body.find(q("text:tracked-changes"))
        for paragraph in () if body is None else body.iter(P, H):
            if changes is None or changes not in paragraph.iterancestors():
                return paragraph
        raise CannotAnnotate("It holds no paragraph to which a comment could be put.")


def _displaced(remark: Remark, where: str) -> Remark:
    words = next((finding.match or finding.quote for finding in remark.findings), None)
    told = f"This is about words in {where}: “{words}”. No comment can stand there, so it stands here."
    return replace(remark, lines=(remark.lines[0], told, *remark.lines[1:]))
