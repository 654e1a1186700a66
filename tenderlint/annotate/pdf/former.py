"""Takes out the highlights that tenderlint wrote into a file in a run before, unless somebody answered them."""

from __future__ import annotations

from pypdf.generic import IndirectObject, PdfObject

from tenderlint.annotate.pdf.file import annotated_on, answered, any_own, opened, own, packed, put
from tenderlint.annotate.refuse import CannotAnnotate


def without_former(data: bytes) -> bytes:
    """The file without the highlights of ours; the same bytes where there are none, or where it cannot be opened."""
    try:
        if not any_own(data):
            return data
        writer = opened(data)
    except CannotAnnotate:
        return data  # told when it is to be written
    kept = set(answered(writer))
    changed = False
    for page in writer.pages:
        listed = annotated_on(page)
        left = [entry for entry, annotation in listed if not own(annotation) or _key(entry) in kept]
        if len(left) < len(listed):
            put(page, left)
            changed = True
    return packed(writer) if changed else data


def _key(entry: PdfObject) -> tuple[int, int] | None:
    return (entry.idnum, entry.generation) if isinstance(entry, IndirectObject) else None
