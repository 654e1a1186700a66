"""From what extractors say to facts with a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tenderlint.facts.passage import Passage
from tenderlint.model.fact import Fact

Value = float | int | str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that one passage states. ``label`` names what it belongs to; by default the passage's lot."""

    kind: str
    value: Value
    unit: str | None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Extractor:
    """How facts of a few kinds are read: from one passage at a time, if ``cue`` stands in it or in its headings."""

    cue: re.Pattern[str]
    read: Callable[[Passage], Iterator[Stated]]
    numbers_only: bool = True
    """Whether only passages that hold a number are looked at."""

    def over(self, given: Sequence[Passage]) -> Iterator[Fact]:
        """The facts in ``given``."""
        for passage in given:
            if self.cue.search(passage.text) or self.cue.search(passage.headings):
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
    )
