"""The table for a terminal: a line a value, with its places; plain text when it is piped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.population import ShutOut, Source
from tenderlint.report.demands import Clause, Demand, Demands, Row, Section, demands, where
from tenderlint.report.facts.table import NOTHING, Table
from tenderlint.report.line import EMPTY, Line
from tenderlint.report.printing import Printer, as_text
from tenderlint.wording.clean import clean

_TITLES: Final = 33
"""Columns that the names of demands take."""


def render(table: Table) -> str:
    """The table as plain text, one line a value however long."""
    return as_text(lambda printer: show(table, printer))


def show(table: Table, printer: Printer) -> None:
    """Print the table, in colour and wrapped to the window where that is a terminal."""
    found = demands(table.facts)
    printer.put(Line.of((table.title, "dim")))
    for line in _values(found, named=table.named):
        # A value goes on beside the name of its demand, and a sentence under its own start.
        printer.put(line, hang=0 if line.plain.startswith("   ") else _TITLES)
    for line in (*_sources(row.shut_out for row in found.rows if row.shut_out), *_unread(table)):
        printer.put(line, hang=2)


def _values(found: Demands, *, named: bool) -> Iterator[Line]:
    if not found.sections and not found.clauses:
        yield from (EMPTY, Line.of(NOTHING))
    for section in found.sections:
        yield from _section(section, named=named)
    if found.clauses:
        yield from (EMPTY, Line.of(("Clauses it holds", "bold underline")))
        yield from (_clause(clause, named=named) for clause in found.clauses)


def _section(section: Section, *, named: bool) -> Iterator[Line]:
    yield from (EMPTY, Line.of((section.title, "bold underline")))
    for demand in section.demands:
        yield from _demand(demand, named=named)


def _demand(demand: Demand, *, named: bool) -> Iterator[Line]:
    for ordinal, row in enumerate(demand.rows):
        yield _row(demand.title if not ordinal else "", row, named=named)
        if row.shut_out:
            yield from _below(row.shut_out)


def _row(title: str, row: Row, *, named: bool) -> Line:
    return Line.of(
        "  ",
        (title.ljust(_TITLES - 1) + " ", "bold"),
        "  " * row.depth,
        f"{row.label} " if row.label else "",
        (row.value, "bold"),
        (" (stated differently)", "yellow") if row.differs else "",
        (f"  {where(row.places, named=named)}" if row.facts else "", "dim"),
    )


def _clause(clause: Clause, *, named: bool) -> Line:
    number = f"{len(clause.places)}  "
    return Line.of(
        "  ", (clause.title.ljust(_TITLES - 1) + " ", "bold"), number, (where(clause.places, named=named), "dim")
    )


def _below(told: ShutOut) -> Iterator[Line]:
    for share in told.shares:
        yield Line.of(" " * (_TITLES + 2) + share.sentence + f" ({share.year})")
    if told.reason:
        yield Line.of((" " * (_TITLES + 2) + told.reason, "dim"))


def _sources(told: Iterator[ShutOut]) -> Iterator[Line]:
    sources: tuple[Source, ...] = tuple(dict.fromkeys(share.source for each in told for share in each.shares))
    if sources:
        yield from (EMPTY, Line.of(("Where the shares come from", "bold underline")))
    for source in sources:
        yield Line.of(f"  {source.title} ({source.snapshot}). {source.licence}. {source.url}")


def _unread(table: Table) -> Iterator[Line]:
    if table.unread:
        yield from (EMPTY, Line.of(("Files not read", "bold underline")))
    for unread in table.unread:
        yield Line.of("  ", (clean(unread.path), "bold"), f": {clean(unread.reason)} {clean(unread.advice)}")
