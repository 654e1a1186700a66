"""Which parts of a pack one document holds: an invitation with the specification and the terms inside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from tenderlint.language.roles import role_of
from tenderlint.language.texture import Texture, texture
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.regex import regex

_HEADING_WORDS = 12
_LEAST_WORDS = 60
_LEAST_OF = {Role.INVITATION: 120, Role.SPECIFICATION: 100, Role.TERMS: 150, Role.PRICING: 20}
"""Fewer words under a heading speak of a part; they are not it."""
_SIGNS: dict[Role, tuple[str, ...]] = {
    Role.PRICING: (
        r"pric(?:e|es|ing) (?:schedule|matrix|form|template|document)",
        r"schedule of (?:rates|prices)",
        r"rate card",
        r"bills? of quantities",
        r"cost proposal",
        r"pricing$",
    ),
    Role.ORDER_FORM: (r"order form", r"form of order"),
    Role.TERMS: (
        r"(?:terms|conditions) of (?:contract|engagement|appointment|business|purchase)",
        r"contract (?:terms|conditions|clauses)",
        r"terms (?:and|&) conditions",
        r"(?:form|draft) of (?:contract|agreement)",
        r"draft (?:contract|agreement)",
        r"(?:call-?off|core) terms",
        r"standard (?:agreement|terms)",
        r"clauses incorporated",
    ),
    Role.SPECIFICATION: (
        r"specification",
        r"(?:statement|scope|description|schedule) of (?:the )?(?:works?|services?|requirements?|objectives)",
        r"work statement",
        r"terms of reference",
        r"service requirements",
        r"(?:our|the|detailed|technical) requirements?$",
        r"services requested",
    ),
    Role.QUESTIONNAIRE: (
        r"questionnaire(?!s)",
        r"selection questions",
        r"conditions of participation",
        r"qualification questions",
    ),
    Role.INVITATION: (
        r"instructions? (?:to|for) (?:tenderers|bidders|offerors|applicants|suppliers)",
        r"invitation to (?:tender|quote|bid)",
        r"how to (?:bid|tender|apply)",
        r"(?:award|evaluation|assessment|selection) criteria",
        r"evaluation methodology",
        r"(?:proposal|bid|tender|quotation|submission) requirements",
        r"submission of (?:proposals|bids|tenders|quotations)",
        r"^(?:this |the )?invitation$",
    ),
}
_NAMED = {role: regex(rf"\b(?:{'|'.join(signs)})", re.IGNORECASE) for role, signs in _SIGNS.items()}
_ASKS = regex(
    r"\b(?:invit\w+|request\w*|seek\w*|sought|wish\w*|welcom\w+|closing|close[sd]?|return\w*|submi\w+|reach|deadline|"
    r"no later than|enclos\w+)\b[^.;]{0,80}\b(?:tender|quot(?:e|ation)|bid|offer|proposal|price)s?\b|"
    r"\b(?:tender|quot(?:e|ation)|bid|offer|proposal|price)s?\b[^.;]{0,80}\b(?:invited|sought|welcome|clos\w+|return\w*|"
    r"submitted|reach|deadline|no later than|received?)\b",
    re.IGNORECASE,
)
"""What a letter says that asks for bids, as a small buyer's only invitation may be one."""
_ANSWERS = regex(
    r"\b(?:your|you)\b[^.;]{0,60}\b(?:was|were|has been|have been|is|are)\s(?:not\s)?(?:un)?successful|\bregret to\b|"
    r"\bpleased to (?:inform|tell)\b|\bintend\w* to award\b|\bthank\w* (?:you )?for your\b",
    re.IGNORECASE,
)
_ANY = regex("|".join(f"(?:{pattern.pattern})" for pattern in _NAMED.values()), re.IGNORECASE)
_LABELLED = regex(
    r"\W*(?:part|section|volume|schedule|appendix|annex(?:e|ure)?|attachment|lot)\s+(?:\d+|[ivx]+|[a-z])\b",
    re.IGNORECASE,
)


def with_roles(document: Document) -> Document:
    """``document`` with its role and parts filled in."""
    known = replace(document, role=role_of(document))
    return replace(known, parts=parts_of(known))


def holds(document: Document, role: Role) -> bool:
    """Whether ``document`` is, or has within it, what ``role`` names."""
    return document.role is role or role in document.parts


def role_named(title: str) -> Role:
    """The role that a title names outright ("Pricing Schedule"), or UNKNOWN."""
    if not _ANY.search(title):
        return Role.UNKNOWN
    return next(role for role, pattern in _NAMED.items() if pattern.search(title))


def parts_of(document: Document) -> tuple[Role, ...]:
    """The roles found inside ``document`` under headings of their own, in the order of Role; its own role left out.

    A heading alone is not enough: the words under it must read as the part does.
    """
    blocks = document.blocks
    headings = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.location.block == at]
    found: set[Role] = {document.role}
    for at in headings:
        for role in _named(blocks[at]):
            if role not in found and _reads_as(role, _section(blocks, at, headings)):
                found.add(role)
    if document.role is Role.LETTER and _invites(blocks):
        found.add(Role.INVITATION)
    return tuple(role for role in Role if role in found and role is not document.role)


def _invites(blocks: Sequence[Block]) -> bool:
    text = " ".join(block.text for block in blocks)
    return bool(_ASKS.search(text)) and not _ANSWERS.search(text)


def _named(heading: Block) -> Iterator[Role]:
    # "Background to the requirements" tells why, not what.
    if (
        len(heading.text) > 120
        or "ackground" in heading.text.lower()
        or len(heading.text.split()) > _HEADING_WORDS
        or not _ANY.search(heading.text)
    ):
        return
    for role, pattern in _NAMED.items():
        if pattern.search(heading.text):
            yield role


def _section(blocks: Sequence[Block], at: int, headings: Sequence[int]) -> Sequence[Block]:
    """What stands under a heading; where headings are all of one level, up to the next that names a part."""
    own = blocks[at]
    after = [each for each in headings if each > at]
    end = next((each for each in after if blocks[each].level <= own.level), len(blocks))
    if _words(blocks[at + 1 : end]) >= _LEAST_WORDS:
        return blocks[at + 1 : end]
    end = next((each for each in after if _starts_part(blocks[each], own.level)), len(blocks))
    return blocks[at + 1 : end]


def _starts_part(heading: Block, level: int) -> bool:
    return heading.level < level or (
        heading.level == level and bool(_LABELLED.match(heading.label or heading.text) or next(_named(heading), None))
    )


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _reads_as(role: Role, section: Sequence[Block]) -> bool:
    seen = texture(section)
    return seen.words >= _LEAST_OF.get(role, _LEAST_WORDS) and _LIKE[role](seen)


_LIKE: dict[Role, Callable[[Texture], bool]] = {
    Role.INVITATION: lambda seen: seen.bidding >= 8,
    Role.QUESTIONNAIRE: lambda seen: seen.asking >= 4 or seen.rows >= 0.3 or seen.bidding >= 8,
    Role.SPECIFICATION: lambda seen: seen.bidding < 15,
    Role.TERMS: lambda seen: seen.contract >= 5 and seen.contract > seen.bidding / 2,
    Role.PRICING: lambda seen: seen.rows >= 0.2 and seen.money >= 8,
    Role.ORDER_FORM: lambda seen: seen.rows >= 0.2 or seen.contract >= 4,
}
