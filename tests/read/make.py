"""Files for the tests, written byte by byte where no library writes them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from docx import Document
from openpyxl import Workbook

_NS = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}"'
    for prefix, space in {
        "office": "office:1.0",
        "text": "text:1.0",
        "table": "table:1.0",
        "style": "style:1.0",
        "draw": "drawing:1.0",
        "svg": "svg-compatible:1.0",
        "fo": "xsl-fo-compatible:1.0",
    }.items()
)


def zipped(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of these parts, in their order."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def odt(body: str, automatic: str = "", styles: str = "", masters: str = "", manifest: str = "<manifest/>") -> bytes:
    """Return an OpenDocument text with this body; ``automatic`` and ``styles`` hold styles, ``masters`` page styles."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"<office:document-content {_NS}><office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
            "styles.xml": (
                f"<office:document-styles {_NS}><office:styles>{styles}</office:styles>"
                f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
            ),
            "META-INF/manifest.xml": manifest,
        }
    )


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]], hidden: Sequence[str] = ()) -> bytes:
    """Return an Excel workbook with these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def docx(*paragraphs: str) -> bytes:
    """Return a Word document with these paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def ole(streams: Mapping[str, bytes]) -> bytes:
    """Return an OLE2 file (512-byte sectors, no mini stream) with these streams under its root."""
    contents = [content.ljust(4096, b"\0") for content in streams.values()]
    contents = [content.ljust(-(-len(content) // 512) * 512, b"\0") for content in contents]
    table, starts, at = [0xFFFFFFFD], [], 1
    directory_sectors = -(-(len(streams) + 1) * 128 // 512)
    chains = [directory_sectors, *(len(content) // 512 for content in contents)]
    for length in chains:
        starts.append(at)
        table += [*range(at + 1, at + length), 0xFFFFFFFE]
        at += length
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1 if streams else 0xFFFFFFFF)]
    for number, (name, content) in enumerate(zip(streams, contents, strict=True), 1):
        right = number + 1 if number < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, starts[number], len(content), right=right))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack(
        "<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, starts[0], 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0
    )
    header += struct.pack("<108I", *[0xFFFFFFFF] * 108)
    fat = struct.pack("<128I", *table, *[0xFFFFFFFF] * (128 - len(table)))
    return header.ljust(512, b"\0") + fat + b"".join(entries).ljust(directory_sectors * 512, b"\0") + b"".join(contents)


def _entry(name: str, kind: int, start: int, size: int, *, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    head = coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded), kind, 1, 0xFFFFFFFF, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def xls(rows: Sequence[Sequence[str]]) -> bytes:
    """Return an Excel 97 workbook with one sheet, "Prices"."""
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    sheet += _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet += _record(0x204, struct.pack("<HHHHB", at, column, 0, len(text), 0) + text.encode("latin-1"))
    sheet += _record(0x0A, b"")
    book = _record(0x809, struct.pack("<HHHHII", 0x600, 0x5, 0, 0, 0, 0)) + _record(0x42, struct.pack("<H", 1200))
    offset = len(book) + 4 + 14 + 4
    book += _record(0x85, struct.pack("<IBBBB", offset, 0, 0, 6, 0) + b"Prices") + _record(0x0A, b"")
    return ole({"Workbook": book + sheet})


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below ``folder`` and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
