"""Counts by band, and what they say about a threshold: bounds, with nothing read into the inside of a band."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from msgspec import Struct


class Bands(Struct, frozen=True):
    """How many have less than the first edge, from each edge to below the next, and the last edge or more."""

    edges: tuple[int, ...]
    counts: tuple[int, ...]
    total: int

    def below(self, threshold: float) -> tuple[float, float]:
        """The share below ``threshold`` in percent, one decimal: at least, and at most.

        The two are one where the threshold is an edge. Above the last edge all may lie below; nobody lies below 0.
        """
        if threshold <= 0:
            return 0.0, 0.0
        reached = (0, *accumulate(self.counts))
        least = reached[bisect_right(self.edges, threshold)]
        most = reached[min(bisect_left(self.edges, threshold) + 1, len(self.counts))]
        return self._percent(least), self._percent(most)

    def _percent(self, count: int) -> float:
        return round(100 * count / self.total, 1)
