"""What of a pack nobody could look at."""

from __future__ import annotations

from tenderlint.model.document import Document, Pack

_SHOWN = 3


def unseen_parts(pack: Pack) -> str | None:
    """A sentence that names what no rule could look at, or None where everything was read."""
    parts = [f"{unread.path} could not be read" for unread in pack.unread]
    parts += [part for document in pack.documents for part in _gaps(document)]
    if not parts:
        return None
    more = f", and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
    return "; ".join(parts[:_SHOWN]) + more


def _gaps(document: Document) -> list[str]:
    """What of a document was not seen: pages without text, and what a limit cut off."""
    gaps: list[str] = []
    if pages := document.properties.pages_without_text:
        named = ", ".join(map(str, pages[:5])) + (" …" if len(pages) > 5 else "")
        gaps.append(f"{document.path}: page{'s' if len(pages) > 1 else ''} {named} without text")
    gaps += [f"{document.path}: {note.text}" for note in document.notes if note.code == "truncated"]
    return gaps
