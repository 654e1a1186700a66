"""Financial standing: turnover demanded and years of accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.durations import MONTHS_A_YEAR, durations
from tenderlint.facts.money import HAS_MONEY, money
from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.sums import terms
from tenderlint.regex import regex

_TURNOVER = regex(
    r"\b(?:(?<!staff )turnover|turned\s+over|sales\b|(?:annual|yearly|gross)\s+(?:annual\s+)?"
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
    r"not\s+be\s+(?:considered|eligible|invited|shortlisted)|ineligible|not\s+eligible|reject|will\s+fail|excluded",
    re.IGNORECASE,
)
"""Where less turnover than the sum shuts a bidder out, the sum is asked for."""
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
    r"(?:audit|accounts|(?:year|period)\s+of\s+trading|year[’']s\s+accounts)\b",
    re.IGNORECASE,
)
_ASKED = regex(
    r"\b(?:provide|submit|copy|copies|enclose|attach|supply|send|upload|your|statement\s+of)\b", re.IGNORECASE
)
_MOST_YEARS = 10
_YEAR_NAMED = regex(r"(?<!\d)20\d\d\s?[-–/]\s?(?:20)?\d\d\b")
_FEWEST_NAMED = 2
"""Years of accounts that are named one by one ("2023-24, 2024-25"), from so many on."""


def _turnover(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    named = _TURNOVER.search(text)
    if not named or _LAW.search(text):
        return
    for sum_ in money(text):
        between = text[min(named.end(), sum_.end) : sum_.start]
        if sum_.start - named.end() > 200 or _only_below(text, between):
            continue
        between = _TIMES.sub("", between)
        if re.search(r"insur|liability|contract\s+value|net\s+(?:worth|assets)", between, re.IGNORECASE):
            continue
        yield Stated("turnover_required", sum_.amount, sum_.unit, terms=terms(text, sum_))


def _only_below(text: str, between: str) -> bool:
    """Whether the sum bounds a turnover from above, as the size of a firm does."""
    return bool(_BELOW.search(between) and not _FLOOR.search(between) and not _SHUT_OUT.search(text))


def _accounts(passage: Passage) -> Iterator[Stated]:
    text = passage.text
    if _KEEPING.search(text):
        return
    if _LATEST.search(text) and _ASKED.search(text) and not _SETS.search(text):
        yield Stated("accounts_years", 1, "years")
    if not _ACCOUNTS.search(text):
        return
    for match in _SETS.finditer(text):
        count = number(match["count"])
        if count and count <= _MOST_YEARS:
            yield Stated("accounts_years", tidy(count), "years")
    named = len(set(_YEAR_NAMED.findall(text)))
    if _FEWEST_NAMED <= named <= _MOST_YEARS and _ASKED.search(text):
        yield Stated("accounts_years", named, "years")
    for duration in durations(text):
        behind = text[duration.end : duration.end + 20]
        years = duration.count / MONTHS_A_YEAR if duration.unit == "months" else duration.count
        if (
            duration.unit in ("years", "months")
            and float(years).is_integer()
            and years <= _MOST_YEARS
            and not re.match(r"[’']?\s+(?:experience|after)", behind)
        ):
            yield Stated("accounts_years", tidy(years), "years")


TURNOVER = Extractor(
    ("turnover", "turned over", "sales", "annual", "receipts", "yearly", "revenue"), _turnover, needs=HAS_MONEY
)
ACCOUNTS = Extractor(
    ("account", "statement", "balance", "profit", "audit", "report", "trading"), _accounts, numbers_only=False
)
