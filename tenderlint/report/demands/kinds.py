"""The kinds of facts in plain English, in the order a bidder asks for them."""

from __future__ import annotations

from typing import Final

from tenderlint.model.fact import PAST_WORK

WEIGHTS: Final = ("weight", "price_weight", "quality_weight", "social_value_weight")

SECTIONS: Final = {
    "The contract": {
        "buyer": "Buyer",
        "contact": "Contact",
        "contract_value": "Contract value",
        "contract_value_least": "Contract value, at the least",
        "annual_value": "Value a year",
        "term": "Length",
        "extension": "Possible extension",
    },
    "Dates": {
        "issue_date": "Published",
        "clarification_deadline": "Last day for questions",
        "answers_date": "Answers to questions",
        "participation_deadline": "Requests to take part",
        "deadline": "Deadline for bids",
        "bid_validity": "Bids stay open for",
        "award_date": "Award decision",
        "start_date": "Contract starts",
        "end_date": "Contract ends",
    },
    "Procedure": {
        "procedure": "Procedure",
        "procurement_category": "What is bought",
        "legal_basis": "Legal basis",
        "special_regime": "Special regime",
        "above_threshold": "Above the threshold",
        "framework": "Framework",
        "open_framework": "Open framework",
        "framework_suppliers": "Suppliers on the framework",
    },
    "Lots": {"lots": "Number of lots"},
    "Award criteria": {"weight": "Criteria and weights"},
    "Who may bid": {
        "turnover_required": "Turnover",
        "accounts_years": "Years of accounts",
        "experience_years": "Years of experience",
        "references_required": "References or examples",
        "sme_suitable": "Said to suit small and medium-sized firms",
        "vcse_suitable": "Said to suit charities and social enterprises",
    },
    "Insurance": {
        "insurance_public": "Public liability insurance",
        "insurance_employers": "Employers’ liability insurance",
        "insurance_professional": "Professional indemnity insurance",
        "insurance_product": "Product liability insurance",
        "insurance_cyber": "Cyber insurance",
    },
    "Money and risk": {
        "payment_days": "Invoices are paid after",
        "bond": "Bond or deposit",
        "bid_security": "Bid security",
        "fee_to_bid": "Fee to bid",
        "liability_cap": "Cap on liability",
        "termination_notice": "Notice to end the contract",
    },
    "Length of answers": {"word_limit": "Words", "page_limit": "Pages"},
}
"""Section, kind, title. Weights of every kind stand under "weight"; a kind not named here goes to :data:`OTHERS`."""

OTHERS: Final = "Also stated"

BRIEFLY: Final = {
    "term": "runs for {}",
    "issue_date": "published {}",
    "clarification_deadline": "questions until {}",
    "answers_date": "answers by {}",
    "participation_deadline": "requests to take part by {}",
    "deadline": "bids by {}",
    "bid_validity": "bids stay open for {}",
    "award_date": "award {}",
    "start_date": "contract starts {}",
    "end_date": "contract ends {}",
    "lots": "{}",
    "accounts_years": "{} of accounts",
    "experience_years": "{} of experience",
    "insurance_public": "public liability {}",
    "insurance_employers": "employers’ liability {}",
    "insurance_professional": "professional indemnity {}",
    "insurance_product": "product liability {}",
    "insurance_cyber": "cyber {}",
    "word_limit": "{}",
    "page_limit": "{}",
}
"""How a kind is told among others of its section, where its title and the value do not make it plain."""

LABELLED: Final = {("experience_years", PAST_WORK): "past work of the last {}"}
"""The same where a label makes another thing of a kind."""

ONE_VALUE: Final = frozenset(
    {
        "contract_value", "annual_value", "term", "extension", "issue_date", "clarification_deadline", "deadline",
        "participation_deadline", "bid_validity", "start_date", "end_date", "lots", "turnover_required",
        "accounts_years", "insurance_public", "insurance_employers", "insurance_professional", "insurance_product",
        "insurance_cyber", "payment_days", "bond", "bid_security", *WEIGHTS,
    }
)  # fmt: skip
"""Kinds of which a pack has one value for each label: two are a difference. Others may be asked for more than once."""

CLAUSES: Final = {
    "indemnity": "Indemnities",
    "liability_uncapped": "Liability without a cap",
    "liability_cap": "Caps on liability",
    "liquidated_damages": "Liquidated damages and service credits",
    "termination_for_convenience": "Ending the contract without a reason",
    "insurance": "Insurance to be held",
    "audit_right": "Audit and inspection",
    "ip_assignment": "Handing over of rights in the work",
    "exclusivity": "Exclusivity",
    "non_compete": "Bars on competing",
    "most_favoured_customer": "Best price for this buyer",
}
"""Clauses that a contract holds, by the kind of a fact without a value."""


def briefly(kind: str, value: str, label: str = "") -> str:
    """The kind and its value in a few words: "3 years of accounts"."""
    name = title(kind)
    if (kind, label) in LABELLED:
        return LABELLED[kind, label].format(value)
    return BRIEFLY.get(kind, f"{name[:1].lower()}{name[1:]} {{}}").format(value)


def title(kind: str) -> str:
    """The plain name of a kind, of a clause, or of a kind that is not known here."""
    named = next((titles[kind] for titles in SECTIONS.values() if kind in titles), None)
    return named or CLAUSES.get(kind) or kind.replace("_", " ").capitalize()
