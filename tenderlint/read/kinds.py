"""The kinds of file that are told apart."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from tenderlint.model.document import Format


class Other(StrEnum):
    """Kinds that are told apart and not read as documents."""

    ARCHIVE = "archive"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    DOC = "doc"
    PPT = "ppt"
    MAIL = "mail"
    RTF = "rtf"
    IMAGE = "image"
    DRAWING = "drawing"
    PACKED = "packed"
    OPEN_OTHER = "open-other"
    CSV = "csv"
    DATA = "data"
    UNKNOWN = "unknown"


Kind = Format | Other

DATA_SUFFIXES = frozenset(
    ".py .pyi .js .mjs .ts .jsx .tsx .css .scss .json .jsonl .toml .yaml .yml .xml .xsd .xsl .ini .cfg .lock .sh .bat "
    ".ps1 .sql .c .h .cpp .java .rb .go .rs .php .pl .r .ipynb .map .svg .log .pyc .so .dll .exe .class .jar .db .tmp "
    ".sqlite .bak .lnk .url .ttf .woff .woff2 .eot .ico .po .mo .sig .asc .pem .crt .tf .gradle .properties .bib .tex "
    ".sty .diff .patch".split()
)
"""Programs and data: no part of a tender that a person reads, so a folder may hold them without a word said."""

NOTICE_SUFFIX = ".json"
"""The one kind of data that may be part of a tender: a published notice."""


def suffix_of(name: str) -> str:
    """Return the last suffix of a path within the pack, in lower case, with its point."""
    return PurePosixPath(name).suffix.lower()
