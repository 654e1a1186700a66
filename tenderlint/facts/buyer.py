"""Who buys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated

_BODY = (
    r"Council|Authority|Trust|Borough|Board|Department|Ministry|University|College|Agency|Service|Commission|"
    r"Corporation|Association|Limited|Office"
)
_WORD = r"(?:[A-Z][\w’'&.-]+\s+|of\s+|the\s+|and\s+|for\s+|&\s+)"
_NAME = rf"(?P<name>{_WORD}{{0,7}}(?:{_BODY})(?:\s+(?:of|for)(?:\s+[A-Z][\w’'-]+)+|\s+Limited)?)"
_MOST_CELLS = 4
_DEFINED = re.compile(
    rf"{_NAME},?\s*\([^)]{{0,40}}[“\"‘']\s?(?:the\s+)?(?:Council|Authority|Buyer|Client|Customer|Trust|Purchaser|Employer)\s?[”\"’']\)"
)
_INVITES = re.compile(rf"{_NAME}\s+(?:invites|is\s+inviting|wishes|intends|seeks|is\s+seeking)\b")
_ROW = re.compile(
    r"(?:contracting\s+)?authority|buyer|contracting\s+body|name\s+of\s+(?:the\s+)?(?:authority|buyer|council|client)",
    re.IGNORECASE,
)


def read(passage: Passage) -> Iterator[Stated]:
    """The name of the buyer, where the pack defines it, invites in its name, or gives it in a table."""
    if passage.is_row:
        cells = (
            [cell.text for cell in passage.block.cells if cell.text] if len(passage.block.cells) <= _MOST_CELLS else []
        )
        if len(cells) == 2 and _ROW.fullmatch(cells[0].strip(" :")) and re.match(r"[A-Z][\w’' ]{5,80}$", cells[1]):
            yield Stated("buyer", cells[1], None)
        return
    match = _DEFINED.search(passage.own) or _INVITES.search(passage.own)
    if match:
        name = re.sub(r"^(?:the|and|of|for)\s+", "", match["name"].strip(), flags=re.IGNORECASE)
        if len(name.split()) > 1:
            yield Stated("buyer", name, None)


BUYER = Extractor(
    ("“", '"', "‘", "invit", "wish", "intend", "seek", "buyer", "authority", "contracting"), read, numbers_only=False
)
