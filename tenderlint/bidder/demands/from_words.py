"""Demands that only the text itself tells: no value, and no barrier either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.bidder import certificates
from tenderlint.bidder.demand import Demand, Kind, Place
from tenderlint.bidder.demands.from_facts import references
from tenderlint.bidder.phrases import COUNT, count
from tenderlint.checks.burden import ASKING
from tenderlint.language.statements import statements
from tenderlint.model.document import Document, Role
from tenderlint.model.report import Report
from tenderlint.model.statement import Statement
from tenderlint.regex import regex

_ASKED: Final = regex(
    r"\b(?:must|shall|required?|requires|need(?:s|ed)?\s+to|ha(?:ve|s)\s+to|mandatory|minimum|condition|evidence|copy|copies|pass)\b",
    re.IGNORECASE,
)
_HELD: Final = regex(r"\bcertif|\baccredit|\bhold|\bregist|\bmember|\bstandard|\bachiev", re.IGNORECASE)
_NOT_ASKED: Final = regex(
    r"\bnot\s+(?:required|need|necessary|essential)|\bdesirable\b|\bnot\s+ask\b|\bif\s+you\s+(?:hold|have)\b|\bfor\s+example\b|\bsuch\s+as\b|\be\.g\."
    r"|\bin\s+(?:accordance|line|compliance)\s+with\b|\bcompl(?:y|ies|iant|iance)\b|\baligned\b|\bdatacentres?\b|\bdata\s+centres?\b",
    re.IGNORECASE,
)
_VAT: Final = regex(
    r"\b(?:must|shall|required\s+to|need\s+to)\s+be\s+(?:VAT[-\s]registered|registered\s+for\s+VAT)|\bVAT\s+registration\s+is\s+(?:required|mandatory)|\bonly\s+VAT[-\s]registered",
    re.IGNORECASE,
)
_EXAMPLES: Final = regex(
    rf"\b(?P<n>{COUNT})(?:\s*\(\s*\w+\s*\))?\s+(?:(?!to\b|of\b)\w+\s+){{0,3}}?(?:examples|referees|case\s+studies|references)\b(?!\s+(?:to|in)\b)",
    re.IGNORECASE,
)
_BILLED: Final = (
    (
        "quarterly",
        regex(r"\bquarter(?:ly)?\b|\bevery\s+three\s+months\b|\bthree\s+months\s+just\s+ended\b", re.IGNORECASE),
    ),
    ("half-yearly", regex(r"\bhalf[-\s]yearly\b|\bevery\s+six\s+months\b|\btwo\s+halves\b", re.IGNORECASE)),
    ("yearly", regex(r"\b(?:annually|yearly)\s+in\s+arrears\b|\bonce\s+a\s+year\b", re.IGNORECASE)),
    (
        "monthly",
        regex(
            r"\bmonthly\b|\bend\s+of\s+each\s+month\b|\beach\s+(?:calendar\s+)?month\b|\bonce\s+a\s+month\b|\bevery\s+month\b",
            re.IGNORECASE,
        ),
    ),
)
_INVOICES: Final = regex(r"\binvoic|\bpaid\s+in\b|\bpayments?\s+(?:is|are|will\s+be)\s+made\b", re.IGNORECASE)
_BIDDERS: Final = (
    Role.INVITATION,
    Role.QUESTIONNAIRE,
    Role.SPECIFICATION,
    Role.NOTICE,
    Role.LETTER,
    Role.TERMS,
    Role.UNKNOWN,
)
_LONGEST: Final = 120
"""Words of a statement; a longer one speaks of many things at once."""


def of_words(report: Report) -> Iterator[Demand]:
    """Certificates and registrations asked for, examples of earlier work that no value tells, registration for VAT."""
    counted = {(fact.document, fact.location.block) for fact in report.facts if fact.kind == "references_required"}
    for document, statement in _read(report):
        place = _place(document, statement)
        if _VAT.search(statement.own):
            yield Demand(kind=Kind.VAT, asks="registration for VAT", places=(place,))
        if _ASKED.search(statement.text) and _HELD.search(statement.text) and not _NOT_ASKED.search(statement.text):
            yield from _papers(place)
        if document.role in ASKING and (document.path, statement.block) not in counted:
            yield from _examples(place)


def _papers(place: Place) -> Iterator[Demand]:
    for name in certificates.named(place.quote):
        yield Demand(kind=Kind.CERTIFICATE, name=name, asks=f"a certificate of {name}", places=(place,))
    for name in certificates.registrations(place.quote):
        yield Demand(kind=Kind.REGISTRATION, name=name, asks=name, places=(place,))


def _examples(place: Place) -> Iterator[Demand]:
    match = _EXAMPLES.search(place.quote)
    if match:
        yield references(count(match["n"]), place)


def billing(report: Report) -> str:
    """How often the work is invoiced, as the pack says; empty where it was not found to say."""
    for document, statement in _read(report):
        if document.role is Role.TERMS and _INVOICES.search(statement.own):
            for name, pattern in _BILLED:
                if pattern.search(statement.own):
                    return name
    return ""


def _read(report: Report) -> Iterator[tuple[Document, Statement]]:
    for document in report.documents:
        if document.role in _BIDDERS:
            for statement in statements(document):
                if len(statement.text.split()) <= _LONGEST:
                    yield document, statement


def _place(document: Document, statement: Statement) -> Place:
    return Place(document.path, document.blocks[statement.block].location, statement.own)
