"""Reasons to ask put together: one question for one cause, however many places show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from tenderlint.catalogue.questions import slots
from tenderlint.model.rule import Severity
from tenderlint.questions.fill import asked, template, together
from tenderlint.questions.points import Point
from tenderlint.questions.sheet import Place
from tenderlint.wording.clean import clean, clip

_SHOWN: Final = 4
"""Places that a question names."""
_LONGEST: Final = 200
"""Characters of the quoted passage."""


class Draft(Struct, frozen=True, kw_only=True):
    """A question before it has its number."""

    text: str
    source: str
    kind: str
    severity: Severity
    places: tuple[Place, ...]
    more: int
    quote: str | None
    also: tuple[str, ...] = ()
    """Other sources, where several reasons were put into one question."""


def drafts(points: Iterable[Point]) -> list[Draft]:
    """One question a cause, in the order in which the causes come first."""
    causes: dict[tuple[str, ...], list[Point]] = {}
    by_source: dict[tuple[str, tuple[str, ...]], list[Point]] = {}
    for point in points:
        by_source.setdefault((point.source, point.asks), []).append(point)
    for (source, asks), group in by_source.items():
        ask = template(asks, together(point.slots for point in group))
        for point in group:
            causes.setdefault((source, ask, *_apart(ask, point)), []).append(point)
    return [_draft(key[1], group) for key, group in causes.items()]


def _apart(ask: str, point: Point) -> tuple[str, ...]:
    """What keeps two points of one source apart: that the question is about something else."""
    names = [
        name
        for name in slots(ask)
        if name == "finding" or (point.source == "unknown" and name not in {"file", *point.together})
    ]
    return tuple(value for name in names for value in point.slots.get(name, ()))


def _draft(ask: str, group: Sequence[Point]) -> Draft:
    # What the question names comes first, so that the passage that is quoted is about it.
    group = sorted(group, key=lambda point: not all(name in point.slots for name in slots(ask)))
    places = _places(group)
    first = group[0]
    quote = clip(_as_cited(first.quote), _LONGEST) if first.quote else None
    return Draft(
        text=asked(ask, together(point.slots for point in group)),
        source=first.source,
        kind=first.kind,
        severity=max((point.severity for point in group), key=lambda severity: severity.rank),
        places=places[:_SHOWN],
        more=len(places[_SHOWN:]),
        quote=quote or None,
    )


def _as_cited(quote: str) -> str:
    """Words that can stand within quotation marks: cells of a table apart by dashes, marks of their own single."""
    return clean(quote).replace(" | ", " – ").replace("“", "‘").replace("”", "’")


def _places(group: Sequence[Point]) -> tuple[Place, ...]:
    """Each place once: two sentences of one clause are one place to whoever looks it up, and so is a whole file of
    which a passage is named.
    """
    named = {point.place.words: point.place for point in reversed(group) if point.place}
    passages = {place.document for place in named.values() if place.location}
    return tuple(place for place in reversed(named.values()) if place.location or place.document not in passages)
