"""Terms written as if they were defined, which no document of the pack defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer, NotApplicable, Place, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.told import where
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.regex import regex, words_like
from tenderlint.wording.places import spot
from tenderlint.wording.small import small

_LEAST: Final = 3
"""Our own mark: a pack that defines fewer terms does not write by definitions, and its capitals mean nothing."""
_MOST: Final = 8
_PLACES: Final = 4
_FEW: Final = 6
"""Words; a longer cell is running text."""
_ROLES: Final = (Role.INVITATION, Role.LETTER, Role.NOTICE)
_RUNNING: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.NOTE})
_AT_EDGES: Final = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.FOOTER})
_TERM: Final = r"(?P<term>[A-Z][\w’'/ &-]{2,50}?)"
_DEFINED: Final = (
    regex(rf"[(“\"‘]\s?(?:(?:each|together|collectively),?\s+)?(?:(?:an?|the|our)\s+)?[“\"‘']?{_TERM}[”\"’']"),
    regex(rf"(?:{words_like('called', 'known as', 'referred to as')})\s+(?:the\s+)?{_TERM}[.,;)]"),
)
_EXPLAINED: Final = regex(rf"\W*(?:[Tt]he\s+)?{_TERM}\W*\s(?:means?|shall mean|has the meaning|refers to|is defined)\b")
_MEANS: Final = regex(rf"\W*(?:[Tt]he\s+)?{_TERM}\W*\s(?:means?|shall mean|has the meaning)\b")
_ELSEWHERE: Final = regex(
    rf"(?:{words_like('terms?', 'words', 'expressions', 'definitions')})\b[^.]{{0,90}}"
    r"\b(?:mean\w*|defin\w+|interpret\w*|set out)\b[^.]{0,60}"
    r"\b(?:in|by|under)\b[^.]{0,40}\b(?:framework|core terms|joint schedule|master|model|jct|nec)\b"
)
"""To be looked for in small letters."""
# Only words that a contract has to delimit: which sites, whose data, how long. Offices, papers and names need it not.
_DELIMITED: Final = (
    r"Sites?|Premises|Areas?|Locations?|Hours|Days?|Periods?|Years?|Levels?|Equipment|Assets?|Users?|Incidents?|Events?|"
    r"Charges?|Fees?|Rates?|Sums?|Liabilit(?:y|ies)|Losses|Data|Materials?|Works|Deliverables?|Milestones?|Requests?|"
    r"Faults?|Defects?|Defaults?|Failures?|Property|Properties|Persons?|Clients?|Employees|Deductions?|Credits?|"
    r"Rights|Outputs?|Outcomes?|Items?|Goods|Vehicles?|Buildings?|Facilit(?:y|ies)|Consumables|Indicators?|Targets?"
)
_USED: Final = regex(
    rf"\b(?:the|an?|any|each|all|every|such|its|their|from|to|of|for|by|with|in|at|on|or|and|other)\s+"
    rf"(?P<term>(?:[A-Z][a-z]+\s+){{1,2}}(?:{_DELIMITED}))(?=\s+(?!and [A-Z]|of [A-Z])[a-z]|[,;.:)]|$)"
)
_MAY_BE_USED: Final = regex(rf"[A-Z][a-z]+\s+(?:{_DELIMITED})")
"""Where it stands nowhere, no term is used; looked for at capitals alone, it is quick to see."""
_SUBJECT: Final = regex(r"[.:;]\s(?:The\s+)?((?:[A-Z][a-z]+\s+){1,2}[A-Z][a-z]+)\s+(?:is|are|:|–|=|\()")
_IN_LAW: Final = regex(
    r"\b(?:Act|Regulations|Directive|Order|Code|Policy|Scheme|Standard|Programme|Fund|Award|Forum|Group)\b|[“\"]"
)


def undefined_term(case: Case) -> Iterator[Answer]:
    """Each term once a document at its first use, in a pack that defines its terms."""
    documents = case.dossier.pack.documents
    if not _writes_by_definitions(documents):
        yield NotApplicable("the pack does not write in defined terms")
        return
    defined = _defined(documents)
    lost = _lost(documents, defined)
    elsewhere = _elsewhere(documents) if lost else None
    if elsewhere:
        yield Undecided(f"terms are said to be defined elsewhere ({elsewhere}): {', '.join(list(lost)[:_MOST])}")
        return
    for places in list(lost.values())[:_MOST]:
        working = tuple(map(where, places[:_PLACES]))
        message = f"“{places[0].match}” is written as a defined term, and is nowhere defined."
        yield Absent(
            message=message,
            roles=_ROLES,
            place=places[0],
            working=(f"defined in the pack: {len(defined)} terms", *working),
        )


def _writes_by_definitions(documents: Iterable[Document]) -> bool:
    """Whether the pack has a list of definitions: a few terms that it says the meaning of, one after the other."""
    texts = (block.text for document in documents for block in document.blocks)
    return sum(bool(_MEANS.match(text)) for text in texts if "mean" in text) >= _LEAST


def _key(term: str) -> str:
    """One form for singular and plural, whatever the case."""
    words = f"{' '.join(term.casefold().split())} "
    return words.replace("ies ", "y ").replace("s ", " ").removesuffix(" ")


def _defined(documents: Iterable[Document]) -> frozenset[str]:
    """Terms that some document defines in words, in quotes, in a table or under a heading of their own."""
    texts = {block.text for document in documents for block in document.blocks}
    whole = _together(texts)
    found = [match for each in _DEFINED for match in each.finditer(whole)]
    found += [match for text in texts if _may_explain(text) and (match := _EXPLAINED.match(text))]
    return frozenset(_key(match["term"]) for match in found)


def _together(texts: Iterable[str]) -> str:
    """One text of many, for one search: a full stop stands before each, so that nothing reaches from one to another."""
    return ". " + "\n. ".join(texts)


def _may_explain(text: str) -> bool:
    return "mean" in text or "refers to" in text or "is defined" in text


def _elsewhere(documents: Iterable[Document]) -> str | None:
    for document in documents:
        for block in document.blocks:
            if _ELSEWHERE.search(small(block.text)):
                return f"{document.path}, {spot(block.location)}"
    return None


def _lost(documents: Iterable[Document], defined: frozenset[str]) -> dict[str, list[Place]]:
    """Places of each term that nothing defines."""
    found: dict[str, list[Place]] = {}
    for document in documents:
        for block in document.blocks:
            if block.kind in _RUNNING and _MAY_BE_USED.search(block.text) and not block.text.istitle():
                for match in _USED.finditer(block.text):
                    key = _key(match["term"])
                    if key not in defined and not _IN_LAW.search(_near(block, match)):
                        quote = " ".join(block.text.split()[:80])
                        place = Place(document=document.path, location=block.location, quote=quote, match=match["term"])
                        found.setdefault(key, []).append(place)
    named = _named(documents) if found else ""
    return {key: places for key, places in found.items() if key not in named}


def _near(block: Block, match: re.Match[str]) -> str:
    return block.text[max(0, match.start() - 20) : match.end() + 20]


def _named(documents: Iterable[Document]) -> str:
    """Headings, first cells and subjects of "is" and "are": a term that stands there is told there."""
    blocks = [block for document in documents for block in document.blocks]
    told = {block.text for block in blocks if block.kind in _AT_EDGES}
    told.update(text for text in {cell.text for block in blocks for cell in block.cells} if len(text.split()) <= _FEW)
    told.update(cell.heading for block in blocks for cell in block.cells if cell.heading)
    told.update(_SUBJECT.findall(_together({block.text for block in blocks})))
    return _key(" | ".join(told))


CHECKS = (undefined_term,)
