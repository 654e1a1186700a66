"""Writes a zip-based document again so that the same text always gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_COUNTS = re.compile(rb"<(Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs)>\d*</\1>")
_EMPTY_RESULT = re.compile(rb"(</f>)<v ?/>|(</f>)<v></v>")


def steady(document: bytes, made: datetime) -> bytes:
    """``document`` with every time stamp set to ``made``, its members kept in their order."""
    out = io.BytesIO()
    stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, _EPOCH)
            info.compress_type = zipfile.ZIP_STORED if member.filename == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, _settle(member.filename, old.read(member), stamp))
    return out.getvalue()


def _settle(name: str, content: bytes, stamp: bytes) -> bytes:
    if name == "docProps/core.xml":
        return _MODIFIED.sub(rb"\g<1>" + stamp, content)
    if name == "docProps/app.xml":
        # The counts are those of the empty template.
        return _COUNTS.sub(b"", content)
    if name.startswith("xl/worksheets/"):
        # A sum over cells still empty is 0; without it a reader that does not calculate sees nothing.
        return _EMPTY_RESULT.sub(b"</f><v>0</v>", content)
    return content
