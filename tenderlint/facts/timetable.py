"""The timetable: issue, last questions, last tenders, start of the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.dates import When, dates
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated

_BID = (
    r"(?:tenders?|bids?|proposals?|quot(?:e|ation)s?|responses?|submissions?|offers?|"
    r"applications?|envelopes?|PQQs?|SQs?)"
)
_ASK = r"(?:clarifications?(?:\s+(?:questions?|requests?|queries))?|questions?|quer(?:y|ies)|enquir(?:y|ies)|inquiries)"
_DEAL = r"(?:contract|framework|service|services|agreement|call-?off(?:\s+contract)?|appointment|work|works)"
WORDINGS = Vocabulary(
    {
        "deadline": (
            rf"(?:closing|return|submission|due)\s+(?:date|deadline|time)(?:\s+and\s+time)?(?:\s+for\s+(?:receipt\s+of\s+)?{_BID})?",
            rf"dead\s?line\s+for\s+(?:the\s+)?(?:receipt|return|submission|submitting)(?:\s+of)?(?:\s+{_BID})?",
            rf"{_BID}\s+(?:(?:return|submission)\s+)?(?:deadline|due|closing)(?:\s+(?:date|by))?",
            rf"dead\s?line\s+for\s+{_BID}",
            r"(?:last\s+)?date\s+(?:for|of)\s+(?:the\s+)?(?:bid\s+|tender\s+)?submission(?:\s+of\s+\w+)?",
            (
                rf"{_BID}\s+(?:[\w’'-]+\s+){{0,9}}?(?:must|should|shall|are|is|will|to)\s+(?:[\w’'-]+\s+){{0,4}}?"
                r"(?:submitted|received|returned|reach|lodged|delivered|arrive|in\s+the\s+portal|uploaded|sent)"
            ),
            rf"(?:submit|return|deliver|upload|send)\s+(?:your|their|the|a|its)\s+(?:completed\s+)?{_BID}",
            rf"(?:receipt|submission|return)\s+of\s+(?:completed\s+)?{_BID}",
            rf"{_BID}\s+close",
        ),
        "clarification_deadline": (
            rf"(?:last|final|closing|latest|end)\s+(?:day|date|time)?\s*(?:for|of|to)?\s*(?:\w+\s+){{0,4}}?{_ASK}",
            rf"dead\s?line\s+for\s+(?:\w+\s+){{0,4}}?{_ASK}",
            rf"{_ASK}\s+(?:period\s+|window\s+)?(?:are\s+|is\s+)?(?:deadline|close[sd]?|closing|end[s]?|due|cut-?off)(?:\s+date)?",
            (
                rf"{_ASK}\s+(?:[\w’',/-]+\s+){{0,9}}?(?:must|should|shall|may|can|will|are|to)\s+(?:[\w’'-]+\s+){{0,5}}?"
                r"(?:submitted|received|sent|made|raised|put|arrive|reach|asked|directed)"
            ),
            rf"(?:submit|submission|receipt|raise|send|share)\s+(?:of\s+|any\s+|all\s+|the\s+|your\s+)*{_ASK}",
        ),
        "issue_date": (
            r"issue\s+date",
            r"date\s+(?:of\s+)?(?:issue|publication|issued)",
            (
                rf"(?:pack|notice|itt|rfp|rfq|itq|invitation|tender|{_BID}|documents?|opportunity|advert\w*)\s+"
                r"(?:to\s+tender\s+)?(?:and\s+(?:full\s+)?pack\s+)?(?:was\s+|is\s+|are\s+|will\s+be\s+)?"
                r"(?:issued?|published|released|publication|despatched|advertised|live)(?:\s+on\s+[\w\s]{0,30}?platform\s+on)?"
            ),
            (
                r"(?:issue|publication|despatch|release|publish)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+){0,2}?"
                r"(?:itt|rfp|rfq|invitation|tender|notice|pack|documents?)"
            ),
            r"^(?:\w+\s\w+:\s)?issued(?:\s+on)?",
            r"^(?:crfq|nit|tender|rfp|rfq|ref)[\w\s:./-]{0,60}?\bdated",
        ),
        "start_date": (
            rf"{_DEAL}\s+(?:[\w-]+\s+){{0,4}}?(?:start|begin|commence)(?:s|ment)?(?:\s+date)?",
            r"(?:start|commencement|effective|go[\s-]?live)\s+date",
            rf"(?:start|commencement|beginning)\s+of\s+(?:the\s+)?{_DEAL}",
            r"(?:starts?|starting|begins?|beginning|commences?|commencing)(?:\s+(?:on|from))?",
            r"(?:years?|months?|term|period)\s+from",
        ),
        "-other": (
            r"answers?(?:\s+published)?",
            r"repl(?:y|ies)(?:\s+sent)?",
            r"(?:respon[sd]\w*|answer\w*|repl\w+)\s+to\s+(?:[\w’'-]+\s+){0,3}?" + _ASK,
            r"award(?:ed)?(?:\s+of\s+contract)?",
            r"decision",
            r"contract\s+(?:award|signed|signature|end|expir\w+)",
            r"(?:site\s+)?visits?",
            r"briefing|conference|pre-?bid\s+meeting|meeting|open\s+day|webinar",
            r"interviews?|presentations?|trials?|demonstrations?",
            r"stand\s?still",
            r"letters?\s+of\s+intent(?:\s+to\s+bid)?(?:\s+due)?",
            r"expression\w*\s+of\s+interest",
            r"expir\w+|ends?|ending|until|comes\s+to\s+an\s+end|up\s+to\s+and\s+including",
            r"evaluat\w+|assess\w+|moderat\w+|shortlist\w*|mobilisation(?:\s+\w+)?",
            r"act|regulations?|amended|version|revised|born|incorporated|founded|since",
            r"financial\s+year|accounts|valid",
            r"transfer\w*|employ\w+",
        ),
    }
)
_TITLE = 16
"""Blocks at the head of a document in which a date that stands alone says when it was issued."""
_LEAD = re.compile(r"[\s:;,–-]*(?:(?:issued|published|dated?|version\s[\d.]+)[\s:,–-]*(?:on\s+)?)?", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """Every date of a kind that the words nearest to it name."""
    found = dates(passage.text, month_first=passage.month_first)
    if not found or passage.is_running:
        return
    for when in found:
        kind = _in_row(passage, when) if passage.is_row else _in_words(passage, when)
        if kind:
            yield Stated(kind, when.iso, None)


def _in_words(passage: Passage, when: When) -> str | None:
    text = passage.text
    kind = owner(WORDINGS.find(text), when.start, when.end)
    rest = text[: when.start] + text[when.end :]
    if kind == "start_date" and re.match(r"\s*(?:to|until|-|–)\s*\d", text[when.end :]):
        return kind
    if kind is None and passage.block.location.block < _TITLE and len(rest.split()) <= 4 and _LEAD.match(rest):
        return "issue_date" if not WORDINGS.find(rest) else None
    return kind


def _in_row(passage: Passage, when: When) -> str | None:
    """The label of the row decides; its column's heading only where the row has none."""
    cells = passage.block.cells
    labels = passage.labels
    dated = next(
        (
            cell
            for cell in cells
            if when.day in {each.day for each in dates(cell.text, month_first=passage.month_first)}
        ),
        None,
    )
    if dated is None:
        return None
    other = ": ".join(cell.text for cell in cells if cell is not dated and cell.text and not dates(cell.text))
    text = f"{labels if labels and not dates(labels) else other}: "
    within = dated.text.split(". ")[0]
    named = WORDINGS.find(text)
    if named:
        kind = named[0].name
        return None if kind.startswith("-") else kind
    if text.strip(": "):
        return None
    return owner(WORDINGS.find(f"{dated.heading or ''}: {within}"), len(f"{dated.heading or ''}: "), 10**6)


TIMETABLE = Extractor((), read)
