"""Notice on which the contract can be ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.durations import HAS_DURATION, Duration, durations
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_DEAL = r"(?:contract|agreement|services?|arrangement|appointment|engagement|commission|call-?off|order)"
_END = regex(
    r"\bterminat\w*|\b(?:end|ends|ended|ending|cancel|cancelled|cancellation|walk\s+away|determine|foreclose|withdraw|exit|"
    r"leave|stop)\b|"
    rf"\b(?:bring|brought)\b[^.;]{{0,40}}?\b{_DEAL}\b[^.;]{{0,60}}?\bto\s+an?\s+(?:\w+\s+)?(?:end|close|halt|stop)\b|"
    rf"\b{_DEAL}\b[^.;]{{0,60}}?\b(?:(?:brought|come)\s+to\s+an?\s+(?:\w+\s+)?(?:close|halt)|wound\s+up|cease)\b|"
    rf"\b(?:close|closing|wind(?:ing)?\s+up|call(?:ing)?\s+time\s+on|decommission\w*|discontinu\w+|cease)\s+(?:the\s+|"
    rf"this\s+|any\s+|all\s+|(?:whole|part)\s+of\s+)*{_DEAL}\b|dispens\w+\s+with\s+[^.;]{{0,40}}?\bservices?\b|\bstopping\b|"
    r"bring\s+(?:\w+\s+){1,4}?to\s+an\s+end|no\s+longer\s+(?:wants?|needs?|requires?)|"
    r"get\s+out\s+of|break\s+clause|without\s+cause|notice\s+period(?=\s*[:;])",
    re.IGNORECASE,
)
_NOTICE_BEHIND = regex(
    r"[’']?s?[’']?\s*(?:(?:prior|written|advance|or\s+more|clear)[\s,]*)*(?:in\s+writing\s+)?(?:notice|"
    r"beforehand|in\s+advance|warning)",
    re.IGNORECASE,
)
_NOTICE_BEFORE = regex(
    r"notice(?:\s+in\s+writing)?(?:\s+period)?(?:\s+(?:to|for)\s+\w+(?:\s+the\s+\w+)?(?:\s+early)?)?\s*(?:of|is|"
    r":|;|giving|with|by)\s*(?:not\s+less\s+than|at\s+least|a\s+minimum\s+of|no\s+less\s+than)?\s*$",
    re.IGNORECASE,
)
_PERIOD = regex(
    r"(?:notice\s+period|period\s+of\s+notice|(?:terminat\w+|end|cancel)\b[^.;:]{0,80}?\bnotice)\b[^.;:]{0,90}?\b(?:is|of|be)\s+(?:not\s+less\s+than\s+|at\s+least\s+|a\s+minimum\s+of\s+)?$",
    re.IGNORECASE,
)
_EFFECT = regex(
    r"\b(?:terminat\w+|cancellation|expiry)\b[^.;:]{0,60}?\b(?:take[s]?\s+effect|be\s+effective|becomes?\s+effective|"
    r"effective)\s+(?:on\s+the\s+expiry\s+of\s+|not\s+(?:less|earlier)\s+than\s+|at\s+least\s+|no\s+sooner\s+than\s+)?$|"
    rf"\b{_DEAL}\s+(?:shall|will)\s+(?:cease|end|lapse|terminate|come\s+to\s+an\s+end|stand\s+terminated)\s+$",
    re.IGNORECASE,
)
_SERVED = regex(
    r"\s+(?:after|from|following)\s+(?:the\s+)?(?:[\w’']+\s+){0,4}?(?:notice|notification|notified)", re.IGNORECASE
)
"""Around the days from the notice to the end that it brings about."""
_OTHER = regex(
    r"deemed|visits?\b|orders?\s+may\s+be|price|staff|meeting|appointments?|remed(?:y|ied)|put\s+(?:it|that|"
    r"right)|audit|inspect|rectif|within\s*$",
    re.IGNORECASE,
)


_INSURED = regex(r"\bpolic(?:y|ies)\b|\binsur(?:er|ers|ance|ances|ed)\b|\bcoverage\b", re.IGNORECASE)
_OF_THE_DEAL = regex(
    rf"\b(?:terminat\w*|end|ends|ended|ending|cancel\w*|determine|stop)\s+(?:of\s+)?(?:this|the|its|their|any|an|a)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?{_DEAL}|\b{_DEAL}\s+(?:[\w,]+\s+){{0,6}}?(?:be\s+)?(?:terminated|ended|cancelled|canceled)",
    re.IGNORECASE,
)
"""Of the contract it is said that it ends, whatever is said of an insurance beside."""


def read(passage: Passage) -> Iterator[Stated]:
    """Periods of notice in a sentence about ending the contract."""
    text = passage.text
    found = durations(text)
    if not found or not _END.search(text) or (_INSURED.search(text) and not _OF_THE_DEAL.search(text)):
        return
    for duration in found:
        if _is_notice(text, duration):
            yield Stated("termination_notice", duration.count, duration.unit)


def _is_notice(text: str, duration: Duration) -> bool:
    before = text[max(0, duration.start - 60) : duration.start]
    noticed = (
        _NOTICE_BEHIND.match(text[duration.end :])
        or _NOTICE_BEFORE.search(before)
        or _PERIOD.search(text[: duration.start])
        or (_EFFECT.search(before) and _SERVED.match(text[duration.end :]))
    )
    short = re.search(r"(?<!not )(?<!no )less\s+than\s*$", before, re.IGNORECASE)
    return bool(noticed and not short and not _OTHER.search(before))


ENDING = Extractor(
    (
        "terminat",
        "end",
        "no longer",
        "cancel",
        "walk",
        "determin",
        "notice",
        "foreclose",
        "withdraw",
        "exit",
        "leave",
        "stop",
        "beforehand",
        "close",
        "closing",
        "halt",
        "wound up",
        "cease",
        "dispens",
        "call time",
        "discontinu",
        "decommission",
    ),
    read,
    needs=HAS_DURATION,
)
