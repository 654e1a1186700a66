"""Places left blank: "[£ ]", "«Insert weight»", "TBC". A gap is no value, and rules can say that it was left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenderlint.facts.passage import Passage
from tenderlint.model.document import Block, Document
from tenderlint.model.template import Gap
from tenderlint.regex import regex

__all__ = ["Gap", "block_gaps", "gaps", "has_gap", "to_come"]

_TO_BE = r"to be (?:confirmed|agreed|advised|inserted|determined)"
_TO_COME = regex(_TO_BE, re.IGNORECASE)
_OPEN_SUM = regex(r"£\s?[X_.]", re.IGNORECASE)
_PROMPT = r"(?:insert|enter|state|complete|add|specify|type|fill in|name of|amount|date|day|month|time|title of)"
_INSIDE = (
    rf"(?:£|€|\$|%|X+|●|•|\.{{2,}}|…|_+|{_PROMPT}\b[^\]]{{0,100}}|rfp title|procurement title|"
    rf"tbc|tbd|{_TO_BE}[^\]]{{0,40}})"
)
_GAP = regex(
    rf"«[^»]{{0,120}}»|\[\s*{_INSIDE}?\s*(?:%|days|months|years)?\s*\]|<\s*{_PROMPT}\b[^>]{{0,80}}>|\{{\{{[^}}]{{1,80}}\}}\}}"
    r"|£\s?\[[^\]\d]{0,60}\]|£\s?(?:X{1,3}\b|_{2,}|\.{3,})|\bX{2,3}\s?%|\bX{2,}/X{2,}/X{2,}"
    r"|(?:_{2,}|\.{4,}|…{2,})\s?(?:%|(?:per\s?cent|(?:working )?days|weeks|months|years)\b)"
    r"|\b(?-i:dd?/mm?/yy(?:yy)?|DD?/MM?/YY(?:YY)?)\b"
    rf"|\bTB[CAD]\b|\b{_TO_BE}\b|Click (?:or tap )?(?:here )?to enter (?:a )?[\w ]{{1,20}}|\bChoose an item\b",
    re.IGNORECASE,
)
# "Insert Supplier name" with nothing round it: a whole line or cell of a few words.
_BARE = regex(r"(?:^|\| |: )(?-i:[Ii]nsert|INSERT) (?!the )[A-Za-z][\w’' /]{2,40}(?=$| \||,)")
_TICK_BOX = regex(r"(?:\byes|\bno|\bn/a|true|false|☐)\s*\[\s*\]|\[\s*\]\s*(?:yes|no|n/a)\b", re.IGNORECASE)


def gaps(given: Sequence[Passage]) -> Iterator[Gap]:
    """Every gap in the passages, in order."""
    for passage in given:
        for match in _GAP.finditer(passage.statement.own):
            yield Gap(passage.document, passage.block.location, match[0], passage.quote)


def has_gap(text: str) -> bool:
    """Whether a place in ``text`` was left blank."""
    return bool(_GAP.search(text))


def to_come(words: str) -> bool:
    """Whether a placeholder is running words ("to be agreed") and no blank to be seen as one."""
    return bool(_TO_COME.match(words))


def block_gaps(document: Document, block: Block) -> Iterator[tuple[Gap, int]]:
    """The gaps of one block with the place in its text where each begins; tick boxes are none."""
    text = block.text
    if not _may_hold(text) or _TICK_BOX.search(text):
        return
    quote = " ".join(text.split()[:60])
    found = [*_GAP.finditer(text), *(_BARE.finditer(text) if "nsert" in text or "NSERT" in text else ())]
    for match in found:
        if match[0].strip():
            yield Gap(document.path, block.location, match[0].strip("| :"), quote), match.start()


def _may_hold(text: str) -> bool:
    """Whether one of the signs is there that every gap has: a search each, where the pattern would cost ten."""
    return (
        "[" in text
        or "«" in text
        or "<" in text
        or "{{" in text
        or "nsert" in text
        or "NSERT" in text
        or "TB" in text
        or "tbc" in text
        or "XX" in text
        or "xx" in text
        or "__" in text
        or "...." in text
        or "……" in text
        or "Click" in text
        or "/yy" in text
        or "/YY" in text
        or "Choose an" in text
        or ("£" in text and bool(_OPEN_SUM.search(text)))
        or ("to be " in text and bool(_TO_COME.search(text)))
    )
