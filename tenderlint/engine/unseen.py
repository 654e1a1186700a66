"""What of a pack nobody could look at."""

from __future__ import annotations

from collections.abc import Collection

from tenderlint.language.parts import holds
from tenderlint.language.roles import role_by_name
from tenderlint.model.document import Document, Pack, Role

_SHOWN = 3


def unseen_parts(pack: Pack, roles: Collection[Role] = tuple(Role)) -> str | None:
    """A sentence that names what no rule could look at, or None where everything was read.

    With ``roles``, only what may be, or be part of, a document of one of them counts: award criteria do not stand on
    a scanned site plan. A file whose name tells nothing may be anything.
    """
    if not pack.documents and not pack.unread:
        return "no document was found"
    unread = (each.path for each in pack.unread if role_by_name(each.path) in (*roles, Role.UNKNOWN))
    parts = [f"{path} could not be read" for path in unread]
    read = (each for each in pack.documents if any(holds(each, role) for role in (*roles, Role.UNKNOWN)))
    parts += [part for document in read for part in _gaps(document)]
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
