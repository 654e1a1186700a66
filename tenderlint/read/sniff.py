"""What kind of file this is, from its content first and its name last."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from tenderlint.model.document import Format
from tenderlint.read import ole
from tenderlint.read.decode import decode, is_text
from tenderlint.read.kinds import DATA_SUFFIXES, Kind, Other, suffix_of
from tenderlint.read.ocds.recognise import is_notice
from tenderlint.regex import regex

_HEAD = 4096
_OOXML = (
    (re.compile(rb"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macro"), Format.DOCX),
    (re.compile(rb"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template|addin)\."), Format.XLSX),
)
_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"AC10", "drawing"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"BZh", "packed"),
)
_PHOTOS = frozenset({b"ftypheic", b"ftypheix", b"ftypmif1"})
_HTML = regex(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_TAGS = regex(r"<(?:head|body|div|table|p|h[1-6]|ul|ol|span)\b", re.IGNORECASE)
_MAIL = regex(r"(?:[A-Z][\w-]+: .*\r?\n){3}")
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_TEXT_KINDS = {
    ".eml": Other.MAIL,
    ".mht": Other.MAIL,
    ".mhtml": Other.MAIL,
    ".csv": Other.CSV,
    ".tsv": Other.CSV,
    ".dxf": Other.DRAWING,
}
_SIGNS = (
    regex(r"^#{1,6} \S", re.M),
    regex(r"\]\(\S+\)"),
    regex(r"^\|?\s*:?-{3,}:?\s*\|", re.M),
    regex(r"\*\*\S"),
)


def sniff(data: bytes, name: str) -> Kind:
    """Return the kind of the file with this content and name."""
    if not data.strip(b"\0 \t\r\n"):
        return Other.EMPTY
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return zip_kind(io.BytesIO(data))
    if data.startswith(ole.MAGIC):
        return _ole(data)
    text = is_text(data)
    return _marked(data, text=text) or (_textual(data, name) if text else _unknown(name))


def _marked(data: bytes, *, text: bool) -> Kind | None:
    """The kind that the first bytes tell, if they do; two letters are not enough for a file that is text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic) and not (text and len(magic) < 3):
            return Other(kind)
    return Other.IMAGE if data[8:12] == b"WEBP" or data[4:12] in _PHOTOS else None


def zip_kind(content: Path | io.BytesIO) -> Kind:
    """Return the kind of a zip file: an office document, or an archive of files."""
    try:
        with zipfile.ZipFile(content) as archive:
            return _package(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        return Other.DAMAGED


def _package(archive: zipfile.ZipFile) -> Kind:
    names = frozenset(archive.namelist())
    if "mimetype" in names:
        return _open_document(archive, names)
    if "[Content_Types].xml" in names:
        types = _part(archive, "[Content_Types].xml")
        for pattern, kind in _OOXML:
            if pattern.search(types):
                return kind
        if b"presentationml" in types:
            return Other.PPT
    for part, kind in (("word/document.xml", Format.DOCX), ("xl/workbook.xml", Format.XLSX)):
        if part in names:
            return kind
    return Other.OPEN_OTHER if "[Content_Types].xml" in names or "Index/Document.iwa" in names else Other.ARCHIVE


def _open_document(archive: zipfile.ZipFile, names: frozenset[str]) -> Kind:
    if "META-INF/manifest.xml" in names and b"encryption-data" in _part(archive, "META-INF/manifest.xml"):
        return Other.ENCRYPTED
    kind = _part(archive, "mimetype").decode("ascii", "replace").strip()
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if kind.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        return Format.ODS
    return Other.OPEN_OTHER


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(1024 * 1024)


def _ole(data: bytes) -> Kind:
    names = ole.root_names(data)
    if names & {"EncryptedPackage", "EncryptionInfo"}:
        return Other.ENCRYPTED
    if "WordDocument" in names:
        return Other.DOC
    if names & {"Workbook", "Book"}:
        return Format.XLS
    if "PowerPoint Document" in names:
        return Other.PPT
    if any(name.startswith("__substg1.0") for name in names):
        return Other.MAIL
    return Other.DAMAGED if not names else Other.UNKNOWN


def _textual(data: bytes, name: str) -> Kind:
    suffix = suffix_of(name)
    head = decode(data[:_HEAD] if b"\0" not in data[:_HEAD] else data).text[:_HEAD]
    if (told := _by_opening(data, head, suffix)) is not None:
        return told
    if suffix in _TEXT_KINDS:
        return _TEXT_KINDS[suffix]
    if _MAIL.match(head) and "\nMIME-Version:" in head:
        return Other.MAIL
    if suffix in DATA_SUFFIXES or head.lstrip().startswith("<?xml"):
        return Other.DATA
    return Format.MARKDOWN if sum(bool(sign.search(head)) for sign in _SIGNS) >= 3 else Format.TEXT


def _by_opening(data: bytes, head: str, suffix: str) -> Format | None:
    """What opens as a notice or a page, and Markdown, which only its name tells from text."""
    if head.lstrip("\ufeff \t\r\n").startswith(("{", "[")) and is_notice(data):
        return Format.OCDS
    if _HTML.match(head) or (suffix in {".html", ".htm", ".xhtml"} and _TAGS.search(head)):
        return Format.HTML
    return Format.MARKDOWN if suffix in _MARKDOWN_SUFFIXES else None


_BY_SUFFIX = {".dwg": Other.DRAWING, ".dgn": Other.DRAWING, ".vsd": Other.DRAWING, ".msg": Other.MAIL}
_READABLE = frozenset(
    {
        ".docx",
        ".docm",
        ".dotx",
        ".pdf",
        ".odt",
        ".xlsx",
        ".xlsm",
        ".xls",
        ".ods",
        ".doc",
        ".zip",
        ".html",
        ".htm",
        ".txt",
        ".md",
    }
)


def _unknown(name: str) -> Kind:
    """A binary file with no known mark: damaged where its name promises a document."""
    suffix = suffix_of(name)
    if suffix in DATA_SUFFIXES:
        return Other.DATA
    return Other.DAMAGED if suffix in _READABLE else _BY_SUFFIX.get(suffix, Other.UNKNOWN)
