"""What checks need of each document by itself: gathered where the document is at hand, in whichever process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from tenderlint.facts.doubts import doubts_in
from tenderlint.facts.template import template_and_gaps
from tenderlint.model.document import Document
from tenderlint.model.doubt import Doubt
from tenderlint.model.statement import Statement
from tenderlint.model.template import Gap, Template


class Survey(Struct, frozen=True):
    """One document, looked through without the rest of its pack."""

    statements: Sequence[Statement]
    template: Template | None
    """What is open in it, if it is a template."""
    gaps: Mapping[str, Gap]
    """The fact kinds for which a gap stands where the value should."""
    doubts: tuple[Doubt, ...]
    """What it says that cannot be taken as it stands."""


def survey(document: Document, statements: Sequence[Statement]) -> Survey:
    """Look through a document; ``statements`` are its own."""
    template, gaps = template_and_gaps(document)
    return Survey(statements, template, gaps, tuple(doubts_in(document)))
