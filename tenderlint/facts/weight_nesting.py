"""Which weights of a flat table or list are parts of another: told by their sums, where nothing else tells it."""

from __future__ import annotations

from collections.abc import Sequence

WHOLE, TOLERANCE = 100.0, 1.01
_FEWEST, _MOST, _ROWS = 2, 12, 40


def parents(counts: Sequence[float]) -> list[int | None]:
    """For each count the place of the one that it is part of, or None; all None where the sums tell no tree.

    The counts without a parent add up to 100, and the parts behind a count to it or to 100.

    >>> parents([60, 40, 20, 40])
    [None, 0, 0, None]
    """
    flat: list[int | None] = [None] * len(counts)
    if _close(sum(counts), WHOLE) or len(counts) > _ROWS:
        return flat
    for again in (False, True):  # parts that add up to their parent before parts that add up to 100
        found = _fill(tuple(counts), 0, WHOLE, again)
        if found is not None and any(each is not None for each in found):
            return found
    return flat


def _fill(counts: tuple[float, ...], at: int, left: float, hundred: bool) -> list[int | None] | None:  # noqa: FBT001
    if at == len(counts):
        return [] if _close(left, 0) else None
    if counts[at] > left + TOLERANCE:
        return None
    rest = left - counts[at]
    for size in _sizes(counts, at, hundred):
        below = _fill(counts, at + 1 + size, rest, hundred)
        if below is not None:
            return [None, *[at] * size, *below]
    return None


def _sizes(counts: tuple[float, ...], at: int, hundred: bool) -> list[int]:  # noqa: FBT001
    """How many counts behind the one at ``at`` may be its parts; with parts first."""
    wholes = (WHOLE,) if hundred else (counts[at],)
    several = [
        size
        for size in range(_FEWEST, min(_MOST, len(counts) - at - 1) + 1)
        if any(_close(sum(counts[at + 1 : at + 1 + size]), whole) for whole in wholes)
    ]
    return [*several, 0]


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= TOLERANCE
