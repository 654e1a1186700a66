"""Money a bidder must put up: bonds, bid securities and fees to take part."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.facts.money import money
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.shares import shares
from tenderlint.facts.stated import Extractor, Stated

_BID = r"(?:tender|bid|proposal|quotation)"
WORDINGS = Vocabulary(
    {
        "bid_security": (
            rf"earnest\s+money(?:\s+deposit)?(?:\s+\(EMD\))?|EMD|{_BID}\s+(?:bond|deposit|security|guarantee)",
        ),
        "bond": (
            r"(?:performance|retention|on-?demand)\s+(?:bond|security|deposit|(?:bank\s+)?guarantee)|security\s+deposit|surety\s+bond",
            r"\bbond\b|shall\s+lodge",
        ),
        "fee_to_bid": (
            rf"(?:administration|registration|participation|{_BID}|document|processing|subscription|portal)\s+fees?",
            rf"(?:cost|price|fee)\s+(?:of|for)\s+(?:the\s+)?{_BID}\s+(?:documents?|pack)",
            r"(?:pass|subscription)\s+for|to\s+register\s+(?:on|for|with)|non-?refundable\s+(?:fee|payment)",
        ),
        "-other": (
            r"insur\w+|liab\w+|turnover|threshold|value\s+of|retention\s+of|costing",
            r"no\s+(?:\w+\s+)?(?:bond|deposit|guarantee)",
        ),
    }
)


def read(passage: Passage) -> Iterator[Stated]:
    """Sums, and shares of the price, that stand nearest to words for a security or a fee."""
    text = passage.text
    named = WORDINGS.find(text)
    for sum_ in money(text):
        kind = owner(named, sum_.start, sum_.end, reach=120)
        if kind:
            yield Stated(kind, sum_.amount, sum_.unit)
    for share in shares(text):
        kind = owner(named, share.start, share.end, reach=120)
        if kind in ("bond", "bid_security"):
            yield Stated(kind, share.percent, "%")


SECURITY = Extractor(
    (
        "bond",
        "deposit",
        "security",
        "guarantee",
        "earnest",
        "emd",
        "fee",
        "lodge",
        "pass",
        "subscription",
        "cost of",
        "register",
    ),
    read,
)
