"""The timetable: issue, last questions, last tenders, start of the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.dates import HAS_DATE, When, dates
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.spans import place_in_span
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_BID = (
    r"(?:tenders?|bids?|proposals?|quot(?:e|ation)s?|responses?|submissions?|offers?|"
    r"applications?|envelopes?|(?:your|the|all|their|best)\s+(?:prices?|figures?)|PQQs?|SQs?|ITTs?|RFPs?|RFQs?|expressions?\s+of\s+interest|EOIs?)"
)
_ASK = (
    r"(?:(?:pre-?\s?bid|pre-?\s?tender|tender|bid)\s+)?(?:clarifications?(?:\s+(?:questions?|requests?|"
    r"queries))?|questions?|quer(?:y|ies)|enquir(?:y|ies)|"
    r"inquir(?:y|ies)|"
    r"points?\s+of\s+clarification|requests?\s+for\s+(?:further\s+|more\s+)?(?:information|clarification)|RFIs)"
)
_TOLD = r"(?:respon[sd]\w*|answer\w*|repl(?:y|ies|ied|ying))"
_NOT_TOLD = rf"(?!{_TOLD}\b)"
"""In front of each word up to the questions: by then the buyer answers them, and nobody asks any more."""
_DEAL = r"(?:contract|framework|service|services|agreement|call-?off(?:\s+contract)?|appointment|work|works)"
WORDINGS = Vocabulary(
    {
        "deadline": (
            (
                rf"(?:closing|return|submission|due)\s+(?:date|deadline|"
                rf"time)(?:\s+and\s+time)?(?:\s+for\s+(?:receipt\s+of\s+)?{_BID})?"
            ),
            rf"dead\s?line\s+for\s+(?:the\s+)?(?:receipt|return|submission|submitting)(?:\s+of)?(?:\s+{_BID})?",
            rf"{_BID}\s+(?:(?:return|submission)\s+)?(?:deadline|due|closing)(?:\s+(?:date|by))?",
            rf"dead\s?line\s+for\s+{_BID}",
            r"(?:last\s+)?date\s+(?:for|of)\s+(?:the\s+)?(?:bid\s+|tender\s+)?submission(?:\s+of\s+\w+)?",
            (
                rf"{_BID}\s+(?:[\w’'-]+\s+){{0,9}}?(?:must|should|shall|are|is|will|to)\s+(?:[\w’'-]+\s+){{0,4}}?"
                r"(?:submitted|received|returned|reach|lodged|delivered|arrive|in\s+the\s+portal|uploaded|sent)"
            ),
            (
                rf"(?:submit|return|deliver|upload|send|email)\s+(?:us\s+)?(?:your|their|the|an?|"
                rf"its)\s+(?:completed\s+)?{_BID}"
            ),
            rf"{_BID}\s+(?:received\s+|submitted\s+|arriving\s+)?(?:by|before|after|no\s+later\s+than)\b",
            rf"(?:receipt|submission|return)\s+of\s+(?:completed\s+)?{_BID}",
            rf"{_BID}\s+(?:period\s+)?close[sd]?|portal\s+(?:will\s+)?closes?|tender\s+period\s+ends",
            (
                rf"{_BID}\s+(?:are|is|must\s+be|should\s+be|will\s+be|have\s+to\s+be)\s+(?:\w+\s+){{0,2}}?(?:due|"
                rf"in\b|with\s+us|emailed|posted|accepted|made)"
            ),
            rf"(?:when|until\s+when)\s+[\w\s]{{0,30}}{_BID}\s+[\w\s]{{0,20}}(?:in|due|submitted|close)\?",
            rf"(?:have|like|want|need|see)\s+(?:your|all)\s+(?:\w+\s+)?(?:price|{_BID})",
            (
                rf"(?:wish(?:es|ing)?|want(?:ing)?|interested\s+in)\s+(?:to\s+)?(?:{_BID}|tendering|bidding|quoting|"
                rf"apply|applying)\s+(?:should|must|are)"
            ),
            r"(?:^|[.:;] )(?:closing|closes?|due)(?=\s*[:;])",
            r"dead\s?line|closing\s+(?:date|time|day)|closes\s+(?:on|at)|latest\s+date\s+for\s+receipt",
            rf"(?:^|: ){_BID}\s+(?:returns?|submissions?|back|in|returned|lodged|delivery)(?=\s*[:;])",
            (
                r"(?:return|receipt|submission)\s+of\s+(?:the\s+|all\s+)?(?:(?:priced|completed|signed|tender|bid|pricing)\s+)+"
                r"(?:documents?|forms?|schedules?|packs?|papers)"
            ),
            r"(?<!will )(?<!to )repl(?:y|ies)\s+(?:due\s+)?by(?=\s*[:;])",
            r"time\s+limit\s+for\s+(?:receipt|submission)(?:\s+of)?[\w\s]{0,40}(?=\W)",
        ),
        "clarification_deadline": (
            rf"(?:last|final|closing|latest|end)\s+(?:day|date|time)?\s*(?:for|of|to)?\s*(?:{_NOT_TOLD}[\w-]+\s+){{0,4}}?{_ASK}",
            rf"dead\s?line\s+for\s+(?:{_NOT_TOLD}[\w-]+\s+){{0,4}}?{_ASK}",
            (
                rf"{_ASK}\s+(?:period\s+|window\s+)?(?:are\s+|is\s+)?(?:deadline|close[sd]?|closing|end[s]?|due|"
                rf"cut-?off)(?:\s+date)?"
            ),
            (
                rf"{_ASK}\s+(?:[\w’',/-]+\s+){{0,9}}?(?:must|should|shall|may|can|will|are|"
                rf"to)\s+(?:[\w’'-]+\s+){{0,5}}?"
                r"(?:submitted|received|sent|made|raised|put|arrive|reach|asked|directed|emailed|with\s+us|in\b)"
            ),
            (
                rf"(?:submit|submission|receipt|raise|send|share|seek|ask|accept|make|submitting|raising|asking|"
                rf"address|take)\s+"
                rf"(?:of\s+|any\s+|all\s+|the\s+|your\s+|further\s+)*{_ASK}"
            ),
            (
                r"(?:anything|whatever|things?|points?)\s+(?:that\s+)?you\s+(?:want|wish|would\s+like|need|have)\s+to\s+(?:ask|"
                r"know|raise)(?:\s+[\w’'-]+){0,10}?\s+(?:by|before|until|up\s+to)|"
                r"(?:nothing|anything|questions?)\s+asked\s+after|(?:unsure|uncertain|not\s+(?:clear|sure))\s+(?:[\w]+\s+){0,3}?[\w]*,?\s*"
                r"(?:please\s+)?(?:write|ring|ask|call|e-?mail|contact|get\s+in\s+touch)(?:\s+\w+){0,4}?\s+(?:by|before|until)|"
                r"(?:anything\s+is\s+unclear|something\s+is\s+unclear|(?:raise|"
                r"make)\s+(?:any\s+)?points(?:\s+about\s+[\w\s]{0,30})?|need\s+(?:more|further)\s+information)"
            ),
            (
                rf"until\s+when\s+can\s+[\w\s]{{0,20}}{_ASK}|(?:cut-?off|last\s+chance|deadline)\s+(?:for|"
                rf"to)\s+(?:{_NOT_TOLD}\w+\s+){{0,3}}?{_ASK}"
            ),
            (
                rf"{_ASK}\s+(?:received|submitted|sent|accepted|taken|allowed|answered|welcome)\s+(?:up\s+to|by|before|until)|{_ASK}\s+(?:period|window|"
                rf"phase|stage)|{_ASK}\s*[:;]?\s*(?:until|by|before|up\s+to)\b|(?:^|"
                rf"[.] ){_ASK}(?=\s*[:;])"
            ),
        ),
        "issue_date": (
            r"issue\s+date|^date(?=\s*:\s.{4,30}?\srepl(?:y|ies)\s+by)",
            r"date\s+(?:of\s+)?(?:issue|publication|issued)",
            (
                rf"(?:pack|papers|notice|itt|rfp|rfq|itq|invitation|tender|{_BID}|documents?|opportunity|advert\w*)\s+"
                r"(?:to\s+tender\s+)?(?:and\s+(?:full\s+)?pack\s+)?(?:was\s+|is\s+|are\s+|will\s+be\s+)?"
                r"(?:issued?|published|released|publication|despatched|advertised|"
                r"live)(?:\s+on\s+[\w\s]{0,30}?platform\s+on)?"
            ),
            (
                r"(?:issue|publication|despatch|release|publish)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+){0,2}?"
                r"(?:itt|rfp|rfq|invitation|tender|notice|pack|documents?)"
            ),
            r"^(?:\w+\s\w+:\s)?issued(?:\s+on|\s+by[\w\s]{0,40})?",
            (
                r"(?:launch|start|opening|advertisement|advertising)\s+of\s+(?:the\s+)?(?:procurement|tender|"
                r"competition|call|bidding|process)"
            ),
            (
                r"(?:documents?|pack|opportunity|notice|tender|itt|rfp)\s+(?:[\w-]+\s+){0,3}?(?:available|"
                r"uploaded|live|placed|posted|"
                r"sent|advertised)(?:\s+(?:on|to|for)\s+(?:the\s+)?[\w\s]{0,30}?)?(?:\s+from)?"
            ),
            (
                r"(?:release|launch|advert\w*|publication|posting)\s+date|date\s+(?:of\s+)?(?:despatch|dispatch|"
                r"release|advert\w*)"
            ),
            r"(?:call|competition|round|tender)\s+(?:for\s+\w+\s+)?opens?",
            (
                r"(?:authority|council|trust|we|state|clerk|buyer)\s+(?:issued|published|advertised|"
                r"released)\s+th(?:is|e)\s+[\w\s]{0,40}?"
            ),
            r"advert\w*\s+(?:placed|published|on)(?:\s+on)?(?:\s+[\w’']+){0,3}?",
            r"^(?:crfq|nit|tender|rfp|rfq|ref)[\w\s:./-]{0,60}?\bdated",
        ),
        "start_date": (
            rf"{_DEAL}\s+(?:[\w-]+\s+){{0,4}}?(?:start|begin|commence)(?:s|ment)?(?:\s+date)?",
            r"(?:start|commencement|effective|go[\s-]?live)\s+date",
            rf"(?:start|commencement|beginning)\s+of\s+(?:the\s+)?{_DEAL}",
            r"(?:starts?|starting|begins?|beginning|commences?|commencing)(?:\s+(?:on|from))?",
            r"(?:years?|months?|term|period|agreement|contract)\s+(?:shall\s+be\s+)?from",
            (
                r"(?:go(?:es|ing)?|be)[\s-]live(?:\s+on)?|tak(?:e|es|ing)\s+effect(?:\s+(?:on|from))?|com(?:e|es|"
                r"ing)\s+into\s+(?:effect|force)(?:\s+on)?"
            ),
            (
                r"(?:effective|operational|in\s+place|on\s+site)\s+(?:from|as\s+of|on|by)|(?:to|"
                r"expected\s+to)\s+(?:start|commence|begin)(?:\s+[\w-]+){0,3}?"
            ),
            r"anticipated\s+start|start(?=\s*[:;])|service\s+start|effective\s+date",
        ),
        "answers_date": (
            r"answers?(?:\s+(?:published|circulated|issued|sent|posted))?",
            r"repl(?:y|ies)(?:\s+(?:published|circulated|issued|sent|posted))?",
            r"(?:respon[sd]\w*|answer\w*|repl\w+)\s+to\s+(?:[\w’'-]+\s+){0,3}?" + _ASK,
            (
                rf"(?:dead\s?line|(?:last|final|closing|latest|target|due)\s+(?:day|date|time))\s+(?:for|to|of|by)\s+"
                rf"(?:[\w’'-]+\s+){{0,5}}?{_TOLD}\s+(?:to\s+)?(?:[\w’'-]+\s+){{0,4}}?{_ASK}"
            ),
        ),
        "award_date": (
            r"award(?:ed)?(?:\s+of\s+(?:the\s+)?contract)?",
            r"(?:award\s+)?decision(?!\s+(?:paper|record|report|log|making|tree)|-)",
            r"contract\s+award(?:\s+decision)?",
            (
                r"(?:results?|outcomes?|outcome\s+letters?|decision\s+letters?)\s+(?:[\w,]+\s+){0,4}?(?:sent|issued|"
                r"notified|announced|published|given|known)|"
                r"(?:notification|notice|announcement)\s+of\s+(?:the\s+)?(?:results?|outcomes?|decisions?|intention\s+to\s+award)|"
                r"(?:bidders?|tenderers?|firms|applicants|suppliers?|everyone|all)\s+(?:(?:are|is|will\s+be)\s+)?"
                r"(?:told|informed|notified)(?!\s+of\s+(?:the\s+|any\s+)?(?:answer|chang|amend|questio))|"
                r"(?:preferred|successful|winning)\s+(?:bidder|tenderer|supplier|contractor|provider)\s+(?:[\w]+\s+){0,2}?"
                r"(?:chosen|appointed|selected|confirmed|notified|told|announced)|"
                r"contracts?\s+(?:to\s+be\s+)?(?:signed|signature|signing|executed)|signing\s+of\s+(?:the\s+)?contracts?"
            ),
            (
                rf"{_DEAL}\s+(?:(?:is|are|was|has|been|to|be|will)\s+){{0,3}}?(?:signed|signature|signing|"
                rf"sealed)(?:\s+on)?"
            ),
            r"(?:signing|signature|sealing)\s+of\s+(?:the\s+)?" + _DEAL,
            (
                r"(?:will|shall|to)\s+(?:choose|decide|pick|appoint|select|make\s+(?:its|our|the|a|their)\s+(?:choice|decision))|"
                r"(?:picked|chosen|appointed|selected|settled\s+on)\s+(?:our|the|a|its|who|whom)\s+[\w-]+|let\s+you\s+know|"
                r"tell\s+you\s+(?:the\s+)?(?:results?|outcome|whether)|hear\s+(?:from\s+us|the\s+results?|whether)|"
                r"(?:decide|choose|approve|confirm|appoint)\w*\s+(?:\w+\s+){0,5}?(?:meeting|committee|cabinet)|"
                r"approve\s+(?:the\s+)?(?:appointment|award|choice|recommendation)|"
                r"(?:letters?|e-?mails?|word)\s+(?:will\s+)?(?:go(?:es)?|be\s+sent)(?:\s+out)?\s+to\s+(?:[\w-]+\s+){0,3}?(?:firms?|bidders?|"
                r"tenderers?|contractors?|suppliers?|providers?)|"
                r"(?:tell|inform|notify|write\s+to)\s+(?:[\w-]+\s+){0,4}?(?:results?|outcome|decision|whether)|"
                r"(?:committee|cabinet|board|trustees|panel|council)\s+(?:\w+\s+){0,2}?(?:meets?|sits|decides?|will\s+meet)"
            ),
        ),
        "-other": (
            (
                r"(?:bid|tender|submission|sale|download|registration|document)s?\s+(?:\w+\s+)?(?:start|"
                r"opening)\s+(?:date|time)(?:\s+and\s+time)?"
            ),
            (
                r"(?:evaluation|stand\s?still|existing|current|previous|incumbent|defects|interview\w*|"
                r"transition|regulations?|act|law|policy|"
                r"financial|school|academic)\s+(?:[\w-]+\s+){0,3}?(?:start|begin|began|commence|com|came|take)\w*"
                r"(?:\s+(?:into\s+force|effect))?(?:\s+(?:on|from))?"
            ),
            r"invoices?(?:\s+[\w/]+){0,4}\s+(?:must|should|will|are)(?:\s+be)?(?:\s+(?:received|submitted|sent))?",
            (
                r"(?:monthly|quarterly|annual|progress)\s+(?:reports?|returns?|claims?)(?:\s+(?:must|should|will|"
                r"shall)(?:\s+be)?(?:\s+(?:received|submitted|sent))?)?"
            ),
            (
                r"notification|notif(?:y|ied)|outcome|purchase\s+orders?(?:\s+issued)?|"
                r"(?:be\s+)?issued\s+with(?:\s+the\s+contract)?"
            ),
            r"contract\s+(?:end|expir\w+)",
            r"laps(?:es?|ed|ing)(?:\s+on)?",
            (
                rf"(?:re-?submi\w+|(?:(?:re-?)?submi\w+|returned?|sent|send\w*|upload\w*)\s+(?:[\w’'-]+\s+){{1,5}}?again|"
                rf"(?:revised|corrected|amended|re-?submitted|replacement|best\s+and\s+final)\s+{_BID})"
                r"(?:\s+(?:[\w’'-]+\s+){0,9}?(?:submitted|received|returned|sent|lodged|uploaded|due|reach|in))?"
            ),
            rf"{_BID}\s+(?:returns?\s+)?open(?:ed|ing)",
            r"(?:site\s+)?visits?",
            (
                r"(?:contract|agreement|term|framework|runs?|continue\w*|remain\w*|valid|"
                r"effect)\s+(?:[\w-]+\s+){0,4}?until"
            ),
            r"briefing|conference|pre-?bid\s+meeting|meeting|open\s+day|webinar",
            r"(?:they|bids|tenders|envelopes|offers)\s+(?:were|are|was|is|will\s+be)\s+opened(?:\s+on)?",
            r"interviews?|presentations?|trials?|demonstrations?",
            r"stand\s?still",
            r"letters?\s+of\s+intent(?:\s+to\s+bid)?(?:\s+due)?",
            r"expression\w*\s+of\s+interest",
            r"expir\w+|ends?|ending|comes\s+to\s+an\s+end|up\s+to\s+and\s+including",
            r"finish\w*|be\s+completed(?:\s+by)?|completion(?:\s+date)?",
            r"evaluat\w+|assess\w+|moderat\w+|shortlist\w*|mobilisation(?:\s+\w+)?",
            r"act|regulations?|amended|version|revised|born|incorporated|founded|since",
            r"financial\s+year|accounts|valid",
            r"transfer\w*|employ\w+",
        ),
    }
)
_OF_THE_PROCEDURE = frozenset({"deadline", "clarification_deadline", "answers_date", "award_date"})
"""What happens within a year of the issue, so that a day may go without one; a contract starts in any."""
_TITLE = 16
"""Blocks at the head of a document in which a date that stands alone says when it was issued."""
_BY = regex(
    r"\b(?:by|before|until|till|after|later\s+than|shuts?|closes?|emptied)\b[^.;]{0,45}$|\b(?:shuts?|closes?|emptied)\s+at\b",
    re.IGNORECASE,
)
_HANDED_IN = regex(
    r"\b(?:back|arriv\w*|reach\w*|sen[dt]|posts?|posted|hand(?:s|ed)?|return\w*|gets?\s+to|with\s+us|deliver\w*|emptied|shuts?|"
    r"comes?\s+in|received|lodged?)\b",
    re.IGNORECASE,
)
"""With a day and its hour, and no other word for what happens then: something is to be handed in by that hour."""
_EVENT = regex(r"\b(?:is|are|held|takes?\s+place)\s+on\s+(?:(?:mon|tues|wednes|thurs|fri)day\s+)?$", re.IGNORECASE)
"""In front of the day on which something happens: no questions end there."""
_LAST = regex(r"clos|due|until|till|before|\bby\b|deadline|last|end|expir|valid|start|commenc", re.IGNORECASE)
_LEAD = regex(r"[\s:;,–-]*(?:(?:issued|published|dated?|version\s[\d.]+)[\s:,–-]*(?:on\s+)?)?", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """Every date of a kind that the words nearest to it name."""
    found = _dates(passage, passage.text)
    if not found or passage.is_running:
        return
    for when in found:
        kind = _in_row(passage, when) if passage.is_row else _in_words(passage, when)
        spanned = kind and len(found) > 1 and place_in_span(passage.text, when, found)
        stands = kind and not (spanned == "last" or (spanned and kind == "award_date"))
        if kind and stands and (when.year_given or kind in _OF_THE_PROCEDURE):
            yield Stated(kind, when.iso, None)


def _dates(passage: Passage, text: str) -> list[When]:
    return dates(text, month_first=passage.month_first, since=passage.since)


def _in_words(passage: Passage, when: When) -> str | None:
    text = passage.text
    named = WORDINGS.find(text)
    if not named and "T" in when.iso and _BY.search(text[: when.start]) and _HANDED_IN.search(text):
        return "deadline"
    if _EVENT.search(text[: when.start]):
        named = tuple(each for each in named if each.name != "clarification_deadline")
    kind = owner(named, when.start, when.end)
    shift = passage.statement.own_start
    rest = text[shift : when.start] + text[when.end :]
    if kind == "start_date" and re.match(r"\s*(?:to|until|-|–)\s*\d", text[when.end :]):
        return kind
    if kind is None and passage.block.location.block < _TITLE and len(rest.split()) <= 4 and _LEAD.match(rest):
        return "issue_date" if not WORDINGS.find(rest) and not _LAST.search(rest) else None
    return kind


def _in_row(passage: Passage, when: When) -> str | None:
    """The label of the row decides; its column's heading only where the row has none."""
    cells = passage.block.cells
    labels = passage.labels
    dated = next(
        (cell for cell in cells if when.day in {each.day for each in _dates(passage, cell.text)}),
        None,
    )
    if dated is None:
        return None
    other = ": ".join(cell.text for cell in cells if cell is not dated and cell.text and not _dates(passage, cell.text))
    text = f"{labels if labels and not _dates(passage, labels) else other}: "
    within = dated.text.split(". ")[0]
    named = WORDINGS.find(text)
    if named:
        kind = named[0].name
        return None if kind.startswith("-") else kind
    if text.strip(": "):
        return None
    return owner(WORDINGS.find(f"{dated.heading or ''}: {within}"), len(f"{dated.heading or ''}: "), 10**6)


TIMETABLE = Extractor((), read, needs=HAS_DATE)
