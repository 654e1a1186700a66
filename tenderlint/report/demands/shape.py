"""The table of demands: sections, demands, and rows with a value and its places."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.fact import Fact
from tenderlint.population import ShutOut
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot


class Place(Struct, frozen=True):
    """Where a value is stated, and in which words."""

    document: str
    spot: str
    quote: str

    @property
    def text(self) -> str:
        """ "itt.docx, clause 1.3, page 2"."""
        return f"{self.document}, {self.spot}" if self.spot else self.document


class Row(Struct, frozen=True, kw_only=True):
    """One value, with every place that states it. A criterion without a weight of its own has neither."""

    facts: tuple[Fact, ...]
    value: str
    label: str = ""
    """What the value belongs to: a lot, a criterion, a role; empty where it belongs to the whole."""
    depth: int = 0
    """How far down the tree of criteria, from 0."""
    differs: bool = False
    """Whether the pack states another value for the same thing."""
    shut_out: ShutOut | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        """Each place once, in the order of the pack."""
        return places(self.facts)


class Demand(Struct, frozen=True):
    """All that is stated of one kind."""

    kind: str
    title: str
    rows: tuple[Row, ...]


class Section(Struct, frozen=True):
    """Demands that a person looks for together."""

    title: str
    demands: tuple[Demand, ...]


class Clause(Struct, frozen=True):
    """Every clause of one kind that the pack holds, barrier or not."""

    title: str
    facts: tuple[Fact, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Each place once, in the order of the pack."""
        return places(self.facts)


class Demands(Struct, frozen=True):
    """What a pack demands, and the clauses it holds."""

    sections: tuple[Section, ...]
    clauses: tuple[Clause, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row of every section."""
        return tuple(row for section in self.sections for demand in section.demands for row in demand.rows)


def where(found: tuple[Place, ...], *, named: bool = True) -> str:
    """Every place, each document named once in a row; not at all where the pack has only one (``named`` false)."""
    parts: list[str] = []
    before = None
    for place in found:
        told = place.spot if place.spot and (not named or place.document == before) else place.text
        parts.append(told)
        before = place.document
    return "; ".join(parts)


def places(facts: tuple[Fact, ...]) -> tuple[Place, ...]:
    """Where facts are stated; two in one place are one."""
    found: dict[tuple[str, str], Place] = {}
    for fact in facts:
        document, within = clean(fact.document), spot(fact.location)
        found.setdefault((document, within), Place(document, within, clean(fact.quote)))
    return tuple(found.values())
