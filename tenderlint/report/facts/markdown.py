"""The table as Markdown, to paste into a ticket or a message."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.population import ShutOut
from tenderlint.report.demands import Demand, Demands, Row, demands, where
from tenderlint.report.facts.table import NOTHING, Table
from tenderlint.report.markdown import MARKER, escaped
from tenderlint.report.words import DEMANDS


def render(table: Table) -> str:
    """The table with a heading a section, a row a value."""
    return "\n".join([MARKER, *_lines(table)]) + "\n"


def _lines(table: Table) -> Iterator[str]:
    found = demands(table.facts)
    yield from (f"# {DEMANDS}", "", escaped(table.title), "")
    if not found.sections and not found.clauses:
        yield from (NOTHING, "")
    for section in found.sections:
        yield from (f"## {section.title}", "", "| Demand | As stated | Where |", "|---|---|---|")
        for demand in section.demands:
            yield from _demand(demand, named=table.named)
        yield ""
        for demand in section.demands:
            yield from _below(demand)
    yield from _clauses(found, named=table.named)
    yield from _unread(table)


def _demand(demand: Demand, *, named: bool) -> Iterator[str]:
    for ordinal, row in enumerate(demand.rows):
        title = "" if ordinal else escaped(demand.title)
        yield f"| {title} | {_value(row)} | {escaped(where(row.places, named=named))} |"


def _value(row: Row) -> str:
    indent = "&nbsp;&nbsp;" * row.depth
    label = f"{escaped(row.label)} " if row.label else ""
    value = f"**{escaped(row.value)}**" if row.value else ""
    return f"{indent}{label}{value}{' (stated differently)' if row.differs else ''}"


def _below(demand: Demand) -> Iterator[str]:
    for row in demand.rows:
        if row.shut_out and row.shut_out.shares:
            yield f"Below {escaped(row.value)} ({_small(demand.title)}):"
            yield from ("", *_shares(row.shut_out), "")


def _shares(told: ShutOut) -> Iterator[str]:
    for share in told.shares:
        yield f"- {escaped(share.sentence)} ([{escaped(share.source.title)}](<{share.source.url}>))"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _clauses(found: Demands, *, named: bool) -> Iterator[str]:
    if found.clauses:
        yield from ("## Clauses it holds", "", "| Clause | How many | Where |", "|---|---:|---|")
        for clause in found.clauses:
            yield f"| {escaped(clause.title)} | {len(clause.places)} | {escaped(where(clause.places, named=named))} |"
        yield ""


def _unread(table: Table) -> Iterator[str]:
    if table.unread:
        yield from ("## Files not read", "")
        for unread in table.unread:
            yield f"- **{escaped(unread.path)}**: {escaped(unread.reason)} {escaped(unread.advice)}"
        yield ""
