"""Numbers with their nouns, and things one after another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_SMALL_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 file", "1,200 words"."""
    return f"{number:,} {one if number == 1 else many}"


def spelt(number: int, one: str, many: str) -> str:
    """As :func:`count`, with small numbers in words, for running text."""
    figure = _SMALL_NUMBERS[number] if number < len(_SMALL_NUMBERS) else f"{number:,}"
    return f"{figure} {one if number == 1 else many}"


def joined(parts: Sequence[str]) -> str:
    """ "a", "a and b", or "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
