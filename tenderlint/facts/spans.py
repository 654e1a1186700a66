"""A contract given by its first and last day: "from 1 April 2027 to 31 March 2030"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from tenderlint.facts.dates import HAS_DATE, When, dates
from tenderlint.facts.durations import MONTHS_A_YEAR
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_DEAL = regex(
    r"\b(?:contracts?|agreements?|frameworks?|appointment|term|initial\s+period|period\s+of\s+performance|"
    r"duration|project|services?)\b",
    re.IGNORECASE,
)
_JOINT = regex(
    r"[\s,)]*(?:\([^)]*\)\s*)?(?:to|until|till|through|[-–—]|(?:and\s+)?(?:(?:will|shall)\s+)?(?:ends?|ending|"
    r"expires?|expiring|runs?|running|"
    r"continues?|continuing|remains?|finish(?:es)?|terminat\w+)\b(?:\s+[\w,]+){0,4}?)[\s:]*(?:(?:until|to|on|"
    r"till|through|and\s+including|the|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]+)*",
    re.IGNORECASE,
)
_OTHER = regex(
    r"financial\s+year|accounts|insur|tender\s+period|bid|closed|bank\s+holiday|claim|mobilis|transition|"
    r"evaluation|previous|existing|current|"
    r"incumbent|clarification|turnover|consultation|available|exhibition|school|term\s+time|submission|"
    r"standstill|renewal|if\s+every|if\s+all|option",
    re.IGNORECASE,
)
_WHOLE = regex(
    r"\b(?:if|with|should|were)\s+(?:every|all|both|each)\s+(?:of\s+the\s+)?(?:\w+\s+){0,2}?(?:renewal|option|extension)|"
    r"\binclud\w+\s+(?:\w+\s+){0,2}?(?:renewal|option|extension)s|"
    r"\b(?:full|whole|longest|maximum)\s+(?:term|duration|period|life)\b[^.;]{0,40}(?:renewal|option|extension)",
    re.IGNORECASE,
)
"""Says that the days begin and end the longest term there can be, and not one of the periods that make it."""
_YEARS = regex(r"\d{4}|\d[/.-]\d{1,2}[/.-]\d")
_REACH, _LEAST_DAYS = 140, 27


def read(passage: Passage) -> Iterator[Stated]:
    """The first day, and the length in months where it is a whole number of them."""
    text = passage.text
    if len(_YEARS.findall(text)) < 2:
        return
    found = dates(text, month_first=passage.month_first)
    for first, last in pairwise(found):
        before = f"{passage.heading}: {text[: first.start]}"[-_REACH:]
        if not _JOINT.fullmatch(text[first.end : last.start]) or not _DEAL.search(before):
            continue
        if _OTHER.search(before) and not _WHOLE.search(before):
            continue
        yield Stated("start_date", first.iso[:10], None)
        months = _months(first.day, last.day)
        if months:
            yield Stated("term", months, "months")


def place_in_span(text: str, when: When, found: Sequence[When]) -> str | None:
    """ "first" or "last" where ``when`` begins or ends a span of days, else None."""
    for first, last in pairwise(found):
        if when in (first, last) and _JOINT.fullmatch(text[first.end : last.start]):
            return "first" if when == first else "last"
    return None


def _months(first: date, last: date) -> int | None:
    """Whole months from ``first`` to ``last``, the last day counted in or not."""
    if (last - first).days < _LEAST_DAYS:
        return None
    for end in (last + timedelta(days=1), last):
        if end.day == first.day:
            return (end.year - first.year) * MONTHS_A_YEAR + end.month - first.month
    return None


SPAN = Extractor(
    ("contract", "agreement", "framework", "term", "period", "duration", "project", "service", "appointment"),
    read,
    needs=HAS_DATE,
)
