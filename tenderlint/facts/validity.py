"""For how long a tender stays open for acceptance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.dates import dates, may_be_dated
from tenderlint.facts.durations import Duration, durations, may_last
from tenderlint.facts.passage import LABEL_WORDS, Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex
from tenderlint.wording.small import small

_TO_WHOM = (
    r"(?!\s+(?:to|for)\s+(?:(?:the|any|all|either|each|both)\s+)?(?:contractor|supplier|consultant|provider|bidder|tenderer|"
    r"vendor|employer|engineer|authority|council|buyer|client|commissioner|part(?:y|ies)|public|inspection|audit|competition|"
    r"question|review|revision|challenge|negotiation|discussion)s?\b)"
)
"""Behind "open", where it is a choice or a way in that stands open, and no offer."""
_BOUND = r"(?<!final )(?<!final and )(?<!conclusive )binding(?!,?\s+(?:and\s+)?(?:conclusive|final))"
"""A decision is "final and binding", and holds for no time."""
_OPEN = (
    r"(?:remain|be|are|stay|left|held|hold|keep|kept|stand)s?\s+(?:this\s+offer\s+|our\s+offer\s+|\w+\s+){0,3}?"
    rf"(?:open{_TO_WHOM}|valid|firm|irrevocable|{_BOUND}|good)\b|(?:hold|keep|kept|leave)\s+(?:\w+\s+){{1,4}}?open\b|"
    r"open\s+for\s+acceptance|"
    r"validity\b|valid\s+(?:for|until|to|till)\b|irrevocable\s+for|binding\s+(?:offer|for)|fixed\s+for\s+acceptance|"
    r"(?:not|n[’']t)\s+be\s+(?:withdrawn|revoked)|maintain\s+the\s+(?:tender|offer|bid)|good\s+for\b|(?:price|"
    r"offer|tender|quot\w+)s?\s+to\s+be\s+held\b|on\s+the\s+table\b|(?:not|n[’']t)\s+(?:withdraw|revoke|change|raise)\b|\bbinds?\s+(?:you|the|it|each)\b|"
    r"(?:may|can|could)\s+accept\s+(?:your|any|a|the)\s+(?:offer|tender|bid|price|quotation)s?\s+(?:at\s+any\s+time\s+)?(?:in|within|during|"
    r"for|up\s+to)\b|stand\s+by\s+(?:your|its|their|the)\s+\w+|"
    r"hold\s+(?:you|them|bidders?|tenderers?|firms)\s+to\s+(?:your|their|the)\s+\w+|"
    r"(?:tender|offer|bid|price|quot\w+|proposal)s?\s+(?:must|should|will|shall|(?:is\s+|are\s+)?to)\s+(?:be\s+held|hold|"
    r"stand|last)\b(?!\s+by)|"
    r"(?:tender|offer|bid|quot\w+|proposal)s?\s+(?:must|should|will|shall|(?:is\s+|are\s+)?to)\s+(?:provide|allow|give)\b"
    r"(?=[^.;]{0,60}?\bdays?\s+for\s+acceptance\b)"
)
_CUE = regex(_OPEN)
"""To be looked for in small letters."""
_BID = regex(r"\b(?:tender|bid|offer|proposal|quot|price|submission|response)", re.IGNORECASE)
_OFFER = regex(r"\b(?:tender|bid|offer|proposal|(?<!you )quot|submission|response)", re.IGNORECASE)
_OTHER = regex(
    r"insur|certificat|licen[cs]e|guarantee|bond|passport|visa|password|token|first\s+\w+\s+(?:months|years)|"
    r"voucher|warrant",
    re.IGNORECASE,
)
_TERM = regex(r"of\s+the\s+(?:contract|agreement|framework)|years?\s+of\b", re.IGNORECASE)
_FAR = 90


def read(passage: Passage) -> Iterator[Stated]:
    """A period, or the last day, for which the tender holds."""
    text = passage.text
    whole = text if passage.is_row else f"{passage.above}: {text}"
    if not (may_last(whole) or may_be_dated(whole)):
        return
    cue, own = _CUE.search(small(text)), 0
    if not cue and len(passage.above.split()) <= LABEL_WORDS and not durations(passage.above):
        text, own = whole, len(whole) - len(text)
        cue = _CUE.search(small(text))
    around = f"{passage.headings} {text}"
    if not cue or not _BID.search(around) or _OTHER.search(text):
        return
    near = [
        each
        for each in durations(text)
        if each.start >= own
        and not _of_prices(text, each)
        and (0 <= each.start - cue.end() < _FAR or 0 <= cue.start() - each.end < 40)
        and not _TERM.match(text[each.end :].lstrip())
    ]
    for duration in near[:1]:
        yield Stated("bid_validity", duration.count, duration.unit)
    if near:
        return
    for when in dates(text):
        if re.search(r"until|to|till", text[cue.end() : when.start], re.IGNORECASE):
            yield Stated("bid_validity", when.iso, None)


def _of_prices(text: str, duration: Duration) -> bool:
    """Whether prices are to hold through years of the contract, which says nothing of how long a bid does."""
    return duration.unit == "years" and not _OFFER.search(text)


VALIDITY = Extractor(
    (
        "open",
        "valid",
        "firm",
        "irrevocable",
        "binding",
        "good",
        "acceptance",
        "withdrawn",
        "revoked",
        "held",
        "stand",
        "table",
        "accept",
        "withdraw",
        "revoke",
        "bind",
        "hold",
        "duration in",
    ),
    read,
)
