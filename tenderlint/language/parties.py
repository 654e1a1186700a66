"""Names that a document gives the two sides, learnt from its own definitions.

"Acme Ltd (the “Operator”)" makes "Operator" a supplier for that pack; "Whinmoor Parish Council (“WPC”)" makes "WPC"
an authority. Only a defined name that the vocabulary does not know yet is learnt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tenderlint.model.document import Document

_NAME = r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})"
_DEFINED = re.compile(
    r"(?P<before>[^.;“”\"()]{3,160}?)\s*[(\[]\s*"
    r"(?:(?:hereinafter|hereafter|together|collectively),?\s*)?(?:(?:called|referred to as|known as)\s*)?"
    rf"(?:(?:the|our|as)\s+)?[“\"‘'](?:the\s+)?{_NAME}[”\"’']\s*[)\]]"
)
_MEANS = re.compile(rf"[“\"]{_NAME}[”\"]\s+(?:means|is|shall mean)\s+(?P<before>[^.;]{{3,160}})")
_SUPPLIER_SIGN = re.compile(
    r"\b(?:ltd|limited|llp|plc|inc|company|cic|registered (?:office|in)|"
    r"successful (?:tenderer|bidder|applicant|supplier)|"
    r"(?:person|firm|organisation|body|party) (?:appointed|engaged|named|selected|awarded|who(?:m)? .{0,40}appoint)|"
    r"(?:contractor|supplier|provider|tenderer|bidder)(?: named| appointed)?)\b",
    re.IGNORECASE,
)
_AUTHORITY_SIGN = re.compile(
    r"\b(?:council|authority|ministry|department|university|college|nhs|trust|board|government|borough|county|city of|"
    r"commission|agency of|fire and rescue|police|housing association|constabulary|combined authority)\b",
    re.IGNORECASE,
)
_NOT_PARTIES = re.compile(
    r"\b(?:agreement|contract|services?|works?|goods|site|project|act|regulations?|schedule|term|terms|"
    r"fee|charges?|price|date|"
    r"invoice|order|framework|itt|rfp|rfq|sow|data|documents?|programme|period|parties|party|deliverables?|loss(?:es)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Learnt names of the two sides, lower-case and sorted."""

    supplier: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()


def learn(documents: Iterable[Document], known: frozenset[str]) -> Parties:
    """Names that the documents define for a party and that are not in ``known`` (lower-case, from the vocabulary)."""
    supplier: set[str] = set()
    authority: set[str] = set()
    for name, described in _definitions(documents):
        lower = name.lower()
        if lower in known or _NOT_PARTIES.search(name):
            continue
        # What stands last before the bracket names the party; an address may follow it, so a window is looked at.
        if _AUTHORITY_SIGN.search(described):
            authority.add(lower)
        elif _SUPPLIER_SIGN.search(described):
            supplier.add(lower)
    return Parties(tuple(sorted(supplier - authority)), tuple(sorted(authority - supplier)))


def _definitions(documents: Iterable[Document]) -> Iterator[tuple[str, str]]:
    for document in documents:
        for block in document.blocks:
            if "“" not in block.text and '"' not in block.text and "‘" not in block.text:
                continue
            for pattern in (_DEFINED, _MEANS):
                for found in pattern.finditer(block.text):
                    yield found["name"], found["before"][-120:] if pattern is _DEFINED else found["before"][:80]
