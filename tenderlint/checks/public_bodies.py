"""Names of public bodies as they stand in running words, and whether two names can mean one body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from tenderlint.regex import regex

_WORD: Final = r"[A-Z][\w’'&.-]*\w"
_SMALL: Final = r"(?:and|of|upon|on|the|in|under|le|en|&)"
_PLACE: Final = rf"{_WORD}(?:(?:\s+{_SMALL}){{0,2}}\s+{_WORD}){{0,5}}?"
_ENDS: Final = (
    r"(?:(?:Metropolitan|County|City|District|Borough|Town|Parish|Community|Unitary|Regional|Island[s]?)\s+){0,2}Council|"
    r"Combined\s+(?:County\s+)?Authority|(?:NHS\s+)?"
    r"(?:(?:Foundation|Hospitals?|Healthcare|University|Ambulance|Community|Partnership)\s+){0,4}NHS\s+(?:Foundation\s+)?Trust|Integrated\s+Care\s+Board|Health\s+Board|Housing\s+(?:Association|Trust|Group)|"
    r"University|(?:Further\s+Education\s+)?College|(?:Multi-?\s?)?Academ(?:y|ies)\s+Trust|Constabulary|"
    r"Fire\s+(?:and|&)\s+Rescue\s+(?:Service|Authority)|National\s+Park\s+Authority"
)
_HEADS: Final = (
    r"(?:London|Royal|Metropolitan)\s+Borough\s+of|University\s+of|Police\s+and\s+Crime\s+Commissioner\s+for"
)
_BODY: Final = regex(
    rf"\b(?:(?:{_HEADS})\s+{_PLACE}|{_PLACE}\s+(?:{_ENDS}))\b(?!\s+(?:Tax|House|Offices?\b|Chamber|v\b))"
)
_SIGN: Final = regex(r"Council|Trust|Board|Borough|Universit|College|Authority|Associat|Police|Constab|Fire|Housing")
_TYPE_WORDS: Final = frozenset(
    """a an the of and for on upon in under with by next le en metropolitan county city district borough town parish
    community unitary regional island islands council combined authority nhs foundation hospital hospitals healthcare
    health university teaching ambulance partnership trust integrated care board housing association group college
    further education academy academies multi constabulary fire rescue service services national park london royal
    police crime commissioner limited ltd north south east west greater great new upper lower st saint local mental
    st. & our your this any each every other another department office general""".split()
)
_NO_PLACE: Final = frozenset(
    """stewardship research tests testing european international british national general medical nursing dental arts
    design funding executive privy advisory safety full building joint youth tribal works standards social whitley
    law press bar business management proficiency training skills quality energy trade trades professional sports
    heritage chartered engineering federal state security world global consumer users user""".split()
)
"""Words of councils, boards and trusts that are no buyer's neighbours."""
_COMMON: Final = regex(
    r"^(?:The|This|That|Any|Each|Every|Our|Your|All|No|If|When|Where|A|An|In|At|To|By|For|With|From|And|Or|As|On|Of|"
    r"Under|Both|Only|Should|Unless|While|Upon|Since|After|Before|However)\s+|"
    r"^(?:\w+\s+){1,4}(?:Board|Committee|Cabinet|Clerk|Officer|Director|Policy|Team|Executive)\s+(?:of|to|for)\s+(?:the\s+)?"
    r"|^(?:\w+\s+){0,4}(?:Rules|Orders|Regulations|Constitution|Conditions|Code|Procedures|Terms|Treasurer|Solicitor|Secretary)\s+"
    r"(?:of|to|for)\s+(?:the\s+)?"
)


class Body(Struct, frozen=True):
    """A public body named in a text, at ``text[start:end]``."""

    name: str
    start: int
    end: int


def bodies(text: str) -> Iterator[Body]:
    """Every public body that ``text`` names with a place of its own: "the Council" names none."""
    if not _SIGN.search(text):
        return
    for match in _BODY.finditer(text):
        start, name = match.start(), match[0]
        while lead := _COMMON.match(name):
            name, start = name[lead.end() :], start + lead.end()
        if distinctive(name) and not _NO_PLACE & set(name.casefold().split()):
            yield Body(" ".join(name.split()), start, match.end())


def distinctive(name: str) -> frozenset[str]:
    """The words that tell one body from another of its kind: "Marlbridge" of "Marlbridge Borough Council"."""
    words = re.findall(r"[\w-]+", name.casefold().replace("’s", "").replace("'s", ""))
    return frozenset(word for word in words if word not in _TYPE_WORDS and len(word) > 2)


def may_be_same(name: str, other: str) -> bool:
    """Whether two names share a telling word, so that they may be one body, or two of one place."""
    return bool(distinctive(name) & distinctive(other))
