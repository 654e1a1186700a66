"""Whether weights add up, in any of the ways in which people list criteria and their parts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

WHOLE: Final = 100.0
_MOST_ENTRIES: Final = 60
"""Longer lists are added up as they stand: no tender nests its criteria so."""


class Sums(Struct, frozen=True):
    """How exactly weights must add up."""

    tolerance: float

    def meets(self, total: float, target: float, entries: Sequence[float] = ()) -> bool:
        """Whether a sum is the target, but for rounding; equal shares may miss it by what rounding each costs."""
        equal = len(entries) > 1 and len(set(entries)) == 1 and all(entry.is_integer() for entry in entries)
        allowed = max(self.tolerance, len(entries) / 2 - 0.01 if equal and WHOLE % len(entries) else 0)
        return abs(total - target) <= allowed + 1e-9

    def add_up(self, entries: Sequence[float], targets: Collection[float]) -> bool:
        """Whether the entries, in their order, add up to one of the targets: all of them, or the criteria alone, each
        followed by parts that add up to its own weight or to 100."""
        return any(
            self.meets(sum(entries), target, entries) or self._nested(tuple(entries), target) for target in targets
        )

    def _nested(self, entries: tuple[float, ...], target: float) -> bool:
        if len(entries) > _MOST_ENTRIES:
            return False

        @cache
        def fits(at: int, left: float) -> bool:
            if at == len(entries):
                return self.meets(left, 0)
            rest = round(left - entries[at], 6)
            return rest >= -self.tolerance and any(fits(behind, rest) for behind in self._ends(entries, at))

        return fits(0, target)

    def _ends(self, entries: tuple[float, ...], at: int) -> list[int]:
        """Where the next criterion may stand: right behind this one, or behind two parts or more that add up to it."""
        ends = [at + 1]
        total = 0.0
        for behind in range(at + 1, len(entries)):
            total += entries[behind]
            if behind > at + 1 and (self.meets(total, entries[at]) or self.meets(total, WHOLE)):
                ends.append(behind + 1)
        return ends
