"""Markdown through markdown-it: CommonMark with tables, formatting taken off, lines kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct, field
from msgspec.structs import replace

from tenderlint.model.document import BlockKind, Cell, Format, Properties
from tenderlint.read.decode import decode
from tenderlint.read.draft import Draft, Reading
from tenderlint.read.front_matter import split_front_matter


def read_markdown(data: bytes) -> Reading:
    """Read a Markdown text; ``line`` of each draft is the line that it starts on."""
    decoded = decode(data)
    front = split_front_matter(decoded.text)
    walk = _Walk(offset=front.lines)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(front.text)
    drafts = tuple(walk.drafts(tokens))
    properties = Properties(
        title=front.title or next((draft.text for draft in drafts if draft.kind is BlockKind.HEADING), None),
        images=walk.images,
        images_without_description=walk.undescribed,
        tables=walk.tables,
    )
    return Reading(format=Format.MARKDOWN, drafts=drafts, properties=properties, notes=decoded.notes)


class _List(Struct):
    ordered: bool
    mark: str = "."
    next: int = 1


class _Walk(Struct):
    offset: int
    """Lines in front of the text that the parser was given."""
    images: int = 0
    undescribed: int = 0
    tables: int = 0
    _lists: list[_List] = field(default_factory=list)
    _label: str | None = None
    _headings: list[str] = field(default_factory=list)
    _row: list[str] = field(default_factory=list)
    _row_line: int | None = None
    _heading: int = 0
    _in_table: bool = False

    def drafts(self, tokens: Sequence[Token]) -> Iterator[Draft]:
        for token in tokens:
            match token.type:
                case "inline":
                    yield from self._inline(token)
                case "fence" | "code_block":
                    yield from self._code(token)
                case "html_block":
                    yield from self._html(token)
                case "tr_close":
                    yield from self._close_row()
                case _:
                    self._open(token)

    def _open(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1])
            case "heading_close":
                self._heading = 0
            case "ordered_list_open":
                self._lists.append(_List(ordered=True, next=int(token.attrs.get("start", 1))))
            case "bullet_list_open":
                self._lists.append(_List(ordered=False))
            case "ordered_list_close" | "bullet_list_close":
                self._lists.pop()
            case "list_item_open":
                self._enter(token)
            case "table_open":
                self._in_table, self._headings = True, []
                self.tables += 1
            case "table_close":
                self._in_table = False
            case "tr_open":
                self._row, self._row_line = [], self._line(token)

    def _enter(self, token: Token) -> None:
        """Count an entry. Its number is worked out as it is printed, whatever the source says."""
        own = self._lists[-1]
        self._label = f"{own.next}{token.markup or '.'}" if own.ordered else "•"
        own.next += 1

    def _inline(self, token: Token) -> Iterator[Draft]:
        text = self._plain(token.children or [])
        if self._in_table:
            self._row.append(text)
        elif text.strip():
            kind = BlockKind.PARAGRAPH
            if self._heading:
                kind = BlockKind.HEADING
            elif self._label or self._lists:
                kind = BlockKind.LIST_ITEM
            level = self._heading or len(self._lists)
            label, self._label = self._label, None
            yield Draft(kind=kind, text=text, label=label, level=level, line=self._line(token))

    def _plain(self, children: Sequence[Token]) -> str:
        pieces = []
        for child in children:
            match child.type:
                case "text" | "code_inline":
                    pieces.append(child.content)
                case "softbreak" | "hardbreak":
                    pieces.append("\n")
                case "html_inline" if child.content.lower().startswith("<br"):
                    pieces.append("\n")
                case "image":
                    self.images += 1
                    self.undescribed += not child.content.strip()
        return "".join(pieces)

    def _code(self, token: Token) -> Iterator[Draft]:
        """Code and preformatted text: people set addresses and clauses so."""
        if token.content.strip():
            yield Draft(kind=BlockKind.PARAGRAPH, text=token.content, line=self._line(token))

    def _html(self, token: Token) -> Iterator[Draft]:
        from tenderlint.read.html import fragment_drafts  # noqa: PLC0415 - lxml, for the few texts that need it

        before = self.tables
        for draft in fragment_drafts(token.content):
            table = None if draft.table is None else before + draft.table
            self.tables = max(self.tables, before if table is None else table + 1)
            yield replace(draft, line=self._line(token), table=table)

    def _close_row(self) -> Iterator[Draft]:
        headings, row = self._headings, self._row
        if not headings:
            self._headings = row
        if any(text.strip() for text in row):
            cells = tuple(
                Cell(text, headings[at] if at < len(headings) and headings[at].strip() else None)
                for at, text in enumerate(row)
            )
            yield Draft(kind=BlockKind.TABLE_ROW, text="", cells=cells, table=self.tables - 1, line=self._row_line)

    def _line(self, token: Token) -> int | None:
        return None if token.map is None else token.map[0] + 1 + self.offset
