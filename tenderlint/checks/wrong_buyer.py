"""Another authority's name where the buyer's should stand: what was left of somebody else's tender."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, Place, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.public_bodies import Body, bodies, distinctive, may_be_same
from tenderlint.checks.told import where
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.model.fact import Fact
from tenderlint.regex import regex
from tenderlint.wording.places import spot

_INVITING: Final = (Role.NOTICE, Role.INVITATION, Role.LETTER)
_SHOWN: Final = 5
_HEAD: Final = 10
"""Blocks at the head of a document in which its buyer is named."""
_TITLE: Final = (
    r"(?:Council|Authority|Buyer|Client|Customer|Trust|Purchaser|Employer|Commissioner|Funder|Association|University)"
)
_VERBS: Final = (
    r"shall|will|must|may|reserves|requires|expects|intends|wishes|invites|seeks|accepts|agrees|undertakes|operates|aims|"
    r"does not|has (?:a|the) (?:right|policy|duty)|"
    r"is (?:seeking|inviting|looking|not (?:bound|obliged|liable)|committed|entitled|"
    r"the (?:buyer|client|contracting authority))"
)
_ACTS: Final = regex(
    rf"^\s*(?:\([^)]{{0,60}}\)\s*)?(?:{_VERBS})\b|^\s*,?\s*\([^)]{{0,40}}[“\"‘'](?:the\s+)?{_TITLE}[”\"’']"
)
_OWNS: Final = regex(
    r"^[’']s?\s+(?:\w+\s+){0,3}?(?:contract\w*|standing orders|procurement\w*|premises|officers?|staff|employees|"
    r"representatives?|website|polic(?:y|ies)|values|logo|name|terms|conditions|tenders?|requirements|regulations|"
    r"constitution|sites|offices|portal|property|data|information|approval|consent|satisfaction|instructions?|vision|"
    r"objectives|residents|members|systems?|rules|code|cabinet|committee|executive|chief executive|monitoring officer|"
    r"solicitors?|legal (?:team|services)|schedule of rates|head of)\b"
)
_TO: Final = (
    r"submit\w*|return\w*|deliver\w*|report\w*|sent|send|addressed|payable|made|liable|services?|goods|works|supplied|"
    r"provided|due|owed|belongs?|disclosed|available"
)
_BY: Final = (
    r"approved|agreed|required|supplied|provided|issued|owned|appointed|employed|paid|requested|authori[sz]ed|notified|"
    r"set|held"
)
_WITH: Final = r"contract\w*|agree\w*|agreement|meet\w*|liaise|work\w*|co-?operate"
_OF: Final = (
    r"property|satisfaction|approval|consent|behalf|expense|name|instructions?|requirements|discretion|polic(?:y|ies)|"
    r"procedures?|board|committee|cabinet|clerk|officers?|director|chief executive|head of \w+|"
    r"(?:procedure|procurement) rules|"
    r"standing orders|financial (?:regulations|rules)|constitution|terms and conditions|conditions of contract|logo|"
    r"invitation|employees|staff"
)
_BEFORE: Final = regex(
    rf"\b(?:indemnif\w+|notify|inform|invoice|pay|supply|assist|satisf\w+|(?:{_TO}) to|(?:{_BY}) by|(?:{_WITH}) with|"
    rf"between|(?:{_OF}) of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OTHERS: Final = regex(
    r"\b(?:partner\w*|joint\w*|collaborat\w*|together with|neighbou?r\w*|adjoin\w*|adjacent|boundar\w+|framework|"
    r"dynamic purchasing|former\w*|previous\w*|predecessor|e\.g\.|such as|for example|for instance|including|"
    r"case study|experience|reference (?:site|contract)s?|highways? authority|planning|licen[cs]ing|landlord|leas\w+|"
    r"freehold\w*|"
    r"land\s?owner\w*|transferor|transferr\w+|incumbent|current (?:provider|contractor|supplier|employer)|consorti\w+|"
    r"participating|member (?:authorit|council)\w*|associat\w+ with|shared service|hosted?|"
    r"lead (?:authority|commissioner|buyer)|grant\w*|funded|funding|funder|accredit\w+|guidance|guide|toolkit|"
    r"other (?:public|local)|neither|as well as|acting for|constituent|tier|area of|within the|educated|degree|alumni|"
    r"hospital at|stakeholders?|agenc(?:y|ies)|pension\w*|ombudsman|trading standards|environmental health|"
    r"adjudicat\w+|nominat\w+|court|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})\b",
    re.IGNORECASE,
)
_ISSUED: Final = regex(r"\b(?:issued|published|let|run|procured)\s+by:?\s+(?:the\s+)?$", re.IGNORECASE)
_BEHALF: Final = regex(r"\bon behalf of\b", re.IGNORECASE)


class _Buyer(Struct, frozen=True):
    name: str
    where: str
    evidence: tuple[Fact, ...] = ()


def wrong_buyer(case: Case) -> Iterator[Answer]:
    """Each other body that stands in the buyer's place, once for each document in which it does."""
    buyer = _buyer(case)
    if buyer is None:
        yield Undecided("the pack does not say who the buyer is in words that can be told from others")
        return
    documents = case.dossier.pack.documents
    known = _others(documents, buyer.name)
    for document in documents:
        for name, places in _strangers(document, case, buyer.name, known).items():
            message = f"The name of {name} stands where that of {buyer.name} should."
            also = [f"also in {spot(place.location)}" for place in places[1 : 1 + _SHOWN]]
            working = (f"buyer: {buyer.name} ({buyer.where})", f"here: {name}", *also)
            yield Flag(message=message, place=places[0], working=working, evidence=buyer.evidence)


def _buyer(case: Case) -> _Buyer | None:
    """Who invites; else the name that the pack's documents agree on, else the one at the head of the invitation."""
    facts = [fact for fact in case.dossier.of("buyer") if distinctive(str(fact.value))]
    inviting = {each.path: each for each in case.dossier.documents(*_INVITING)}
    found = [fact for fact in facts if fact.document in inviting]
    agreed = facts if all(may_be_same(str(a.value), str(b.value)) for a in facts for b in facts) else []
    for fact in (found or agreed)[:1]:
        return _Buyer(str(fact.value), where(fact), (fact,))
    return next((named for document in inviting.values() if (named := _at_head(document))), None)


def _at_head(document: Document) -> _Buyer | None:
    """The body that a document says it is issued by, or the only one that its head names."""
    named = [(body, block) for block in document.blocks[:_HEAD] for body in bodies(block.text)]
    issuing = [(body, block) for body, block in named if _ISSUED.search(block.text[: body.start])]
    first = next(iter(issuing or named), None)
    if first and (issuing or all(may_be_same(body.name, first[0].name) for body, _ in named)):
        return _Buyer(first[0].name, f"{document.path}, {spot(first[1].location)}")
    return None


def _others(documents: Sequence[Document], buyer: str) -> frozenset[str]:
    """Telling words of bodies that the pack introduces as somebody else: partners, neighbours, members of a group."""
    told: set[str] = set()
    for document in documents:
        for block in document.blocks:
            named = [body for body in bodies(block.text) if not may_be_same(body.name, buyer)]
            if named and (_OTHERS.search(block.text) or _names_several(block, named, buyer) or _under_others(block)):
                told.update(*(distinctive(body.name) for body in named))
    return frozenset(told)


def _names_several(block: Block, named: Sequence[Body], buyer: str) -> bool:
    """Whether a block lists bodies, or tells the buyer from another: there nobody confuses them."""
    return len({body.name for body in named}) > 1 or any(may_be_same(body.name, buyer) for body in bodies(block.text))


def _under_others(block: Block) -> bool:
    return any(_OTHERS.search(heading) for heading in block.location.heading[-2:])


def _strangers(document: Document, case: Case, buyer: str, known: frozenset[str]) -> dict[str, list[Place]]:
    """Places by the name of the body that stands there in the buyer's role."""
    found: dict[str, list[Place]] = {}
    statements = case.dossier.statements[document.path]
    # Rows and running headers say the same over and over.
    named = {text: tuple(bodies(text)) for text in {each.own for each in statements}}
    for statement in statements:
        block = document.blocks[statement.block]
        text = statement.own
        for body in named[text]:
            if may_be_same(body.name, buyer) or distinctive(body.name) & known:
                continue
            if _stands_for_buyer(text, body, block):
                place = Place(
                    document=document.path, location=block.location, quote=text, match=text[body.start : body.end]
                )
                found.setdefault(body.name, []).append(place)
    return found


def _stands_for_buyer(text: str, body: Body, block: Block) -> bool:
    if block.kind in (BlockKind.HEADER, BlockKind.FOOTER) or (
        block.kind is BlockKind.HEADING and block.location.block < _HEAD
    ):
        return True
    after, before = text[body.end :], text[: body.start]
    if _BEHALF.search(after):
        return False
    return bool(_ACTS.search(after) or _OWNS.search(after) or _BEFORE.search(before))


CHECKS = (wrong_buyer,)
