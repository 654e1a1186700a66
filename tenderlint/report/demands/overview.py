"""The table of demands in a few lines, for the head of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tenderlint.report.demands.shape import Demand, Demands, Row, Section
from tenderlint.report.words import count

_MOST_VALUES: Final = 6
_MOST_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A section, or a remark on the one before it, where it has no title."""

    title: str
    text: str


def overview(table: Demands) -> tuple[Line, ...]:
    """One line a section, each followed by who lies below its thresholds in the UK and among charities."""
    lines: list[Line] = []
    for section in table.sections:
        lines.append(Line(section.title, _section(section)))
        lines.extend(Line("", text) for text in _below(section))
    if table.clauses:
        held = "; ".join(f"{_small(clause.title)} {len(clause.places)}" for clause in table.clauses)
        lines.append(Line("Clauses it holds", held))
    return tuple(lines)


def _section(section: Section) -> str:
    if len(section.demands) == 1 and section.demands[0].kind == "weight":
        return _weights(section.demands[0])
    return "; ".join(f"{_small(demand.title)} {_values(demand)}" for demand in section.demands)


def _values(demand: Demand) -> str:
    values = list(dict.fromkeys(_value(row) for row in demand.rows))
    shown = " / ".join(values[:_MOST_VALUES]) + (" / …" if len(values) > _MOST_VALUES else "")
    return f"{shown} (stated differently)" if any(row.differs for row in demand.rows) else shown


def _value(row: Row) -> str:
    return f"{row.value} for {row.label}" if row.label else row.value


def _weights(demand: Demand) -> str:
    """The top of the tree; how many criteria lie below it is told, not which."""
    top = [row for row in demand.rows if row.depth == 0 and row.value]
    below = len([row for row in demand.rows if row.depth])
    parts = [f"{_short(row.label)} {row.value}{' (stated differently)' if row.differs else ''}" for row in top]
    shown = "; ".join([*parts[:_MOST_VALUES], *(["…"] if len(parts) > _MOST_VALUES else [])])
    sub = count(below, "sub-criterion", "sub-criteria") if below else ""
    return "; ".join(part for part in (shown, sub) if part)


def _below(section: Section) -> list[str]:
    """The first and the last population: the whole of the UK, and charities where they are counted."""
    told = [row.shut_out for demand in section.demands for row in demand.rows if row.shut_out]
    found = []
    for each in told:
        chosen = [share for share in each.shares if share.area in ("UK", "England and Wales")]
        if chosen:
            found.append("; ".join(share.sentence for share in chosen))
    return found


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _short(label: str) -> str:
    words = label.split()
    return label if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"
