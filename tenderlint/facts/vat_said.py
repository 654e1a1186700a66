"""VAT told once for several sums: "Both figures include VAT." in the paragraph, or under the same heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from tenderlint.facts.sums import vat_in
from tenderlint.model.document import Block
from tenderlint.model.fact import Fact
from tenderlint.regex import regex
from tenderlint.wording.small import small

_TAX = r"(?:V\.?A\.?T\b|value[\s-]added\s+tax|GST\b|sales\s+tax)"
_NAMED = regex(r"v\.?a\.?t|tax|gst")
"""To be looked for in small letters: quick to see, and every sentence about the tax names it."""
_OF_ALL = regex(
    r"\b(?:both|all|these|those|the|our|every|each)\s+(?:of\s+(?:the|these|our)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:figures?|sums?|amounts?|prices?|values?|budgets?|numbers?)\s+"
    rf"(?P<rest>(?:[\w-]+\s+){{0,8}}?(?:are|is|do|does|includ\w+|exclud\w+)\b[^.;:]{{0,60}}?{_TAX})",
    re.IGNORECASE,
)
_ALONE = regex(
    rf"(?:^|[.;]\s+){_TAX}\s+(?:is|has\s+been)\s+(?:(?P<in>included|allowed\s+for)|excluded|extra|additional|not\s+included|"
    r"(?:payable\s+)?(?:in\s+addition|on\s+top))",
    re.IGNORECASE,
)
_DEMAND = regex(r"\b(?:must|shall|should|your|you|bidders?|tenderers?|invoices?)\b", re.IGNORECASE)
_SENTENCE = regex(r"(?<=[.;])\s+")
_MONEY = regex(r"[A-Z]{3}")


def with_vat(facts: Iterable[Fact], blocks: Sequence[Block]) -> Iterator[Fact]:
    """The facts; a sum that does not say itself whether it holds VAT has it from what is said for all."""
    given = tuple(facts)
    if not any(map(_untold, given)):
        yield from given
        return
    said = {block.location.block: vat for block in blocks if (vat := said_for_all(block.text))}
    under: dict[tuple[str, ...], set[str]] = {}
    for block in blocks:
        if block.location.block in said and block.location.heading:
            under.setdefault(block.location.heading, set()).add(said[block.location.block])
    for fact in given:
        if said and _untold(fact):
            near = under.get(fact.location.heading, set())
            vat = said.get(fact.location.block) or (next(iter(near)) if len(near) == 1 else None)
            yield replace(fact, vat=vat)
        else:
            yield fact


def _untold(fact: Fact) -> bool:
    return fact.vat is None and bool(_MONEY.fullmatch(fact.unit or ""))


def said_for_all(text: str) -> str | None:
    """ "included" or "excluded" where a sentence of ``text`` says it of all sums.

    >>> said_for_all("We have £5,000 now and £2,000 later. Both figures include VAT.")
    'included'
    """
    for sentence in _SENTENCE.split(text) if _NAMED.search(small(text)) else ():
        if _DEMAND.search(sentence):
            continue
        match = _OF_ALL.search(sentence)
        if match:
            return vat_in(match["rest"])
        alone = _ALONE.search(sentence)
        if alone:
            return "included" if alone["in"] else "excluded"
    return None
