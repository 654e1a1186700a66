"""Who buys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_BODY = (
    r"Council|Authority|Trust|Borough|Board|Department|Ministry|University|College|Agency|Service|Commission|"
    r"Group|Foundation|School|"
    r"Corporation|Association|Limited|Ltd|Office|Partnership|Society|District|County|Executive|Academy|Police|"
    r"Hospital|Housing"
)
_WORD = r"(?:[A-Z][\w’'&.-]*\s+|of\s+|the\s+|and\s+|for\s+|&\s+)"
_PLACE = (
    r"(?:University|City|Town|State|County|Province|Government|Secretary\s+of\s+State|Corporation|Borough|"
    r"District|Municipality|Parish)"
)
_OF = rf"{_PLACE}\s+(?:of|for)(?:\s+(?:the\s+|and\s+)?[A-Z][\w’'&-]*)+"
_WIDE = (
    r"Department|Ministry|University|Office|Board|Commission|Agency|College|Corporation|Authority|School|Association"
)
_FOR = r"\s+(?:of|for)(?:\s+(?:the\s+|and\s+)?[A-Z][\w’'-]+)+"
_ENDED = rf"{_WORD}{{0,7}}(?:(?:{_WIDE}){_FOR}|(?:{_BODY})\b(?:\s+(?:Limited|Trust|Council))?)"
_NAME = rf"(?P<name>{_OF}(?:{_FOR})?|{_ENDED})"
_MOST_CELLS = 4
_TITLE = (
    r"(?:Council|Authority|Buyer|Client|Customer|Trust|Purchaser|Employer|Commissioner|Funder|Company|"
    r"Association|City|State|County|Town|Owner|University)"
)
_DEFINED = regex(rf"{_NAME},?\s*\([^)]{{0,40}}[“\"‘']\s?(?:the\s+)?{_TITLE}\s?[”\"’']\)")
_INVITES = regex(
    rf"{_NAME}\s+(?:\([^)]*\)\s+)?(?:invites|is\s+(?:inviting|seeking|looking|soliciting|tendering|requesting|"
    rf"accepting)|wishes|intends|seeks|"
    r"requires|requests|would\s+like)\b"
)
_TITLED = regex(rf"\([^)]{{0,40}}[“\"‘']\s?(?:the\s+)?{_TITLE}\s?[”\"’']\)")
_VERB = regex(r" (?<=[a-z)] )(?:invites|is\s|wishes|intends|seeks|requires|requests|would like)")
_BY = regex(
    "|".join(rf"{done}\s+(?:jointly\s+)?by" for done in "issued published let procured conducted released run".split())
    + r"|behalf of|between:?\s*\(?1"
)
"""Without brackets around its words, so that places which begin none of them are passed over."""
_ACTS = regex(
    r"(?:(?i:invitation|request|ITT|RFP|RFQ|tender|notice(?!\s+of\s+(?:assessment|violation|infringement|penalt|breach|default|debar))|document|procurement|call|pack|competition|opportunity|"
    r"solicitation)\b[\w\s]{0,30}?"
    r"\b(?:issued|published|let|procured|conducted|released|run)\s+(?:jointly\s+)?by|(?i:on\s+behalf\s+of)|"
    r"between:?\s*\(?1\)?)\s+(?:the\s+)?" + _NAME
)
_CALLED = (
    r"(?:contracting\s+)?authority|buyer|contracting\s+body|client|customer|purchaser|purchasing\s+(?:body|"
    r"organisation|entity)|procuring\s+entity|"
    r"commissioner|employer|funder|(?:name\s+of\s+(?:the\s+)?)?(?:authority|buyer|council|client|organi[sz]ation|"
    r"contracting\s+authority)|"
    r"(?:buyer|authority|client|customer|organi[sz]ation)\s+name|official\s+name"
)
_ROW = regex(_CALLED, re.IGNORECASE)
_LINE = regex(
    rf"(?i:{_CALLED}|name\s+and\s+addresses)\s*:\s*(?:the\s+)?(?P<name>[A-Z][\w’'&.,-]*(?:\s+[\w’'&.,-]+){{1,9}})\.?"
)
_HEADED = regex(
    r"(?:[\w.)]+\s+)?(?:name\s+and\s+addresses|(?:contracting\s+)?authority|buyer|client|name\s+of\s+\w+)\W*",
    re.IGNORECASE,
)
_LEADING = regex(r"^(?:(?:the|and|of|for)\s+)+", re.IGNORECASE)
_SEAT = regex(r"\b(Council|Trust|Limited|Ltd|Association)\s+of\b.*")
"""Behind the name, where it sits: "Example Council of County Hall"."""
_NO_BODY = regex(
    r"\b(?:Supplier|Contractor|Bidder|Tenderer|Provider|Consultant)s?\b|\b[Ii]nsert\b|"
    r"^(?:Contracting\s+)?Authority$|^Contracting\b"
)


def read(passage: Passage) -> Iterator[Stated]:
    """The buyer's name, where the pack defines it, invites in its name, or names it in a table or under a label."""
    if passage.is_row:
        yield from _row(passage)
        return
    text = passage.own
    match = _named(text) or (_LINE.fullmatch(passage.text) if ":" in passage.text else None)
    if match is None and passage.above and _HEADED.fullmatch(passage.above) and len(text.split()) <= _MOST_CELLS * 2:
        match = re.fullmatch(_NAME, text.rstrip(" ."))
    if match:
        name = _SEAT.sub(r"\1", _LEADING.sub("", match["name"].strip(" ,.")))
        if len(name.split()) > 1 and not _NO_BODY.search(name):
            yield Stated("buyer", name, None)


def _named(text: str) -> re.Match[str] | None:
    """The name in a sentence; its dear patterns are tried only where their closing words stand."""
    for sign, pattern in ((_TITLED, _DEFINED), (_VERB, _INVITES), (_BY, _ACTS)):
        match = pattern.search(text) if sign.search(text) else None
        if match:
            return match
    return None


def _row(passage: Passage) -> Iterator[Stated]:
    cells = [cell.text for cell in passage.block.cells if cell.text] if len(passage.block.cells) <= _MOST_CELLS else []
    if (
        len(cells) == 2
        and not _NO_BODY.search(cells[1])
        and _ROW.fullmatch(cells[0].strip(" :"))
        and re.match(r"[A-Z][\w’' &]{5,80}$", cells[1])
    ):
        yield Stated("buyer", cells[1], None)


_CUES = """“ " ‘ invit wish intend seek buyer authority contracting client customer purchas behalf between soliciting
council foundation looking tendering commissioner university college trust""".split()
BUYER = Extractor((*_CUES, "issued by", "published by", "name and addresses", "name of"), read, numbers_only=False)
