"""The most that the supplier can be liable for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.money import HAS_MONEY_OR_SHARE, money
from tenderlint.facts.numbers import number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.shares import shares
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.sums import terms
from tenderlint.regex import regex

_CUE = regex(
    r"\bliab|\blosses?\s+recoverable|\b(?:can|may)\s+(?:claim|recover)\s+from|\bexposure\s+(?:under|to)\b|"
    r"\b(?:can|could|may)\s+be\s+(?:made|asked|required|called\s+on|liable)\s+to\s+pay\b|\bhas\s+to\s+pay\s+in\s+all\b",
    re.IGNORECASE,
)
_CAP = regex(
    r"limited\s+(?:(?:in|for|per|by)\s[^.;]{1,70}?\s)?to|(?:neither|no)\s+party\b[^.;]{0,120}?\bexceed|(?:not|never|"
    r"no\s+(?:event|circumstances))\s+(?:[\w,]+\s+){0,4}?exceed|not\s+exceeding|in\s+excess\s+of|no\s+more\s+than|not\s+more\s+than|"
    r"more\s+than|capped|\bcap\b|ceiling|"
    r"maximum|the\s+most|limit\s+of|greater\s+of|higher\s+of|up\s+to|restricted\s+to|limits?\s+its|"
    r"limitation\s+of\s+liability\s*[:;]",
    re.IGNORECASE,
)
_TIMES = regex(
    r"\b(?:(?P<twice>twice|double)|(?P<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+times)\s+"
    r"(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:charges|fees?|price|value|sum|amount|remuneration)\b",
    re.IGNORECASE,
)
"""A ceiling as a multiple of what the contract is worth."""
_WHICH = r"(greater|higher|lesser|lower)"
_ALTERNATIVES = regex(rf"\bwhichever\s+is\s+(?:the\s+)?{_WHICH}\b|\b{_WHICH}\s+of\b", re.IGNORECASE)
_UNLIMITED = regex(r"(?:not|un)\s?limited(?=\W+(?:and|;|$))|liabilit\w+\s+is\s+unlimited", re.IGNORECASE)
_INSURANCE = regex(r"liability\s+(?:insurance|cover)|insurance|insure", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """Every sum and share behind words for a ceiling; of alternatives both, each labelled as one."""
    text = passage.text
    cue = _CUE.search(text)
    cap = next((match for match in _CAP.finditer(text) if cue and match.start() > cue.start() - 60), None)
    if cap is None or _UNLIMITED.search(text[: cap.start()]) or _INSURANCE.search(text[: cap.end()]):
        return
    alternatives = _ALTERNATIVES.search(text)
    label = f"{(alternatives[1] or alternatives[2]).lower()} of" if alternatives else None
    for sum_ in money(text):
        if sum_.start >= cap.start():
            yield Stated("liability_cap", sum_.amount, sum_.unit, label, terms(text, sum_))
    for share in shares(text):
        if share.start >= cap.start():
            yield Stated("liability_cap", share.percent, "%", label, terms(text, share))
    for times in _TIMES.finditer(text, cap.start()):
        multiple = 2 if times["twice"] else number(times["count"]) or 0
        yield Stated("liability_cap", tidy(multiple * 100), "%", label)


LIABILITY = Extractor(
    (
        "liab",
        "be made to pay",
        "be asked to pay",
        "be required to pay",
        "be called on to pay",
        "pay in all",
        "losses recoverable",
        "claim from",
        "recover from",
    ),
    read,
    numbers_only=False,
    needs=(*HAS_MONEY_OR_SHARE, "twice", "double", "times"),
)
