"""From what a format's reader saw to the blocks of a document: labels, clauses and headings alike for all formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.model.document import Block, BlockKind, Cell, Document, Format, Location, Unread
from tenderlint.read.clauses import ClauseLadder
from tenderlint.read.clean import clean, count_words
from tenderlint.read.draft import Draft, Reading
from tenderlint.read.headings import HeadingPath, looks_like_heading
from tenderlint.read.labels import split_label
from tenderlint.read.leads import LeadIns

_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_ASIDE = frozenset({BlockKind.HEADER, BlockKind.FOOTER, BlockKind.NOTE})


def assemble(path: str, sha256: str, reading: Reading) -> Document | Unread:
    """Return the document that ``reading`` describes, or why there is nothing in it to check."""
    drafts = list(labelled(reading.drafts))
    blocks = tuple(_place(drafts))
    if not blocks:
        return _without_text(path, sha256, reading)
    words = sum(count_words(block.text) + count_words(block.label or "") for block in blocks)
    return Document(
        path=path,
        format=reading.format,
        sha256=sha256,
        blocks=blocks,
        words=words,
        pages=reading.pages,
        properties=replace(reading.properties, headings=_marked_headings(reading)),
        notes=reading.notes,
        notice=reading.notice,
    )


def _marked_headings(reading: Reading) -> int | None:
    """How many headings the file itself marks. The text of a PDF marks none: its reader knows the outline."""
    if reading.format is Format.PDF:
        return reading.properties.headings
    return sum(draft.kind is BlockKind.HEADING for draft in reading.drafts)


def _without_text(path: str, sha256: str, reading: Reading) -> Unread:
    if reading.properties.pages_without_text or reading.properties.images:
        reason = "It holds pictures and no text that can be read: it is probably a scan."
        advice = "Ask for the file it was made from, or run text recognition (OCR) on it, and check that."
        return Unread(path=path, reason=reason, advice=advice, code="no-text", sha256=sha256)
    reason = "It holds no text."
    advice = "Open it to see whether it is the right file; if something shows there, save it anew and check that."
    return Unread(path=path, reason=reason, advice=advice, code="empty", sha256=sha256)


def labelled(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Clean every draft, drop the empty, and take typed labels off: one draft for every block to be."""
    for draft in drafts:
        cleaned = _cleaned(draft)
        if cleaned.text:
            yield cleaned


def _cleaned(draft: Draft) -> Draft:
    if draft.kind is BlockKind.TABLE_ROW:
        cells = tuple(Cell(clean(cell.text), clean(cell.heading or "") or None) for cell in draft.cells)
        return replace(draft, cells=cells, text=" | ".join(cell.text for cell in cells if cell.text))
    if draft.label is not None or draft.kind in _ASIDE:
        return replace(draft, text=clean(draft.text), label=clean(draft.label or "") or None)
    found = split_label(draft.text, heading=draft.kind is BlockKind.HEADING)
    return replace(draft, text=clean(found.text), label=found.label)


def _place(drafts: list[Draft]) -> Iterator[Block]:
    placer = _Placer()
    following = _following_labels(drafts)
    for at, draft in enumerate(drafts):
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        yield placer.block(at, draft, following[at], after)


def _following_labels(drafts: list[Draft]) -> list[str | None]:
    """For each draft, the next label behind it, bullets apart."""
    found: list[str | None] = [None] * len(drafts)
    label: str | None = None
    for at in range(len(drafts) - 1, -1, -1):
        found[at] = label
        own = drafts[at].label
        if own and any(character.isalnum() for character in own):
            label = own
    return found


class _Where(Struct, frozen=True):
    kind: BlockKind
    level: int
    clause: str | None


class _Placer:
    """Carries the open clauses, lists and headings from block to block."""

    def __init__(self) -> None:
        self._ladder = ClauseLadder()
        self._headings = HeadingPath()
        self._leads = LeadIns()
        self._before: Draft | None = None

    def block(self, at: int, draft: Draft, following: str | None, after: Draft | None) -> Block:
        """Place one draft; ``following`` is the next label of the document and ``after`` the next draft."""
        if draft.kind in _TEXT and looks_like_heading(draft, self._before, after):
            draft = replace(draft, kind=BlockKind.HEADING, level=self._headings.level_of(draft.label or ""))
        elif draft.kind is BlockKind.HEADING:
            self._headings.styled = 0 if draft.label else max(draft.level, 1)
        where = self._where(draft, following)
        path = (
            self._headings.above(draft, where.level) if where.kind is BlockKind.HEADING else self._headings.path(draft)
        )
        if draft.kind not in _ASIDE:
            self._before = draft
            self._leads.follow(draft.text, where.clause, where.level, labelled=draft.label is not None)
        return _block(at, draft, where, path)

    def _where(self, draft: Draft, following: str | None) -> _Where:
        match draft.kind:
            case BlockKind.HEADER | BlockKind.FOOTER | BlockKind.NOTE:
                return _Where(draft.kind, 0, None)
            case BlockKind.TABLE_ROW:
                return _Where(draft.kind, 0, _row_clause(draft) or self._ladder.current())
            case BlockKind.HEADING:
                return self._heading(draft, following)
            case BlockKind.PARAGRAPH | BlockKind.LIST_ITEM:
                return self._text(draft, following)

    def _heading(self, draft: Draft, following: str | None) -> _Where:
        level = max(draft.level, 1)
        if draft.label:
            return _Where(draft.kind, level, self._ladder.place(draft.label, following=following, heading=True).clause)
        if not self._headings.inside_numbered(level):
            self._ladder.reset()
        return _Where(draft.kind, level, self._ladder.current())

    def _text(self, draft: Draft, following: str | None) -> _Where:
        listed = draft.kind is BlockKind.LIST_ITEM
        if draft.label is None:
            return _Where(draft.kind, max(draft.level, 1) if listed else 0, self._ladder.current())
        level = draft.level if listed else 0
        placed = self._ladder.place(draft.label, level=level, following=following, led_in=self._leads.opened)
        depth = placed.depth or self._leads.level(placed.clause, draft.label)
        if not depth and listed and "." not in draft.label.rstrip("."):
            depth = 1  # "1." of a list that its reader is sure of; "4.2" is a clause however it was typed
        return _Where(BlockKind.LIST_ITEM if depth else BlockKind.PARAGRAPH, depth, placed.clause)


def _row_clause(draft: Draft) -> str | None:
    """A number that has the first cell of a row to itself, before a cell of prose."""
    if len(draft.cells) < 2 or draft.cells[0].text.count(".") < 1 or len(draft.cells[1].text.split()) < 3:
        return None
    found = split_label(draft.cells[0].text + "\t" + draft.cells[1].text)
    return found.label.rstrip(".") if found.label and found.label == draft.cells[0].text else None


def _block(at: int, draft: Draft, where: _Where, path: tuple[str, ...]) -> Block:
    location = Location(
        block=at,
        clause=where.clause,
        heading=path,
        page=draft.page,
        paragraph=draft.paragraph,
        part=draft.part,
        sheet=draft.sheet,
        row=draft.row,
        line=draft.line,
    )
    return Block(
        kind=where.kind,
        text=draft.text,
        location=location,
        label=draft.label,
        level=where.level,
        cells=draft.cells,
        table=draft.table,
    )
