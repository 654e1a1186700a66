"""What award criteria are called, and the kind of fact that the weight of each is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenderlint.regex import regex

KNOWN = (
    r"(?:tendered\s+|total\s+|whole[\s-]life\s+|lowest\s+)?(?:price|prices|cost|costs|pricing)|commercials?|"
    r"financials?|"
    r"quality|technical(?:\s+(?:merit|quality|capability))?|non-price|social\s+value|community\s+benefits?|"
    r"sustainability|environment\w*|"
    r"(?:added\s+)?social,?\s+(?:and\s+)?(?:economic|environmental)[\w\s,]{0,30}value|methodology|innovation|"
    r"delivery|experience|added\s+value|service\s+delivery"
)
"""Pattern source of names that are hardly anything but criteria where marks are spoken of."""
_NUMBERED = r"^\W*(?:\d[\d.]*\W+)?"
_PRICE = regex(
    rf"{_NUMBERED}(?:the\s+)?(?:total\s+|tendered\s+|whole[\s-]life\s+|lowest\s+|overall\s+|bid\s+)?"
    r"(?:prices?|costs?|commercials?|financials?|pricing|budget)\b",
    re.IGNORECASE,
)
_SOCIAL = regex(
    r"\bsocial\s+value\b|\bcommunity\s+benefits?\b|\bsocial,?\s+(?:economic|environmental)\b|"
    r"\bsocial\s+and\s+(?:economic|environmental)\b",
    re.IGNORECASE,
)
_QUALITY = regex(
    rf"{_NUMBERED}(?:the\s+)?(?:overall\s+|total\s+)?(?:quality|technical|non-price|qualitative)\b", re.IGNORECASE
)
_TOTAL = regex(
    r"^\W*(?:grand\s+|sub-?\s*|overall\s+)?total\b(?!\s+(?:cost|price|tender|whole))|^\W*sum\b|^100\b|"
    r"^\W*(?:(?:final|grand|overall|maximum|max\.?|total|combined|highest|possible|available|achievable|obtainable|evaluation|"
    r"number|of|the)\s+)+(?:points?|marks?|scores?|weight\w*|percentages?)(?:\s+(?:possible|available|achievable|obtainable))?\W*$",
    re.IGNORECASE,
)
_NUMBER = regex(r"^[\W_]*(?:\d{1,2}\s?[.)]|\(\d{1,2}\)|[A-Za-z]\s?[.)]|\([A-Za-z]\))[\W_]*\s(?=\W*[A-Za-z])")
"""The number or letter of an entry, which is no part of what the criterion is called: "8. Team", "(b) Price"."""
_DETAILS = regex(r"(?<=\w{3})[.:]?\W*\s\(?(?:1|a|i)[.)]\s.*$", re.DOTALL)
"""Behind the name of a criterion, the numbered list of what it is judged by, in the same cell."""
_ABOUT = regex(
    r"^(?:the\s+)?(?:overall\s+|final\s+)?(?:evaluation|assessment|scoring|marking|award)\b[^?]*?\b(?:shall|will|must|is|are)\b",
    re.IGNORECASE,
)
_PAYMENT = regex(
    r"\bpayments?\s+(?:schedule|terms|plan|stages|milestones|profile|conditions)\b|"
    r"\b(?:schedule|terms|stages|conditions|method)\s+of\s+payments?\b|"
    r"^[\W\d]*(?:payments?|invoicing)(?:\s+and\s+(?:invoicing|payments?))?\W*$",
    re.IGNORECASE,
)
_LONGEST = 90


def kind_of(label: str, *, top: bool) -> str:
    """ "price_weight" and the like for a criterion at the top of the tree, else "weight"."""
    if not top:
        return "weight"
    label = _NUMBER.sub("", label)
    if _SOCIAL.search(label):
        return "social_value_weight"
    if _PRICE.search(label):
        return "price_weight"
    return "quality_weight" if _QUALITY.search(label) else "weight"


def is_total(label: str) -> bool:
    """Whether a row sums up the others."""
    return bool(_TOTAL.search(label))


def is_about(label: str) -> bool:
    """Whether it is a sentence about the evaluation rather than a criterion of it: "Overall evaluation shall be …"."""
    return bool(_ABOUT.search(label))


def of_payment(headings: Sequence[str]) -> bool:
    """Whether the nearest heading is one of payment, below which shares are instalments."""
    return bool(headings and _PAYMENT.search(headings[-1]))


def path(*parts: str | None) -> str:
    """ "Quality / Method": the way from the top of the tree of criteria."""
    return " / ".join(shortened(part) for part in parts if part)


def shortened(label: str) -> str:
    """A label on one line, cut at a word where it is a whole question."""
    text = _DETAILS.sub("", _NUMBER.sub("", " ".join(label.split()))).strip(" :;–-")
    text = text if text.endswith(("etc.", "e.g.", "i.e.")) else text.removesuffix(".")
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + "…"
