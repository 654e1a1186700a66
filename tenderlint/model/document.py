"""A tender pack as it was read: documents, their blocks, and what could not be read."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from tenderlint.model.notice import Notice


class Format(StrEnum):
    """File formats that can be read, as found from the content."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    OCDS = "ocds"
    """A notice of the Open Contracting Data Standard: JSON."""


class Role(StrEnum):
    """What part a document plays in its pack."""

    INVITATION = "invitation"
    QUESTIONNAIRE = "questionnaire"
    SPECIFICATION = "specification"
    TERMS = "terms"
    PRICING = "pricing"
    ORDER_FORM = "order_form"
    NOTICE = "notice"
    LETTER = "letter"
    GUIDANCE = "guidance"
    UNKNOWN = "unknown"


class BlockKind(StrEnum):
    """The closed set of block kinds that every reader gives."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


class Location(Struct, frozen=True, kw_only=True):
    """Where a block stands. Only what the format knows is set; every ordinal counts from 1 but ``block``."""

    block: int
    """Ordinal of the block in its document, from 0."""
    clause: str | None = None
    """Full clause number as a reader would cite it: "4.2(b)"."""
    heading: tuple[str, ...] = ()
    """Headings above the block, outermost first."""
    page: int | None = None
    paragraph: int | None = None
    """Word and OpenDocument: ordinal of the paragraph in its part."""
    part: str | None = None
    """Word: the package part, if it is not the body ("header1", "footnotes")."""
    sheet: str | None = None
    row: int | None = None
    line: int | None = None
    """Text, Markdown and HTML: source line."""


class Cell(Struct, frozen=True):
    """One cell of a table row, with the heading of its column where the table has one."""

    text: str
    heading: str | None = None


class Block(Struct, frozen=True, kw_only=True):
    """A heading, a paragraph, a list entry, a table row, a running header or footer, or a note.

    ``text`` has its white space collapsed and does not hold ``label``. For a table row it is the texts of the
    cells joined by " | ". ``level`` is the depth of a heading (from 1) or of a list entry (from 1); 0 elsewhere.
    """

    kind: BlockKind
    text: str
    location: Location
    label: str | None = None
    """The number or bullet in front of the text as it is printed: "4.2", "(b)", "•"."""
    level: int = 0
    cells: tuple[Cell, ...] = ()
    table: int | None = None
    """Ordinal of the table that a row belongs to, from 0."""


class ReadingNote(Struct, frozen=True):
    """Something a person should know about how a document was read: never silence.

    Known codes: "page-without-text", "fallback", "truncated", "legacy-format", "wrong-suffix", "restricted",
    "encoding", "formula-without-value", "embedded-file", "hidden", "recovered", "invalid-notice",
    "other-procurement", "clause-failed".
    """

    code: str
    text: str
    page: int | None = None


class Properties(Struct, frozen=True, kw_only=True):
    """What the file itself says or hides: read once, for rules about files."""

    title: str | None = None
    language: str | None = None
    tagged: bool | None = None
    """PDF only: whether the file claims a structure tree."""
    restricted: bool = False
    """Encrypted, protected or with copying barred, though it could be read."""
    macros: bool = False
    pages_without_text: tuple[int, ...] = ()
    insertions: int = 0
    deletions: int = 0
    comments: int = 0
    hidden: int = 0
    """Runs, rows or sheets that a reader of the page does not see."""
    headings: int | None = None
    """Headings that the file itself marks, by style, tag or bookmark; None where it cannot be told."""
    images: int = 0
    images_without_description: int = 0
    tables: int = 0
    tables_without_header: int = 0


class Document(Struct, frozen=True, kw_only=True):
    """One file of a pack, read."""

    path: str
    """As a person would name it: relative to the pack, with forward slashes; inside an archive "pack.zip/itt.docx"."""
    format: Format
    sha256: str
    blocks: tuple[Block, ...]
    words: int
    pages: int | None = None
    properties: Properties = field(default_factory=Properties)
    notes: tuple[ReadingNote, ...] = ()
    role: Role = Role.UNKNOWN
    notice: Notice | None = None
    """What the fields say, where the document is a published notice (OCDS)."""
    parts: tuple[Role, ...] = ()
    """Other roles found within, each under a heading of its own: an invitation that also holds the terms."""


class Unread(Struct, frozen=True, kw_only=True):
    """A file that could not be read: why, and what a person can do."""

    path: str
    reason: str
    """A clear sentence: “The file is protected by a password.”"""
    advice: str
    """A clear sentence: “Save a copy without the password and check that.”"""
    code: str
    """damaged, empty, encrypted, legacy, unsupported, unsafe, too-large, missing, no-text or denied."""
    sha256: str | None = None


class Pack(Struct, frozen=True):
    """What is checked together: documents in the order of their paths, and the files that could not be read."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...] = ()
