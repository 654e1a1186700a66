"""Bytes to a JSON object that is safe to walk: no endless depth, no numbers that are none, no field given twice."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from tenderlint.model.document import ReadingNote
from tenderlint.read.decode import decode
from tenderlint.read.draft import CannotRead
from tenderlint.read.ocds.recognise import MOST
from tenderlint.regex import regex

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Fields = dict[str, Json]

DEEPEST = 60
"""Levels of nesting: the standard's own schema reaches twelve."""
LONGEST_NUMBER = 18
"""Digits of a whole number; more than any budget has, and small enough for every program that reads on."""
_SURROGATES = regex("[\ud800-\udfff]")
_AGAIN = "Download the notice again from where it was published, and check that copy."


class Parsed(Struct, frozen=True):
    """The outermost object of a notice's file, and what had to be put up with."""

    fields: Fields
    notes: tuple[ReadingNote, ...] = ()


def parse(data: bytes) -> Parsed:
    """Read one JSON object. Raises :class:`CannotRead` with a sentence for everything that is none."""
    if len(data) > MOST:
        reason = f"The notice is too large: {MOST // (1024 * 1024)} MiB is the most that is read of one."
        raise CannotRead("too-large", reason, "Download the notice of this procurement alone, and check that.")
    decoded = decode(data)
    twice: set[str] = set()
    top = _loaded(decoded.text, twice)
    if not isinstance(top, dict):
        what = "a list" if isinstance(top, list) else "a single value"
        raise CannotRead("unsupported", f"A notice is one JSON object, and this file holds {what}.", _AGAIN)
    if _too_deep(top):
        reason = f"Its fields are nested more than {DEEPEST} deep, as in no honest notice."
        raise CannotRead("unsafe", reason, "Do not trust it unless you know who made it; download the notice again.")
    return Parsed(top, (*decoded.notes, *_doubled(twice)))


def plain(text: str) -> str:
    """The text without halves of characters, which a JSON escape can smuggle in and no output can hold."""
    return _SURROGATES.sub("\ufffd", text)


def _loaded(text: str, twice: set[str]) -> Json:
    def once(pairs: list[tuple[str, Json]]) -> Fields:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            counted = Counter(name for name, _ in pairs)
            twice.update(name for name, count in counted.items() if count > 1)
        return fields

    try:
        loaded: Json = json.loads(
            text, object_pairs_hook=once, parse_int=_whole, parse_float=_finite, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        reason = f"It is no valid JSON: it breaks off or goes wrong at line {error.lineno}, column {error.colno}."
        raise CannotRead("damaged", reason, _AGAIN) from error
    except RecursionError as error:
        reason = "Its fields are nested without end, as in no honest notice."
        raise CannotRead("unsafe", reason, _AGAIN) from error
    return loaded


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > LONGEST_NUMBER:
        raise CannotRead("damaged", f"It holds a number of {len(digits.lstrip('-')):,} digits.", _AGAIN)
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number) or abs(number) >= 10**LONGEST_NUMBER:
        raise CannotRead("damaged", f"It holds a number that is too large: {digits[:30]}.", _AGAIN)
    return number


def _no_number(name: str) -> float:
    raise CannotRead("damaged", f"It holds “{name}” in place of a number, which is no JSON.", _AGAIN)


def _too_deep(top: Json) -> bool:
    level: list[Json] = [top]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Json) -> Iterator[Json]:
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (inner for inner in values if isinstance(inner, dict | list))


def _doubled(twice: set[str]) -> Iterator[ReadingNote]:
    if twice:
        named = ", ".join(f"“{plain(name)[:40]}”" for name in sorted(twice)[:3])
        yield ReadingNote("invalid-notice", f"It gives a field twice in one place ({named}); the last one was read.")
