"""Knows a report of this program by its first bytes: no part of a pack, and free to be written anew."""

from __future__ import annotations

from pathlib import Path

_SIGNS = (
    b'<meta name="generator" content="tenderlint',
    b"<!-- tenderlint report -->",
    b'"schema": "tenderlint/1"',
    b'"schema": "tenderlint-facts/1"',
    b"row,severity,rule,title,category,document,place,",
    b"row,kind,demand,label,value,unit,in words,VAT,",
)
_HEAD = 2048


def is_own_report(file: Path) -> bool:
    """Whether a file is an earlier report, in any format we write. Raises OSError if it cannot be read."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    return head.startswith(b"tenderlint ") or any(sign in head for sign in _SIGNS)
