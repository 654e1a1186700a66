"""Knows a report of this program by its first or last bytes: no part of a pack, and free to be written anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_SIGNS = (
    b'<meta name="generator" content="tenderlint',
    b"<!-- tenderlint report -->",
    b"<!-- clarification questions -->",
    b'"schema": "tenderlint/1"',
    b'"schema": "tenderlint-facts/1"',
    b'"schema": "tenderlint-fit/1"',
    b"row,severity,rule,title,category,document,place,",
    b"row,kind,demand,label,value,unit,in words,VAT,",
    b'"driver": {\n          "name": "tenderlint"',
    b'"engine_name": "tenderlint"',
    b'<testsuites name="tenderlint"',
    b" title=tenderlint: ",
    b",title=tenderlint: ",
)
_NOTHING = b"[]\n"
"""A Code Quality report in which nothing was found."""
_HEAD = 2048
COPY = ".tenderlint"
"""What the name of a copy with comments has in front of its suffix."""
WORKBOOK: Final = b"tenderlint report"
"""The comment that ends a workbook of ours: a zip archive says nothing of its own at its head."""


def is_own_report(file: Path) -> bool:
    """Whether a file is an earlier report, in any format we write. Raises OSError if it cannot be read."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
        if head.startswith(b"PK"):
            stream.seek(-min(len(WORKBOOK), len(head)), os.SEEK_END)
            return stream.read() == WORKBOOK
    return head.startswith(b"tenderlint ") or head == _NOTHING or any(sign in head for sign in _SIGNS)


def is_annotated_copy(file: Path) -> bool:
    """Whether a file is a copy that ``tenderlint annotate`` wrote beside the file it was made of, by its name."""
    return file.stem.endswith(COPY) and original_of(file).is_file()


def original_of(file: Path) -> Path:
    """The file that such a copy was made of."""
    return file.with_name(file.stem.removesuffix(COPY) + file.suffix)
