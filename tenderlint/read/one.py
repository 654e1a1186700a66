"""Reads one file: finds its kind, hands it to that kind's reader, and turns every failure into a sentence."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from typing import assert_never

from msgspec.structs import replace

from tenderlint.model.document import Document, Format, ReadingNote, Unread
from tenderlint.read.assemble import assemble
from tenderlint.read.draft import CannotRead, Reading
from tenderlint.read.kinds import Kind, Other, suffix_of
from tenderlint.read.limits import check_package
from tenderlint.read.refuse import damaged, refusal
from tenderlint.read.sniff import sniff
from tenderlint.read.source import Source

_PACKAGES = frozenset({Format.DOCX, Format.ODT, Format.XLSX, Format.ODS})
_NAMES = {
    Format.DOCX: ("a Word document", (".docx", ".docm", ".dotx", ".dotm")),
    Format.ODT: ("an OpenDocument text", (".odt", ".ott")),
    Format.PDF: ("a PDF", (".pdf",)),
    Format.XLSX: ("an Excel workbook", (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb")),
    Format.XLS: ("an old Excel workbook", (".xls", ".xlt")),
    Format.ODS: ("an OpenDocument spreadsheet", (".ods", ".ots")),
    Format.HTML: ("a web page", (".html", ".htm", ".xhtml")),
    Format.OCDS: ("a notice (OCDS)", (".json", ".txt", ".text")),
    Format.MARKDOWN: ("a Markdown text", (".md", ".markdown", ".mdown", ".mkd", ".txt", ".text")),
}
_PROMISES = frozenset(suffix for _, suffixes in _NAMES.values() for suffix in suffixes) | {
    ".doc",
    ".rtf",
    ".ppt",
    ".pptx",
}


def read_one(source: Source) -> Document | Unread:
    """Read one file of a pack. Never raises for what the file holds: a failure is an :class:`Unread` that says why."""
    sha256: str | None = None
    try:
        data = source.load()
        sha256 = hashlib.sha256(data).hexdigest()
        reading = _read(data, source.name)
        return assemble(source.name, sha256, reading)
    except CannotRead as why:
        return _unread(source, why, sha256)
    except ImportError as error:
        return _unread(source, _incomplete(error), sha256)
    except Exception as error:  # a reader's crash must not cost the rest of the pack
        return _unread(source, damaged(f"its reader stopped ({type(error).__name__})"), sha256)


def _incomplete(error: ImportError) -> CannotRead:
    """The fault lies with this installation, not with the file."""
    return CannotRead(
        "denied",
        f"tenderlint is not installed whole on this machine: {error.name or error} is missing.",
        "Install tenderlint again with all it needs, and check the file then. Nothing is wrong with the file itself.",
    )


def _unread(source: Source, why: CannotRead, sha256: str | None) -> Unread:
    return Unread(path=source.name, reason=why.reason, advice=why.advice, code=why.code, sha256=sha256)


def _read(data: bytes, name: str) -> Reading:
    kind = sniff(data, name)
    if isinstance(kind, Format) and kind in _PACKAGES:
        _check(data)
    reading = _reader(kind, name)(data)
    notes = (*_suffix_note(reading.format, name), *reading.notes)
    return replace(reading, notes=notes)


def _check(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_package(archive)
    except zipfile.BadZipFile as error:
        raise damaged() from error


def _reader(kind: Kind, name: str) -> Callable[[bytes], Reading]:
    """The function for this kind. Imports stand in place so that a pack of text files never loads a PDF library."""
    if kind is Other.CSV:
        from tenderlint.read.sheet import read_csv  # noqa: PLC0415

        return read_csv
    if isinstance(kind, Other):
        raise refusal(kind, name)
    return _reader_of(kind)


def _reader_of(kind: Format) -> Callable[[bytes], Reading]:
    match kind:
        case Format.DOCX:
            from tenderlint.read.word import read_docx as read  # noqa: PLC0415
        case Format.PDF:
            from tenderlint.read.pdf import read_pdf as read  # noqa: PLC0415
        case Format.ODT:
            from tenderlint.read.odt import read_odt as read  # noqa: PLC0415
        case Format.XLSX | Format.XLS | Format.ODS:
            from tenderlint.read.sheet import read_sheet  # noqa: PLC0415

            return lambda data: read_sheet(data, kind)
        case Format.HTML:
            from tenderlint.read.html import read_html as read  # noqa: PLC0415
        case Format.MARKDOWN:
            from tenderlint.read.markdown import read_markdown as read  # noqa: PLC0415
        case Format.TEXT:
            from tenderlint.read.text import read_text as read  # noqa: PLC0415
        case Format.OCDS:
            from tenderlint.read.ocds.reader import read_ocds as read  # noqa: PLC0415
        case _:
            assert_never(kind)
    return read


def _suffix_note(kind: Format, name: str) -> tuple[ReadingNote, ...]:
    """A note where the name promises another format than the content is."""
    suffix = suffix_of(name)
    called, suffixes = _NAMES.get(kind, ("plain text", (".txt", ".text", ".csv", ".tsv")))
    if suffix in suffixes or suffix not in _PROMISES:
        return ()
    return (ReadingNote("wrong-suffix", f"Its name ends in {suffix}, but it is {called} and was read as one."),)
