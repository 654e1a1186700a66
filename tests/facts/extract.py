"""What a pack states, without the search that a check makes of it first."""

from __future__ import annotations

from tenderlint.facts import in_order, stated_in
from tenderlint.language.statements import statements
from tenderlint.model.document import Pack
from tenderlint.model.fact import Fact


def extract(pack: Pack) -> tuple[Fact, ...]:
    """By document, place and kind, each value once a block."""
    return in_order(fact for document in pack.documents for fact in stated_in(document, statements(document)))
