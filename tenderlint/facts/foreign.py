"""References that lead out of the pack: to statutes, standards, and agreements that are not being let."""

from __future__ import annotations

import re

from tenderlint.regex import regex

_OWNER = regex(
    r"(?:\s*(?:\([^()]{0,90}\)|[–—:-]\s?[^.,;]{0,60}?))?\s*,?\s*(?:of|to|under|in|from|within)\s+"
    r"(?!accordance|respect|line|relation|order|be\b)(?P<owner>[^.;:()]{0,80})"
)
_LAW = (
    r"\b(?:Acts?|Regulations?|Order \d{4}|Directive|GDPR|DPA|PCR|Code|Rules|Bill|Statutes?|Ordinance|Treaty|"
    r"Legislation|FAR|DFARS|CFR|U\.?S\.?C\b|FLSA|FOIA|EIR|TUPE|ADA|Constitution|Circular|Charter|WTO|GPA|"
    r"Government Buying Standards|New Fair Deal|PPN|Procurement Policy Note)\b"
)
_OTHERS = (
    r"\b(?:Framework (?:Agreement|Contract|Schedule)|DPS (?:Agreement|Contract)|Master Agreement|Head Lease|Lease|"
    r"Licen[cs]e|Loan Agreement|Funding Agreement|Grant Agreement|BPA|Main Contract|Building Contract|NEC\d?|JCT|"
    r"Handbook|Manual|Guidance|Policy|Standard|BS|EN|ISO|IEC|PAS|ASTM|IS)\b"
)
_BIDS = (
    r"(?:supplier|contractor|bidder|tenderer|offeror|consultant|your)(?:[’']?s)?[’']? .{0,12}"
    r"(?:tender|bid|proposal|response|offer)\b"
)
_LAW_PATTERN = regex(_LAW)
_FOREIGN = regex(rf"{_LAW}|{_OTHERS}|(?i:{_BIDS})")
_STANDARDS = r"\b(?:ISO|BS|EN|IEC|NIST|OMB|HIPAA|IRS|Title|Publication|Article|IT)\b[\w ,.:()-]{0,16}"
_BEFORE = regex(rf"(?:{_LAW}[^.;]{{0,14}}|{_STANDARDS}|Framework Schedule \d+[^.;]{{0,40}}?[–—,-]\s?)$")
_ITS_OWN = regex(r"\s*(?:\([^()]{0,90}\))?\s*,?\s*(?:of|to|in|under|within)\s+(?:this|these)\b", re.IGNORECASE)
_OWNER_FOLLOWS = regex(r"\s*(?:\([^()]{0,90}\))?\s*,?\s*(?:of|to|in|under|within)\s+(?:the|that|part|its)?\s*[A-Z“\"(]")


def leads_out(text: str, start: int, end: int) -> bool:
    """Whether the reference at ``text[start:end]`` is to something that no tender pack holds."""
    owner = _OWNER.match(text, end, end + 180)
    if owner and _FOREIGN.search(owner["owner"]):
        return True
    return bool(_BEFORE.search(text[max(0, start - 70) : start]))


def of_its_own(text: str, end: int) -> bool:
    """Whether the words after say that the place is in the same document: "clause 4 of this Agreement"."""
    return bool(_ITS_OWN.match(text, end))


def has_owner(text: str, end: int) -> bool:
    """Whether the words after name something else that the place is in: "section 3 of the Specification"."""
    return bool(_OWNER_FOLLOWS.match(text, end))


def speaks_of_law(text: str) -> bool:
    """Whether ``text`` names a statute or a code at all."""
    return bool(_LAW_PATTERN.search(text))
