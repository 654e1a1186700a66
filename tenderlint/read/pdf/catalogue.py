"""What the file says about itself, read with pdfminer.six: language, title, tags, protection."""

from __future__ import annotations

import io
import logging

from msgspec import Struct

from tenderlint.read.pdf.handle import Mined


class Catalogue(Struct, frozen=True):
    """The file's own statements; None where it makes none or they cannot be read."""

    title: str | None = None
    language: str | None = None
    tagged: bool | None = None
    restricted: bool = False
    """Encrypted without a password to open it, or with copying barred."""
    recovered: bool = False
    """Whether the table of its parts was missing or wrong, and was made again."""


def read_catalogue(data: bytes) -> Catalogue:
    """Read the catalogue of a file; an empty one where pdfminer cannot make sense of it."""
    from pdfminer.pdfdocument import PDFDocument  # noqa: PLC0415
    from pdfminer.pdfparser import PDFParser, PDFSyntaxError  # noqa: PLC0415

    # pdfminer tells of every odd part of a damaged file on the log; the person gets our note instead.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with io.BytesIO(data) as stream:
            return _describe(PDFDocument(PDFParser(stream)))
    except PDFSyntaxError:
        return Catalogue(recovered=True)
    except Exception:
        return Catalogue()


def _describe(document: Mined) -> Catalogue:
    from pdfminer.pdfdocument import PDFXRefFallback  # noqa: PLC0415
    from pdfminer.pdftypes import dict_value, resolve1  # noqa: PLC0415

    catalog = document.catalog
    marks = resolve1(catalog.get("MarkInfo"))
    marked = isinstance(marks, dict) and resolve1(marks.get("Marked")) is True
    titles = [_text(resolve1(dict_value(info).get("Title"))) for info in document.info]
    return Catalogue(
        title=next((title for title in titles if title), None),
        language=_text(resolve1(catalog.get("Lang"))),
        tagged=marked and "StructTreeRoot" in catalog,
        restricted=document.encryption is not None or not document.is_extractable,
        recovered=any(isinstance(xref, PDFXRefFallback) for xref in document.xrefs),
    )


def _text(value: Mined) -> str | None:
    """A string of the file: UTF-16 with its mark, UTF-8 with its mark, or PDFDocEncoding, near enough to Latin-1."""
    if not isinstance(value, bytes):
        return None
    if value[:2] in (b"\xfe\xff", b"\xff\xfe"):
        text = value.decode("utf-16", "replace")
    elif value[:3] == b"\xef\xbb\xbf":
        text = value[3:].decode("utf-8", "replace")
    else:
        text = value.decode("cp1252", "replace")
    return text.replace("\x00", "").strip() or None
