"""What the contract is worth, in all and a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenderlint.facts.money import HAS_MONEY, Money, money
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.sums import terms
from tenderlint.regex import regex

_DEAL = (
    r"(?:contracts?|frameworks?|agreements?|procurement|opportunity|lots?|dps|call-?offs?|projects?|services?|"
    r"works?|scheme|"
    r"programme|program|commission|tender|assignment|grant|pathway)"
)
_GUESS = (
    r"(?:estimated|total|maximum|overall|anticipated|expected|indicative|approximate|aggregate|likely|available|"
    r"potential|financial|affordability|cost|"
    r"whole[\s-]life|lifetime|projected|current|forecast|allocated|proposed|approved)"
)
_AMOUNT = r"(?:values?|budget|spend|spending|expenditure|funding|envelope|amount|ceiling)"
_YEARLY = r"(?:annual|yearly|annualised|per\s+annum)"
_A_YEAR = r"(?:per|a|each|every)\s+(?:financial\s+|contract\s+)?(?:annum|year)|p\.?a\b\.?"
WORDINGS = Vocabulary(
    {
        "annual_value": (
            (
                rf"(?:{_GUESS}\s+)*{_YEARLY}\s+(?:{_GUESS}\s+)?(?:{_DEAL}\s+)?(?:{_AMOUNT}|cost)(?:\s+(?:of|"
                rf"for)\s+(?:the\s+)?{_DEAL})?"
            ),
            rf"(?:{_GUESS}\s+)*(?:{_DEAL}\s+)?(?:{_AMOUNT}|cost)\s+(?:of\s+the\s+{_DEAL}\s+)?(?:{_A_YEAR})",
        ),
        "contract_value": (
            rf"{_DEAL}(?:[’']s)?\s+(?:values?|budget|sum|amount|pot|price(?!\s+index))",
            (
                rf"{_GUESS}\s+(?:{_GUESS}\s+|"
                rf"annual\s+){{0,2}}(?:{_DEAL}\s+){{0,2}}{_AMOUNT}(?:\s+of\s+(?:the\s+)?{_DEAL})?"
            ),
            (
                rf"(?:estimated|anticipated|expected|maximum|whole[\s-]life|approximate|indicative|likely|projected|forecast|"
                rf"total\s+estimated)\s+(?:{_GUESS}\s+)?(?:{_DEAL}\s+)?"
                rf"costs?(?:\s+(?:of|for)\s+(?:the\s+|this\s+)?{_DEAL})?"
            ),
            (
                rf"(?:{_AMOUNT}|worth|amount)\s+(?:of|for|over)\s+(?:the\s+|this\s+|any\s+)?(?:whole\s+|full\s+|"
                rf"entire\s+)?{_DEAL}"
            ),
            rf"{_DEAL}\s+(?:is|are|will\s+be|to\s+be)\s+(?:\w+\s+){{0,3}}?(?:worth|valued)",
            (
                r"(?:financial|cost|budget(?:ary)?|total|overall|engineer[’']?s[’']?|pre-?tender|current|initial)\s+estimates?\s+"
                r"(?:is|of|at|stands\s+at)\b"
            ),
            rf"{_DEAL}\s+sum|not[\s-]to[\s-]exceed\s+(?:amount|price|sum|value)",
            (
                r"(?:its|their)\s+(?:estimated\s+)?value|(?:estimated|expected|likely|anticipated)\s+to\s+(?:cost|"
                r"be\s+worth)|(?:^|: )value(?=\s*[(:])"
            ),
            (
                r"(?:budget|funding|grant|resources?)\s+(?:\w+\s+)?(?:available|envelope|ceiling|limit|is|of|"
                r"up\s+to)|budget\b(?!\s+(?:holder|template|form|narrative|code|sheet|breakdown))"
            ),
            (
                r"(?:set\s+aside|earmarked|allocated|budgeted(?:\s+for)?|made\s+available|(?:is|"
                r"are)\s+available\s+for|ring-?fenced|"
                r"allocation\s+of|available\s+funds?)"
            ),
            r"(?:expects?|anticipates?|intends?|plans?|likely|proposes?)\s+to\s+(?:spend|pay|invest|commit)",
            r"(?:can|could|will|able\s+to)\s+(?:pay|spend|offer|fund|afford)(?:\s+up\s+to)?",
            (
                r"(?:is|be|are)\s+worth|(?:receipts|takings|turnover)\s+of\s+the\s+concession\w*|sum\s+(?:available|allowed|voted|we\s+have)|\b(?:we|council|trust|trustees|board)\s+(?:has|have)(?=\s+(?:up\s+to\s+|"
                r"about\s+|around\s+|only\s+)?[£€$])|put\s+(?:by|aside|away)|(?:whole|entire|complete)\s+(?:job|project|contract|"
                r"work)s?\b|(?:our|the)\s+ceiling|(?:cost|value|price|job|work)s?\s+(?:is|are|has\s+been)\s+(?:put|reckoned|"
                r"thought|expected)\s+(?:at|to\s+(?:be|cost))"
            ),
            r"(?:spends|spent)\s+(?:in\s+the\s+(?:order|region)\s+of|approximately|about|around|some)",
            r"value\s+(?:excl|incl|ex|net|before)\w*\.?\s+(?:of\s+)?(?:VAT|tax)",
            (
                r"affordability\s+(?:limit|threshold|cap)|(?:is|are|be)\s+funded\s+(?:at|up\s+to|to\s+the\s+(?:sum|"
                r"level|tune)\s+of)|money\s+(?:has\s+been|is)\s+(?:found|voted|available|put\s+by)|"
                r"(?:spend|spending|expenditure)\s+(?:under|through)\s+(?:the|this)\s+(?:\w+\s+){1,2}?(?:is|will|should)"
            ),
        ),
        "-other": (
            (
                r"(?:twice|double|(?:two|three)\s+times|\dx?\s+times|"
                r"\d\s?x)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:contract|lot)\s+value"
            ),
            r"\d+(?:\.\d+)?\s?%\s*of\s+(?:the\s+)?(?:\w+\s+){0,2}?contract\s+(?:value|price|sum|amount)",
            (
                r"threshold\w*|insur\w+|indemnit\w+|liab\w+|turnover|premium|bond|deposit|fee|fees|limit|cap|"
                r"allowance|salar\w+|wages?"
            ),
            r"contracts?\s+(?:with\s+a\s+value|valued|worth)?\s*(?:above|over|exceeding|under|below)",
            r"transaction|order\s+value|minimum\s+order|credit|deduct\w*|penalt\w+|damages|fine|payment\s+above",
            (
                r"projects?\s+costing|similar\s+\w+|previous(?:ly)?|delivered|experience|sub-?contracts?|reserves|"
                r"income|guarantee"
            ),
        ),
    }
)
_ANNUAL = regex(
    r"[\s,(]*(?:(?:will\s+be\s+)?available\s+)?(?:(?:excl|incl|ex|net)\w*\.?\s(?:of\s)?VAT[\s,)]*)?"
    r"(?:(?:a|per|each|every|in\s+each|in\s+every|for\s+each)\s+(?:financial\s+|contract\s+|calendar\s+)?(?:year|"
    r"annum)|/\s?(?:year|yr)|"
    r"p\.?\s?a\b|annually|yearly)",
    re.IGNORECASE,
)
_ONE_YEAR = regex(
    r"[\s,(]*(?:for|in)\s+(?:the\s+)?(?:(?:financial|budget|council)\s+year\s+|FY\s?|its\s+)?20(?P<first>\d\d)\s?[-–/]\s?"
    r"(?:20)?(?P<last>\d\d)\b",
    re.IGNORECASE,
)
"""Behind a sum that is set aside for one financial year: "for 2026/27"."""
_YEARS = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|ten)"
_IN_ALL = regex(
    r"[\s,(]*(?:(?:excl|incl|ex|net)\w*\.?\s(?:of\s)?VAT[\s,)]*)?"
    r"(?:(?:over|across|for|during|through)\s+(?:the\s+|its\s+|all\s+|an?\s+)*"
    rf"(?:(?:whole|full|entire|initial|contract|maximum|first|{_YEARS})[\s-]+)*(?:term|life|lifetime|duration|years|"
    r"contract\s+period|period)\b|in\s+(?:all|total)\b|altogether\b|overall\b|from\s+start\s+to\s+finish)",
    re.IGNORECASE,
)
_MAKING = regex(
    r"\b(?:equat\w+\s+to|equal\s+to|amount\w*\s+to|mak(?:es|ing)|giv(?:es|ing)|com(?:es|ing)\s+to|total\w*|sum\s+of|"
    r"or|so|and\s+so|that\s+is|i\.?e\.?|being|[(=:,])\s*(?:(?:an?|the|about|approximately|some|total|whole[\s-]life|overall|"
    r"figure|value|of|sum)\s+)*$",
    re.IGNORECASE,
)
"""Between a sum for a year and the sum that all the years make."""
_UNIT_PRICE = regex(
    r"\s*(?:per|a|an|each|for\severy|/)\s*(?:hour|day|week|month|user|visit|unit|journey|person|item|head|place|"
    r"claim)\b",
    re.IGNORECASE,
)
_COMPARED = regex(
    r"(?<!come in )(?<!comes in )\b"
    r"(?:above|over|(?<!not )exceed(?:ing|s)?|below|under|at least|not less than|less than|pricing at)\s*$",
    re.IGNORECASE,
)
_BAND = regex(
    r"^\s*(?:[-–]|to)\s*[£€$₹]?\s?\d|^\s*(?:or\s+(?:over|more|above|less)|and\s+(?:over|above)|\+)", re.IGNORECASE
)
"""Behind a sum in a row that names one step of a scale and no value."""
_EXAMPLE = regex(r"in this case|for (?:example|instance)|\be\.g\.|worked example", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """Sums that stand nearest to words for the contract's value."""
    text = passage.text
    sums = money(text)
    if not sums or _EXAMPLE.search(text[: sums[-1].start]):
        return
    named = WORDINGS.find(text)
    for sum_ in sums:
        kind = owner(named, sum_.start, sum_.end, reach=160)
        if (
            kind
            and not (passage.is_row and _in_band(text, sum_))
            and not _UNIT_PRICE.match(text[sum_.end :])
            and not _compared(text, sum_)
        ):
            yearly = _ANNUAL.match(text[sum_.end :]) or _of_one_year(text, sum_)
            yearly = yearly or (kind == "annual_value" and not _of_every_year(text, sum_, sums))
            yield Stated(
                "annual_value" if yearly else "contract_value", sum_.amount, sum_.unit, terms=terms(text, sum_)
            )


def _of_one_year(text: str, sum_: Money) -> bool:
    named = _ONE_YEAR.match(text, sum_.end)
    return named is not None and int(named["last"]) == int(named["first"]) + 1


def _of_every_year(text: str, sum_: Money, sums: Sequence[Money]) -> bool:
    """Whether the sum is what an annual one before it makes over the term: "£20,000 a year, or £60,000 in all"."""
    before = [each for each in sums if each.end <= sum_.start]
    return bool(before and _IN_ALL.match(text[sum_.end :]) and _MAKING.search(text[before[-1].end : sum_.start]))


def _in_band(text: str, sum_: Money) -> bool:
    """Whether the sum bounds a step of a scale: "£100,000-£499,999", "£1m or over"."""
    return bool(_BAND.match(text[sum_.end :]) or re.search(r"\d\s*[-–]\s*$", text[: sum_.start]))


def _compared(text: str, sum_: Money) -> bool:
    """Whether the sum is a level that some other thing lies above or below, not the value itself."""
    return bool(_COMPARED.search(text[max(0, sum_.start - 24) : sum_.start]))


_CUES = """value worth budget spend cost fund grant available price expenditure earmark allocat sum amount envelope ring
set_aside expects_to_pay can_pay could_pay will_pay able_to_pay afford ceiling put_by put_away
we_have job has_£ have_£ financ money ceiling affordab""".split()
VALUE = Extractor(tuple(cue.replace("_", " ") for cue in _CUES), read, needs=HAS_MONEY)
