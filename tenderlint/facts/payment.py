"""Days within which an invoice is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.durations import Duration, durations
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_PAY = regex(
    r"\b(?:pay|pays|paid|payment|payments|payable|settles?|settled|remit\w*|cheque|net|honou?red|due|in\s+your\s+(?:account|bank)|"
    r"reach(?:es)?\s+(?:you|your\s+(?:account|bank)))\b",
    re.IGNORECASE,
)
_BILL = regex(
    r"invoic|certif|valid|undisputed|receipt|end of (?:the )?month|\bterms\b|\bcharges\b|last day of the month|"
    r"\bbills?\b|claim|payment period|get paid|arrears|\bSMEs?\b|small (?:firms|businesses|suppliers)|"
    r"\bpay (?:you|suppliers|the (?:supplier|contractor|provider))\b",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"[’']?\s*(?:\(?net\)?|end\sof\smonth|(?:of|from|after|following)\b[^.;]{0,60}?(?:receipt|receiv|invoic|"
    r"certif|month|date|approv|"
    r"agree|verif|they\sreach|we\sget|submission|bill|claim|it\sreaches))",
    re.IGNORECASE,
)
_LEAD = regex(
    r"(?:within|in|net|not\slater\sthan|no\slater\sthan|no\smore\sthan|(?:terms?|period|payment|days)(?:\s(?:is|"
    r"are|of|will\sbe))?\s?[:;]?|run|at)"
    r"\s*(?:a\smaximum\sof\s|the\s|a\s|not\smore\sthan\s|up\sto\s|period\sof\s)*$",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\bdisput|queri|interest|refund|repa(?:y|id)|return the|not be paid|no payment|overpa|debt|overdue|"
    r"\bret(?:entions?|ain\w*)\b[^.;]{0,90}$|"
    r"unpaid|late payment|"
    r"fail(?:s|ure)? to pay|resubmit|reject|credit note|shall (?:submit|send|raise|render|issue)|"
    r"submitted|furnish|release of|demand|\binforms?\b|notif",
    re.IGNORECASE,
)
_NET = regex(
    r"(?<!discount )\b(?:paid?|payments?|invoices?|"
    r"terms)\b[^.;]{0,60}?[\s(]net[\s:-]{1,2}(?P<count>\d{1,3})\b(?!\s*(?:days?|%|"
    r"\w*day))",
    re.IGNORECASE,
)
_SUB = regex(r"sub-?contract\w*|supply chain|\b(?:its|their|his)\s+(?:own\s+)?suppliers", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """Periods that stand behind a word for paying and are counted from an invoice or the like."""
    text = passage.text
    nets, found = [*_NET.finditer(text)], durations(text)
    if not (nets or found) or not (_BILL.search(text) or _BILL.search(passage.headings)):
        return
    for match in nets:
        yield Stated("payment_days", int(match["count"]), "days")
    for duration in found:
        if duration.unit != "years" and _is_payment(text, duration):
            label = "sub-contractors" if _SUB.search(text[: duration.start]) else None
            count, unit = duration.in_days
            yield Stated("payment_days", count, unit, label)


def _is_payment(text: str, duration: Duration) -> bool:
    before = text[max(0, duration.start - 200) : duration.start]
    behind = text[duration.end : duration.end + 90]
    paid = [*_PAY.finditer(before)]
    if not paid or _OTHER.search(before[paid[-1].start() :]) or _OTHER.search(before):
        return False
    return bool(_LEAD.search(before) or _COUNTED.match(behind))


PAYMENT = Extractor(("pay", "paid", "settle", "remit", "cheque", "net", "honour", " due"), read)
