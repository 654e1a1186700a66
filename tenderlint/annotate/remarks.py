"""What is written beside a passage: the text of each comment, whatever the format of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.annotate.edits import Edit, edit
from tenderlint.model.document import Document, Role
from tenderlint.model.finding import Finding
from tenderlint.regex import regex
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot
from tenderlint.wording.spans import Span, span

AUTHOR: Final = "tenderlint"
INITIALS: Final = "TL"
_MARK: Final = regex(r"\btenderlint ([0-9a-f]{16})\b")


class Remark(Struct, frozen=True):
    """One comment. Without a block it is about the document, or the pack, as a whole."""

    lines: tuple[str, ...]
    """Paragraphs; the first says how serious it is and which rule speaks."""
    findings: tuple[Finding, ...]
    block: int | None = None
    span: Span | None = None
    """Characters of the block's text."""
    edit: Edit | None = None
    """What is offered in place of words of the block."""

    @property
    def mark(self) -> str:
        """The last line: what the findings are known by from run to run."""
        return " · ".join(f"{AUTHOR} {finding.fingerprint}" for finding in self.findings)

    @property
    def text(self) -> str:
        """All lines, for formats that hold plain text."""
        return "\n".join((*self.lines, self.mark))


def marks(text: str) -> frozenset[str]:
    """The fingerprints that a comment of ours bears."""
    return frozenset(_MARK.findall(text))


def remarks(
    document: Document, findings: Iterable[Finding], *, pack: bool, suggest: bool = False
) -> tuple[Remark, ...]:
    """The comments on one document, in the order of their places. Repeats of a cause are told shortly, and refer to
    the first of them in this document. ``pack`` adds one comment with what is said of the pack as a whole, ``suggest``
    the replacements that rules offer.
    """
    counted = [finding for finding in findings if finding.suppressed is None]
    whole = tuple(finding for finding in counted if finding.document is None)
    own = [finding for finding in counted if finding.document == document.path]
    return (*(_of_pack(whole) if pack and whole else ()), *_of_document(document, own, suggest=suggest))


def chief(documents: Sequence[Document]) -> Document | None:
    """The document that also says what is wrong with the pack: the invitation, or else the first."""
    invitations = (each for each in documents if each.role is Role.INVITATION)
    return next(invitations, documents[0] if documents else None)


def _of_pack(findings: tuple[Finding, ...]) -> Iterator[Remark]:
    lines = [line for finding in findings for line in _full(finding)]
    yield Remark(("About the whole pack", *lines), findings)


def _of_document(document: Document, findings: list[Finding], *, suggest: bool) -> Iterator[Remark]:
    firsts: dict[tuple[object, ...], Finding] = {}
    for ordinal, finding in enumerate(findings):
        cause = (finding.rule, finding.severity, finding.group if finding.group is not None else ordinal)
        first = firsts.setdefault(cause, finding)
        remark = Remark(tuple(_full(finding) if first is finding else _short(finding, first)), (finding,))
        yield _placed(remark, finding, document, suggest=suggest)


def _placed(remark: Remark, finding: Finding, document: Document, *, suggest: bool) -> Remark:
    if finding.location is None:
        return remark
    block = document.blocks[finding.location.block]
    where = span(finding, block)
    change = edit(finding, block.text, where) if suggest else None
    return replace(remark, block=block.location.block, span=where, edit=change)


def _head(finding: Finding) -> str:
    return f"{finding.severity.upper()} · {finding.rule} {clean(finding.title)}"


def _full(finding: Finding) -> Iterator[str]:
    yield _head(finding)
    yield clean(finding.message)
    yield from (f"Working: {clean(line)}" for line in finding.working)
    yield f"Why it matters: {clean(finding.why)}"
    if finding.law:
        yield f"Law and guidance: {'; '.join(clean(reference.cite) for reference in finding.law)}."
    if finding.instead:
        yield f"Wording to use instead: {clean(finding.instead)}"


def _short(finding: Finding, first: Finding) -> Iterator[str]:
    yield _head(finding)
    if finding.message != first.message:
        yield clean(finding.message)
    yield from (f"Working: {clean(line)}" for line in finding.working if line not in first.working)
    where = f", {spot(first.location)}" if first.location else ""
    yield f"The same again: see the first of these{where}, for why it matters and wording to use instead."
