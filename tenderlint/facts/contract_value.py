"""What the contract is worth, in all and a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.money import Money, money
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated

_DEAL = r"(?:contract|framework|agreement|procurement|opportunity|lot|dps|call-?off|project|services?)"
WORDINGS = Vocabulary(
    {
        "annual_value": (
            rf"annual\s+(?:{_DEAL}\s+)?(?:value|budget|spend)",
            r"value\s+(?:per|a|each)\s+(?:annum|year)",
        ),
        "contract_value": (
            rf"{_DEAL}(?:[’']s)?\s+(?:value|budget)",
            (
                rf"(?:estimated|total|maximum|overall|anticipated|indicative|approximate|aggregate|likely)\s+(?:total\s+|annual\s+)?"
                rf"(?:{_DEAL}\s+)?(?:value|budget|spend)"
            ),
            rf"(?:value|worth|budget)\s+(?:of|for|over)\s+(?:the\s+|this\s+|any\s+)?(?:whole\s+|full\s+|entire\s+)?{_DEAL}",
            rf"{_DEAL}\s+(?:is|are|will\s+be)\s+(?:\w+\s+){{0,3}}?(?:worth|valued)",
            r"(?:its|their)\s+(?:estimated\s+)?value",
            r"(?:budget|funding)\s+(?:available|envelope|is|of)",
        ),
        "-other": (
            r"\d+(?:\.\d+)?\s?%\s*of\s+(?:the\s+)?(?:\w+\s+){0,2}?contract\s+(?:value|price)",
            r"threshold\w*|insur\w+|indemnit\w+|liab\w+|turnover|premium|bond|deposit|fee|fees|limit|cap",
            r"contracts?\s+(?:with\s+a\s+value|valued|worth)?\s*(?:above|over|exceeding|under|below)",
            r"transaction|order\s+value|minimum\s+order|credit|deduct\w*|penalt\w+|damages|fine|payment\s+above",
            r"projects?\s+costing|similar\s+\w+|previous|experience|sub-?contracts?",
        ),
    }
)
_ANNUAL = re.compile(
    r"[\s,(]*(?:(?:excl|incl)\w*\.?\s(?:of\s)?VAT[\s,)]*)?(?:(?:a|per|each|every)\s+(?:year|annum)|p\.?\s?a\b|annually)",
    re.IGNORECASE,
)
_UNIT_PRICE = re.compile(
    r"\s*(?:per|a|an|each|for\severy|/)\s*(?:hour|day|week|month|user|visit|unit|journey|person|item)\b", re.IGNORECASE
)


def read(passage: Passage) -> Iterator[Stated]:
    """Sums that stand nearest to words for the contract's value."""
    text = passage.text
    named = WORDINGS.find(text)
    for sum_ in money(text):
        kind = owner(named, sum_.start, sum_.end, reach=160)
        if kind and not _UNIT_PRICE.match(text[sum_.end :]) and not _compared(text, sum_):
            yearly = kind == "annual_value" or _ANNUAL.match(text[sum_.end :])
            yield Stated("annual_value" if yearly else "contract_value", sum_.amount, sum_.unit)


def _compared(text: str, sum_: Money) -> bool:
    """Whether the sum is a level that some other thing lies above or below, not the value itself."""
    before = text[max(0, sum_.start - 24) : sum_.start].lower()
    return bool(re.search(r"\b(?:above|over|exceeding|exceeds?|below|under|at least|not less than)\s*$", before))


VALUE = Extractor(("value", "worth", "budget", "spend"), read)
