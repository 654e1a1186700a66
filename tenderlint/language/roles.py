"""What part a document plays in its pack, from its name, its first lines, its headings and how it reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tenderlint.language.role_signs import ANY, NAMED
from tenderlint.language.texture import Texture, texture
from tenderlint.model.document import Block, BlockKind, Document, Format, Role
from tenderlint.regex import regex

_OPENING = 12
"""Blocks at the start of a document that say what it is."""
_TITLE_WORDS = 14
"""A line this short is a title; a longer one only mentions things."""
_IN_NAME, _FIRST_TITLE, _IN_TITLE, _IN_OPENING, _IN_HEADING = 5, 3, 3, 1, 1
_HEADINGS_COUNTED = 4
_SHEETS = (Format.XLSX, Format.XLS, Format.ODS)
_RUNNING = (BlockKind.HEADER, BlockKind.FOOTER)
_DEAR = regex(r"\s*dear\b", re.IGNORECASE)
_FAREWELL = regex(r"yours (?:sincerely|faithfully|truly)", re.IGNORECASE)
# "Contract" alone names the terms; in most names it goes with another word.
_CONTRACT = regex(r"[\W\d]*(?:the )?contract(?: v?[\d ]+| final| draft)? \w{2,4}$", re.IGNORECASE)
_OF_A_SITE = regex(r"\b(?:sites?|plans?|maps?|drawings?|photo\w*|survey|layout|elevations?|sketch)\b", re.IGNORECASE)
_UNDERSCORES = regex(r"[_/.]|(?<=[a-z])-(?=[a-z])")


def role_of(document: Document) -> Role:
    """The likeliest role, or UNKNOWN where nothing speaks for one. A tie goes to the role listed first."""
    if document.notice is not None:
        return Role.NOTICE
    blocks = [block for block in document.blocks if block.kind not in _RUNNING]
    scores = _by_name(document.path)
    scores.update(_by_opening(blocks[:_OPENING]))
    scores.update(_by_headings(blocks[_OPENING:]))
    scores.update(_by_texture(texture(blocks), sheet=document.format in _SHEETS))
    scores.update(_by_letter(blocks))
    best = max(NAMED, key=lambda role: scores[role])
    return best if scores[best] > 0 else Role.UNKNOWN


def role_by_name(path: str) -> Role:
    """What the name of a file tells of its role, where nothing else of it can be read."""
    said = _by_name(path)
    if said:
        return max(NAMED, key=lambda role: said[role])
    return Role.SPECIFICATION if _OF_A_SITE.search(_UNDERSCORES.sub(" ", path)) else Role.UNKNOWN


def _by_name(path: str) -> Counter[Role]:
    name = _UNDERSCORES.sub(" ", path.rsplit("/", 1)[-1])
    said = Counter({role: _IN_NAME for role in NAMED if NAMED[role].search(name)})
    return said or Counter({Role.TERMS: _IN_NAME} if _CONTRACT.match(name) else ())


def _by_opening(blocks: Iterable[Block]) -> Counter[Role]:
    """A title says it, the first that says anything most of all; a sentence may only mention it."""
    titled: Counter[Role] = Counter()
    mentioned: Counter[Role] = Counter()
    first = _FIRST_TITLE
    for block in blocks:
        if len(block.text.split()) > _TITLE_WORDS:
            mentioned.update({role: _IN_OPENING for role in _said(block.text[:200]) if not mentioned[role]})
            continue
        roles = _said(block.text)
        titled.update({role: _IN_TITLE + first if not titled[role] else 0 for role in roles})
        first = 0 if roles else first
    return titled | mentioned


def _said(text: str) -> list[Role]:
    return [role for role, pattern in NAMED.items() if pattern.search(text)] if ANY.search(text) else []


def _by_headings(blocks: Iterable[Block]) -> Counter[Role]:
    said = Counter(role for block in blocks if block.kind is BlockKind.HEADING for role in _said(block.text))
    return Counter({role: _IN_HEADING * min(_HEADINGS_COUNTED, count) for role, count in said.items()})


def _by_texture(seen: Texture, *, sheet: bool) -> Counter[Role]:
    """What the running text itself speaks for. Rates are per thousand words, set on what real packs show."""
    scores: Counter[Role] = Counter()
    contract = seen.contract >= 4 and seen.contract > seen.bidding / 3
    scores[Role.TERMS] = (4 if seen.contract >= 10 else 2) if contract else 0
    scores[Role.INVITATION] = 0 if seen.bidding < 10 else 2 if seen.bidding < 20 else 3
    if seen.service >= 5 and not contract and seen.bidding < 10:
        scores[Role.SPECIFICATION] = 2
    if seen.asking >= 4 and not contract:
        scores[Role.QUESTIONNAIRE] = 3
    if sheet:
        scores[Role.PRICING] = 4 if seen.money >= 15 else 0
    elif seen.rows >= 0.5 and seen.money >= 15:
        scores[Role.PRICING] = 3
    return scores


def _by_letter(blocks: list[Block]) -> Counter[Role]:
    """A letter greets at its head and takes its leave; a form letter inside a long document does neither."""
    greeted = any(_DEAR.match(block.text) for block in blocks[:_OPENING])
    left = any(_FAREWELL.search(block.text) for block in blocks[-_OPENING:])
    return Counter({Role.LETTER: 4 * greeted + 3 * left})
