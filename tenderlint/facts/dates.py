"""Days, with the hour where one is given: "no later than noon on Friday 4 December 2026", "28.05.2020, 17:00 hrs"."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from msgspec import Struct

from tenderlint.regex import regex
from tenderlint.wording.small import small

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_DATE = regex(
    rf"(?P<iso>(?<![\d-])\d{{4}}-\d{{2}}-\d{{2}}(?!\d))"
    rf"|(?P<named>(?<![\d.,£$])(?:{_DAY}[\s-]*(?:day\s)?(?:of\s)?{_MONTH}[\s.,-]*\d{{4}}"
    rf"|\b{_MONTH}\.?\s{_DAY},?\s\d{{4}})(?!\d))"
    r"|(?P<figures>(?<![\d/.-])\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/]|[.-]\d))",
    re.IGNORECASE,
)
_BARE = regex(
    rf"(?<![\d.,£$/-])(?:{_DAY}\s(?:of\s)?{_MONTH}|\b{_MONTH}\s{_DAY})\b(?!\s?[\d/]|[\s.,-]*(?:\d{{4}}|each|every|in\s+(?:each|every|any)))",
    re.IGNORECASE,
)
"""A day and a month whose year goes without saying."""
_ENDINGS = "jan feb mar apr may jun jul aug sep sept oct nov dec ary rch ril une uly ust ember ober".split()
_BEHIND_MONTH = "|".join(rf"(?<={ending}{dot}\s\d)" for ending in _ENDINGS for dot in ("", r"\."))
_OF_DATE = regex(
    rf"\d(?:[/.-]\d{{1,2}}[/.-]\d|(?:\s?(?:st|nd|rd|th))?[\s-]*(?:day\s)?(?:of\s+)?{_MONTH}|"
    rf"(?<=\s\d)(?:{_BEHIND_MONTH}))"
)
"""Stands in small letters wherever a date does; beginning with a figure, from which it looks back for the end of a
month's name, it is looked for in an eighth of the time that dates take."""
HAS_DATE = (_OF_DATE,)
_USUAL = regex(r"\s*(?P<day>\d{1,2})\s+(?P<month>[a-z]{3})[a-z]*\s+(?P<year>[1-9]\d{3})\s*", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ORDINAL = regex(r"(?<=\d)\s?(?:st|nd|rd|th)\b|\b(?:of|day)\b", re.IGNORECASE)
_HOUR = regex(
    r"(?P<noon>12[\s.:]*(?:00)?\s?noon|\bnoon\b|\bmidday\b)|(?P<midnight>\bmidnight\b)"
    r"|(?<![\d.])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2})(?::\d\d)?)?\s?(?P<half>[ap])\.?\s?m\b"
    r"|(?<![\d./-])(?P<h24>[012]?\d)[:.h](?P<m24>[0-5]\d)(?![\d./])"
    r"|(?<![\d./-])(?P<military>[012]\d[0-5]\d)\s?(?:hours|hrs)\b",
    re.IGNORECASE,
)
_JOINT = regex(r"[\s,;:@()–-]*(?:(?:at|by|before|up\sto|no\slater\sthan)\s+)?", re.IGNORECASE)
_NO_DAY = regex(
    r"\b(?:(?:31(?:st)?\s+(?:of\s+)?(?:feb(?:ruary)?|apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?))|"
    r"30(?:th)?\s+(?:of\s+)?feb(?:ruary)?)\b",
    re.IGNORECASE,
)
_WEEKDAY = regex(r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s?,?\s+(?:the\s+)?(?:on\s+)?$", re.IGNORECASE)
_WEEKDAY_REACH = 20
_REACH = 45
"""Characters beside a date within which its hour stands."""


class When(Struct, frozen=True):
    """A day, and the hour where one is stated, as ISO 8601; and where the day stands in its text."""

    iso: str
    start: int
    end: int
    year_given: bool = True

    @property
    def day(self) -> date:
        """The day without the hour."""
        return date.fromisoformat(self.iso[:10])


def dates(text: str, *, month_first: bool = False, since: date | None = None) -> list[When]:
    """Every date in ``text`` that exists, in order; one in figures is read day first where it can be.

    With ``since`` a day without a year counts too: it is the first such day on or after ``since``, unless the text
    gives it another weekday.

    >>> [when.iso for when in dates("By noon on Friday 4 December 2026; not 31 February 2027, nor 2027-01-05.")]
    ['2026-12-04T12:00', '2027-01-05']
    >>> [when.iso for when in dates("By noon on Monday 21 December.", since=date(2026, 12, 18))]
    ['2026-12-21T12:00']
    """
    if not may_be_dated(text):
        return []
    matches = list(_DATE.finditer(text))
    if since is not None:
        matches = sorted([*matches, *_BARE.finditer(text)], key=lambda match: match.start())
    found = []
    for position, match in enumerate(matches):
        bare = match.re is _BARE
        day = _next(text, match, since) if bare and since else _day(match, month_first=month_first)
        if day is None:
            continue
        before = matches[position - 1].end() if position else 0
        after = matches[position + 1].start() if position + 1 < len(matches) else len(text)
        hour = _hour(text, match, before, after)
        found.append(When(day.isoformat() + (f"T{hour}" if hour else ""), match.start(), match.end(), not bare))
    return found


def may_be_dated(text: str) -> bool:
    """Whether ``text`` can hold a date, told at small cost."""
    return bool(_OF_DATE.search(small(text)))


def _next(text: str, match: re.Match[str], since: date) -> date | None:
    """The first day of that name on or after ``since``; None where there is none, or it has another weekday."""
    for year in (since.year, since.year + 1):
        day = _parsed(f"{_ORDINAL.sub(' ', match[0])} {year}", dayfirst=True)
        if day is not None and day >= since:
            named = _WEEKDAY.search(text[max(0, match.start() - _WEEKDAY_REACH) : match.start()])
            return day if not named or named["day"].capitalize() == day.strftime("%A") else None
    return None


def impossible(text: str) -> list[str]:
    """What looks like a date and is none: "31 February 2027", "31 June"."""
    if not may_be_dated(text):
        return []
    dated = [match for match in _DATE.finditer(text) if _day(match) is None and not _numbering(match)]
    ends = {match.start() for match in dated}
    return [*(match[0] for match in dated), *(each[0] for each in _NO_DAY.finditer(text) if each.start() not in ends)]


def misnamed(text: str) -> list[tuple[str, str]]:
    """Dates with a weekday beside them that is not theirs, and the right one: ("Friday 5 December 2026", "Saturday").

    >>> misnamed("By noon on Friday 5 December 2026, or Monday, 7 December 2026.")
    [('Friday 5 December 2026', 'Saturday')]
    """
    found = []
    for when in dates(text) if "day" in text.lower() else ():
        named = _WEEKDAY.search(text[max(0, when.start - _WEEKDAY_REACH) : when.start])
        if named and named["day"].capitalize() != when.day.strftime("%A"):
            start = when.start - len(named[0])
            found.append((" ".join(text[start : when.end].split()), when.day.strftime("%A")))
    return found


def _numbering(match: re.Match[str]) -> bool:
    """Whether it is rather the number of a clause or a version: "1.13.14"."""
    return bool(match["figures"]) and not match[0][-4:].isdecimal()


def _day(match: re.Match[str], *, month_first: bool = False) -> date | None:
    if match["iso"]:
        try:
            return date.fromisoformat(match["iso"])
        except ValueError:
            return None
    return _parsed(_ORDINAL.sub(" ", match[0]), dayfirst=not month_first)


@lru_cache(maxsize=1_024)
def _parsed(written: str, *, dayfirst: bool) -> date | None:
    try:
        if usual := _USUAL.fullmatch(written):
            return date(int(usual["year"]), _MONTHS.index(usual["month"].lower()) + 1, int(usual["day"]))
        from dateutil import parser  # noqa: PLC0415 - loading it takes longer than reading every usual date of a pack

        # Every part of the date is in the text, so that the default lends it nothing but midnight.
        return parser.parse(written, dayfirst=dayfirst, default=datetime(2000, 1, 1)).date()
    except (ValueError, OverflowError):
        return None


def _hour(text: str, day: re.Match[str], floor: int, ceiling: int) -> str | None:
    """The hour right behind the day, else the last one before it, else the next one of its sentence."""
    start, end = max(floor, day.start() - _REACH), min(ceiling, day.end() + _REACH)
    before = list(_HOUR.finditer(text[start : day.start()]))
    behind = text[day.end() : end].split(". ", maxsplit=1)[0]
    after = _HOUR.search(behind)
    adjoins = after and _JOINT.fullmatch(behind[: after.start()])
    order = (after, before[-1]) if adjoins and before else (before[-1] if before else None, after)
    return next((hour for match in order if match and (hour := _clock(match))), None)


def _clock(match: re.Match[str]) -> str | None:
    if match["noon"]:
        return "12:00"
    if match["midnight"]:
        return "23:59"
    if match["military"]:
        hour, minute = int(match["military"][:2]), int(match["military"][2:])
    elif match["half"]:
        hour = int(match["h"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        minute = int(match["m"] or 0)
    else:
        hour, minute = int(match["h24"]), int(match["m24"])
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
