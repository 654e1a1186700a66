"""Places left blank: "[£ ]", "«Insert weight»", "TBC". A gap is no value, and rules can say that it was left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tenderlint.facts.passage import Passage
from tenderlint.model.document import Location

_TO_BE = r"to be (?:confirmed|agreed|advised|inserted)"
_INSIDE = (
    rf"(?:£|€|\$|%|X+|●|•|\.{{2,}}|…|_+|insert[^\]]{{0,80}}|amount[^\]]{{0,60}}|"
    rf"date[^\]]{{0,40}}|tbc|tbd|{_TO_BE}[^\]]{{0,40}})"
)
_GAP = re.compile(
    rf"«[^»]{{0,80}}»|\[\s*{_INSIDE}?\s*(?:%|days|months|years)?\s*\]|<\s*insert[^>]{{0,80}}>"
    r"|£\s?\[[^\]\d]{0,60}\]|£\s?(?:X{1,3}\b|_{2,}|\.{3,})"
    rf"|\bTB[CAD]\b|\b{_TO_BE}\b|Click or tap (?:here )?to enter [\w ]{{1,20}}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A place that its author has still to fill."""

    document: str
    location: Location
    words: str
    """The placeholder as printed."""
    quote: str


def gaps(given: Sequence[Passage]) -> Iterator[Gap]:
    """Every gap in the passages, in order."""
    for passage in given:
        for match in _GAP.finditer(passage.statement.own):
            yield Gap(passage.document, passage.block.location, match[0], passage.quote)


def has_gap(text: str) -> bool:
    """Whether a place in ``text`` was left blank."""
    return bool(_GAP.search(text))
