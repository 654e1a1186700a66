"""Zip packages in which some parts are written anew and all others copied byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_NEW_PART_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""Zip's earliest: a part of ours has no date of its own."""


def repacked(archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """The package with these parts in place of what they were, in the order of the original; new ones at the end."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in archive.infolist():
            content = changed.get(entry.filename)
            target.writestr(entry, archive.read(entry) if content is None else content, entry.compress_type)
        for name in (name for name in changed if name not in archive.NameToInfo):
            target.writestr(zipfile.ZipInfo(name, _NEW_PART_DATE), changed[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
