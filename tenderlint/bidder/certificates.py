"""Certificates, and registrations that the law asks for, by name, as packs and bidders write them."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.regex import regex

_NAMED: Final = (
    (
        regex(r"\b(?:BS\s*)?(?:EN\s*)?ISO(?:\s*/\s*IEC)?\s*-?\s*(?P<number>\d{4,5})\b", re.IGNORECASE),
        "ISO {number}",
    ),
    (regex(r"\bcyber\s+essentials\s+(?:plus\b|\+)", re.IGNORECASE), "Cyber Essentials Plus"),
    (regex(r"\bcyber\s+essentials\b(?!\s+(?:plus\b|\+))", re.IGNORECASE), "Cyber Essentials"),
    (regex(r"\bCHAS\b"), "CHAS"),
    (regex(r"\bSSIP\b", re.IGNORECASE), "SSIP"),
    (regex(r"\bsafe\s?contractor\b", re.IGNORECASE), "SafeContractor"),
    (regex(r"\bconstructionline\b", re.IGNORECASE), "Constructionline"),
    (regex(r"\bFORS\b"), "FORS"),
    (regex(r"\binvestors\s+in\s+people\b", re.IGNORECASE), "Investors in People"),
    (regex(r"\bCMMI\b"), "CMMI"),
    (regex(r"\bmatrix\s+(?:standard|accredit)", re.IGNORECASE), "matrix Standard"),
    (regex(r"\bPAS\s?(?P<number>\d{2,4})\b"), "PAS {number}"),
    (regex(r"\bNICEIC\b"), "NICEIC"),
)
_REGISTERED: Final = (
    (regex(r"\bwaste\s+carrier", re.IGNORECASE), "Waste carrier registration"),
    (regex(r"\bCare\s+Quality\s+Commission\b|\bCQC\b"), "Care Quality Commission registration"),
    (regex(r"\bOfsted\b", re.IGNORECASE), "Ofsted registration"),
    (regex(r"\bGas\s+Safe\b", re.IGNORECASE), "Gas Safe registration"),
    (regex(r"\bSecurity\s+Industry\s+Authority\b|\bSIA\b"), "Security Industry Authority licence"),
    (regex(r"\boperator[’']?s[’']?\s+licen[cs]e", re.IGNORECASE), "Operator’s licence"),
    (regex(r"\bInformation\s+Commissioner|\bICO\b"), "Registration with the Information Commissioner"),
    (
        regex(r"\bfood\s+(?:business\s+)?(?:registration|hygiene\s+rating)", re.IGNORECASE),
        "Food registration or hygiene rating",
    ),
    (regex(r"\bpremises\s+licen[cs]e|\balcohol\s+licen[cs]e", re.IGNORECASE), "Licence to sell alcohol"),
)
_ALSO: Final = {
    "Cyber Essentials": frozenset({"Cyber Essentials Plus"}),
    "SSIP": frozenset({"CHAS", "SafeContractor", "Constructionline"}),
}
"""What a certificate is shown by as well: Plus includes the basic level; SSIP is met by each of its member schemes."""


def named(text: str) -> tuple[str, ...]:
    """The certificates that a text names, each once, in one form."""
    found: dict[str, int] = {}
    for pattern, form in _NAMED:
        for match in pattern.finditer(text):
            number = match.groupdict().get("number")
            found.setdefault(form.format(number=number) if number else form, match.start())
    return tuple(sorted(found, key=found.__getitem__))


def registrations(text: str) -> tuple[str, ...]:
    """The registrations and licences that a text names."""
    return tuple(name for pattern, name in _REGISTERED if pattern.search(text))


def registered(held: tuple[str, ...], wanted: str) -> str | None:
    """What is held that is this registration; None if nothing is."""
    return next((own for own in held if own.casefold() == wanted.casefold() or wanted in registrations(own)), None)


def holds(held: tuple[str, ...], wanted: str) -> str | None:
    """The certificate held that shows ``wanted``; None if none does."""
    for own in held:
        forms = set(named(own)) or {own}
        if wanted in forms or forms & _ALSO.get(wanted, frozenset()) or own.casefold() == wanted.casefold():
            return own
    return None
