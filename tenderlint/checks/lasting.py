"""How long the contract lasts, without its extensions and with them, each with its working."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from tenderlint.checks.case import Dossier
from tenderlint.checks.extending import in_one_passage
from tenderlint.checks.told import placed, where
from tenderlint.model.fact import Fact
from tenderlint.regex import regex
from tenderlint.wording.values import number, told

MONTHS_A_YEAR = 12
_DAYS_A_MONTH = 365 / MONTHS_A_YEAR
_NEAR = 3
"""Blocks that may lie between two extensions of one list."""
_IN_ALL = regex(
    r"\b(?:includ\w+|inclusive\s+of|with|if)\s+(?:\w+\s+){0,4}?(?:exten[sd]\w*|options?|renewals?)\b(?!\s+(?:of|for|by|up)\b)"
    r"|\b(?:maximum|total|overall)\s+(?:\w+\s+)?(?:term|duration|length|period|lifetime)\b"
    r"|\b(?:to|for|of|is)\s+a\s+(?:maximum|total)\s+of\s+(?!a\s+further|an?\s+additional)|\bin\s+(?:total|all)\b",
    re.IGNORECASE,
)


class Unknown(Struct, frozen=True):
    """A figure that the pack does not give, and why, in a clause: "no contract value is stated"."""

    reason: str


class Length(Struct, frozen=True, kw_only=True):
    """A length of time with its working."""

    months: float
    working: tuple[str, ...]
    facts: tuple[Fact, ...]
    """The facts it rests on, the term first."""

    @property
    def years(self) -> float:
        """The same in years."""
        return self.months / MONTHS_A_YEAR


def months(fact: Fact) -> float | None:
    """A duration in months; None where it is none."""
    if not isinstance(fact.value, int | float):
        return None
    factors = {"months": 1.0, "years": MONTHS_A_YEAR, "days": 1 / _DAYS_A_MONTH}
    return fact.value * factors[fact.unit] if fact.unit in factors else None


def first_term(dossier: Dossier, lot: str | None = None) -> Length | Unknown:
    """The term without its extensions: the longest where several are stated, the contract's for a lot that has none."""
    terms = _of_lot(dossier.of("term"), lot)
    if not terms:
        return Unknown("how long the contract lasts is not stated")
    bare = [fact for fact in terms if not _in_all(fact)] or terms
    longest = max(bare, key=lambda fact: months(fact) or 0)
    said = f"Term: {placed(longest)}"
    others = sorted({months(fact) or 0 for fact in bare} - {months(longest)})
    if others:
        said += f", the longest of those stated ({', '.join(told(round(each, 1), 'months') for each in others)})"
    return Length(months=months(longest) or 0, working=(said,), facts=(longest,))


def full_term(dossier: Dossier, lot: str | None = None) -> Length | Unknown:
    """The term with every extension that the pack allows."""
    first = first_term(dossier, lot)
    if isinstance(first, Unknown):
        return first
    added = _extended(first, dossier, lot)
    whole = [fact for fact in _of_lot(dossier.of("term"), lot) if _in_all(fact)]
    longest = max(whole, key=lambda fact: months(fact) or 0, default=None)
    if longest is None or (months(longest) or 0) < max(added.months, first.months):
        return added
    said = f"Term: {placed(longest)}, extensions included"
    return Length(months=months(longest) or 0, working=(said,), facts=(longest,))


def _extended(first: Length, dossier: Dossier, lot: str | None) -> Length:
    """The first term and the most that any one place adds to it: what is told twice is added once."""
    places = _places(_of_lot(dossier.of("extension"), lot))
    sums = [(sum(_once(facts)), facts) for facts in places]
    added, facts = max(sums, key=lambda each: each[0], default=(0.0, []))
    if not facts:
        return first
    whole = first.months + added
    said = f"Extensions: {told(round(added, 1), 'months')} in all ({where(facts[0])})"
    years = number(whole / MONTHS_A_YEAR)
    sum_ = f"{number(first.months)} + {number(added)} months = {number(whole)} months, {years} years"
    return Length(months=whole, working=(*first.working, said, sum_), facts=(*first.facts, *facts))


def _once(facts: Sequence[Fact]) -> Iterable[float]:
    """Months that each passage adds, whatever number of facts it gave."""
    for _, same in groupby(facts, key=lambda fact: fact.location.block):
        stated = list(same)
        yield in_one_passage(stated[0].quote, [months(fact) or 0 for fact in stated])


def _places(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Extensions that stand together, as the entries of one list do."""
    places: list[list[Fact]] = []
    for fact in facts:
        last = places[-1][-1] if places else None
        together = last and last.document == fact.document and last.location.heading == fact.location.heading
        if last and together and fact.location.block - last.location.block <= _NEAR:
            places[-1].append(fact)
        else:
            places.append([fact])
    return places


def lot_of(fact: Fact) -> str | None:
    """ "Lot 2" where a fact holds for one lot; None where it holds for the whole contract."""
    return fact.label if fact.label and fact.label.lower().startswith("lot") else None


def _of_lot(facts: Iterable[Fact], lot: str | None) -> list[Fact]:
    """Durations of the lot, else of the whole contract; of every lot where only they have any."""
    lasting = [fact for fact in facts if months(fact)]
    own = [fact for fact in lasting if lot_of(fact) == lot]
    return own or [fact for fact in lasting if lot_of(fact) is None] or ([] if lot else lasting)


def _in_all(fact: Fact) -> bool:
    """Whether the sentence gives the term as the most it can become."""
    return bool(_IN_ALL.search(fact.quote))
