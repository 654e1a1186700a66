"""Certificates by name, as packs and bidders write them."""

from __future__ import annotations

import re
from typing import Final

_NAMED: Final = (
    (
        re.compile(r"\b(?:BS\s*)?(?:EN\s*)?ISO(?:\s*/\s*IEC)?\s*-?\s*(?P<number>\d{4,5})\b", re.IGNORECASE),
        "ISO {number}",
    ),
    (re.compile(r"\bcyber\s+essentials\s+(?:plus\b|\+)", re.IGNORECASE), "Cyber Essentials Plus"),
    (re.compile(r"\bcyber\s+essentials\b(?!\s+(?:plus\b|\+))", re.IGNORECASE), "Cyber Essentials"),
    (re.compile(r"\bCHAS\b"), "CHAS"),
    (re.compile(r"\bSSIP\b", re.IGNORECASE), "SSIP"),
    (re.compile(r"\bsafe\s?contractor\b", re.IGNORECASE), "SafeContractor"),
    (re.compile(r"\bconstructionline\b", re.IGNORECASE), "Constructionline"),
    (re.compile(r"\bFORS\b"), "FORS"),
    (re.compile(r"\binvestors\s+in\s+people\b", re.IGNORECASE), "Investors in People"),
    (re.compile(r"\bCMMI\b"), "CMMI"),
    (re.compile(r"\bmatrix\s+(?:standard|accredit)", re.IGNORECASE), "matrix Standard"),
    (re.compile(r"\bPAS\s?(?P<number>\d{2,4})\b"), "PAS {number}"),
    (re.compile(r"\bNICEIC\b"), "NICEIC"),
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


def holds(held: tuple[str, ...], wanted: str) -> str | None:
    """The certificate held that shows ``wanted``; None if none does."""
    for own in held:
        forms = set(named(own)) or {own}
        if wanted in forms or forms & _ALSO.get(wanted, frozenset()) or own.casefold() == wanted.casefold():
            return own
    return None
