"""What part a document plays in its pack, from its name, its first lines and its headings."""

from __future__ import annotations

import re

from tenderlint.model.document import BlockKind, Document, Format, Role

_OPENING = 12
"""Blocks at the start of a document that say what it is."""
_IN_NAME, _IN_OPENING, _IN_HEADING = 6, 3, 1
_HEADINGS_COUNTED = 4

_SIGNS: dict[Role, tuple[str, ...]] = {
    Role.INVITATION: (
        r"invitation to (?:tender|quote|bid|treat)",
        r"itt|itq|rfp|rfq|nit",
        r"request for (?:proposals?|quotations?|tenders?|bids?)",
        r"instructions (?:to|for) (?:tenderers|bidders)",
        r"how to (?:bid|tender)",
        r"notice inviting tender",
        r"(?:award|evaluation) criteria",
        r"submission of (?:bids|tenders|proposals)",
        r"about the procurement",
        r"call for proposals",
    ),
    Role.QUESTIONNAIRE: (
        r"pqq|psq|sq|eoi",
        r"(?:pre-?qualification|selection|supplier|tenderer'?s?|procurement specific)? ?questionnaire",
        r"expression of interest",
        r"selection stage",
        r"conditions of participation",
    ),
    Role.SPECIFICATION: (
        r"(?:service|technical|product)? ?specification",
        r"statement of (?:work|requirements?|objectives)",
        r"sow|soo|pws",
        r"(?:performance )?work statement",
        r"scope of (?:work|services)",
        r"(?:service )?requirements?",
        r"lot descriptions?",
    ),
    Role.TERMS: (
        r"terms (?:and|&) conditions",
        r"conditions of contract",
        r"(?:core|contract)? ?terms",
        r"t&cs?",
        r"(?:form of )?agreement",
        r"call-?off (?:terms|schedule|contract)",
        r"joint schedule",
        r"indemnit(?:y|ies)",
        r"limitation of liability",
        r"termination",
    ),
    Role.PRICING: (
        r"pric(?:e|ing) (?:schedule|matrix|proposal|form)",
        r"pricing",
        r"cost proposal",
        r"bill of quantities|boq",
        r"day rates|rate card",
    ),
    Role.ORDER_FORM: (r"order form",),
    Role.NOTICE: (r"(?:contract|tender|award) notice", r"notice of intent to award"),
    Role.LETTER: (r"(?:outcome|award|cover(?:ing)?|invitation) letter", r"letter"),
    Role.GUIDANCE: (r"guidance (?:note|for)", r"user guide", r"checklist"),
}
_PATTERNS = {
    role: re.compile(rf"(?<![a-z])(?:{'|'.join(signs)})(?![a-z])", re.IGNORECASE) for role, signs in _SIGNS.items()
}


def role_of(document: Document) -> Role:
    """The likeliest role, or UNKNOWN where nothing speaks for one. A tie goes to the role listed first."""
    scores = {role: _score(document, pattern) for role, pattern in _PATTERNS.items()}
    if document.format in (Format.XLSX, Format.XLS, Format.ODS):
        scores[Role.PRICING] += _IN_OPENING
    best = max(scores, key=lambda role: scores[role])
    return best if scores[best] > 0 else Role.UNKNOWN


def _score(document: Document, pattern: re.Pattern[str]) -> int:
    name = re.sub(r"[_/.]|(?<=[a-z])-(?=[a-z])", " ", document.path.rsplit("/", 1)[-1])
    opening = " / ".join(block.text[:200] for block in document.blocks[:_OPENING])
    headings = sum(
        1 for block in document.blocks[_OPENING:] if block.kind is BlockKind.HEADING and pattern.search(block.text)
    )
    named, opened = bool(pattern.search(name)), bool(pattern.search(opening))
    return _IN_NAME * named + _IN_OPENING * opened + _IN_HEADING * min(_HEADINGS_COUNTED, headings)
