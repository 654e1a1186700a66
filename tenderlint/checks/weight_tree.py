"""Criteria and their parts: which weight is whose, and what each level must add up to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from tenderlint.checks.weight_lists import WeightList
from tenderlint.checks.weight_sums import WHOLE
from tenderlint.facts.criteria import kind_of
from tenderlint.facts.passage import lot_in
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_BETWEEN: Final = " / "
_VERB: Final = regex(r"\s+(?:is|are|will|shall|carries|counts|has)$", re.IGNORECASE)


def parts(label: str | None) -> list[str]:
    """The way from the top of the tree, a lot left out: ["Quality", "Method"]."""
    named = [part.strip() for part in (label or "").split(_BETWEEN)]
    return named[1:] if len(named) > 1 and lot_in(named[0]) and len(named[0].split()) <= 3 else named


def parent(fact: Fact) -> str | None:
    """The criterion that a weight is a part of; None for one at the top."""
    way = parts(fact.label)
    return _BETWEEN.join(way[:-1]) if len(way) > 1 else None


def name(fact: Fact) -> str:
    """The criterion without its parents, and without the verb of the sentence that it was read from."""
    return _VERB.sub("", parts(fact.label)[-1])


def is_price(fact: Fact) -> bool:
    """Whether a weight at the top is that of price: "Contract cost" as well as "Price"."""
    words = name(fact).casefold().split()
    return fact.kind == "price_weight" or (
        parent(fact) is None and not {"price", "cost", "costs", "fee"}.isdisjoint(words)
    )


class Known(Struct, frozen=True):
    """Weights at the top of the tree, from anywhere in the pack."""

    tops: tuple[Fact, ...]
    lots: tuple[str | None, ...]
    """The lot of each."""

    def of(self, criterion: str, lot: str | None) -> list[Fact]:
        """What a criterion weighs, for a lot: by its name, or by what kind of criterion it is."""
        wanted, kind = criterion.casefold(), kind_of(criterion, top=True)
        return [
            top for top in self._for(lot)
            if name(top).casefold() == wanted or (kind != "weight" and top.kind == kind)
        ]  # fmt: skip

    def named_in(self, words: str, lot: str | None) -> list[Fact]:
        """The one criterion that the words name, where they name only one."""
        lowered = words.casefold()
        kinds = {kind_of(part, top=True) for part in words.split(_BETWEEN)} - {"weight"}
        found = [top for top in self._for(lot) if name(top).casefold() in lowered or top.kind in kinds]
        return found if len({name(top).casefold() for top in found}) == 1 else []

    def without_price(self, lot: str | None) -> set[float]:
        """What is left for the other criteria where price has its weight."""
        return {WHOLE - float(top.value or 0) for top in self._for(lot) if is_price(top)}

    def _for(self, lot: str | None) -> Iterable[Fact]:
        return (top for top, own in zip(self.tops, self.lots, strict=True) if own == lot or None in (own, lot))


def known(lists: Sequence[WeightList], but: WeightList | None = None) -> Known:
    """Weights at the top of every list but one."""
    tops = [(fact, each.lot) for each in lists if each is not but for fact in each.weights if parent(fact) is None]
    return Known(tuple(fact for fact, _ in tops), tuple(lot for _, lot in tops))


def groups(weights: Iterable[Fact]) -> dict[str | None, list[Fact]]:
    """Weights by the criterion they are part of, in their order; those at the top under None."""
    found: dict[str | None, list[Fact]] = {}
    for fact in weights:
        found.setdefault(parent(fact), []).append(fact)
    return found
