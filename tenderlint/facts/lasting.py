"""How long a contract lasts, told in a clause: its term defined, its end, an appointment, a time for the work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.durations import HAS_DURATION, MONTHS_A_YEAR, Duration, durations
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_DEAL = r"(?:contract|agreement|framework|appointment|engagement|arrangement|empanelment|order|term|panel)"
_TASK = r"(?:works?|services?|project|assignment|study|commission|engagement)"
_OF = r"(?:(?:up\s+to|a|an|the|maximum|total|initial|fixed|period|term|of)\s+)*"
_DAY = r"(?:date|start|commencement|award|order|signature)"
_FROM = rf"\s+(?:from|of|after|following)\s+(?:the\s+)?(?:[\w-]+\s+){{0,4}}?{_DAY}"
_DEFINED = (
    r"(?<=[\"“‘])(?:(?:initial|contract|framework|call-?off|agreement|service)\s+)*(?:term|period|duration)"
    rf"[\"”’][\s|:,]*(?:(?:shall\s+)?means?|is|shall\s+be)?[\s:]*(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,8}}?{_OF}"
)
_ENDS = (
    rf"{_DEAL}\s+(?:[\w,-]+\s+){{0,9}}?(?:expires?|ends?|lapses?|terminates?|comes?\s+to\s+an\s+end)"
    r"(?:\s+automatically)?"
)
_BOTH_ENDS = r"(?:begins?|starts?|commences?)\b[^.;]{1,90}?\band\s+(?:(?:will|shall|to)\s+)?(?:ends?|expires?)"
_DONE_OVER = (
    rf"{_TASK}\b[^.;]{{0,40}}?\b(?:performed|executed|delivered|provided|carried\s+out|undertaken)\s+(?:over|for)\s+"
    rf"{_OF}"
)
_DONE_IN = (
    rf"{_TASK}\b[^.;]{{0,40}}?\b(?:be|is)\s+(?:\w+\s+)?(?:completed|executed|finished|delivered|performed)\s+"
    rf"(?:with)?in\s+{_OF}"
)
_CLAUSES = tuple(
    (regex(rf"\b(?:{before})\s*$", re.IGNORECASE), regex(behind, re.IGNORECASE))
    for before, behind in (
        (_DEFINED, r""),
        (_ENDS, _FROM),
        (_BOTH_ENDS, r"\s+(?:later|after)\b"),
        (rf"(?:appointed|engaged|retained|commissioned)\s+(?:\w+\s+){{0,3}}?for\s+{_OF}", r""),
        (r"appoint\s+(?:[\w-]+\s+){1,6}?for\s+(?:an?)?", r"[\s-]+(?:term|period)\b"),
        (_DONE_OVER, r""),
        (_DONE_IN, _FROM),
        (rf"complete\s+(?:the|all|its)\s+(?:\w+\s+){{0,2}}?{_TASK}\s+(?:with)?in\s+{_OF}", _FROM),
        (rf"{_DEAL}\s+(?:shall|will|is\s+to)\s+be\s+valid\s+for\s+{_OF}", r""),
    )
)
"""What stands right before a length that is a term, and right behind it."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ANNIVERSARY = regex(
    rf"\b{_DEAL}\b[^.;]{{0,160}}?\b(?:expires?|ends?|until|to)\s+(?:\w+\s+)?(?:on\s+)?the\s+(?P<year>{'|'.join(_ORDINALS)})"
    r"\s+anniversary",
    re.IGNORECASE,
)
_OTHER = regex(
    r"notice|defect|warrant|guarantee|insur|confiden|licen[cs]e|record|retain\s|sub-?contract|invoice|exten|renew|"
    r"option|mobili|probation|default|breach|milestone|employ|bond|data",
    re.IGNORECASE,
)
_ASIDE = regex(r"confiden|obligation|insur|warrant", re.IGNORECASE)
"""In front of the length: something of the contract lasts so long, not the contract."""
_PAST = regex(r"similar|previous|experience|\bhas\s+(?:been|completed)|\bhave\s+(?:been|completed)", re.IGNORECASE)
_REACH = 200


def read(passage: Passage) -> Iterator[Stated]:
    """The term, in months, or in days where it is counted so."""
    text = passage.text
    found, last = durations(text), _ANNIVERSARY.search(text)
    if not (found or last) or _PAST.search(text):
        return
    for duration in found:
        if _is_term(text, duration):
            value, unit = duration.in_months
            yield Stated("term", value, unit)
    if last and not _OTHER.search(last[0]):
        yield Stated("term", MONTHS_A_YEAR * (_ORDINALS.index(last["year"].lower()) + 1), "months")


def _is_term(text: str, duration: Duration) -> bool:
    before, behind = text[max(0, duration.start - _REACH) : duration.start], text[duration.end :]
    said = (before_it.search(before) for before_it, behind_it in _CLAUSES if behind_it.match(behind))
    if _ASIDE.search(before):
        return False
    return any(led and not _OTHER.search(led[0]) for led in said)


LASTING = Extractor(
    (
        "term",
        "period",
        "duration",
        "expire",
        " end",
        "lapse",
        "appoint",
        "engaged",
        "retained",
        "commissioned",
        "perform",
        "execut",
        "deliver",
        "complet",
        "carried out",
        "provided",
        "undertaken",
        "valid for",
        "anniversary",
    ),
    read,
    numbers_only=False,
    needs=(*HAS_DURATION, "anniversary"),
)
