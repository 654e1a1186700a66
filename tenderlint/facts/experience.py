"""Track record: years of trading or of past work looked at, and how many references.

Years that are asked of a person carry that person's role as their label. Years in which past work may lie ("contracts
of the last five years") are no demand for as many years of experience, which their label tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tenderlint.facts.durations import HAS_DURATION, MONTHS_A_YEAR, Duration, durations
from tenderlint.facts.numbers import NUMBER, WORDS, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.past_work import NEEDED, SIGNS, counted_works
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.model.fact import PAST_WORK
from tenderlint.regex import regex
from tenderlint.wording.small import small

_TRADE = regex(
    r"\b(?:traded|trading|in\s+(?:the\s+)?business|established|in\s+operation|in\s+existence|incorporated|"
    r"registered\s+as\s+a\s+[\w\s]{3,20}?\s+for|track\s+record|firm\s+(?:that|"
    r"which)\s+has\s+(?:done|been)|"
    r"experience(?=\s*[:;])|experience\s+of\s+at\s+least|minimum\s+experience)",
    re.IGNORECASE,
)
_PAST = regex(
    r"\b(?:last|past|previous|preceding|prior)\s+(?:the\s+)?$|\b(?:last|past|previous|preceding)\b", re.IGNORECASE
)
_THROUGHOUT = regex(
    r"\b(?:throughout|(?:each|every(?:\s+one)?|all)\s+of)\s+(?:the\s+|its\s+|their\s+)?(?:last|past|previous|preceding)\b|"
    r"\b(?:has|have|having|been)\b[^.;]{0,80}?\b(?:for|over)\s+(?:at\s+least\s+)?(?:the\s+)?(?:last|past|previous|preceding)\b",
    re.IGNORECASE,
)
"""Of years up to now, in all of which there must have been work."""
_WORK = regex(
    r"\b(?:experience|similar|case\s+stud\w+|carried\s+out|completed|delivered|performed|undertaken|built|"
    r"projects?|work\b|references?|referees?|"
    r"contracts?\s+(?:may|can|should|must)\s+(?:also\s+)?be\s+from)",
    re.IGNORECASE,
)
_OTHER = regex(
    r"accounts|turnover|financial\s+statement|balance\s+sheet|convict|criminal|offence|insolv|tax|prosecut|accident|"
    r"terminat|dispute|litigation|incident|polic(?:y|ies)|price|paid|inflation|sales|address|"
    r"(?<!trading )history|enforcement|"
    r"(?<!by )default|breach|debar|blacklist|suspen[ds]|disqualif|penalt|\bclaims?\b|"
    r"for example|e\.g\.",
    re.IGNORECASE,
)
_SUPPLIER = regex(
    r"\b(?:bidder|tenderer|supplier|contractor|provider|applicant|offeror|organi[sz]ation|firm|company|you|your|"
    r"consultant|candidate|potential|vendor|proponent|offeror|personnel|staff|manager|experience|agency|entity|must\s+we|do\s+we)",
    re.IGNORECASE,
)
_ROLE = regex(
    r"\b(?P<role>(?:[A-Z][\w&]*\s+){0,3}(?:Manager|Lead|Leader|Engineer|SME|Architect|Analyst|Officer|Staff|"
    r"Foreman|Driver)s?)\s+"
    r"(?:should|shall|must|will)\b"
)
_OF_WORK = regex(
    r"experience|similar|details\s+of|contracts?\b[^.;]{0,60}?\b(?:may|can|should|must)\s+(?:also\s+)?(?:be\s+from|"
    r"have\s+been\s+(?:performed|completed|delivered|carried\s+out))",
    re.IGNORECASE,
)
"""Says of itself that past work is meant, without naming whose."""
_CLAUSE = regex(r"[;.]|\band\b")
_MOST_YEARS = 25
_MOST_WORDS = 12
_MODEST = 20
_LABEL = 7
_REFERENCE = regex(
    rf"(?P<count>{NUMBER})\s?(?:\((?:\d+|{WORDS})\)\s?)?(?:[\w’'/-]+\s+){{0,3}}?(?:references\b(?!\s+(?:to\b|"
    rf"number|no\b|"
    rf"code|id))|references\s+to\s+be\b|referees?|letters?\s+of\s+recommendation|"
    r"testimonials?|case\s+studies|(?:recent\s+|relevant\s+)?examples?\s+(?:of|from|"
    rf"(?:is|are)\s+(?:required|needed|wanted))\b)",
)
_DETAILS = regex(
    rf"(?:details?|particulars|evidence)\s+of\s+(?:at\s+least\s+|up\s+to\s+|"
    rf"a\s+minimum\s+of\s+)?(?P<count>{NUMBER})\s?(?:\((?:\d+|"
    rf"{WORDS})\)\s?)?(?:[\w’'/-]+\s+){{0,3}}?(?:contracts?|projects?|"
    rf"customers?|clients?)\b",
)
_BEHIND = regex(
    r"[’']?\s*(?:(?:(?:of|[’'])?\s*(?:[\w-]+\s+){0,3}(?:experience|trading\s+history|track\s+record))|(?:of\s+|"
    r"or\s+more\s+(?:of\s+)?)?"
    r"(?:providing|delivering|operating|running|managing|working|trading|doing|supplying|in\s+(?:business|"
    r"operation|existence))\b|(?:or\s+more\s+)?in\s+(?:the\s+|this\s+)?(?:field|area|industry|sector|trade|provision|"
    r"design|delivery|supply|development)\b)",
    re.IGNORECASE,
)
_BUYERS = regex(
    r"\b(?<!must )(?<!do )(?:we|our\s+team|the\s+(?:council|authority|trust|buyer|clerk))\s+(?:have|has|had|"
    r"will\s+gain)\b",
    re.IGNORECASE,
)
_CLIENTS = regex(
    r"(?:(?:references?|referees?|contact\s+details|recommendations?|"
    rf"names?(?:(?:,|\s+and)\s+[\w\s,-]{{3,60}}?)?)\s+(?:from|for|"
    rf"of)\s+(?:[\w-]+\s+){{0,3}}?(?P<count>{NUMBER})\s?(?:\((?:\d+|{WORDS})\)\s?)?"
    r"(?:[\w’'/-]+\s+){0,3}?(?:clients?|customers?|organi[sz]ations?|buyers?|bodies|employers?|contracts?|firms?|"
    r"companies))\b",
)
_LABELLED = regex(
    rf"^(?:[\w’'-]+\s+){{0,4}}?(?:references?|referees?)(?:\s+(?:required|needed))?\s*[:;]\s*(?:(?:at\s+least|"
    rf"minimum|please|give|provide|supply|a|of|up\s+to|min\.?)\s+){{0,3}}"
    rf"(?P<count>{NUMBER})\b(?!\s*(?:[/.-]|(?:days?|months?|years?|pages?|points?|marks?|%)))|"
    rf"how\s+many\s+(?:references|referees)[^?]*\?\s*(?:a\d*[.:]\s*)?(?:at\s+least\s+)?(?P<answer>{NUMBER})\b",
)
_SIMILAR = regex(
    rf"(?:completed|executed|delivered|carried\s+out)\s+(?:at\s+least\s+|a\s+minimum\s+of\s+|"
    rf"minimum\s+)?(?P<count>{NUMBER})\s?(?:\((?:\d+|{WORDS})\)\s?)?"
    r"(?:[\w’'/-]+\s+){0,2}?similar\s+(?:[\w-]+\s+){0,2}?(?:works?|contracts?|projects?|assignments?)\b",
)
_ALIKE = regex(
    rf"(?P<count>{NUMBER})\s?(?:\((?:\d+|{WORDS})\)\s?)?(?:[\w’'/-]+\s+){{0,2}}?(?:projects?|contracts?|assignments?|"
    r"engagements?)\s+(?:that\s+are\s+|which\s+are\s+)?(?:of|with)\s+(?:an?\s+)?(?:similar|like|comparable|equivalent)\s+"
    r"(?:size|scope|nature|scale|complexity|kind|value)\b",
)
_ORDERS = regex(
    rf"(?P<count>{NUMBER})\s?(?:\((?:\d+|{WORDS})\)\s?)?(?:[\w’'/-]+\s+){{0,2}}?(?:(?:work|purchase)\s+orders?|"
    r"completion\s+certificates?)\b(?=[^.;]{0,90}?\b(?:proof|evidence|support|experience|similar))",
)
_SINGLE = regex(r"provide\s+(?:a|one)\s+(?:named\s+)?(?:reference|referee)\b")
_ASKED = regex(
    r"provide|suppl(?:y|ied)|give|enclos|submit|attach|\bask\b|required?|needed|send|must|shall|should|include|details|"
    r"state|minimum|at\s+least",
)


def _years(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    for duration in durations(text):
        near = (
            text[max(0, duration.start - 90) : duration.end] + _CLAUSE.split(text[duration.end : duration.end + 60])[0]
        )
        if duration.unit not in ("years", "months") or _OTHER.search(near) or _BUYERS.search(text):
            continue
        years = duration.count if duration.unit == "years" else duration.count / MONTHS_A_YEAR
        if years > _MOST_YEARS or (duration.unit == "months" and not _BEHIND.match(text[duration.end :])):
            continue
        if _SUPPLIER.search(f"{text} {passage.headings}") or _OF_WORK.search(text) or _is_entry(passage):
            yield from _experience(text, duration, tidy(years))


def _is_entry(passage: Passage) -> bool:
    """Whether it is a short row such as "Years in operation | at least 5 years"."""
    return passage.is_row and len(passage.text.split()) <= _MOST_WORDS


def _experience(text: str, duration: Duration, years: float) -> Iterator[Stated]:
    before, behind = text[max(0, duration.start - 160) : duration.start], text[duration.end : duration.end + 60]
    own = text[duration.start : duration.end]
    looking_back = _PAST.search(before[-30:]) or _PAST.search(own)
    if looking_back and not _THROUGHOUT.search(before + own):
        if _WORK.search(before + behind) or _BEHIND.match(behind) or _TRADE.search(before):
            yield Stated("experience_years", years, "years", PAST_WORK)
    elif _BEHIND.match(behind) or _TRADE.search(before) or (looking_back and _WORK.search(before + behind)):
        role = _ROLE.search(text[: duration.start])
        yield Stated("experience_years", years, "years", role["role"] if role else None)


def _references(passage: Passage) -> Iterator[Stated]:
    letters = small(passage.text)
    for signs, pattern in _COUNTS:
        for match in pattern.finditer(letters) if any(map(letters.__contains__, signs)) else ():
            if (_ASKED.search(letters) or len(letters.split()) <= _LABEL) and not _numbering(letters, match.start()):
                yield from _modest(match["count"])
    for written in counted_works(letters):
        yield from _modest(written)
    if "refer" in letters:
        yield from _called_so(letters)


def _called_so(letters: str) -> Iterator[Stated]:
    for match in _LABELLED.finditer(letters):
        yield from _modest(match["count"] or match["answer"])
    if _SINGLE.search(letters):
        yield Stated("references_required", 1, None)


def _modest(written: str) -> Iterator[Stated]:
    """A count of references, where it can be one."""
    count = number(written)
    if count and count <= _MODEST and count.is_integer():
        yield Stated("references_required", tidy(count), None)


def _numbering(text: str, start: int) -> bool:
    """Whether the number names a place ("Question 3 references …") and counts nothing."""
    return bool(
        re.search(
            r"(?:presentations?\s+on|question|section|part|schedule|annex|appendix|attachment|clauses?|sec\.|to|"
            r"paragraph|no\.|stage|of\s+the)\s*$",
            text[:start],
            re.IGNORECASE,
        )
    )


_COUNTS = (
    (("referenc", "referee", "recommendation", "testimonial", "case stud", "example"), _REFERENCE),
    (("details", "detail of", "particulars", "evidence"), _DETAILS),
    (("referenc", "referee", "contact details", "recommendation", "name"), _CLIENTS),
    (("similar",), _SIMILAR),
    (("similar", "like", "comparable", "equivalent"), _ALIKE),
    (("order", "certificate"), _ORDERS),
)
"""Patterns that count references in small letters, each with pieces of which it needs one."""
EXPERIENCE = Extractor(("year", "yr", "experience"), _years, needs=HAS_DURATION)
REFERENCES = Extractor(
    (
        "refer",
        "contact details",
        "similar",
        "customers",
        "clients",
        "recommendation",
        "testimonial",
        "case stud",
        "example",
        "contracts",
        "projects",
        "orders",
        "certificates",
        *SIGNS,
    ),
    _references,
    numbers_only=False,
    needs=("refer", *chain.from_iterable(signs for signs, _ in _COUNTS), *NEEDED),
)
