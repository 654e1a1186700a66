"""One door for every format that findings can be written into."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from typing import Final

from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import Remark
from tenderlint.model.document import Document, Format

FORMATS: Final = frozenset({Format.DOCX, Format.ODT, Format.PDF})
"""What can carry comments and is written by us."""
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, SyntaxError)
"""Raised for a package with a broken part; the last for XML that breaks off. What is read may lie in other parts."""
_DAMAGED: Final = "part of the file is damaged. Open it in the program that made it, save it anew, and take that copy."


def without_former(data: bytes, form: Format) -> bytes:
    """The file without what tenderlint wrote into it before; the same bytes where that is nothing or not to be told."""
    match form:
        case Format.DOCX:
            from tenderlint.annotate.word import without_former as taken_out  # noqa: PLC0415 - one format at a time
        case Format.ODT:
            from tenderlint.annotate.opendocument import without_former as taken_out  # noqa: PLC0415
        case Format.PDF:
            from tenderlint.annotate.pdf import without_former as taken_out  # noqa: PLC0415
        case _:
            return data
    try:
        return taken_out(data)
    except _DAMAGE:
        return data  # told when it is read


def annotated(data: bytes, document: Document, told: Sequence[Remark], date: str | None = None) -> bytes:
    """The file with comments. ``data`` is what ``document`` was read from; ``date`` (ISO 8601) dates the comments,
    None for when the file says that it was last saved. Only a Word file carries what the remarks offer as changes.

    Raises:
        CannotAnnotate: the file does not allow it; the message says why and what to do.
    """
    match document.format:
        case Format.DOCX:
            from tenderlint.annotate.word import annotated as write  # noqa: PLC0415
        case Format.ODT:
            from tenderlint.annotate.opendocument import annotated as write  # noqa: PLC0415
        case Format.PDF:
            from tenderlint.annotate.pdf import annotated as write  # noqa: PLC0415
        case _:
            raise ValueError(document.format)
    try:
        return write(data, document, told, date)
    except _DAMAGE:
        raise CannotAnnotate(_DAMAGED) from None
