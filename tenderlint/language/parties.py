"""Names that a document gives the two sides, learnt from its own definitions.

"Acme Ltd (the “Operator”)" makes "Operator" a supplier for that pack; "Whinmoor Parish Council (“WPC”)" makes "WPC"
an authority. Only a defined name that the vocabulary does not know yet is learnt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from tenderlint.model.document import Document
from tenderlint.regex import regex

_NAME = r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})"
_BRACKET = (
    r"[(\[]\s*"
    r"(?:(?:hereinafter|hereafter|together|collectively),?\s*)?(?:(?:called|referred to as|known as)\s*)?"
    rf"(?P<article>(?:the|our|as)\s+)?[“\"‘'](?P<inner>the\s+)?{_NAME}[”\"’']\s*[)\]]"
)
_BRACKETED = regex(_BRACKET)
_DEFINED = regex(rf"(?P<before>[^.;“”\"()]{{3,160}}?)\s*{_BRACKET}")
"""Slow, since it may begin at any letter: for texts that hold such a bracket."""
_MEANS = regex(rf"[“\"]{_NAME}[”\"]\s+(?:means|is|shall mean)\s+(?P<before>[^.;]{{3,160}})")
_SUPPLIER_SIGN = regex(
    r"\b(?:"
    r"successful (?:tenderer|bidder|applicant|supplier)|"
    r"(?:person|firm|organisation|body|party) (?:appointed|engaged|named|selected|awarded|who(?:m)? .{0,40}appoint)|"
    r"(?:contractor|supplier|provider|tenderer|bidder)(?: named| appointed)?)\b",
    re.IGNORECASE,
)
_COMPANY_SIGN = regex(r"\b(?:ltd|limited|llp|plc|inc|cic|registered (?:office|in))\b", re.IGNORECASE)
_AUTHORITY_SIGN = regex(
    r"\b(?:council|authority|ministry|department|university|college|nhs|trust|board|government|borough|county|city of|"
    r"commission|agency of|fire and rescue|police|housing association|constabulary|combined authority)\b",
    re.IGNORECASE,
)
_NOT_PARTIES = regex(
    r"\b(?:agreement|contract|services?|works?|goods|site|project|act|regulations?|schedule|term|terms|"
    r"fee|charges?|price|date|"
    r"invoice|order|framework|itt|rfp|rfq|sow|data|documents?|programme|period|parties|party|deliverables?|loss(?:es)?)\b",
    re.IGNORECASE,
)


class Parties(Struct, frozen=True):
    """Learnt names of the two sides, lower-case and sorted."""

    supplier: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()


class _Definition(Struct, frozen=True):
    """A name and the words that say whose it is. ``title`` tells "the “Operator”" from a mere short form, “BPL”."""

    name: str
    described: str
    title: bool


def learn(documents: Iterable[Document], known: frozenset[str]) -> Parties:
    """Names that the documents define for a party and that are not in ``known`` (lower-case, from the vocabulary)."""
    supplier: set[str] = set()
    authority: set[str] = set()
    for definition in _definitions(documents):
        lower = definition.name.lower()
        if lower in known or f"the {lower}" in known or _NOT_PARTIES.search(definition.name):
            continue
        if _AUTHORITY_SIGN.search(definition.described):
            authority.add(lower)
        elif _is_supplier(definition):
            supplier.add(lower)
    return Parties(tuple(sorted(supplier - authority)), tuple(sorted(authority - supplier)))


def _is_supplier(definition: _Definition) -> bool:
    """A buyer may be a company too, so "Limited" alone does not make a supplier: the name has to be a title."""
    if _SUPPLIER_SIGN.search(definition.described):
        return True
    return definition.title and _COMPANY_SIGN.search(definition.described) is not None


def _definitions(documents: Iterable[Document]) -> Iterator[_Definition]:
    for document in documents:
        for block in document.blocks:
            if "“" not in block.text and '"' not in block.text and "‘" not in block.text:
                continue
            for found in _DEFINED.finditer(block.text) if _BRACKETED.search(block.text) else ():
                # What stands last before the bracket names the party; an address may follow, so a window is looked at.
                title = bool(found["article"] or found["inner"]) and not found["name"].isupper()
                yield _Definition(found["name"], found["before"][-120:], title)
            for found in _MEANS.finditer(block.text):
                yield _Definition(found["name"], found["before"][:80], not found["name"].isupper())
