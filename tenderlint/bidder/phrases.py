"""What the words round a value say: for how many years, whether something else will do, whom it binds."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.regex import regex

_COUNTS: Final = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)
)
COUNT: Final = rf"(?:\d{{1,3}}|{'|'.join(_COUNTS)})"
_BRACKET: Final = r"(?:\s*\(\s*\w+\s*\))?"
_WINDOW: Final = regex(
    rf"\b(?:last|past|previous|preceding|latest|recent|prior)\s+(?P<n>{COUNT}){_BRACKET}\s+(?:\w+\s+){{0,3}}?years?\b"
    rf"|\b(?P<m>{COUNT}){_BRACKET}\s+(?:most\s+recent|latest)\s+(?:\w+\s+)?years?\b"
    rf"|\b(?P<o>{COUNT}){_BRACKET}\s+(?:\w+\s+)?years?\s+last\s+ended\b",
    re.IGNORECASE,
)
_YEARS: Final = regex(
    rf"\b(?P<n>{COUNT}){_BRACKET}(?:\s+(?:full|complete|consecutive|financial)){{0,2}}[\s-]+years?\b", re.IGNORECASE
)
_MONTHS: Final = regex(rf"\b(?P<n>{COUNT}){_BRACKET}\s+(?:calendar\s+)?months?\b", re.IGNORECASE)
_SINCE: Final = regex(r"\bsince\s+(?:\w+\s+){0,2}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_EACH_YEAR: Final = regex(
    r"\b(?:each|every|all)\s+(?:year\b|(?:of\s+)?(?:the|its|your|their)?\s*(?:last|past|previous|preceding|"
    rf"{COUNT}\s+(?:\w+\s+){{0,3}}years))",
    re.IGNORECASE,
)
_AVERAGE: Final = regex(r"\baverag", re.IGNORECASE)
_OTHERWISE: Final = regex(
    r"\bor\s+(?:an?\s+|its\s+|their\s+)?(?:\w+\s+)?equivalents?\b|\bor\s+(?:similar|comparable)\b"
    r"|\bor\s+an?\s+(?:bank\s+(?:letter|reference)|forecast|parent|guarantee|letter|statement)\b"
    r"|\bif\s+you\s+are\s+new\b|\bor\s+how\s+you\s+would\b|\bworking\s+towards?\b|\bif\s+you\s+have\s+none\b"
    r"|\bor\s+(?:show|demonstrate|explain|runs?|operates?)\b|\bthe\s+same\s+(?:assurance|standard|effect|level)\b|\balternative\s+(?:evidence|means)\b|\bother\s+(?:evidence|means)\b",
    re.IGNORECASE,
)
_FOR_NEW: Final = regex(
    r"\b(?:more\s+recently|newly|recently)\s+(?:formed|founded|established|set\s+up)|\bbeg[au]n\s+since|\b(?:is|are)\s+new\b"
    r"|\bin\s+(?:substitution|lieu)\b|\b(?:new|young)(?:er)?\s+(?:firm|business|organisation|compan|bidder|tenderer|supplier)",
    re.IGNORECASE,
)
_NO_SUCH_WAY: Final = regex(r"\bcannot\s+rely\b|\btoo\s+young\b|\bwill\s+not\s+be\s+accepted\b", re.IGNORECASE)
_AT_MOST: Final = regex(
    rf"\b(?:up\s+to|no\s+more\s+than|not\s+more\s+than|at\s+most|a?\s*maximum(?:\s+of)?)\s+(?P<n>{COUNT})\b",
    re.IGNORECASE,
)
_SEVERAL: Final = regex(
    rf"\b(?:at\s+least|no(?:t)?\s+(?:fewer|less)\s+than|a?\s*minimum\s+of)\s+(?P<n>{COUNT})\b"
    rf"|(?<![\w.])(?P<m>{COUNT})\s+(?:\w+\s+){{0,3}}?(?:contracts|projects|examples|councils|authorities|clients|commissions|universities)\b",
    re.IGNORECASE,
)
_ALIKE: Final = regex(
    r"\bsimilar|\bcomparable\b|\bsame\b|\brelevant\b|\blike\b|\bsize\b|\bscale\b|\bvalue\b|\bworth\b|£|\bprivate\b|\bcustomers?\b|\bclients?\b"
    r"|\beach\b|\bsatisf|\bnature\b|\bkind\b|\bcomplet|\bcarried\s+out\b",
    re.IGNORECASE,
)
_FEWER: Final = regex(
    rf"\b(?:fewer|less)\s+than\s+(?P<n>{COUNT})\s+(?:\w+\s+){{0,2}}?(?:people|persons|employees|staff)\b", re.IGNORECASE
)
_AWAY: Final = regex(
    r"\bnot\s+(?:be\s+)?(?:accepted|considered|admitted|eligible|invited|bid|tender|apply|take\s+part)|\bto\s+one\s+side\b|\b(?:set|put)\s+aside\b"
    r"|\breject|\bexclud|\bdisqualif|\bcannot\b",
    re.IGNORECASE,
)
_CONSENT: Final = regex(r"\bwithout\b.{0,60}\b(?:consent|permission|approval|agreement)\b", re.IGNORECASE)
_IF_EMPLOYER: Final = regex(
    r"\b(?:if|where|unless|when|who)\b.{0,40}\bemploy|\bas\s+(?:the\s+)?law\s+requires\b|\bif\s+applicable\b",
    re.IGNORECASE,
)
_PUBLIC: Final = regex(
    r"\b(?:public|council|councils|local\s+authorit|government|nhs|district|borough|county|parish|police)",
    re.IGNORECASE,
)
_AUDITED: Final = regex(
    r"\baudited\s+(?:\w+\s+){0,2}(?:accounts|statements)\b|\b(?:accounts|statements)\b[^.;]{0,60}\b(?:audited|auditors?)\b",
    re.IGNORECASE,
)
_AUDIT_IF: Final = regex(
    r"\b(?:where|if|when|unless|only)\b|\bor\b|\bunaudited\b|\bindependent(?:ly)?\s+exam|\bneed\s+not\b|\bnot\s+(?:be\s+)?(?:audited|required|needed)\b",
    re.IGNORECASE,
)
_LATER: Final = regex(
    r"\bwill\s+be\s+in\s+place\b|\bundertak|\bpromise\b|\bfrom\s+the\s+(?:start|commencement)\b|\bbefore\s+the\s+(?:start|contract)\b"
    r"|\bif\s+(?:you\s+are\s+)?(?:successful|appointed)\b|\bby\s+\d{1,2}\s+\w+\s+20\d\d|\bwill\s+hold\b|\bcommit",
    re.IGNORECASE,
)


def count(text: str) -> int:
    """A number in figures or as a word; 0 for anything else."""
    return int(text) if text.isdigit() else _COUNTS.get(text.lower(), 0)


def window(text: str) -> int | None:
    """How many years are looked back on: "in the last three financial years"."""
    match = _WINDOW.search(text)
    return count(match["n"] or match["m"] or match["o"]) if match else None


def years(text: str) -> int | None:
    """The first number of years that a text names."""
    match = _YEARS.search(text)
    return count(match["n"]) if match else None


def months(text: str) -> int | None:
    """The first number of months that a text names."""
    match = _MONTHS.search(text)
    return count(match["n"]) if match else None


def since(text: str) -> int | None:
    """The year since which something must have been so."""
    match = _SINCE.search(text)
    return int(match["year"]) if match else None


def each_year(text: str) -> bool:
    """Whether every year that is looked back on counts by itself."""
    return bool(_EACH_YEAR.search(text))


def on_average(text: str) -> bool:
    """Whether the years are averaged."""
    return bool(_AVERAGE.search(text))


def otherwise(text: str) -> bool:
    """Whether the words allow something in place of what they name."""
    return bool(_OTHERWISE.search(text))


def for_new(text: str) -> bool:
    """Whether the words let a young organisation show something else."""
    return bool(_FOR_NEW.search(text)) and not _NO_SUCH_WAY.search(text)


def at_most(text: str, number: float) -> bool:
    """Whether ``number`` is the most that may be given."""
    return any(count(match["n"]) == number for match in _AT_MOST.finditer(text))


def several(text: str) -> int:
    """How many pieces of work are asked for; 1 where the words do not say."""
    match = _SEVERAL.search(text)
    return count(match["n"] or match["m"]) if match else 1


def least_people(text: str) -> int | None:
    """The least number of people that an organisation must have, where smaller ones are turned away."""
    match = _FEWER.search(text)
    return count(match["n"]) if match and _AWAY.search(text) else None


def by_consent(text: str) -> bool:
    """Whether something is barred only as long as the buyer does not consent."""
    return bool(_CONSENT.search(text))


def if_employer(text: str) -> bool:
    """Whether it binds only those who employ somebody."""
    return bool(_IF_EMPLOYER.search(text))


def audited(text: str) -> bool:
    """Whether accounts must be audited, whoever hands them in and without another way."""
    return bool(_AUDITED.search(text)) and not _AUDIT_IF.search(text)


def alike(text: str) -> bool:
    """Whether earlier work must be of some kind, size or buyer, which only a person can judge."""
    return bool(_ALIKE.search(text))


def public_buyers(text: str) -> bool:
    """Whether public bodies are named."""
    return bool(_PUBLIC.search(text))


def later(text: str) -> bool:
    """Whether it need be there only once the contract starts."""
    return bool(_LATER.search(text))
