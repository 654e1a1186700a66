"""Financial standing: turnover demanded and years of accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.contract_value import WORDINGS as VALUES
from tenderlint.facts.durations import MONTHS_A_YEAR, durations
from tenderlint.facts.money import HAS_MONEY, Money, money
from tenderlint.facts.nearest import owner
from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.sums import terms
from tenderlint.regex import regex

_TURNOVER = regex(
    r"\b(?:(?<!staff )turnover|turn(?:s|ed)?\s+over|sales\b(?!\s+tax)|(?:annual|yearly|gross)\s+(?:annual\s+)?"
    r"(?:revenues?|income|receipts)|revenues?\s+of\s+(?:not\s+less\s+than|at\s+least|no\s+less\s+than))",
    re.IGNORECASE,
)
_BELOW = regex(
    r"less\s+than|below|under|not\s+exceed|no\s+more\s+than|up\s+to|modern\s+slavery|small|medium|micro",
    re.IGNORECASE,
)
_FLOOR = regex(r"not\s+(?:be\s+)?(?:less\s+than|below|under)|no\s+less\s+than", re.IGNORECASE)
_LAW = regex(r"modern\s+slavery|must\s+publish", re.IGNORECASE)
_TIMES = regex(r"(?:twice|double|\w+\s+times|\d+\s?x)\s+(?:the\s+)?(?:\w+\s+){0,3}?value", re.IGNORECASE)
_SHUT_OUT = regex(
    r"not\s+be\s+(?:considered|eligible|invited|shortlisted|taken|carried|assessed|scored)|ineligible|not\s+eligible|"
    r"reject|will\s+fail|excluded|eliminated|disqualif|not\s+(?:pass|proceed|progress)|no\s+further",
    re.IGNORECASE,
)
"""Where less turnover than the sum shuts a bidder out, the sum is asked for."""
_INCOME = regex(r"\b(?:income|revenues?|takings|receipts)\b(?!\s+(?:tax|(?:&|and)\s+customs))", re.IGNORECASE)
_OF_WORK = regex(
    r"\b(?:works?|contracts?|orders?|projects?|tenders?|jobs?|purchases?|procurements?|lots?|assignments?)\s+"
    r"(?:(?:which|that|is|are|with|of|having|an?|estimated|value[sd]?|worth|costing)\s+){0,5}?"
    r"(?:exceed(?:s|ing)?|above|over|(?:more|greater|higher)\s+than|in\s+excess\s+of|beyond|up\s+to|below|under|"
    r"less\s+than|not\s+exceeding|of|worth|valued\s+at|costing)\s*$",
    re.IGNORECASE,
)
"""Right before a sum by which works are told apart: "for contracts above £1m"."""
_A_YEARS = regex(r"\byears?\b|\bannum\b|\bannual|\byearly|\baccounts\b|\bmonths\b|\baccounting\b", re.IGNORECASE)
_WHOSE = regex(
    r"\byou(?:rs?)?\b|\bwe\b|\bour\b|\b(?:bidder|tenderer|supplier|contractor|provider|applicant|offeror|organi[sz]ation|"
    r"firm|company|consultant|candidate|vendor|proponent|business|member)(?:s|[’']s|s[’'])?\b|yes\s*/\s*no|pass\s*/\s*fail|"
    r"\bminimum\s+(?:[\w-]+\s+){0,2}?(?:income|revenue|takings)|"
    r"\b(?:must|should|to)\s+be\s+(?:shown|evidenced|demonstrated|proved|proven)|^\W*(?:\w+\s+){0,2}?(?:income|revenue|"
    r"takings)\s+of\b(?!.*\b(?:must|shall|will|is|are|was|were)\b)",
    re.IGNORECASE,
)
_AT_LEAST = regex(
    r"(?:at\s+least|not\s+(?:be\s+)?(?:less|lower|below)\s*(?:than)?|no\s+(?:less|lower)\s+than|minimum(?:\s+of)?|"
    r"exceed(?:ed|s|ing)?|above|over|more\s+than|in\s+excess\s+of|greater\s+than|minimum[^.;]{0,60}[:;])\s*$",
    re.IGNORECASE,
)
_OR_MORE = regex(
    r"\s*(?:\([^)]*\)\s*)?(?:or\s+(?:more|above|over|greater|higher|better)|and\s+(?:above|over)|\+|at\s+the\s+least)",
    re.IGNORECASE,
)
_NOT_THEIRS = regex(
    r"household|resident|famil(?:y|ies)|tenant|patient|\bclients?\b|customer|parent|participant|individual|\bpeople\b|"
    r"\bper\s+head|charit|audit|by\s+law|exempt|share\s+of|proportion\s+of|percent|%|shall\s+pay|refund|benefit|"
    r"rent|concession|generat|council[’']s|authority[’']s|trust[’']s|target|threshold",
    re.IGNORECASE,
)
"""Income of somebody else, or of which a part is to be handed over, or from which another duty follows."""
_ACCOUNTS = regex(
    r"\b(?:accounts|(?:financial|income)\s+statements?|balance\s+sheets?|profit\s+(?:and|&)\s+loss|audited\s+\w+|"
    r"accounting\s+years?|annual\s+reports?)\b",
    re.IGNORECASE,
)
_KEEPING = regex(
    r"\b(?:council|authority|trust|buyer)[’']s\s+(?:own\s+)?accounts|\b(?:keep|keeps|kept|retain\w*|maintain\w*|"
    r"preserv\w*|archiv\w*|inspect\w*|open\s+book)\b|"
    r"after\s+(?:the\s+)?(?:end|expiry|termination)",
    re.IGNORECASE,
)
_SETS = regex(rf"(?P<count>{NUMBER})\s(?:full\s+|complete\s+)?sets?\s+of\s+(?:\w+\s+){{0,3}}accounts", re.IGNORECASE)
_LATEST = regex(
    r"\b(?:most\s+recent|latest|last)\s+(?:(?:set\s+of|agency|annual|financial|audited|published|filed|signed|"
    r"statutory)\s+){0,3}"
    r"(?:audit|accounts|(?:year|period)\s+of\s+trading|years?[’']?s?\s+(?:(?:statutory|audited|signed|published|filed|annual|full)\s+)?"
    r"accounts)\b",
    re.IGNORECASE,
)
_ASKED = regex(
    r"\b(?:provided?|submit(?:ted)?|copy|copies|enclosed?|attach(?:ed)?|supply|supplied|send|sent|upload(?:ed)?|your|"
    r"statement\s+of|need\s+to\s+see)\b",
    re.IGNORECASE,
)
_MOST_YEARS = 10
_REACH = 100
"""Characters between a sum and the words that say what it is."""
_AGE = regex(
    r"\b(?:trad(?:ing|ed)|established|incorporated|registered|operating|operated|running|in\s+(?:business|existence|"
    r"operation))\s+(?:for\s+)?(?:(?:less|fewer|more|longer|under|over|at|least|than|only|the|a|full)\s+)*$|"
    r"(?<!not )(?<!no )\b(?:less|fewer)\s+than\s+$",
    re.IGNORECASE,
)
"""Right before the age of a firm, by which it is told which accounts it hands in."""
_YEAR_NAMED = regex(r"(?<!\d)20\d\d\s?[-–/]\s?(?:20)?\d\d\b")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_YEAR_SAID = (
    rf"(?:(?:the\s+)?(?:year|period)s?\s+)?(?:(?:ended|ending|to|on|in)\s+)?(?:\d{{1,2}}\s+)?(?:{_MONTH}\s+)?20\d\d"
)
_YEARS_LISTED = regex(
    r"\b(?:accounts|statements?|balance\s+sheets?|profit\s+(?:and|&)\s+loss)\b[^.;\d]{0,70}"
    rf"(?P<years>(?:\d{{1,2}}\s+)?(?:{_MONTH}\s+)?(?P<first>20\d\d)(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){_YEAR_SAID})+"
    r"|(?P<from>20\d\d)\s*(?:to|[-–]|until|through)\s*(?P<last>20\d\d))(?!\d)",
    re.IGNORECASE,
)
_FEWEST_NAMED = 2
"""Years of accounts that are named one by one ("2023-24, 2024-25"), from so many on."""


def _turnover(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    named = _TURNOVER.search(text)
    if _LAW.search(text):
        return
    if not named:
        yield from _income(text)
        return
    for sum_ in money(text):
        between = text[min(named.end(), sum_.end) : sum_.start]
        if sum_.start - named.end() > 200 or _only_below(text, between):
            continue
        between = _TIMES.sub("", between)
        if re.search(r"insur|liability|contract\s+value|net\s+(?:worth|assets)", between, re.IGNORECASE):
            continue
        if _OF_WORK.search(text[: sum_.start]) or (sum_.end <= named.start() and _of_the_contract(text, sum_)):
            continue
        yield Stated("turnover_required", sum_.amount, sum_.unit, terms=terms(text, sum_))


def _of_the_contract(text: str, sum_: Money) -> bool:
    """Whether the words nearest to the sum say that it is what the contract is worth or may cost."""
    return owner(VALUES.find(text), sum_.start, sum_.end, _REACH) is not None


def _income(text: str) -> Iterator[Stated]:
    """A floor for what the bidder takes in a year, in words that are also said of others: "income of £1m or more"."""
    named = _INCOME.search(text)
    if not named or not _A_YEARS.search(text) or not _WHOSE.search(text) or _NOT_THEIRS.search(text):
        return
    for sum_ in money(text):
        before = text[: sum_.start]
        if sum_.start <= named.end() or _OF_WORK.search(before):
            continue
        if _AT_LEAST.search(before) or _OR_MORE.match(text, sum_.end):
            yield Stated("turnover_required", sum_.amount, sum_.unit, terms=terms(text, sum_))


def _only_below(text: str, between: str) -> bool:
    """Whether the sum bounds a turnover from above, as the size of a firm does."""
    return bool(_BELOW.search(between) and not _FLOOR.search(between) and not _SHUT_OUT.search(text))


def _accounts(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    latest, said = _LATEST.search(text), _ACCOUNTS.search(text)
    if not (latest or said) or _KEEPING.search(text):
        return
    if latest and _ASKED.search(text) and not _SETS.search(text):
        yield Stated("accounts_years", 1, "years")
    if not said:
        return
    for match in _SETS.finditer(text):
        count = number(match["count"])
        if count and count <= _MOST_YEARS:
            yield Stated("accounts_years", tidy(count), "years")
    named = len(set(_YEAR_NAMED.findall(text)))
    if _FEWEST_NAMED <= named <= _MOST_YEARS and _ASKED.search(text):
        yield Stated("accounts_years", named, "years")
    if not named and _ASKED.search(text) and _FEWEST_NAMED <= (listed := _years_listed(text)) <= _MOST_YEARS:
        yield Stated("accounts_years", listed, "years")
    for duration in durations(text):
        behind = text[duration.end : duration.end + 20]
        years = duration.count / MONTHS_A_YEAR if duration.unit == "months" else duration.count
        if (
            duration.unit in ("years", "months")
            and float(years).is_integer()
            and years <= _MOST_YEARS
            and not re.match(r"[’']?\s+(?:experience|after)", behind)
            and not _AGE.search(text[: duration.start])
        ):
            yield Stated("accounts_years", tidy(years), "years")


def _years_listed(text: str) -> int:
    """How many years of accounts are told by their numbers: "for 2024, 2025 and 2026", "2024 to 2026"."""
    found = _YEARS_LISTED.search(text)
    if not found:
        return 0
    if found["from"]:
        return int(found["last"]) - int(found["from"]) + 1
    return len(set(re.findall(r"20\d\d", found["years"])))


TURNOVER = Extractor(
    (
        "turnover",
        "turned over",
        "turn over",
        "turns over",
        "sales",
        "annual",
        "receipts",
        "yearly",
        "revenue",
        "income",
        "takings",
    ),
    _turnover,
    needs=HAS_MONEY,
)
ACCOUNTS = Extractor(
    ("account", "statement", "balance", "profit", "audit", "report", "trading"), _accounts, numbers_only=False
)
