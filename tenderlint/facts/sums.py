"""Whether a sum holds VAT, and what it is counted by: "per claim", "in the aggregate", "a year"."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.facts.money import Money
from tenderlint.facts.shares import Share
from tenderlint.regex import regex

_OUT = r"excl\w*\.?(?:\s+of)?|ex\.?|net\s+of|plus|\+|before|without|not\s+includ\w+|and\s+does\s+not\s+include"
_IN = r"incl\w*\.?(?:\s+of)?|inc\.?|gross\s+of|with"
_VAT = regex(
    rf"(?<!\w)(?:(?P<out>{_OUT})|(?P<in>{_IN}))\s*(?:(?:any|all|applicable|irrecoverable|the)\s+)?(?:V\.?A\.?T|"
    rf"GST|HST|sales\s+tax|"
    r"value[\s-]added\s+tax)\b",
    re.IGNORECASE,
)
_BASES = (
    ("aggregate", r"aggregate|in\s+total\s+for\s+all\s+claims"),
    (
        "each claim",
        (
            r"(?:per|each|any\s+one|every|any\s+single|for\s+any)\s+(?:(?:and|or)\s+every\s+)?(?:single\s+)?"
            r"(?:claim|occurrence|event|incident|accident|loss)"
        ),
    ),
    (
        "year",
        (
            r"(?:per|a|each|every|in\s+(?:each|any))\s+(?:contract\s+|financial\s+|calendar\s+)?(?:year|annum)|"
            r"annually|p\.\s?a\b"
        ),
    ),
    ("greater", r"(?:greater|higher)\s+of|whichever\s+is\s+(?:the\s+)?(?:greater|higher)"),
    ("lesser", r"(?:lesser|lower)\s+of|whichever\s+is\s+(?:the\s+)?(?:lesser|lower|less)"),
)
_BASIS = tuple((name, regex(rf"\b(?:{wording})\b", re.IGNORECASE)) for name, wording in _BASES)
_OF_BOTH = ("aggregate", "greater", "lesser")
_BEHIND, _BEFORE = 70, 110
_BREAK = regex(r"[£€$₹]\s?\d|\b(?:GBP|EUR|USD|INR|CAD|Rs)\b|\. ")


class Terms(Struct, frozen=True):
    """How a sum is to be taken, where the words around it say so."""

    vat: str | None = None
    basis: str | None = None


def terms(text: str, sum_: Money | Share) -> Terms:
    """How ``sum_`` in ``text`` is to be taken: the words behind it decide, else those before it.

    >>> terms("cover of £5m (ex VAT) for each and every claim", Money(5000000, "GBP", 9, 12))
    Terms(vat='excluded', basis='each claim')
    """
    behind = text[sum_.end : sum_.end + _BEHIND]
    cut = _BREAK.search(behind)
    behind = behind[: cut.start()] if cut else behind
    before = text[max(0, sum_.start - _BEFORE) : sum_.start]
    return Terms(vat_in(behind) or vat_in(before), _basis(behind) or _basis_before(before))


def _basis_before(before: str) -> str | None:
    """What is said in front: of a sum that follows another, "the greater of" alone is said of both."""
    basis = _basis(before)
    return basis if basis in _OF_BOTH or not _BREAK.search(before) else None


def vat_in(text: str) -> str | None:
    """ "included" or "excluded", where ``text`` says so."""
    match = _VAT.search(text)
    return None if match is None else "excluded" if match["out"] else "included"


def _basis(text: str) -> str | None:
    return next((name for name, pattern in _BASIS if pattern.search(text)), None)
