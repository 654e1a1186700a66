"""Insurance demanded, by kind of cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenderlint.facts.money import HAS_MONEY, Money, money
from tenderlint.facts.nearest import Named, Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.sums import terms
from tenderlint.regex import regex

_SUM = r"(?=\s*[:;,(–—=-]?\s*(?:of\s+)?(?:£|€|\$|₹|GBP|EUR|USD))"
COVERS = Vocabulary(
    {
        "insurance_public": (
            r"(?:general\s+)?(?:third[\s-]party\s+)?public\s+(?:\(?third[\s-]party\)?\s+)?(?:and\s+products?\s+)?liability",
            r"(?:commercial\s+)?general\s+liability|\bCGL\b|(?<![\w.])PL(?=\s+(?:insurance|cover))",
            (
                r"third[\s-]party\s+(?:liability|cover|insurance)|liability\s+to(?:wards)?\s+(?:third\s+parties|"
                r"(?:members\s+of\s+)?the\s+public)"
            ),
            rf"public{_SUM}|(?<![\w.])PL{_SUM}",
        ),
        "insurance_public+insurance_product": (r"public\s*(?:and|&|/|\+)\s*products?\s+liability",),
        "insurance_employers": (
            r"employ(?:er|ee)(?:[’']?s[’']?|s)?\s+(?:\(?compulsory\)?\s+)?liability|compulsory\s+employ\w+\s+liability",
            (
                r"liability\s+(?:to|for|towards)\s+(?:its|their|his)\s+(?:own\s+)?(?:employees|staff|workers)|"
                r"(?<![\w.])EL(?=\s+(?:insurance|cover))"
            ),
            rf"employers?[’']?{_SUM}|(?<![\w.])EL{_SUM}",
        ),
        "insurance_professional": (
            r"professional\s+(?:indemnity|liability|negligence)(?:\s+(?:insurance|cover))?",
            (
                r"errors\s+(?:and|&)\s+omissions|(?<![\w.])E\s?&\s?O\b|(?<![\w.])PII?(?=\s+(?:insurance|cover|of)|"
                r"[\s:]*£|\?)"
            ),
            rf"professional{_SUM}",
        ),
        "insurance_product": (
            (
                r"products?\s+liability|products?\s+(?:and|&|/)\s+completed\s+operations|(?:insure|"
                r"cover)\w*\s+(?:their|its|your|the)\s+products"
            ),
            r"(?:defective|faulty)\s+(?:goods|products)(?:\s+supplied)?",
        ),
        "insurance_cyber": (
            (
                r"(?:technology\s+errors\s+and\s+omissions\s+including\s+)?cyber(?:[\s/-]+(?:liability|risks?|"
                r"security|insurance|cover|attacks?|crime|"
                r"and\s+data(?:\s+cover)?|network\s+security))*"
            ),
            (
                r"data\s+breach(?:\s+cover)?(?:\s+and\s+cyber\s+risks?)?|(?:network\s+security|privacy)\s+(?:and|"
                r"&)\s+(?:privacy|network\s+security)"
                r"(?:\s+(?:liability|insurance))*|data\s+loss"
            ),
        ),
        "-other": (
            r"motor\w*|auto(?:mobile)?s?|vehicles?|medical\s+malpractice|buildings?\s+insurance|contents",
            (
                r"liability\s+(?:is\s+)?(?:limited|capped)|indirect\s+loss|turnover|contract\s+value|"
                r"workers[’']?\s+compensation"
            ),
            r"cyber\s+essentials|cost|budget|fines?|fees?",
            r"premium|excess|deductible",
        ),
    }
)
_GAP = regex(r"[\s:;(–=-]*(?:(?:insurance|cover|of|for|at|is)[\s:]+)*")
_OF = regex(r"\s+(?:(?:of|for|in)\s+)?")
_ENTRY, _ABOVE = 14, 40
"""Words of a sentence that is hardly more than a sum, and of a text above that can name what is below."""
_REACH = 400
"""Characters between a sum and the name of its cover."""
_LEAST = 10_000
"""A smaller sum is a rate, a premium or an excess, in any of the currencies read."""
_CONTEXT = regex(
    r"insur|cover|indemnity|liability|polic(?:y|ies)|\bcyber\b|completed\s+operations|\bPII?\b|omissions", re.IGNORECASE
)


def read(passage: Passage) -> Iterator[Stated]:
    """Sums that stand nearest to the name of a cover; in a bare row or entry, the cover that the headings name."""
    text = passage.text
    sums = money(text)
    if not sums or not _CONTEXT.search(f"{passage.headings} {text}"):
        return
    named = COVERS.find(text)
    prefix = ""
    if not named:
        prefix = _led_by(passage)
        named = COVERS.find(prefix)[-1:]
    shift = 0 if not prefix else len(prefix)
    for sum_ in (each for each in sums if each.amount >= _LEAST):
        kind = _beside(text, named, sum_) or owner(named, sum_.start + shift, sum_.end + shift, reach=_REACH)
        # One policy may stand for two kinds of cover: "public and products liability".
        for each in kind.split("+") if kind else ():
            yield Stated(each, sum_.amount, sum_.unit, terms=terms(text, sum_))


def _led_by(passage: Passage) -> str:
    """What names the cover of a sum without a name: the words before it in its own entry, else those above."""
    if not passage.is_row and len(passage.own.split()) <= _ENTRY:
        at = passage.block.text.find(passage.statement.own)
        # No more than may count: in a long paragraph the words before each sum come to the square of its length.
        earlier = passage.block.text[max(0, at - _REACH) : max(0, at)]
        if COVERS.find(earlier):
            return f"{earlier.rstrip()}: "
    return f"{passage.above if len(passage.above.split()) <= _ABOVE else ''} / {passage.heading}: "


def _beside(text: str, named: Sequence[Named], sum_: Money) -> str | None:
    """The cover right behind the sum, "£2m public liability", where no other stands right before it."""
    before = [each for each in named if each.end <= sum_.start]
    if before and _GAP.fullmatch(text[before[-1].end : sum_.start]):
        return None
    behind = next((each for each in named if each.start >= sum_.end), None)
    close = behind and not behind.name.startswith("-") and _OF.fullmatch(text[sum_.end : behind.start])
    return behind.name if behind and close else None


INSURANCE = Extractor(
    (
        "insur",
        "cover",
        "indemnity",
        "liability",
        "cyber",
        "policy",
        "policies",
        "omissions",
        "completed op",
        "pii",
        "pi?",
    ),
    read,
    needs=HAS_MONEY,
)
