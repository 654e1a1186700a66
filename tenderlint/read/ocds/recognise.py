"""Tells a notice from other JSON files, without building what is in it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tenderlint.read.decode import decode
from tenderlint.regex import regex

MOST = 10 * 1024 * 1024
"""Bytes of one notice: a framework with two thousand suppliers stays below three million."""
_HEAD = 64 * 1024
_CUES = regex(r'"(?:ocid|releases|records|initiationType)"\s*:')
_OCID = regex(r'"ocid"\s*:')


class _Top(msgspec.Struct):
    """The fields of the outermost object that tell a notice; the rest is skipped."""

    ocid: msgspec.Raw | None = None
    releases: msgspec.Raw | None = None
    records: msgspec.Raw | None = None
    publisher: msgspec.Raw | None = None
    initiationType: msgspec.Raw | None = None  # noqa: N815 - the standard's own name
    tender: msgspec.Raw | None = None


def is_notice(data: bytes) -> bool:
    """Whether this is a notice, be it a broken one: then the reader says what is wrong with it."""
    head = decode(data[:_HEAD]).text.lstrip() if b"\0" not in data[:_HEAD] else decode(data).text[:_HEAD].lstrip()
    if not head.startswith(("{", "[")) or not _CUES.search(head):
        # A package may open with a long list of extensions, but its own fields stand first.
        return False
    if head.startswith("[") or len(data) > MOST:
        return bool(_OCID.search(head))
    try:
        top = msgspec.json.decode(decode(data).text, type=_Top)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return bool(_OCID.search(head))
    return _has_signs(top)


def is_notice_file(file: Path) -> bool:
    """The same for a file on disk. Raises OSError where it cannot be read."""
    with file.open("rb") as stream:
        return is_notice(stream.read(MOST + 1))


def _has_signs(top: _Top) -> bool:
    """An OCID, a list whose entries have one, or a package or release that lacks it and looks like one otherwise."""
    if top.ocid is not None or (top.tender is not None and top.initiationType is not None):
        return True
    listed = top.releases if top.releases is not None else top.records
    if listed is None:
        return False
    return top.publisher is not None or b'"ocid"' in bytes(listed)
