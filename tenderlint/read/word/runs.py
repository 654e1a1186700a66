"""The text of one paragraph with every tracked change accepted, and what hangs on it: notes and text boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from tenderlint.read.word.names import ALTERNATE, DELETED, ID, MATH_TEXT, P_PR, R_PR, TXBX_CONTENT, VAL, VANISH, R, T, w
from tenderlint.read.word.styles import Styles
from tenderlint.read.word.symbols import symbol
from tenderlint.read.word.xml import OFF, alternative

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELD: Final = w("fldChar")
_STYLE: Final = w("rStyle")
_SYM: Final = w("sym")
_NOTES: Final = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_FIXED: Final = {
    w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): "",
}  # fmt: skip
# What holds no text of the page: properties, field instructions, and the reading aid over East Asian text.
_SKIPPED: Final = DELETED | {P_PR, R_PR, w("sdtPr"), w("sdtEndPr"), w("instrText"), w("delText"), w("rt"), w("fldData")}


class Inline(Struct):
    """What one paragraph, or several that were joined, holds."""

    pieces: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """("footnotes" or "endnotes", id), in order."""
    boxes: list[_Element] = field(default_factory=list)
    """Contents of the text boxes that are anchored here."""
    hidden: int = 0
    """Runs with text that a reader of the page does not see."""

    def has_text(self) -> bool:
        """Return whether anything but white space is printed."""
        return any(piece.strip() for piece in self.pieces)

    def joined(self, after: Inline) -> Inline:
        """Return this with ``after`` following in the same paragraph."""
        if not (self.pieces or self.notes or self.boxes or self.hidden):
            return after
        return Inline(
            self.pieces + after.pieces, self.notes + after.notes, self.boxes + after.boxes, self.hidden + after.hidden
        )


def read_inline(paragraph: _Element, styles: Styles, *, hidden: bool) -> Inline:
    """Read one paragraph. ``hidden`` says whether its style hides text unless a run says otherwise."""
    reader = _InlineReader(styles, hidden=hidden)
    reader.children(paragraph)
    return reader.found


def trace_inline(paragraph: _Element, styles: Styles, *, hidden: bool) -> list[tuple[str, _Element]]:
    """The pieces that :func:`read_inline` finds, each with the element that prints it: ``w:t``, ``w:tab``, ``m:t`` …"""
    reader = _TracingReader(styles, hidden=hidden)
    reader.children(paragraph)
    return reader.traced


class _InlineReader:
    """Walks the children of one paragraph. Fields are followed within it only: one that runs over several
    paragraphs shows its result in all of them, and a field that is never closed must not swallow the rest.
    """

    def __init__(self, styles: Styles, *, hidden: bool) -> None:
        self.found = Inline()
        self._styles = styles
        self._hidden = hidden
        self._in_instruction: list[bool] = []

    def children(self, parent: _Element) -> None:
        for child in parent.iterchildren():
            tag = child.tag
            if tag == R:
                self._run(child)
            elif tag == ALTERNATE:
                self._alternative(child)
            elif tag == MATH_TEXT:
                self._put(child.text or "", child)
            elif tag == TXBX_CONTENT:
                self.found.boxes.append(child)
            elif tag not in _SKIPPED:
                self.children(child)

    def _alternative(self, element: _Element) -> None:
        branch = alternative(element)
        if branch is not None:
            self.children(branch)

    def _run(self, run: _Element) -> None:
        hidden = self._hidden
        for child in run.iterchildren():
            tag = child.tag
            if tag == R_PR:  # always the first child
                hidden = self._is_hidden(child)
            elif tag == T:
                self._show(child.text or "", child, hidden=hidden)
            elif tag in _FIXED:
                self._show(_FIXED[tag], child, hidden=hidden)
            elif tag == _SYM:
                self._show(symbol(child.get(w("char"), ""), child.get(w("font"), "")), child, hidden=hidden)
            else:
                self._other(child, hidden=hidden)

    def _other(self, child: _Element, *, hidden: bool) -> None:
        """Read what stands in a run and is not text: fields, notes, drawings."""
        tag = child.tag
        if tag == _FIELD:
            self._field(child.get(w("fldCharType")))
        elif tag in _NOTES:
            self._note(_NOTES[tag], child, hidden=hidden)
        elif tag == ALTERNATE:
            self._alternative(child)
        elif tag not in _SKIPPED and len(child):
            self.children(child)

    def _show(self, text: str, source: _Element, *, hidden: bool) -> None:
        if hidden:
            self.found.hidden += bool(text.strip())
        else:
            self._put(text, source)

    def _put(self, text: str, source: _Element) -> None:
        if True not in self._in_instruction:
            self._take(text, source)

    def _take(self, text: str, _source: _Element) -> None:
        self.found.pieces.append(text)

    def _note(self, kind: str, reference: _Element, *, hidden: bool) -> None:
        note_id = reference.get(ID)
        if note_id is not None and not hidden:
            self.found.notes.append((kind, note_id))

    def _field(self, mark: str | None) -> None:
        if mark == "begin":
            self._in_instruction.append(True)
        elif self._in_instruction and mark == "separate":
            self._in_instruction[-1] = False
        elif self._in_instruction and mark == "end":
            self._in_instruction.pop()

    def _is_hidden(self, properties: _Element) -> bool:
        style = None
        for child in properties:
            tag = child.tag
            if tag == VANISH:
                return child.get(VAL, "1") not in OFF
            if tag == _STYLE:
                style = child.get(VAL)
        return self._hidden or (style is not None and self._styles.hidden(style))


class _TracingReader(_InlineReader):
    """Remembers which element each piece came from; reading alone does not pay for that."""

    def __init__(self, styles: Styles, *, hidden: bool) -> None:
        super().__init__(styles, hidden=hidden)
        self.traced: list[tuple[str, _Element]] = []

    def _take(self, text: str, source: _Element) -> None:
        self.traced.append((text, source))
