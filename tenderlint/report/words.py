"""The words that reports use for the closed sets of the model."""

from __future__ import annotations

from typing import Final

from tenderlint.model.accuracy import Confidence
from tenderlint.model.document import Role
from tenderlint.model.finding import Result
from tenderlint.model.law import Standing
from tenderlint.model.rule import Category, Severity

DEMANDS: Final = "What this tender demands"

CATEGORIES: Final = {
    Category.RISK: "Risk passed to the supplier",
    Category.SELECTION: "Who is allowed to bid",
    Category.VALUE: "Value and award criteria",
    Category.PAYMENT: "Payment and cash flow",
    Category.PROCESS: "Process and timetable",
    Category.SPECIFICATION: "Specification",
    Category.FAIRNESS: "Fair treatment of bidders",
    Category.CIVIL_SOCIETY: "Charities and social enterprises",
    Category.CLARITY: "Clear writing",
    Category.DOCUMENTS: "Documents people can use",
}

CONFIDENCES: Final = {
    None: "not measured", Confidence.LOW: "low", Confidence.MEDIUM: "medium", Confidence.HIGH: "high",
}  # fmt: skip
SEVERITIES: Final = {Severity.HIGH: "High", Severity.MEDIUM: "Medium", Severity.LOW: "Low", Severity.INFO: "Info"}

MEANINGS: Final = {
    Severity.HIGH: "Likely to keep small firms or charities from bidding, or to leave every bidder guessing.",
    Severity.MEDIUM: "Makes bidding harder, dearer or riskier than the contract seems to need.",
    Severity.LOW: "Worth putting right, though few would be put off by it alone.",
    Severity.INFO: "For information; no change may be needed.",
}

KINDS: Final = {
    Severity.HIGH: ("serious barrier", "serious barriers"),
    Severity.MEDIUM: ("moderate barrier", "moderate barriers"),
    Severity.LOW: ("smaller point", "smaller points"),
    Severity.INFO: ("note", "notes"),
}
"""What a barrier of each severity is called in a sentence: one, several."""

ROLES: Final = {
    Role.INVITATION: "Invitation to tender",
    Role.QUESTIONNAIRE: "Questionnaire",
    Role.SPECIFICATION: "Specification",
    Role.TERMS: "Contract terms",
    Role.PRICING: "Pricing schedule",
    Role.ORDER_FORM: "Order form",
    Role.NOTICE: "Notice",
    Role.LETTER: "Letter",
    Role.GUIDANCE: "Guidance",
    Role.UNKNOWN: "Not recognised",
}

STANDINGS: Final = {
    Standing.LAW: "Law",
    Standing.POLICY: "Binding policy",
    Standing.GUIDANCE: "Guidance",
    Standing.PRACTICE: "Good practice",
}

RESULTS: Final = {
    Result.FLAGGED: "found something",
    Result.CLEAR: "found nothing",
    Result.UNDECIDED: "could not be decided",
    Result.CRASHED: "failed while running",
    Result.NOT_APPLICABLE: "did not apply",
}

_AFFECTED: Final = {
    "sme": "small and medium-sized firms",
    "vcse": "charities and social enterprises",
    "all": "all bidders",
}


def affected(keys: tuple[str, ...]) -> str:
    """Whom a barrier touches: "small and medium-sized firms, charities and social enterprises"."""
    return ", ".join(_AFFECTED.get(key, key) for key in keys)
