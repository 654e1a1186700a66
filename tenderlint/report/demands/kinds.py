"""The kinds of facts in plain English, in the order a bidder asks for them."""

from __future__ import annotations

from typing import Final

WEIGHTS: Final = ("weight", "price_weight", "quality_weight", "social_value_weight")

SECTIONS: Final = {
    "The contract": {
        "buyer": "Buyer",
        "contract_value": "Contract value",
        "annual_value": "Value a year",
        "term": "Length",
        "extension": "Possible extension",
    },
    "Dates": {
        "issue_date": "Published",
        "clarification_deadline": "Last day for questions",
        "deadline": "Deadline for bids",
        "bid_validity": "Bids stay open for",
        "start_date": "Contract starts",
    },
    "Lots": {"lots": "Number of lots"},
    "Award criteria": {"weight": "Criteria and weights"},
    "Who may bid": {
        "turnover_required": "Turnover",
        "accounts_years": "Years of accounts",
        "experience_years": "Years of experience",
        "references_required": "References or examples",
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

ONE_VALUE: Final = frozenset(
    {
        "contract_value", "annual_value", "term", "extension", "issue_date", "clarification_deadline", "deadline",
        "bid_validity", "start_date", "lots", "turnover_required", "accounts_years", "insurance_public",
        "insurance_employers", "insurance_professional", "insurance_product", "insurance_cyber", "payment_days", "bond",
        "bid_security", *WEIGHTS,
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


def title(kind: str) -> str:
    """The plain name of a kind, of a clause, or of a kind that is not known here."""
    named = next((titles[kind] for titles in SECTIONS.values() if kind in titles), None)
    return named or CLAUSES.get(kind) or kind.replace("_", " ").capitalize()
