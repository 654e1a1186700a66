"""The names at the top of an OLE2 file: enough to tell old Office formats and encrypted new ones apart."""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = 128
_END = 0xFFFFFFFA
"""Sector numbers from here up are markers, not sectors."""
_MOST_ENTRIES = 65_536
"""Directory entries looked at: a chain that loops must end somewhere."""


def root_names(data: bytes) -> frozenset[str]:
    """Return the names of the streams and storages directly under the root; empty where the file is damaged."""
    try:
        return _walk(_directory(data))
    except (struct.error, IndexError, ValueError):
        return frozenset()


def _directory(data: bytes) -> list[bytes]:
    (shift,) = struct.unpack_from("<H", data, 30)
    first, size = struct.unpack_from("<I", data, 48)[0], 1 << shift
    allocated = _allocation(data, size)
    entries: list[bytes] = []
    sector = first
    while sector < _END and len(entries) < _MOST_ENTRIES:
        start = (sector + 1) * size
        chunk = data[start : start + size]
        if not chunk:
            break
        entries += [chunk[at : at + _ENTRY] for at in range(0, len(chunk), _ENTRY)]
        sector = allocated[sector]
    return entries


def _allocation(data: bytes, size: int) -> list[int]:
    """The sector chains, from the table sectors that the header lists: 109 of them cover 7 MB of small sectors."""
    table: list[int] = []
    for sector in struct.unpack_from("<109I", data, 76):
        if sector < _END:
            chunk = data[(sector + 1) * size : (sector + 2) * size]
            table += struct.unpack(f"<{len(chunk) // 4}I", chunk[: len(chunk) // 4 * 4])
    return table


def _walk(entries: list[bytes]) -> frozenset[str]:
    names: set[str] = set()
    seen: set[int] = set()
    waiting = [struct.unpack_from("<I", entries[0], 76)[0]]
    while waiting:
        at = waiting.pop()
        if at >= len(entries) or at in seen:
            continue
        seen.add(at)
        (length,) = struct.unpack_from("<H", entries[at], 64)
        names.add(entries[at][: max(length - 2, 0)].decode("utf-16-le", "replace"))
        waiting += struct.unpack_from("<2I", entries[at], 68)
    return frozenset(names)
