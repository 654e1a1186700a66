"""Money a bidder must put up: bonds, bid securities and fees to take part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.money import HAS_MONEY_OR_SHARE, money
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.shares import Share, shares
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.sums import terms
from tenderlint.regex import regex

_BID = r"(?:tender|bid|proposal|quotation)"
_WHO = r"(?:bidders?|tenderers?|applicants?|proponents?|vendors?|suppliers?|participants?)"
WORDINGS = Vocabulary(
    {
        "bid_security": (
            (
                rf"earnest\s+money(?:\s+deposit)?(?:\s+\(EMD\))?|E\.?M\.?D\b\.?|{_BID}\s+(?:bonds?|deposits?|"
                rf"security|guarantees?)"
            ),
            (
                r"(?:certified|banker[’']?s?|cashier[’']?s)\s+che(?:que|ck)|(?:accompanied|"
                r"secured)\s+by\s+a\s+(?:deposit|guarantee|bond)"
            ),
        ),
        "bond": (
            (
                r"(?:performance|retention|on-?demand)\s+(?:bond|security|deposit|(?:bank\s+)?guarantee)|"
                r"security\s+deposit|(?:surety|guarantee|payment)\s+bond|"
                r"\bPBG\b|bank\s+guarantee\s+for\s+performance|contract\s+performance\s+guarantee"
            ),
            r"\bbond\b(?!\s+with\b)|shall\s+lodge",
            (
                r"(?:undertaking|commitment|guarantee)\s+(?:from|by|of|given\s+by|issued\s+by)\s+(?:an?|its|the)\s+"
                r"(?:\w+\s+)?(?:surety|bank|insurer|insurance\s+company|guarantor)|"
                r"bank[’']s\s+(?:\w+\s+)?(?:undertaking|guarantee)|\bsuret(?:y|ies)\b|guarantor\s+(?:acceptable|approved)|"
                r"(?:standby\s+)?letters?\s+of\s+credit"
            ),
            (
                r"security\s+for\s+(?:(?:the|its|their|his|due|proper|faithful)\s+)*(?:performance|completion)|"
                r"(?:held|placed|paid|kept)\s+(?:in|into)\s+escrow|security\s+until\s+completion"
            ),
        ),
        "fee_to_bid": (
            (
                rf"(?:administration|admin|registration|participation|entry|application|{_BID}|documents?|processing|"
                rf"subscription|portal)\s+(?:fees?|charges?)"
            ),
            (
                rf"(?:cost|price|fee|charge)\s+(?:of|for)\s+(?:the\s+|a\s+|each\s+)?(?:{_BID}|"
                rf"bidding)\s+(?:documents?|pack|forms?)"
            ),
            rf"cost\s+of\s+{_BID}(?=\s*[(:])",
            (
                r"(?:response|bid|tender|submission|bidding|quotation)\s+(?:pass(?:es)?|tokens?|credits?|licen[cs]es?)|"
                r"(?:purchas\w+|buys?|bought)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?(?:licen[cs]e|access|account|seat|"
                r"credits?|pass|token)\s+(?:for|to|on|of|from)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:e-?tender\w*|e-?procurement|"
                r"tender\w*|bidding|portal|platform)(?:\s+(?:system|portal|platform|host))?"
            ),
            (
                r"(?:uploading|submitting|lodging|returning|making)\s+(?:an?|each|your|the|every)\s+"
                r"(?:tender|bid|response|offer|proposal|quotation|application)\s+(?:costs?|is\s+charged|carries)|"
                r"(?:tender|bid|response|offer|proposal|quotation|application)\s+(?:must|shall|should|is\s+to|has\s+to)\s+be\s+"
                r"accompanied\s+by\s+(?:an?\s+)?(?:payment|fee|sum)|"
                r"(?:membership\s+of|subscription\s+to|access\s+to|registration\s+(?:on|with))\s+(?:the|our|its)\s+"
                r"(?:[\w-]+\s+){0,2}?(?:portal|platform|e-?tender\w*|bidding\s+system)|"
                r"(?:tender|bid|quotation)\s+(?:pack|documents?|papers)\s+(?:\w+\s+){1,3}?(?:bought|purchased|had)(?:\s+from\s+"
                r"(?:the\s+)?\w+)?(?:\s+(?:for|at))?"
            ),
            r"(?:pass|subscription)\s+(?:for|of)|to\s+register\s+(?:on|for|with)|non-?refundable\s+(?:fee|payment)",
            (
                rf"(?:copies|sets?|copy)\s+of\s+(?:the\s+)?(?:plans|drawings|{_BID}\s+(?:pack|documents?)|"
                rf"specification|documents?)\s+"
                r"(?:[\w-]+\s+){0,2}?(?:purchased|bought|obtained|available|supplied)"
            ),
            (
                rf"(?:to\s+join|{_WHO}\s+(?:must\s+|shall\s+|will\s+)?pay|payable\s+by\s+(?:each|every|all|"
                rf"the)\s+{_WHO}|paid\s+by\s+(?:each|every|all|the)\s+{_WHO})"
            ),
        ),
        "-other": (
            (
                r"insur\w+|liab\w+|turnover|threshold|value\s+of|retention\s+of|costing|tenders?\s+up\s+to|exempt\w*|"
                r"green\s+bonds?"
            ),
            (
                r"(?:bonds?|guarantees?|suret(?:y|ies)|letters?\s+of\s+credit|security)\s+(?:is|are|will\s+be)\s+not\s+"
                r"(?:required|needed|sought|asked\s+for)(?:\s+(?:for|from|of|below|under|where)(?:\s+[\w-]+){0,5})?"
            ),
            (
                r"(?:post(?:ing)?|without|injuncti\w+)\s+(?:\w+\s+){0,4}bond|no\s+(?:\w+\s+)?(?:bond|deposit|"
                r"guarantee|fee)|cancellation|visitors?|day\s+rates?|invoices?|"
                r"charges\s+paid|penalt\w+|damages|compensation|surcharges?|lev(?:y|ied)|differences?\s+(?:of|between)|"
                r"interest\s+(?:at|of)|(?:costs?|charges|expenses|expenditure)\s+plus"
            ),
        ),
    }
)

_COURT = regex(r"\b(?:injuncti\w+|enjoin\w*|restraining\s+order)\b", re.IGNORECASE)
"""Before a court lays an order on a party, it may want a bond from whoever asks for it."""


_OF_ITSELF = regex(
    r"[\s)]*(?:\([^)]{0,40}\)\s*)?of\s+(?:(?:the|his|its|their|such|said|this|that|available|remaining|full|whole|total)\s+)+"
    r"(?:performance\s+|bank\s+|security\s+|retention\s+|bid\s+|contract\s+)*(?:bonds?|guarantees?|securit(?:y|ies)|deposits?|"
    r"retention)\b",
    re.IGNORECASE,
)
"""Behind a share of the security itself: so much of it is given back or called in."""
_PART_OF_IT = regex(r"\b(?:extent\s+of|remaining|balance(?:\s+of)?|remainder\s+of|half|rest)\W*$", re.IGNORECASE)
_GIVEN_BACK = regex(
    r"[\s)]*(?:\([^)]{0,40}\)\s*)?(?:thereof\s+|of\s+it\s+)?(?:shall|will|may|can|is|to)\s+(?:\w+\s+)?(?:be\s+)?"
    r"(?:refund|return|releas|reimburs|repaid|given\s+back)",
    re.IGNORECASE,
)
_FROM_PAYMENTS = regex(
    r"[^.;]{0,40}?\bfrom\s+(?:(?:the|each|every|any|all|his|its|their)\s+)*(?:running\s+|interim\s+|final\s+)*"
    r"(?:payments?|bills?|invoices?)\b",
    re.IGNORECASE,
)
"""What is kept back from payments secures the contract, not the bid."""


def read(passage: Passage) -> Iterator[Stated]:
    """Sums, and shares of the price, that stand nearest to words for a security or a fee."""
    text = passage.text
    sums, parts = money(text), shares(text)
    if not (sums or parts) or _COURT.search(text):
        return
    named = WORDINGS.find(text)
    for sum_ in sums:
        kind = owner(named, sum_.start, sum_.end, reach=120)
        if kind:
            yield Stated(kind, sum_.amount, sum_.unit, terms=terms(text, sum_))
    for share in parts:
        kind = owner(named, share.start, share.end, reach=120)
        if kind in ("bond", "bid_security") and not _of_itself(text, share):
            kept_back = _FROM_PAYMENTS.match(text, share.end)
            yield Stated("bond" if kept_back else kind, share.percent, "%")


def _of_itself(text: str, share: Share) -> bool:
    """Whether it is a share of the security, and not the security a share of the price."""
    part = _PART_OF_IT.search(text[: share.start]) and _GIVEN_BACK.match(text, share.end)
    return bool(part or _OF_ITSELF.match(text, share.end))


SECURITY = Extractor(
    (
        "bond",
        "deposit",
        "security",
        "guarantee",
        "earnest",
        "emd",
        "e.m.d",
        "fee",
        "lodge",
        "pass",
        "subscription",
        "cost of",
        "register",
        "charge",
        "cheque",
        "check",
        "copies",
        "copy of",
        "sets of",
        "suret",
        "guarantor",
        "undertaking",
        "letter of credit",
        "letters of credit",
        "escrow",
        "token",
        "credit",
        "purchas",
        "buy",
        "bought",
        "uploading",
        "submitting",
        "lodging",
        "returning",
        "making",
        "accompanied",
        "membership",
        "access to",
        "set of",
        "price of",
        "to join",
        "pay",
        "paid by",
    ),
    read,
    needs=HAS_MONEY_OR_SHARE,
)
