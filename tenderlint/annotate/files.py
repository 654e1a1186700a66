"""One door for every format that findings can be written into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tenderlint.annotate.remarks import Remark, remarks
from tenderlint.model.document import Document, Format
from tenderlint.model.finding import Finding

FORMATS: Final = frozenset({Format.DOCX, Format.PDF})
"""What can carry comments and is written by us."""


def without_former(data: bytes, form: Format) -> bytes:
    """The file without what tenderlint wrote into it before; the same bytes where that is nothing."""
    match form:
        case Format.DOCX:
            from tenderlint.annotate.word import without_former as taken_out  # noqa: PLC0415 - one format at a time
        case Format.PDF:
            from tenderlint.annotate.pdf import without_former as taken_out  # noqa: PLC0415
        case _:
            return data
    return taken_out(data)


def annotated(
    data: bytes, document: Document, findings: Iterable[Finding], *, pack: bool, date: str | None
) -> tuple[bytes, int]:
    """The file with the findings as comments, and how many there are of these. ``data`` is what ``document`` was read
    from; ``pack`` says whether findings about the pack as a whole stand in it too; ``date`` (ISO 8601) dates them.

    Raises:
        CannotAnnotate: the file does not allow it; the message says why and what to do.
    """
    told = remarks(document, findings, pack=pack)
    return _written(data, document, told, date), len(told)


def _written(data: bytes, document: Document, told: tuple[Remark, ...], date: str | None) -> bytes:
    match document.format:
        case Format.DOCX:
            from tenderlint.annotate.word import annotated as write  # noqa: PLC0415
        case Format.PDF:
            from tenderlint.annotate.pdf import annotated as write  # noqa: PLC0415
        case _:
            raise ValueError(document.format)
    return write(data, document, told, date)
