"""Questions about one passage put into one, so that a buyer looks each passage up once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from tenderlint.questions.draft import Draft
from tenderlint.questions.order import Ranked
from tenderlint.questions.points import MISSING
from tenderlint.questions.sheet import Place
from tenderlint.regex import regex

_PARTS: Final = 2
"""Reasons that one question holds: a third is hard to answer."""
_LONGEST: Final = 480
"""Characters of a question of two parts."""
_ASKS: Final = regex(r"\b(Would|could) the Authority\b")

_LEAD: Final = regex(r".+?[.]\s+(?=Would |Please )")
"""What stands before the asking."""


def combined(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The same, in their order, each later question joined to the first that is about its passages."""
    kept: list[Ranked] = []
    for group, draft in ranked:
        at = next((at for at, (_, other) in enumerate(kept) if _together(other, draft)), None)
        if at is None:
            kept.append((group, draft))
        else:
            kept[at] = (kept[at][0], _joined(kept[at][1], draft))
    return kept


def _together(first: Draft, second: Draft) -> bool:
    apart = MISSING in (first.source, second.source) or first.more or second.more
    if apart or 1 + len(first.also) >= _PARTS or len(first.text) + len(second.text) >= _LONGEST:
        return False
    passages = _passages(second.places)
    return bool(passages) and passages <= _passages(first.places)


def _passages(places: Sequence[Place]) -> set[tuple[str, int | None]]:
    return {(place.document, place.location.block if place.location else None) for place in places}


def _joined(first: Draft, second: Draft) -> Draft:
    more = max(first.severity, second.severity, key=lambda severity: severity.rank)
    lead = _LEAD.match(second.text)
    said = bool(lead and lead[0].strip() in first.text)
    also = _ASKS.sub(r"\1 it also", second.text[lead.end() if lead and said else 0 :], count=1)
    text = f"{first.text} {also}"
    return replace(first, text=text, also=(*first.also, second.source), severity=more)
