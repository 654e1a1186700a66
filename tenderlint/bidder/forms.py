"""Legal forms as a clause admits or bars them."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.regex import regex

_COMPANY: Final = (
    r"(?:limited|incorporated|registered)\s+compan(?:y|ies)|compan(?:y|ies)\s+(?:limited|registered|incorporated)|"
    r"limited\s+liability\s+compan(?:y|ies)|\bcorporations?"
)
_SPOKEN: Final = (
    (r"sole\s+traders?|self[-\s]employed|individuals?", ("sole-trader",)),
    (r"(?<!liability\s)partnerships?", ("partnership",)),
    (r"limited\s+liability\s+partnerships?|\bLLPs?", ("llp",)),
    (r"limited\s+by\s+shares", ("company-limited-by-shares", "cic")),
    (r"(?:limited\s+)?by\s+guarantee", ("company-limited-by-guarantee", "cic")),
    (_COMPANY, ("company-limited-by-shares", "company-limited-by-guarantee", "cic")),
    (r"community\s+interest\s+compan(?:y|ies)|\bCICs?", ("cic",)),
    (r"charitable\s+incorporated\s+organisations?|\bCIOs?", ("cio",)),
    (r"charit(?:y|ies)", ("cio", "charitable-trust")),
    (r"unincorporated\s+(?:associations?|bod(?:y|ies)|organisations?|groups?)", ("unincorporated-association",)),
    (r"co-?operatives?|community\s+benefit\s+societ(?:y|ies)|registered\s+societ(?:y|ies)", ("co-operative",)),
)
_FORMS: Final = tuple((regex(rf"\b(?:{words})\b", re.IGNORECASE), forms) for words, forms in _SPOKEN)
_PRECISE: Final = regex(r"\blimited\s+by\s+(?:shares|guarantee)\b", re.IGNORECASE)
_LIMITED: Final = regex(r"\bby\s+(shares|guarantee)\b", re.IGNORECASE)
_ONLY: Final = regex(
    r"\bonly\b|\bmust\s+be\s+(?:an?\b|registered|incorporated)|\bshall\s+be\s+an?\b|\b(?:limited|restricted|confined|open)\s+to\b|\bare\s+(?:all\s+)?to\s+be\b",
    re.IGNORECASE,
)
_BARRED: Final = regex(
    r"\b(?:may|can|will|shall|must|are|is)\s*not\b|\bcannot\b|\bexclud|\binelig|\bnot\s+(?:eligible|accepted|considered|invited)|\brejected\b|\bno\s+(?:sole|individual|partnership|charit)",
    re.IGNORECASE,
)


def admits(text: str, form: str) -> bool | None:
    """Whether a clause lets a bidder of this legal form take part; None where its words do not settle it."""
    spoken = _spoken(text)
    only, barred = bool(_ONLY.search(text)), bool(_BARRED.search(text))
    if not spoken or only is barred:
        return None
    if form == "cic" and len({match.lower() for match in _LIMITED.findall(text)}) == 1:
        return None  # such a company may be limited either way, and a profile does not say how
    return form in spoken if only else form not in spoken


def _spoken(text: str) -> frozenset[str]:
    """The forms that a text names; companies of both kinds only where it does not name the kind."""
    precise = bool(_PRECISE.search(text))
    return frozenset(
        form
        for pattern, forms in _FORMS
        for form in forms
        if pattern.search(text) and not (precise and len(forms) == 3)
    )
