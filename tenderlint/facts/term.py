"""How long the contract lasts, and by how much it can be extended; both in months where they are months or years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenderlint.facts.durations import HAS_DURATION, MONTHS_A_YEAR, Duration, durations
from tenderlint.facts.nearest import Named, Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex

_DEAL = (
    r"(?:contracts?|frameworks?|agreements?|appointment|call-?off(?:\s+contract)?|arrangement|dps|lot|grant|commission)"
)
_LAST = r"(?:lasts?|runs?|is|be|are|of|continues?|let|awarded|for|placed|covers?)"
WORDINGS = Vocabulary(
    {
        "term": (
            (
                rf"{_DEAL}\s+(?:[\w’'-]+\s+){{0,9}}?{_LAST}(?:\s+(?:for|an?(?!\s+(?:additional|further|extra|"
                rf"optional))|the|initial|fixed|period|term|of))*"
            ),
            r"(?:initial|contract|framework|agreement|fixed|maximum|total)\s+(?:term|period|duration|length)",
            rf"(?:term|period|duration|length)\s+(?:of|for)\s+(?:the\s+|this\s+)?{_DEAL}",
            r"\bterm\s+(?:shall\s+be|is|will\s+be)(?:\s+for)?|(?:lasts?|runs?)\s+for(?:\s+a\s+(?:period|term)\s+of)?",
            r"for\s+an?\s+initial\s+(?:period|term)\s+of",
            r"(?:^|: |\? )(?:duration|term|contract\s+term)",
            r"(?:a|per|each)\s+(?:year|annum)\s+for",
            r"(?:subsists?|endures?|(?:remains?|continues?)\s+in\s+force|shall\s+subsist)(?:\s+for)?",
            rf"how\s+long\s+(?:is|will|does|would)\s+(?:the\s+|this\s+)?{_DEAL}(?:\s+(?:be|last|run)(?:\s+for)?)?",
            (
                r"period\s+of\s+performance(?:\s+(?:is|will\s+be|shall\s+be))?|base\s+(?:period|term|year)|"
                r"completion\s+period|"
                r"(?:time|period)\s+(?:for|of|allowed\s+for)\s+(?:completion|carrying\s+out|"
                r"the\s+works?)(?:\s+(?:of\s+)?(?:the\s+)?works?)?(?:\s+(?:is|will\s+be))?|time\s+schedule"
            ),
            (
                rf"(?:paid|funded|delivered|available|awarded|let|run)\s+(?:over|for)\s+(?:a\s+period\s+of|an?)?|"
                rf"{_DEAL}\s+(?:length|duration)"
            ),
            rf"(?:(?<=year )|(?<=years )|(?<=month )|(?<=months ))(?:[\w-]+\s+){{0,2}}?{_DEAL}",
        ),
        "extension": (
            r"exten[ds]\w*(?!\s+of\s+time)|renew\w*|optional?\s+(?:to\s+\w+|periods?|years?)?",
            (
                r"further\s+period\s+or\s+periods|further\s+periods?\s+(?:of|not\s+exceeding)|prolong\w*|carr(?:y|ied)\s+on|kept\s+going|"
                r"lengthen\w*|roll(?:ed|s|ing)?\s+(?:on|over|forward)|"
                r"continu\w+\s+for\s+(?:a\s+)?further|contingency\s+(?:period\s+)?(?:of|for)\s+(?:up\s+to)?|"
                r"option(?:al)?\s+periods?\W+each(?:\s+of)?"
            ),
        ),
        "-other": (
            r"includ\w+\s+(?:all\s+|any\s+|possible\s+)*exten\w+",
            (
                r"(?:mobili[sz]ation|payment|notice|retention|warranty|guarantee|standstill|transition|probation\w*|"
                r"defects|credit|cooling[\s-]off)\s+"
                r"(?:term|period)s?(?:\s+(?:is|are|shall\s+be|will\s+be)(?:\s+for)?)?"
            ),
            (
                r"warrant\w*|record\w*|retain\w*|retention|insur\w*|confiden\w*|secret|restrict\w*|solicit\w*|"
                r"deadline|closing\s+date"
            ),
            (
                r"invoice\w*|payment|pay|paid|guarantee\w*|accounts|experience|traded|trading|previous|turnover|"
                r"notice|terminat\w*"
            ),
            (
                r"after|following|within|last|past|more\s+than(?!\s+once)|longer\s+than(?!\s+once)|earlier|later|"
                r"average|every|first|remedy|breach\w*"
            ),
            (
                r"repair\w*|replace\w*|milestone|mobilis\w+|probation\w*|transition|handover|maintenance|"
                r"licen[cs]e\w*|cancel\w*"
            ),
            r"default\w*|liab\w*|schedule|dispute\w*|fixed\s+for|increase\w*|employ\w*|archiv\w*",
        ),
    }
)
_ASIDE = regex(
    r"for example|e\.g\.|\bif the [\w ]{3,30} (?:was|were)\b|\bif\s+it\s+(?:runs|lasts|goes)\b|"
    r"\bif the full\b|\bwhether\b[^.;]{0,60}?\b(?:goes?|carr(?:y|ies)|runs?|continues?|renew\w*|extend\w*|kept)\b|"
    r"\bexclu(?:ded|sion)|debar|barred|"
    r"similar size",
    re.IGNORECASE,
)
_FURTHER = regex(r"(?:\+|\bplus|\bfurther|\badditional|\banother)\s*(?:of\s+)?(?:\w+\s?(?:x|×)\s?)?$", re.IGNORECASE)
_OPTIONAL = regex(
    r"[\s-]*(?:(?:optional|renewal|extension|further)\s+){0,2}(?:extensions?|options?|renewals?)\b", re.IGNORECASE
)
_MORE = regex(r"\b(?:option(?:al)?|renewal|further|additional|extra|more)\b", re.IGNORECASE)
_FIRST = regex(r"[\s,;(]*(?:plus|with|and|\+|followed\s+by|subject\s+to|then)\b", re.IGNORECASE)
"""Behind the first of two lengths, of which the second is the one by which it can be extended."""
_SO_LONG_IN_ALL = regex(
    r"\b(?:so\s+that|making|giving|total|whole|longest|in\s+(?:all|total)|altogether|at\s+(?:the\s+)?most|limit|overall|cannot\s+pass|"
    r"(?:not|never)\s+(?:to\s+)?(?:pass|exceed)\b[^.;]{0,30}\bin|ceiling|aggregate)\b",
    re.IGNORECASE,
)
"""Between an extension and a longer time, or right behind that: what term and extension make together."""
_LONGER = regex(r"month|year", re.IGNORECASE)
_YEARLY = regex(
    r"\b(?:annual|yearly)\s+(?:renewal\s+options?|extensions?|options?|renewals?(?=\s*(?:[.,;:)]|$|\s(?:at|by|up|to|if|may|"
    r"with|subject|until|is|are|and|can)\b)))\b",
    re.IGNORECASE,
)
_AGREED = regex(r"contract|agreement|\bterm\b|option|framework|appointment|grant\b|exten", re.IGNORECASE)
_DAYS = regex(
    r"completion\s+period|(?:period|time)\s+(?:of|for)\s+completion|contract\s+period|period\s+of\s+performance",
    re.IGNORECASE,
)
_UNIT = r"(?:\s?(?:years?|yrs?|months?))?"
_SERIES = regex(rf"(?<![\d+])(\d{{1,2}}){_UNIT}((?:\s?\+\s?\d{{1,2}}{_UNIT})+)(?![\d%])", re.IGNORECASE)
_NAMED_UNIT = regex(r"year|yr|month", re.IGNORECASE)
_NEAR = 40
_SHORT = 12
"""Figures up to this, summed without a unit ("3+1+1"), are years; greater ones months."""


def read(passage: Passage) -> Iterator[Stated]:
    """Terms and extensions, told apart by the nearest words."""
    text = passage.text
    found, series, yearly = durations(text), _SERIES.search(text), _YEARLY.search(text)
    if not (found or series or yearly) or _ASIDE.search(text):
        return
    if series and (_NAMED_UNIT.search(series[0]) or WORDINGS.any.search(text)):
        yield from _parts(series)
        return
    if yearly and _AGREED.search(text):
        yield Stated("extension", MONTHS_A_YEAR, "months")
    named = WORDINGS.find(text) if found else ()
    for duration in found:
        value, unit = duration.in_months
        kind = owner(named, duration.start, duration.end, reach=90)
        further = _FURTHER.search(text[: duration.start]) or _MORE.search(text[duration.start : duration.end])
        if (kind == "term" and further) or _OPTIONAL.match(text[duration.end :]):
            kind = "extension"
        if kind == "extension" and not named_before(named, duration) and _FIRST.match(text[duration.end :]):
            kind = "term"
        if kind == "extension" and _makes(text, duration, found):
            continue
        if kind and (unit == "months" or _completion(text, unit, kind)) and not _elsewhere(text, duration, kind):
            yield Stated(kind, value, unit)


def _makes(text: str, duration: Duration, found: Sequence[Duration]) -> bool:
    """Whether the length is what the extension before it makes of the contract: "by a year, so four years in all"."""
    before = [each for each in found if each.end <= duration.start]
    if not before or before[-1].in_months >= duration.in_months:
        return False
    return bool(_SO_LONG_IN_ALL.search(text[before[-1].end : duration.start] + " | " + text[duration.end :][:_NEAR]))


def named_before(named: Sequence[Named], duration: Duration) -> bool:
    """Whether a name stands in front of the length."""
    return any(each.end <= duration.start for each in named)


def _completion(text: str, unit: str, kind: str) -> bool:
    """Works are often to be done in so many days; a longer contract is never counted so."""
    return unit == "days" and kind == "term" and bool(_DAYS.search(text)) and not _LONGER.search(text)


def _parts(series: re.Match[str]) -> Iterator[Stated]:
    """ "2 + 1 + 1 years": a term, and an extension for every further figure."""
    written = series[0].lower()
    yearly = "y" in written or ("m" not in written and int(series[1]) <= _SHORT)
    factor = MONTHS_A_YEAR if yearly else 1
    extended = owner(WORDINGS.find(series.string), series.start(), series.end()) == "extension"
    yield Stated("extension" if extended else "term", int(series[1]) * factor, "months")
    for further in re.findall(r"\d+", series[2]):
        yield Stated("extension", int(further) * factor, "months")


_BOUND = regex(
    r"\b(?:within|every|last|past|previous|at\s+least|beyond|(?<!not )exceed(?:ing|s)|(?<!not )in\s+excess\s+of|"
    r"(?<!no )(?<!not )(?:more|less|longer|shorter|greater)\s+than)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Right before a length by which contracts are told apart, or in which something happens."""


def _elsewhere(text: str, duration: Duration, kind: str) -> bool:
    """Whether the length is counted from or before something else: "two years after the end of the contract"."""
    behind = text[duration.end : duration.end + 45].lower()
    if re.match(
        r"[’']?\s*(?:after|following|before|running|in\s+a\s+row|(?:prior|written|advance|\s)*notice|prior|old|"
        r"experience|of\s+(?:receipt|the\s+date|being))",
        behind,
    ):
        return True
    return kind == "term" and bool(_BOUND.search(text[: duration.start]))


TERM = Extractor(
    (
        "contract",
        "framework",
        "agreement",
        "appointment",
        "term",
        "period",
        "duration",
        "exten",
        "renew",
        "option",
        "last",
        "run",
        "roll",
        "time allowed",
        "time schedule",
        "time for",
        "prolong",
        "lengthen",
        "grant",
        "year for",
        "annum for",
        "contingency",
    ),
    read,
    needs=(*HAS_DURATION, "annual"),
)
