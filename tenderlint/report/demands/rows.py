"""Facts of one kind as rows: each value once, the less exact put with the exact, differences marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tenderlint.model.fact import Fact
from tenderlint.report.demands.kinds import ONE_VALUE
from tenderlint.report.demands.shape import Row
from tenderlint.report.demands.value import words
from tenderlint.wording.clean import clean

_Key = tuple[str, object, str | None, str | None, str | None]


def rows(facts: Iterable[Fact]) -> tuple[Row, ...]:
    """One row for each value and label, in the order of the facts; they must be of one kind, or all weights."""
    groups: dict[_Key, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(_key(fact), []).append(fact)
    kept = _folded([tuple(group) for group in groups.values()])
    made = [Row(facts=group, value=words(group[0]), label=clean(group[0].label or "")) for group in kept]
    return tuple(replace(row, differs=_differs(row, made)) for row in made)


def _key(fact: Fact) -> _Key:
    label = clean(fact.label or "").casefold()
    value = fact.value.casefold() if isinstance(fact.value, str) else fact.value
    return label, value, fact.unit, fact.vat, fact.basis


def _folded(groups: Sequence[tuple[Fact, ...]]) -> list[tuple[Fact, ...]]:
    """Where one group says exactly what another says less exactly, the two are one, in the place of the first."""
    homes: list[int] = []
    for group in groups:
        exact = [at for at, other in enumerate(groups) if other is not group and _less_exact(group[0], other[0])]
        homes.append(exact[0] if len(exact) == 1 else len(homes))
    merged: dict[int, list[Fact]] = {}
    for at, home in enumerate(homes):
        # The exact value leads its row, since the row shows what its first fact says.
        facts = merged.setdefault(homes[home], [])
        facts[0 if home == at else len(facts) : 0 if home == at else len(facts)] = groups[at]
    return [tuple(facts) for facts in merged.values()]


def _less_exact(one: Fact, other: Fact) -> bool:
    """Whether ``one`` leaves out what ``other`` tells: the hour of a day, the tax, what a sum is counted by."""
    if _key(one)[0] != _key(other)[0] or one.unit != other.unit or words(one) == words(other):
        return False
    hour = isinstance(one.value, str) and isinstance(other.value, str) and other.value.startswith(f"{one.value}T")
    return (one.value == other.value or hour) and one.vat in (None, other.vat) and one.basis in (None, other.basis)


def _differs(row: Row, others: Sequence[Row]) -> bool:
    """Whether the same thing, counted in the same way, has another value elsewhere."""
    first = row.facts[0]
    if first.kind not in ONE_VALUE:
        return False
    return any(
        other.label.casefold() == row.label.casefold()
        and (other.facts[0].unit, other.facts[0].basis) == (first.unit, first.basis)
        and not _compatible(other.facts[0], first)
        and not _in_one_breath(row, other)
        for other in others
        if other is not row
    )


def _in_one_breath(row: Row, other: Row) -> bool:
    """Whether one passage states both: that is a range, or alternatives, and no contradiction."""
    here, there = ({(fact.document, fact.location.block) for fact in each.facts} for each in (row, other))
    return here <= there or there <= here


def _compatible(one: Fact, other: Fact) -> bool:
    """Whether both can be true: the tax tells two sums apart, and a day holds its hours."""
    if one.value == other.value or (one.vat and other.vat and one.vat != other.vat):
        return True
    return _less_exact(one, other) or _less_exact(other, one)
