"""What a pack states: values with their evidence, one extractor a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tenderlint.model.document import Document, Pack
from tenderlint.model.fact import Fact
from tenderlint.model.statement import Statement


def extract(pack: Pack, read: Mapping[str, Sequence[Statement]] | None = None) -> tuple[Fact, ...]:
    """What the documents of ``pack`` state: sorted by document, block and kind, each value once a block.

    ``read`` holds statements of documents that were cut already, by path; the others are cut here.
    """
    # The vocabularies of all extractors are compiled when the first pack is read, and not by a run that reads none.
    from tenderlint.facts.run import extract as over_all  # noqa: PLC0415

    return over_all(pack, read)


def stated_in(document: Document, read: Sequence[Statement]) -> tuple[Fact, ...]:
    """What one document states, in no order; ``read`` are its statements."""
    from tenderlint.facts.run import of_document  # noqa: PLC0415

    return tuple(of_document(document, read))


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts by document, place and kind, each value once a block."""
    from tenderlint.facts.run import in_order as over_all  # noqa: PLC0415

    return over_all(facts)
