"""Places that the authors of a document meant to fill in, and did not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from tenderlint.checks.answers import Answer, Flag, Place, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.told import where
from tenderlint.facts.gaps import block_gaps, to_come
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.regex import regex
from tenderlint.wording.small import small

_SHOWN: Final = 8
_HEADINGS: Final = 1 << 10
"""Headings remembered: hundreds of blocks stand under the same ones."""
_FORMS: Final = frozenset({Role.PRICING, Role.ORDER_FORM, Role.QUESTIONNAIRE})
_OWN: Final = regex(
    r"\blorem ipsum\b|\[\s*(?:insert|tbc|tbd|xx+|date|name of (?:council|authority|project))\b[^\]]{0,80}\]|\bTB[CD]\b",
    re.IGNORECASE,
)
_VARIABLE: Final = regex(
    r"@Model\.[A-Z]\w+|\[(?:[A-Z][a-z]+)+(?:Name|Date|Number|Address|Email|Amount|Title|Reference|Value)\](?!\()"
)
"""A name that the machine which wrote the document was to put a value for: no bidder fills it in."""
_FOR_BIDDERS: Final = regex(
    r"\b(?:form of|sign\w*|signature|witness|declar\w+|certif\w+|bidder\w*|tenderer\w*|supplier\w*|contractor\w*|"
    r"provider\w*|firm\w*|company|compan(?:y|ies)|applicant\w*|organi[sz]ation\w*|your|we|our|offeror\w*|consultant\w*|template|"
    r"appendix|annex|schedule|form|example|sample|specimen|order|call.?off|work package|proposal|reference \d|referee|"
    r"complete\w*|fill\w*|enter|price|rate|cost|invoice|variation|questionnaire|response|answer)\b"
)
"""To be looked for in small letters."""


def placeholder(case: Case) -> Iterator[Answer]:
    """One finding a document, with every place that its authors left open; none for templates and forms."""
    templates = {each.document: each.count for each in case.dossier.templates}
    for document in case.dossier.pack.documents:
        if document.path in templates:
            yield Undecided(f"{document.path} is a template with {templates[document.path]} places to fill in")
        elif document.role not in _FORMS and (left := list(_left(document))):
            yield _flag(left)


def _left(document: Document) -> Iterator[Place]:
    """Gaps outside forms, in order: those in running words whose sentence is the buyer's."""
    for block in document.blocks:
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        found = _open(document, block)
        variable = _VARIABLE.search(block.text)
        if variable or (found and not _is_for_bidders(block)):
            quote, match = " ".join(block.text.split()[:80]), variable[0] if variable else found[0]
            yield Place(document=document.path, location=block.location, quote=quote, match=match)


def _open(document: Document, block: Block) -> list[str]:
    """The words of every gap of one block."""
    found = [gap.words for gap, _ in block_gaps(document, block) if gap.words and not to_come(gap.words)]
    low = block.text.lower()
    if "[" in low or "tb" in low or "lorem" in low:
        found += [match[0] for match in _OWN.finditer(block.text) if match[0] not in found]
    return found


def _is_for_bidders(block: Block) -> bool:
    return _is_of_bidders(block.location.heading[-2:]) or bool(_FOR_BIDDERS.search(small(block.text)))


@lru_cache(_HEADINGS)
def _is_of_bidders(headings: tuple[str, ...]) -> bool:
    return bool(_FOR_BIDDERS.search(small(" / ".join(headings))))


def _flag(left: Sequence[Place]) -> Flag:
    many = f"{len(left)} places were" if len(left) > 1 else "A place was"
    working = tuple(f"“{place.match}”: {where(place)}" for place in left[:_SHOWN])
    return Flag(message=f"{many} left to be filled in: “{left[0].match}”.", place=left[0], working=working)


CHECKS = (placeholder,)
