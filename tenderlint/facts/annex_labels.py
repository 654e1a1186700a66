"""Schedules, appendices, annexes, attachments and volumes by the labels they are cited by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tenderlint.regex import regex

Key = tuple[str, str]
"""Kind and label in one form: ("appendix", "A"), ("schedule", "JOINT 3")."""

_QUALIFIER = r"(?:(?P<qualifier>joint|call[ \-–]{0,3}off|framework|order|contract)\s+)?"
_KIND = (
    r"(?P<kind>schedule|appendix|appendices|annex(?:es|e|ures|ure)?|attachment|volume|exhibit|enclosure)(?P<plural>s)?"
)
_LABEL = r"(?:\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|[A-Z]\d{0,2}|[IVX]{1,5})(?![\w/]|\.\d)"
_QUOTED = rf"[“\"‘']?(?:{_LABEL})[”\"’']?"
_ANNEX = regex(
    rf"(?<![\w-])(?i:{_QUALIFIER}{_KIND})\s+(?:(?i:no\.?|number)\s+)?"
    rf"(?P<labels>{_QUOTED}(?:\s*(?:,|and|&|or|to|-|–)\s*(?:and\s+)?{_QUOTED})*)"
)
_ONE = regex(_LABEL)
_MARKS = " \t“”\"‘’'([*#-–—"
_STARTS = ("sch", "app", "ann", "att", "vol", "exh", "enc", "joi", "cal", "fra", "ord", "con", "sec")
_LEAD = regex(r"\W*(?:Sec(?:tion)?\.?\s*[\d.]+\W*)?")
_FILE = regex(
    r"(?<![a-z])(?P<qualifier>joint |call ?off |framework )?"
    r"(?P<kind>schedule|sched|sch|js|appendix|appx|app|annexe?|annexure|attachment|attach|att|volume|vol|exhibit|"
    r"part|section|document|doc) ?(?:no ?)?(?P<label>\d{1,2}[a-z]?|[a-z]\d?)(?![a-z0-9])"
)
_FILE_KINDS = {"sched": "schedule", "sch": "schedule", "js": "schedule", "appx": "appendix", "app": "appendix",
               "attach": "attachment", "att": "attachment", "vol": "volume", "doc": "document"}  # fmt: skip
_SINGULAR = {"appendices": "appendix", "annexes": "annex", "annexe": "annex", "annexure": "annex", "annexures": "annex"}
_OPEN = ("X", "XX", "Y", "Z")
"""A label that is still to be chosen: "appended at Schedule X"."""
_MOST = 45
"""Higher numbers are other people's: the GSA's "Schedule 70"."""
# "Price Schedule 8" in a contents table is a title and its page.
_TITLE_BEFORE = regex(r"(?:pric(?:e|es|ing)|rates?|cost|fee|payment|work|works|supply|(?-i:SEE))\s+$", re.IGNORECASE)

_WINDOW = 40
"""Letters before a label in which the end of a title is looked for."""


class Annex(Struct, frozen=True):
    """An annex named in a text: ``key`` is its identity, ``label`` how to cite it, and where the words stand."""

    key: Key
    label: str
    start: int
    end: int
    several: bool
    """Whether it is one of a series ("Schedules 2 and 3"), where a title that follows belongs to the last alone."""


def names_annex(low: str) -> bool:
    """Whether a word for an annex stands in a text in lower case: a search each, where a pattern would cost ten."""
    return (
        "chedule" in low
        or "ppendi" in low
        or "nnex" in low
        or "ttachment" in low
        or "olume" in low
        or "xhibit" in low
        or "nclosure" in low
    )


def annexes(text: str) -> Iterator[Annex]:
    """Every annex that ``text`` names, in order."""
    if names_annex(text.lower()):
        for match in _ANNEX.finditer(text):
            yield from _of_match(text, match)


def starting(text: str) -> Annex | None:
    """The annex whose label ``text`` begins with, if it does."""
    if not text[:12].lstrip(_MARKS).lower().startswith(_STARTS):
        return None
    lead = _LEAD.match(text)
    match = _ANNEX.match(text, lead.end() if lead else 0)
    return None if match is None else next(_of_match(text, match), None)


def _of_match(text: str, match: re.Match[str]) -> Iterator[Annex]:
    kind, plural = match["kind"].lower(), bool(match["plural"])
    if kind == "schedule" and _TITLE_BEFORE.search(text[max(0, match.start() - _WINDOW) : match.start()]):
        return
    if kind == "volume" and plural:
        return
    labels = [each[0] for each in _ONE.finditer(match["labels"])]
    for label in labels:
        if label not in _OPEN and (not label[:2].isdigit() or int(label[:2]) <= _MOST):
            yield _annex(match["qualifier"], kind, label, match.span(), several=len(labels) > 1)


def in_name(path: str) -> Key | None:
    """The annex that a file's name carries: "att2-how-to-bid.odt", "Appendix A pricing.xlsx"."""
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
    match = _FILE.search(re.sub(r"[\W_]+", " ", stem))
    if match is None:
        return None
    kind = _FILE_KINDS.get(match["kind"], match["kind"])
    qualifier = "joint" if match["kind"] == "js" else match["qualifier"]
    return _annex(qualifier, kind, match["label"], (0, 0), several=False).key


def within(one: Key, other: Key) -> bool:
    """Whether ``one`` is a part of ``other``: "Appendix 2.1" of "Appendix 2"."""
    return one[0] == other[0] and one[1].startswith(f"{other[1]}.")


def same(one: Key, other: Key) -> bool:
    """Whether two labels name one annex; "Schedule 5" may be short for "Call-Off Schedule 5"."""
    if one[0] != other[0]:
        return False
    ours, theirs = one[1].split(" "), other[1].split(" ")
    return ours[-1] == theirs[-1] and (ours == theirs or len(ours) != len(theirs))


def _annex(qualifier: str | None, kind: str, label: str, span: tuple[int, int], *, several: bool) -> Annex:
    one = _SINGULAR.get(kind, kind)
    short = label.upper().lstrip("0") or "0"
    named = re.sub(r"\W+", "-", (qualifier or "").strip().lower())
    if one == "schedule" and re.fullmatch(r"J\d{1,2}", short):
        named, short = "joint", short[1:]
    shown = " ".join(part for part in (titled(named), one.capitalize(), short) if part)
    return Annex((one, f"{named.upper()} {short}".strip()), shown, *span, several)


def titled(qualifier: str) -> str:
    """ "Call-Off" from "call-off"."""
    return "-".join(word.capitalize() for word in qualifier.split("-"))
