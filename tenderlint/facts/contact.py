"""Where questions about a tender go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_EMAIL = regex(r"(?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b")
_ASKING = regex(r"clarif|quer(?:y|ies)|questions?\b|enquir|inquir", re.IGNORECASE)
_OTHERS = regex(
    r"complain|whistle|data protection|freedom of information|invoice|helpdesk|help desk|technical (?:support|problem)|"
    r"referee|your (?:e-?mail|contact)|bidder|tenderer'?s|supplier'?s|applicant",
    re.IGNORECASE,
)
"""Addresses for other things, and gaps for the bidder's own."""


def read(passage: Passage) -> Iterator[Stated]:
    """E-mail addresses in a passage on questions."""
    addresses = _EMAIL.findall(passage.text)
    if not addresses or _OTHERS.search(passage.text):
        return
    if _ASKING.search(passage.text) or _ASKING.search(passage.headings):
        for address in dict.fromkeys(address.casefold() for address in addresses):
            yield Stated("contact", address, None)


CONTACT = Extractor(("@",), read, numbers_only=False)
