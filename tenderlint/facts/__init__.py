"""What a pack states: values with their evidence, one extractor a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenderlint.model.document import Document
from tenderlint.model.fact import Fact
from tenderlint.model.statement import Statement


def stated_in(document: Document, statements: Sequence[Statement]) -> tuple[Fact, ...]:
    """What one document states, in no order; ``statements`` are its own."""
    # The vocabularies of all extractors are compiled when the first pack is read, and not by a run that reads none.
    from tenderlint.facts.run import of_document  # noqa: PLC0415

    return tuple(of_document(document, statements))


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts by document, place and kind, each value once a block."""
    from tenderlint.facts.run import in_order as over_all  # noqa: PLC0415

    return over_all(facts)
