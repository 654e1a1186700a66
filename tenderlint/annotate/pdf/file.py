"""A PDF file opened to have something appended: what was there is copied byte for byte."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import AUTHOR
from tenderlint.regex import regex

_ANNOTATIONS: Final = NameObject("/Annots")
_DATE: Final = regex(r"D:\d{4,14}[\d'Z+-]*")


def opened(data: bytes) -> PdfWriter:
    """The file, ready to be added to.

    Raises:
        CannotAnnotate: it is encrypted, or too broken to add to.
    """
    with _told():
        reader = _reader(data)
        return _roomy(PdfWriter(reader, incremental=True), reader)


def any_own(data: bytes) -> bool:
    """Whether tenderlint annotated the file before. Raises as :func:`opened` does."""
    with _told():
        return any(own(annotation) for page in _reader(data).pages for _, annotation in annotated_on(page))


def _reader(data: bytes) -> PdfReader:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a person gets our sentence instead
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise CannotAnnotate(
            "It is protected, so nothing can be added to it. Save a copy without protection and annotate that."
        )
    return reader


@contextmanager
def _told() -> Iterator[None]:
    """Whatever pypdf stumbles over in a broken file, in a sentence."""
    try:
        yield
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as fault:
        raise CannotAnnotate(
            f"It is too damaged to be added to ({type(fault).__name__}). "
            "Open it in a viewer, save it anew, and annotate that."
        ) from None


def _roomy(writer: PdfWriter, reader: PdfReader) -> PdfWriter:
    """The writer, counting on from what the file says is its size: the number above its last object may be that of a
    table of a former addition, which pypdf would give out anew and then read in place of the new object.
    """
    size = reader.trailer.get("/Size", 0)
    spare = [None] * max(int(size) - 1 - len(writer._objects), 0)
    writer._objects.extend(spare)
    writer._original_hash.extend(0 for _ in spare)
    return writer


def packed(writer: PdfWriter) -> bytes:
    """The file with what was added."""
    # The new trailer only names the details of the document (title, author) if they were touched.
    writer.add_metadata({"/Annotated": f"by {AUTHOR}"})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def saved(writer: PdfWriter) -> str | None:
    """When the file says that it was last changed, as PDF writes dates."""
    details = writer.metadata
    text = str((details and (details.get("/ModDate") or details.get("/CreationDate"))) or "")
    return text if _DATE.fullmatch(text) else None


def annotated_on(page: PageObject) -> list[tuple[PdfObject, DictionaryObject]]:
    """What is annotated on a page: each entry as it stands in the list, and what it leads to."""
    listed = page.get(_ANNOTATIONS)
    entries = listed.get_object() if listed is not None else None
    if not isinstance(entries, ArrayObject):
        return []
    return [(entry, found) for entry in entries if isinstance(found := entry.get_object(), DictionaryObject)]


def put(page: PageObject, entries: list[PdfObject]) -> None:
    """Give a page these annotations and no others."""
    page[_ANNOTATIONS] = ArrayObject(entries)


def own(annotation: DictionaryObject) -> bool:
    """Whether tenderlint wrote it."""
    return str(annotation.get("/T", "")) == AUTHOR


def answered(writer: PdfWriter) -> Iterator[tuple[int, int]]:
    """The annotations, by number and generation, that somebody replied to or gave a state, as "accepted"."""
    for page in writer.pages:
        for _, annotation in annotated_on(page):
            target = annotation.raw_get("/IRT") if "/IRT" in annotation else None
            if isinstance(target, IndirectObject) and not own(annotation):
                yield target.idnum, target.generation
