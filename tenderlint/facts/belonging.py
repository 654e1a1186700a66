"""Whether a notice is for the procurement that the other documents are for."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from tenderlint.facts.titles import stems
from tenderlint.model.document import Document, Pack, ReadingNote, Role
from tenderlint.model.fact import Fact

NOTE = "other-procurement"
"""Code of the note on a notice that is for another procurement."""
_OPENING = 60
"""Blocks at the start of a document that name what is bought, and who buys."""
_SHARED = 0.5
"""Share of the words of a notice's title that the other documents use, from which it is theirs."""
_COMMON = stems("contract services supply provision works tender framework agreement council authority")


def noted(pack: Pack, facts: Iterable[Fact]) -> Pack:
    """The pack, with a note on each notice that shares neither its buyer nor its subject with the other documents."""
    others = [document for document in pack.documents if document.notice is None]
    words = frozenset().union(*(stems(_opening(document)) for document in others))
    buyers = [stems(str(fact.value)) for fact in facts if fact.kind == "buyer" and fact.document in _paths(others)]
    if not others:
        return pack
    documents = tuple(
        _told(document) if document.notice and not _belongs(document, words, buyers) else document
        for document in pack.documents
    )
    return replace(pack, documents=documents)


def strangers(documents: Iterable[Document]) -> frozenset[str]:
    """Paths of the notices that :func:`noted` took for another procurement's."""
    return frozenset(document.path for document in documents if any(note.code == NOTE for note in document.notes))


def _belongs(document: Document, words: frozenset[str], buyers: Iterable[frozenset[str]]) -> bool:
    notice = document.notice
    if notice is None or document.role is not Role.NOTICE:
        return True
    buyer = stems(notice.buyer.text) if notice.buyer else frozenset()
    if buyer and (buyer <= words or any(buyer <= known or known <= buyer for known in buyers if known)):
        return True
    title = stems(notice.title or "") - _COMMON
    return (bool(title) and len(title & words) >= _SHARED * len(title)) or not (title or buyer)


def _told(document: Document) -> Document:
    title = document.notice.title if document.notice else None
    text = (
        f"It seems to be the notice of another procurement{f' (“{title}”)' if title else ''}: neither its buyer nor "
        "its subject is named in the other files. What it states was not compared with them."
    )
    return replace(document, notes=(*document.notes, ReadingNote(NOTE, text)))


def _opening(document: Document) -> str:
    return " ".join(block.text for block in document.blocks[:_OPENING])


def _paths(documents: Iterable[Document]) -> frozenset[str]:
    return frozenset(document.path for document in documents)
