"""The table of demands in a few lines, for the head of a report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from tenderlint.population import ShutOut
from tenderlint.report.demands.kinds import LABELLED, briefly
from tenderlint.report.demands.shape import Demand, Demands, Row, Section
from tenderlint.wording.clean import clip
from tenderlint.wording.counts import count

_MOST_VALUES: Final = 6
_MOST_WORDS: Final = 8
_LONGEST: Final = 400
_DIFFERS: Final = ", stated differently"
_MOST_SHARES: Final = 3
_LEFT_OUT: Final = ("contact", "legal_basis")
_WIDEST: Final = ("UK", "England and Wales")


class Line(Struct, frozen=True):
    """A section, or a remark on the one before it, where it has no title."""

    title: str
    text: str

    @property
    def style(self) -> str:
        """Remarks stand back a little on a terminal."""
        return "" if self.title else "dim"


def overview(table: Demands) -> tuple[Line, ...]:
    """One line a section, each followed by who lies below its thresholds in the UK and among charities."""
    lines: list[Line] = []
    for section in table.sections:
        if told := _section(section):
            lines.append(Line(section.title, clip(told, _LONGEST)))
        lines.extend(Line("", text) for text in _below(section))
    if table.clauses:
        held = "; ".join(f"{_small(clause.title)} {len(clause.places)}" for clause in table.clauses)
        lines.append(Line("Clauses it holds", held))
    return tuple(lines)


def _section(section: Section) -> str:
    if len(section.demands) == 1 and section.demands[0].kind == "weight":
        return _weights(section.demands[0])
    return "; ".join(_told(demand) for demand in section.demands if demand.kind not in _LEFT_OUT)


def _told(demand: Demand) -> str:
    apart = [briefly(demand.kind, row.value, row.label) for row in demand.rows if (demand.kind, row.label) in LABELLED]
    rest = [row for row in demand.rows if (demand.kind, row.label) not in LABELLED]
    return "; ".join([*([_together(demand.kind, rest)] if rest else []), *dict.fromkeys(apart)])


def _together(kind: str, rows: Sequence[Row]) -> str:
    """Values that contradict each other are joined by "or"; those that may all hold, by a stroke."""
    values = list(dict.fromkeys(_value(row) for row in rows))
    shown = [*values[:_MOST_VALUES], *(["…"] if len(values) > _MOST_VALUES else [])]
    if any(row.differs for row in rows):
        return briefly(kind, " or ".join(shown)) + _DIFFERS
    return briefly(kind, " / ".join(shown))


def _value(row: Row) -> str:
    return f"{row.value} for {row.label}" if row.label else row.value


def _weights(demand: Demand) -> str:
    """The top of the tree; how many criteria lie below it is told, not which."""
    top = [row for row in demand.rows if row.depth == 0 and row.value]
    below = len([row for row in demand.rows if row.depth])
    parts = [f"{_short(row.label)} {row.value}{_DIFFERS if row.differs else ''}" for row in top]
    shown = "; ".join([*parts[:_MOST_VALUES], *(["…"] if len(parts) > _MOST_VALUES else [])])
    sub = count(below, "sub-criterion", "sub-criteria") if below else ""
    return "; ".join(part for part in (shown, sub) if part)


def _below(section: Section) -> list[str]:
    """For each threshold the share of the whole UK, and of charities where they are counted."""
    rows = [row for demand in section.demands for row in demand.rows if row.shut_out and row.shut_out.shares]
    return [f"{row.value}: {_widest(row.shut_out)}" for row in rows[:_MOST_SHARES] if row.shut_out]


def _widest(told: ShutOut) -> str:
    return "; ".join(share.sentence for share in told.shares if share.area in _WIDEST and share.industry is None)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _short(label: str) -> str:
    words = label.split()
    return label if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"
