"""Track record: years of trading or of past work looked at, and how many references.

Years that are asked of a person carry that person's role as their label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.durations import Duration, durations
from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated

_TRADE = re.compile(r"\b(?:traded|trading|in\s+business|established|in\s+operation|track\s+record)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:last|past|previous|preceding|prior)\s+(?:the\s+)?$|\b(?:last|past|previous|preceding)\b", re.IGNORECASE
)
_WORK = re.compile(
    r"\b(?:experience|similar|case\s+stud\w+|carried\s+out|completed|delivered|performed|undertaken|built|projects?|work\b|references?|referees?)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"accounts|turnover|financial\s+statement|balance\s+sheet|convict|criminal|offence|insolv|tax|prosecut|accident|"
    r"terminat|dispute|litigation|incident|polic(?:y|ies)|price|paid|inflation|sales|address|history|enforcement",
    re.IGNORECASE,
)
_SUPPLIER = re.compile(
    r"\b(?:bidder|tenderer|supplier|contractor|provider|applicant|offeror|organi[sz]ation|firm|company|you|your|consultant|candidate|potential)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?P<role>(?:[A-Z][\w&]*\s+){0,3}(?:Manager|Lead|Leader|Engineer|SME|Architect|Analyst|Officer|Staff|Foreman|Driver)s?)\s+"
    r"(?:should|shall|must|will)\b"
)
_MOST_YEARS = 25
_MODEST = 20
_REFERENCE = re.compile(
    rf"(?P<count>{NUMBER})\s?(?:\(\d+\)\s?)?(?:[\w’'/-]+\s+){{0,3}}?(?:references\b(?!\s+(?:to\b|number|no\b|code|id))|referees?|letters?\s+of\s+recommendation|"
    r"testimonials?|case\s+studies|(?:recent\s+|relevant\s+)?examples?\s+(?:of|from)\b)",
    re.IGNORECASE,
)
_DETAILS = re.compile(
    rf"(?:details?|particulars|evidence)\s+of\s+(?:at\s+least\s+|up\s+to\s+|a\s+minimum\s+of\s+)?(?P<count>{NUMBER})\s?(?:\(\d+\)\s?)?(?:[\w’'/-]+\s+){{0,3}}?(?:contracts?|projects?)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"provide\s+(?:a|one)\s+(?:named\s+)?(?:reference|referee)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"provide|suppl(?:y|ied)|give|enclos|submit|attach|required?|must|shall|should|include|details|state|minimum|at\s+least",
    re.IGNORECASE,
)


def _years(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    for duration in durations(text):
        near = text[max(0, duration.start - 90) : duration.end + 60]
        if duration.unit != "years" or duration.count > _MOST_YEARS or _OTHER.search(near):
            continue
        if _SUPPLIER.search(f"{text} {passage.headings}") or re.search(
            r"experience|similar|details\s+of", text, re.IGNORECASE
        ):
            yield from _experience(text, duration)


def _experience(text: str, duration: Duration) -> Iterator[Stated]:
    if _of_experience(text, duration.start, duration.end):
        role = _ROLE.search(text[: duration.start])
        yield Stated("experience_years", duration.count, "years", role["role"] if role else None)


def _of_experience(text: str, start: int, end: int) -> bool:
    before, behind, own = text[max(0, start - 160) : start], text[end : end + 60], text[start:end]
    if re.match(r"[’']?\s*(?:(?:of|[’'])?\s*(?:\w+\s+){0,3}experience)", behind, re.IGNORECASE) or _TRADE.search(
        before
    ):
        return True
    looking_back = _PAST.search(before[-30:]) or _PAST.search(own)
    return bool(looking_back and _WORK.search(before + behind))


def _references(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    for pattern in (_REFERENCE, _DETAILS):
        for match in pattern.finditer(text):
            count = number(match["count"])
            if (
                count
                and count <= _MODEST
                and count.is_integer()
                and _ASKED.search(text)
                and not _numbering(text, match.start())
            ):
                yield Stated("references_required", tidy(count), None)
    if _SINGLE.search(text):
        yield Stated("references_required", 1, None)


def _numbering(text: str, start: int) -> bool:
    """Whether the number names a place ("Question 3 references …") and counts nothing."""
    return bool(
        re.search(
            r"(?:question|section|part|schedule|annex|appendix|attachment|clauses?|sec\.|to|paragraph|no\.|stage|of\s+the)\s*$",
            text[:start],
            re.IGNORECASE,
        )
    )


EXPERIENCE = Extractor(("year", "yr"), _years)
REFERENCES = Extractor(
    ("refer", "recommendation", "testimonial", "case stud", "example", "contracts", "projects"),
    _references,
    numbers_only=False,
)
