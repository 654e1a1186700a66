"""Demands of two versions: which were tightened, relaxed, made or dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from tenderlint.compare.model import Shift, Turn
from tenderlint.model.fact import Fact

_MORE_IS_HARDER: Final = frozenset(
    {
        "turnover_required", "accounts_years", "experience_years", "references_required", "bid_validity",
        "payment_days", "bond", "bid_security", "fee_to_bid", "insurance_public", "insurance_employers",
        "insurance_professional", "insurance_product", "insurance_cyber", "liability_cap",
    }
)  # fmt: skip
_MORE_IS_EASIER: Final = frozenset(
    {"deadline", "clarification_deadline", "participation_deadline", "word_limit", "page_limit", "termination_notice"}
)
_NEED_NOT_BE: Final = _MORE_IS_HARDER - {"liability_cap", "payment_days", "bid_validity"}
"""Kinds that a pack need not have: a demand that is made is tighter, one that is dropped relaxes."""
_CLAUSES: Final = frozenset(
    {
        "liability_uncapped", "liquidated_damages", "termination_for_convenience", "audit_right", "ip_assignment",
        "exclusivity", "non_compete", "most_favoured_customer", "indemnity",
    }
)  # fmt: skip
"""Clauses of which only is told that they came or went: their words are a matter for findings."""

Key = tuple[str, str | None]


def shifts(old: Sequence[Fact], new: Sequence[Fact]) -> tuple[Shift, ...]:
    """The demands that are not what they were, in the order of the new version and then of the old."""
    before, after = _grouped(old), _grouped(new)
    keys = dict.fromkeys([*after, *before])
    return tuple(_compared(keys, before, after))


def _grouped(facts: Sequence[Fact]) -> dict[Key, tuple[Fact, ...]]:
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.kind, fact.label].append(fact)
    return {key: tuple(group) for key, group in groups.items()}


def _compared(
    keys: dict[Key, None], before: dict[Key, tuple[Fact, ...]], after: dict[Key, tuple[Fact, ...]]
) -> Iterator[Shift]:
    for kind, label in keys:
        was, now = before.get((kind, label), ()), after.get((kind, label), ())
        if kind in _CLAUSES and was and now:
            continue
        if {_said(fact) for fact in was} != {_said(fact) for fact in now}:
            yield Shift(kind, label, was, now, _turn(kind, was, now))


def _said(fact: Fact) -> tuple[object, ...]:
    return (fact.value, fact.unit, fact.vat, fact.basis)


def _turn(kind: str, was: Sequence[Fact], now: Sequence[Fact]) -> Turn:
    if not was or not now:
        return _made_or_dropped(kind, made=bool(now))
    old, new = _hardest(kind, was), _hardest(kind, now)
    if len({fact.unit for fact in (*was, *now)}) > 1 or old is None or new is None or old == new:
        return Turn.CHANGED
    if kind not in _MORE_IS_HARDER | _MORE_IS_EASIER:
        return Turn.CHANGED
    return Turn.TIGHTENED if (new > old) == (kind in _MORE_IS_HARDER) else Turn.RELAXED


def _made_or_dropped(kind: str, *, made: bool) -> Turn:
    if kind == "liability_cap":
        return Turn.RELAXED if made else Turn.TIGHTENED
    if kind in _CLAUSES or kind in _NEED_NOT_BE:
        return Turn.TIGHTENED if made else Turn.RELAXED
    return Turn.CHANGED


def _hardest(kind: str, facts: Sequence[Fact]) -> float | None:
    """The value that binds where several are stated, as a number that can be set beside another; None if it cannot."""
    values = [value for fact in facts if (value := _number(fact)) is not None]
    if len(values) < len(facts):
        return None
    return min(values) if kind in _MORE_IS_EASIER else max(values)


def _number(fact: Fact) -> float | None:
    """Dates by their order: years, months, days, hours and minutes as digits."""
    if isinstance(fact.value, int | float):
        return float(fact.value)
    digits = "".join(letter for letter in fact.value or "" if letter.isdigit())
    return float(digits.ljust(12, "0")[:12]) if len(digits) in (8, 12, 14) else None
