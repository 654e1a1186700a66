"""Facts grouped into the table of demands."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tenderlint.model.fact import Fact
from tenderlint.population import ShutOut, shut_out
from tenderlint.report.demands.kinds import CLAUSES, OTHERS, SECTIONS, WEIGHTS, title
from tenderlint.report.demands.rows import rows
from tenderlint.report.demands.shape import Clause, Demand, Demands, Row, Section
from tenderlint.report.demands.weights import tree


def demands(facts: Sequence[Fact]) -> Demands:
    """What ``facts`` demand: titled, in the order a bidder asks, with who lies below each threshold."""
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        kinds.setdefault("weight" if fact.kind in WEIGHTS else fact.kind, []).append(fact)
    clauses = {kind: found for kind in _clause_kinds(kinds) if (found := _without_value(kinds[kind]))}
    stated = {kind: found for kind in kinds if (found := [each for each in kinds[kind] if each.value is not None])}
    below = shut_out(facts)
    sections = [
        Section(name, tuple(_demand(kind, stated.pop(kind), below) for kind in titles if kind in stated))
        for name, titles in SECTIONS.items()
    ]
    others = Section(OTHERS, tuple(_demand(kind, found, below) for kind, found in stated.items()))
    return Demands(
        tuple(section for section in (*sections, others) if section.demands),
        tuple(Clause(title_of_clause(kind), tuple(found)) for kind, found in clauses.items()),
    )


def title_of_clause(kind: str) -> str:
    """The plain name of a clause; one kind can be both a clause and a value."""
    return CLAUSES.get(kind) or title(kind)


def _clause_kinds(kinds: dict[str, list[Fact]]) -> list[str]:
    """Known clauses in their order, then any other kind."""
    return [*(kind for kind in CLAUSES if kind in kinds), *(kind for kind in kinds if kind not in CLAUSES)]


def _without_value(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.value is None]


def _demand(kind: str, facts: list[Fact], below: tuple[ShutOut, ...]) -> Demand:
    made = rows(facts)
    if kind == "weight":
        return Demand(kind, title(kind), tree(made))
    return Demand(kind, title(kind), tuple(replace(row, shut_out=_shut_out(row, below)) for row in made))


def _shut_out(row: Row, below: tuple[ShutOut, ...]) -> ShutOut | None:
    return next((each for each in below if each.fact in row.facts), None)
