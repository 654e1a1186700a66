"""From what extractors say to facts with a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from tenderlint.facts.passage import Passage
from tenderlint.facts.sums import Terms
from tenderlint.model.fact import Fact

NONE = Terms()
Value = float | int | str | None


class Stated(Struct, frozen=True):
    """A value that one passage states. ``label`` names what it belongs to; by default the passage's lot."""

    kind: str
    value: Value
    unit: str | None
    label: str | None = None
    terms: Terms = NONE
    """Sums and shares: whether with VAT, and counted by what."""


class Extractor(Struct, frozen=True):
    """How facts of a few kinds are read: from one passage at a time, where one of ``cues`` stands in it or above it."""

    cues: tuple[str, ...]
    """Pieces of words in small letters, one of which a passage or its headings must hold; empty to see all."""
    read: Callable[[Passage], Iterator[Stated]]
    numbers_only: bool = True
    """Whether only passages that hold a number are looked at."""
    needs: tuple[str | re.Pattern[str], ...] = ()
    """Pieces in small letters of which a passage must hold one beside: a sign of money, a unit of time."""

    def over(self, given: Sequence[Passage]) -> Iterator[Fact]:
        """The facts in passages that hold what the extractor needs."""
        for passage in given:
            for stated in self.read(passage):
                yield fact(passage, stated)


def fact(passage: Passage, stated: Stated) -> Fact:
    """A fact at the place of ``passage``."""
    return Fact(
        kind=stated.kind,
        value=stated.value,
        unit=stated.unit,
        document=passage.document,
        location=passage.block.location,
        quote=passage.quote,
        label=stated.label or passage.lot,
        vat=stated.terms.vat,
        basis=stated.terms.basis,
    )
