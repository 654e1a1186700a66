"""Weights as a tree by their labels: "Quality / Method" stands under "Quality"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from tenderlint.report.demands.shape import Row

_STEP: Final = " / "


def tree(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with every criterion under the one it is part of, in the order in which the pack names them."""
    steps = _steps(rows)
    paths: dict[tuple[str, ...], list[Row]] = {}
    names: dict[tuple[str, ...], str] = {}
    for row, path in zip(rows, steps, strict=True):
        for length in range(1, len(path) + 1):
            key = _folded(path[:length])
            names.setdefault(key, path[length - 1])
            paths.setdefault(key, [])
        paths[_folded(path)].append(row)
    return tuple(_below((), paths, names))


def _below(
    above: tuple[str, ...], paths: dict[tuple[str, ...], list[Row]], names: dict[tuple[str, ...], str]
) -> Iterator[Row]:
    for path, here in paths.items():
        if path[:-1] == above:
            depth = len(above)
            yield from [replace(row, label=names[path], depth=depth) for row in here] or [
                Row(facts=(), value="", label=names[path], depth=depth)
            ]
            yield from _below(path, paths, names)


def _steps(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """The way to each criterion. A stroke in a criterion's own name ("Solution / Platform") leads nowhere else."""
    parts = [tuple(row.label.split(_STEP)) for row in rows]
    own = {_folded(path) for path in parts}
    shared = Counter(_folded(path[:length]) for path in parts for length in range(1, len(path)))
    return [_kept(path, own, shared) for path in parts]


def _kept(path: tuple[str, ...], own: set[tuple[str, ...]], shared: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    kept: list[str] = []
    start = 0
    for length in range(1, len(path)):
        head = _folded(path[:length])
        if head in own or shared[head] > 1:
            kept.append(_STEP.join(path[start:length]))
            start = length
    return (*kept, _STEP.join(path[start:]))


def _folded(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(step.casefold() for step in path)
