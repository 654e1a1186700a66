"""Words that say what part a document plays: in its name or its first lines, and in its running text."""

from __future__ import annotations

import re

from tenderlint.model.document import Role
from tenderlint.regex import regex

_SIGNS: dict[Role, tuple[str, ...]] = {
    Role.INVITATION: (
        r"invitation to (?:tender|quote|bid|treat|negotiate)",
        r"itt|itq|rfp|rfq|nit|ifb|rft",
        r"requests? for (?:proposals?|quotations?|quotes?|tenders?|bids?)",
        r"instructions? (?:to|for) (?:tenderers|bidders|offerors|applicants|suppliers)",
        r"how to (?:bid|tender|apply)",
        r"notice inviting tender",
        r"(?:award|evaluation) criteria|evaluation methodology",
        r"(?:tender|bid|quotation) (?:document|instructions|information|request)",
        r"evaluation form",
        r"submission of (?:bids|tenders|proposals)",
        r"about the procurement",
        r"call for (?:proposals|tenders|applications|partners|bids|offers|quotations)",
    ),
    Role.QUESTIONNAIRE: (
        r"pqq|psq|sq|eoi|rfi",
        r"(?:pre[ -]?qualification|selection|supplier|tenderer'?s?|procurement specific)? ?questionnaire(?! for)",
        r"expression of interest",
        r"request for information",
        r"(?:supplier|bidder|tenderer|offeror|quality|written) responses?|responses to",
        r"(?:quality|supplier|tender|bid|technical) questions|form of (?:tender|bid|quotation)|(?:tender|bid) form",
        r"submittal forms?|method statement questions|response (?:form|template|document)",
        r"selection stage",
        r"conditions of participation",
    ),
    Role.SPECIFICATION: (
        r"(?:service|technical|product)? ?specification",
        r"statement of (?:works?|requirements?|objectives?|services)",
        r"sow|soo|pws|qasp",
        r"(?:performance )?work statement",
        r"terms of reference|tor",
        r"(?:project|design|service|services|research|client) brief|works information|background and scope",
        r"(?:scope|schedule) of (?:work|works|services)|description of (?:the )?services",
        r"(?:service )?requirements?",
        r"lot descriptions?",
        r"quality assurance (?:surveillance )?plan|service levels?",
    ),
    Role.TERMS: (
        r"terms (?:and|&) conditions|terms of (?:engagement|appointment|business|contract)",
        r"(?:general |special )?conditions of (?:contract|engagement|appointment|purchase)",
        r"(?:core|contract|call[ -]?off)? ?terms(?! of reference)",
        r"t&cs?",
        r"(?:non[ -]disclosure|confidentiality|data processing|framework|form of)? ?agreement",
        r"draft contract|contract (?:clauses|data)|data processing schedule|nec[34]|jct",
        r"call[ -]?off (?:schedule|contract)",
        r"joint schedule",
        r"indemnit(?:y|ies)",
        r"limitation of liability",
        r"termination",
    ),
    Role.PRICING: (
        r"pric(?:e|es|ing) (?:schedule|matrix|proposal|form|template|document|list)",
        r"schedule of (?:rates|prices)",
        r"(?:quote|quotation|costing) template|(?:commercial|financial) (?:envelope|response|submission|proposal)",
        r"pricing",
        r"cost proposal",
        r"bills? of quantities|boq",
        r"day rates|rate card",
    ),
    Role.ORDER_FORM: (r"order form|call[ -]?off order",),
    Role.NOTICE: (r"(?:contract|tender|award) notice", r"notice of (?:intent(?:ion)? to )?award|noia"),
    Role.LETTER: (r"(?:outcome|award|cover(?:ing)?|invitation) letter", r"letter"),
    Role.GUIDANCE: (
        r"guidance (?:notes?|for)",
        r"user guide",
        r"checklist",
        r"recommendation report|evaluation report",
    ),
}
NAMED: dict[Role, re.Pattern[str]] = {
    role: regex(rf"(?<![a-z])(?:{'|'.join(signs)})(?![a-z])", re.IGNORECASE) for role, signs in _SIGNS.items()
}
"""A pattern a role, for names, titles and headings."""
ANY = regex("|".join(pattern.pattern for pattern in NAMED.values()), re.IGNORECASE)
"""Whatever speaks for some role: most headings speak for none, and one search says so."""

CONTRACT_WORDS = (
    "indemnif", "indemnit", "liabilit", "liable", "terminat", "this agreement", "this contract", "governing law",
    "governed by", "the parties", "either party", "the other party", "without prejudice", "breach", "warrant",
    "under clause", "with clause", "in clause", "this schedule", "core terms", "force majeure",
)  # fmt: skip
"""What running text of a contract is thick with, in lower case; a specification shares the "shall" but not these."""
BIDDING_WORDS = (
    "bidder", "tenderer", "offeror", "proponent", "your bid", "your tender", "your proposal", "proposals", "tenders",
    "quotation", "quoter", "evaluat", "award criteria", "submission", "shortlist", "the rfp",
)  # fmt: skip
SERVICE_WORDS = ("requirement", "deliverable", "service level", "the contractor shall", "the supplier shall",
                 "the contractor must", "the supplier must", "the contractor will", "the supplier will")  # fmt: skip
ASKING_WORDS = (
    "please provide", "please describe", "please confirm", "please state", "please give", "please explain",
    "your organisation", "your company", "yes/no", "yes / no", "☐", "do you have",
)  # fmt: skip
MONEY_WORDS = ("£", "$", "€", "price", "rate", "cost", "total", "vat")
