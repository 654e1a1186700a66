"""The package round a workbook: packed anew so that it cannot swell, and what it says of itself."""

from __future__ import annotations

import html
import io
import re
import zipfile

from msgspec import Struct

from tenderlint.read.refuse import damaged
from tenderlint.regex import regex

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf")
_TITLE = re.compile(rb"<dc:title>([^<]*)</dc:title>")
_TITLED_PARTS = frozenset({"docProps/core.xml", "meta.xml"})
_SHEET = regex(r"xl/worksheets/[^/]+\.xml\Z")
_UNVALUED = re.compile(rb"<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
"""A formula with no result beside it: written by a program that does not calculate."""


class Workbook(Struct, frozen=True):
    """A workbook that is safe to hand to calamine."""

    data: bytes
    title: str | None = None
    unvalued: int = 0
    """Cells of Excel sheets whose formula has no stored result."""


def repacked(data: bytes) -> Workbook:
    """Pack a workbook anew from reads that stop at each part's declared size.

    calamine unpacks by itself and trusts the stream; this way a part that lies about its size cannot fill the memory.
    Raises :class:`~tenderlint.read.draft.CannotRead` where the package is damaged.
    """
    packed = io.BytesIO()
    title, unvalued = None, 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
            for part in source.infolist():
                if part.filename.lower().endswith(_PICTURES):
                    continue
                content = source.read(part)
                target.writestr(part.filename, content)
                if part.filename in _TITLED_PARTS:
                    title = title or _title(content)
                elif _SHEET.match(part.filename):
                    unvalued += len(_UNVALUED.findall(content))
    except (zipfile.BadZipFile, EOFError, RuntimeError) as error:
        raise damaged() from error
    return Workbook(packed.getvalue(), title, unvalued)


def _title(content: bytes) -> str | None:
    found = _TITLE.search(content)
    return html.unescape(found[1].decode("utf-8", "replace")).strip() or None if found else None
