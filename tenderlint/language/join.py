"""Slots to matches: order, gaps, and frames. Shared by both matchers, so that only the slots differ."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from msgspec import Struct

from tenderlint.language.program import Program, Sequence
from tenderlint.language.trie import Hits

Span = tuple[int, int]


class Match(Struct, frozen=True):
    """Where a program matched, in tokens: from ``start`` to ``end`` (exclusive), and the slots' own spans."""

    start: int
    end: int
    slots: tuple[Span, ...]


def matches(program: Program, hits: Hits) -> list[Match]:
    """Matches of a program, shortest for each end, by position. Empty where a slot is missing."""
    found: list[list[Match]] = []
    for group in program.groups:
        each = _alternatives(group, hits)
        if not each:
            return []
        found.append(each)
    if any(_alternatives(group, hits) for group in program.none):
        return []
    return found[0] if len(found) == 1 else _windows(found, program.within)


def stands(group: tuple[Sequence, ...], hits: Hits) -> bool:
    """Whether one of the alternatives of a piece is found."""
    return any(_sequence(sequence, hits) for sequence in group)


def _alternatives(group: tuple[Sequence, ...], hits: Hits) -> list[Match]:
    all_found = [match for sequence in group for match in _sequence(sequence, hits)]
    if len(all_found) < 2:
        return all_found
    return sorted(set(all_found), key=lambda match: (match.start, match.end, match.slots))


def _sequence(sequence: Sequence, hits: Hits) -> list[Match]:
    """Extend partial matches step by step, keeping for each end the one that starts last (the shortest)."""
    for step in sequence.steps:
        if not hits.get(step.slot):
            return []
    partial: dict[int, Match] = {}
    for number, step in enumerate(sequence.steps):
        spans = hits[step.slot]
        if number == 0:
            partial = {end: Match(start, end, ((start, end),)) for start, end in spans}
            continue
        partial = _extend(partial, spans, step.gap)
        if not partial:
            return []
    return list(partial.values())


def _extend(partial: dict[int, Match], spans: list[Span], gap: int) -> dict[int, Match]:
    extended: dict[int, Match] = {}
    for match in partial.values():
        for index in range(bisect_left(spans, (match.end, 0)), len(spans)):
            start, end = spans[index]
            if start > match.end + gap:
                break
            known = extended.get(end)
            if known is None or match.start > known.start:
                extended[end] = Match(match.start, end, (*match.slots, (start, end)))
    return extended


def _windows(groups: list[list[Match]], within: int | None) -> list[Match]:
    """The smallest windows that hold a match of every group: for each match of the rarest, the nearest of the rest."""
    pivot = min(range(len(groups)), key=lambda index: len(groups[index]))
    rest = [group for index, group in enumerate(groups) if index != pivot]
    found: list[Match] = []
    for centre in groups[pivot]:
        chosen = [centre, *(_nearest(centre, group) for group in rest)]
        start, end = min(match.start for match in chosen), max(match.end for match in chosen)
        if within is None or end - start <= within:
            found.append(Match(start, end, tuple(sorted(chain.from_iterable(match.slots for match in chosen)))))
    return found


def _nearest(centre: Match, group: list[Match]) -> Match:
    """The match of ``group`` that widens the window least; one of ``centre``'s own words only for want of another."""

    def cost(match: Match) -> tuple[bool, int, int]:
        window = max(centre.end, match.end) - min(centre.start, match.start)
        overlap = match.start < centre.end and centre.start < match.end
        return (overlap and not set(match.slots).isdisjoint(centre.slots), window, match.start)

    return min(group, key=cost)
