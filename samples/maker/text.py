"""Reads the text of a sample: front matter, then Markdown in which ordered lists are numbered clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading of the first level."""

    text: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered clause under a heading: 4.2."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullet:
    """An entry of a list without numbers."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row holds the column headings."""

    rows: tuple[tuple[str, ...], ...]


Part = Heading | Clause | Bullet | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands before and around the text of a sample."""

    title: str
    """Document title in the file's properties; empty where the sample lacks one on purpose."""
    buyer: str
    subtitle: str
    reference: str
    date: datetime
    header: str
    footer: str
    cover: tuple[tuple[str, str], ...]
    heading: str | None = None
    language: str | None = None
    """Set in an exemplary file only."""

    @property
    def shown(self) -> str:
        """The title as printed on the first page."""
        return self.heading or self.title


@dataclass(frozen=True, slots=True)
class Source:
    """One sample document before it is made."""

    front: Front
    parts: tuple[Part, ...]


def read_source(path: Path) -> Source:
    """The sample whose text stands in ``path``."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(body))
    return Source(_front(yaml.safe_load(front)), tuple(_parts(tree)))


def _front(fields: dict[str, object]) -> Front:
    day = datetime.combine(fields.pop("date"), datetime.min.time().replace(hour=9))  # type: ignore[arg-type]
    cover = tuple((str(name), str(value)) for name, value in fields.pop("cover"))  # type: ignore[attr-defined]
    return Front(date=day, cover=cover, **fields)  # type: ignore[arg-type]


def _parts(tree: SyntaxTreeNode) -> Iterator[Part]:
    for node in tree.children:
        match node.type:
            case "heading":
                yield Heading(_text(node))
            case "ordered_list":
                yield from (Clause(_text(each)) for each in node.children)
            case "bullet_list":
                yield from (Bullet(_text(each)) for each in node.children)
            case "table":
                rows = [row for part in node.children for row in part.children]
                yield Table(tuple(tuple(_text(cell) for cell in row.children) for row in rows))
            case other:
                raise ValueError(f"the samples use no {other}: {_text(node)[:60]}")


def _text(node: SyntaxTreeNode) -> str:
    return " ".join(inline.content for inline in node.walk() if inline.type == "inline").replace("\n", " ")


class Mark(Enum):
    """What a run of text is, beside plain: the editing marks of CriticMarkup."""

    PLAIN = ""
    INSERTED = "++"
    DELETED = "--"
    COMMENT = ">>"


_MARKED = re.compile(r"\{(\+\+|--|>>)(.+?)(?:\+\+|--|<<)\}")


def runs(text: str) -> Iterator[tuple[str, Mark]]:
    """``text`` cut into plain and marked runs: "{++new++}", "{--old--}", "{>>remark<<}"."""
    start = 0
    for found in _MARKED.finditer(text):
        if found.start() > start:
            yield text[start : found.start()], Mark.PLAIN
        yield found[2], Mark(found[1])
        start = found.end()
    if start < len(text):
        yield text[start:], Mark.PLAIN


def column_shares(table: Table) -> list[float]:
    """The share of the width that each column should have, by the length of its longest cells."""
    longest = [min(max(len(cell) for cell in column), 60) + 6 for column in zip(*table.rows, strict=True)]
    # A column that is empty below its heading is for an answer, and needs room for one.
    wide = [30 if not any(row[index] for row in table.rows[1:]) else length for index, length in enumerate(longest)]
    return [length / sum(wide) for length in wide]
