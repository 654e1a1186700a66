"""The table for a terminal: a line a value, with its places; plain text when it is piped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from tenderlint.population import ShutOut, Source
from tenderlint.report.demands import Clause, Demand, Demands, Row, Section, demands, where
from tenderlint.report.facts.table import NOTHING, Table
from tenderlint.report.printing import as_text, put_line
from tenderlint.wording.clean import clean

_TITLES: Final = 33
"""Columns that the names of demands take."""


def render(table: Table) -> str:
    """The table as plain text, one line a value however long."""
    return as_text(lambda console: show(table, console))


def show(table: Table, console: Console) -> None:
    """Print the table, in colour and wrapped to the window where the console is a terminal."""
    found = demands(table.facts)
    put_line(Text(table.title, style="dim"), console)
    for line in _values(found, named=table.named):
        # A value goes on beside the name of its demand, and a sentence under its own start.
        put_line(line, console, hang=0 if line.plain.startswith("   ") else _TITLES)
    for line in (*_sources(row.shut_out for row in found.rows if row.shut_out), *_unread(table)):
        put_line(line, console, hang=2)


def _values(found: Demands, *, named: bool) -> Iterator[Text]:
    if not found.sections and not found.clauses:
        yield from (Text(""), Text(NOTHING))
    for section in found.sections:
        yield from _section(section, named=named)
    if found.clauses:
        yield from (Text(""), Text("Clauses it holds", style="bold underline"))
        yield from (_clause(clause, named=named) for clause in found.clauses)


def _section(section: Section, *, named: bool) -> Iterator[Text]:
    yield from (Text(""), Text(section.title, style="bold underline"))
    for demand in section.demands:
        yield from _demand(demand, named=named)


def _demand(demand: Demand, *, named: bool) -> Iterator[Text]:
    for ordinal, row in enumerate(demand.rows):
        yield _row(demand.title if not ordinal else "", row, named=named)
        if row.shut_out:
            yield from _below(row.shut_out)


def _row(title: str, row: Row, *, named: bool) -> Text:
    return Text.assemble(
        "  ",
        (title.ljust(_TITLES - 1) + " ", "bold"),
        "  " * row.depth,
        f"{row.label} " if row.label else "",
        (row.value, "bold"),
        (" (stated differently)", "yellow") if row.differs else "",
        (f"  {where(row.places, named=named)}" if row.facts else "", "dim"),
    )


def _clause(clause: Clause, *, named: bool) -> Text:
    number = f"{len(clause.places)}  "
    return Text.assemble(
        "  ", (clause.title.ljust(_TITLES - 1) + " ", "bold"), number, (where(clause.places, named=named), "dim")
    )


def _below(told: ShutOut) -> Iterator[Text]:
    for share in told.shares:
        yield Text(" " * (_TITLES + 2) + share.sentence + f" ({share.year})")
    if told.reason:
        yield Text(" " * (_TITLES + 2) + told.reason, style="dim")


def _sources(told: Iterator[ShutOut]) -> Iterator[Text]:
    sources: tuple[Source, ...] = tuple(dict.fromkeys(share.source for each in told for share in each.shares))
    if sources:
        yield from (Text(""), Text("Where the shares come from", style="bold underline"))
    for source in sources:
        yield Text(f"  {source.title} ({source.snapshot}). {source.licence}. {source.url}")


def _unread(table: Table) -> Iterator[Text]:
    if table.unread:
        yield from (Text(""), Text("Files not read", style="bold underline"))
    for unread in table.unread:
        yield Text.assemble("  ", (clean(unread.path), "bold"), f": {clean(unread.reason)} {clean(unread.advice)}")
