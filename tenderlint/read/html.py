"""Web pages: what a visitor reads, without scripts, styles and the site's own navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from lxml import etree
from lxml import html as lxml_html
from msgspec import Struct, field

from tenderlint.model.document import BlockKind, Format, Properties
from tenderlint.read.decode import Decoded, decode
from tenderlint.read.draft import Draft, Reading
from tenderlint.read.html_lists import ListRun
from tenderlint.read.html_tables import Columns, is_header, is_layout, own_rows
from tenderlint.read.refuse import damaged
from tenderlint.read.safe_xml import all_text
from tenderlint.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_CHROME = frozenset(
    "script style noscript template nav button select option input textarea svg iframe object head canvas video audio "
    "dialog".split()
)
_CHROME_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "menu", "dialog", "alertdialog"})
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 hr header html legend li main ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INVISIBLE = regex(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read_html(data: bytes) -> Reading:
    """Read a page; ``line`` of each draft is the line of its element in the source."""
    decoded = _decode(data)
    root = _parse(decoded.text)
    walk = _Walk()
    drafts = tuple(walk.drafts(_main(root)))
    title = " ".join((root.findtext(".//title") or "").split())
    properties = Properties(
        title=title or None,
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or None,
        hidden=walk.hidden,
        images=walk.images,
        images_without_description=walk.undescribed,
        tables=walk.tables,
        tables_without_header=walk.unheaded,
    )
    return Reading(format=Format.HTML, drafts=drafts, properties=properties, notes=decoded.notes)


def fragment_drafts(source: str) -> Iterator[Draft]:
    """Read a piece of HTML that stands in another text; its drafts have no lines."""
    if source.strip():
        yield from _Walk(lines=False).drafts(_parse(f"<html><body>{source}</body></html>"))


def _decode(data: bytes) -> Decoded:
    found = _CHARSET.search(data[:2048])
    return decode(data, found[1].decode("ascii") if found else None)


def _parse(text: str) -> _Element:
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, encoding="utf-8")
    try:
        root: _Element = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise damaged("no page can be found in it") from error
    return root


def _main(root: _Element) -> _Element:
    """The main part of the page where it marks exactly one, else all of it."""
    marked = [element for element in root.iter("*") if element.tag == "main" or element.get("role") == "main"]
    return marked[0] if len(marked) == 1 else root


class _Walk(Struct):
    lines: bool = True
    hidden: int = 0
    images: int = 0
    undescribed: int = 0
    tables: int = 0
    unheaded: int = 0
    _held: list[str] = field(default_factory=list)
    _label: str | None = None

    def drafts(self, root: _Element) -> Iterator[Draft]:
        yield from self._block(root, 0)

    def _block(self, element: _Element, depth: int) -> Iterator[Draft]:
        """Read a block: loose text between inner blocks makes a paragraph of its own."""
        tag = element.tag
        if not isinstance(tag, str) or self._is_unseen(element):
            return
        if tag in _HEADINGS:
            yield from self._emit(element, BlockKind.HEADING, _HEADINGS[tag], self._inline(element))
        elif tag == "table" and not is_layout(element):
            yield from self._table(element)
        elif tag in ("ul", "ol"):
            yield from self._list(element, depth + 1)
        else:
            yield from self._flow(element, depth, BlockKind.LIST_ITEM if tag == "li" else BlockKind.PARAGRAPH)

    def _flow(self, element: _Element, depth: int, kind: BlockKind) -> Iterator[Draft]:
        pieces = [element.text or ""]
        for child in element.iterchildren("*"):
            if _holds_blocks(child):
                yield from self._flush(element, kind, depth, pieces)
                yield from self._block(child, depth)
            elif not self._is_unseen(child):
                pieces.append(self._inline(child))
            pieces.append(child.tail or "")
        yield from self._flush(element, kind, depth, pieces)

    def _flush(self, element: _Element, kind: BlockKind, depth: int, pieces: list[str]) -> Iterator[Draft]:
        text = "".join(pieces)
        pieces.clear()
        if text.strip():
            kind = BlockKind.LIST_ITEM if self._label else kind
            yield from self._emit(element, kind, depth if kind is BlockKind.LIST_ITEM else 0, text)

    def _emit(self, element: _Element, kind: BlockKind, level: int, text: str) -> Iterator[Draft]:
        text = text.strip()
        if text:
            label, self._label = self._label, None
            yield Draft(kind=kind, text=text, label=label, level=level, line=self._line(element))

    def _list(self, element: _Element, depth: int) -> Iterator[Draft]:
        run = ListRun(element)
        for entry in element.iterchildren("li"):
            self._label = run.label(entry)
            yield from self._block(entry, depth)
            self._label = None
        for other in element.iterchildren("ul", "ol"):  # wrong, and common: a list right in a list
            yield from self._block(other, depth)

    def _table(self, table: _Element) -> Iterator[Draft]:
        ordinal, columns, rows = self.tables, Columns(), own_rows(table)
        self.tables += 1
        self.unheaded += len(rows) > 1 and not any(is_header(row) for row in rows)
        for caption in table.iterchildren("caption"):
            yield from self._emit(caption, BlockKind.PARAGRAPH, 0, self._inline(caption))
        for row in rows:
            if self._is_unseen(row):
                continue
            cells = [cell for cell in row.iterchildren("td", "th") if not self._is_unseen(cell)]
            found = columns.place(cells, [self._inline(cell) for cell in cells], header=is_header(row))
            if any(cell.text.strip() for cell in found):
                yield Draft(kind=BlockKind.TABLE_ROW, text="", cells=found, table=ordinal, line=self._line(row))

    def _inline(self, element: _Element) -> str:
        """The text of an element; block elements in it, as in a cell, are set off by a space."""
        if not isinstance(element.tag, str) or self._is_unseen(element):
            return ""
        if element.tag == "img":
            self.images += 1
            # An empty text is right for what only decorates: it says that there is nothing to tell.
            self.undescribed += element.get("alt") is None and element.get("role") not in ("presentation", "none")
            return ""
        gap = " " if element.tag in _BLOCKS or element.tag == "br" else ""
        inner = "".join(self._inline(child) + (child.tail or "") for child in element.iterchildren("*"))
        return f"{gap}{element.text or ''}{inner}{gap}"

    def _is_unseen(self, element: _Element) -> bool:
        if element.tag in _CHROME or element.get("role") in _CHROME_ROLES:
            return True
        if element.get("hidden") is not None or _INVISIBLE.search(element.get("style", "")):
            self.hidden += bool(all_text(element))
            return True
        return False

    def _line(self, element: _Element) -> int | None:
        return cast("int | None", element.sourceline) if self.lines else None


def _holds_blocks(element: _Element) -> bool:
    return isinstance(element.tag, str) and (
        element.tag in _BLOCKS or any(child.tag in _BLOCKS for child in element.iter())
    )
