"""Numbers and bullets typed in front of a text, told apart from years, sums, dates, times and quantities."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.regex import regex

BULLETS = frozenset("•●○◦▪■□‣∙·–—*➢✓§-") | {"o", "--"}

_ROMAN = regex(r"(?=.)(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z", re.IGNORECASE)
_NUMBER = regex(r"\d{1,3}(?:\.\d{1,3}){0,6}(?:\([A-Za-z]{1,4}\))*[.):]?\Z")
_ENCLOSED = regex(r"\(([A-Za-z]{1,5}|\d{1,2})\)")
_CLOSED = regex(r"([A-Za-z]{1,5}|\d{1,2})\)\Z")
_POINTED = regex(r"([A-Za-z]{1,5})\.\Z")
_TITLED = regex(
    r"((?:Section|Clause|Article|SECTION|CLAUSE|ARTICLE)\s+(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]+))(?:[.:]?(?=\s)|(?=[-–—:]))"
)
_DASHED = regex(r"(?:\s+[-–—]|[-–—](?=[\s:])|\s*:\s*[-–—])[\s:–—-]*(?=\S)")
"""What stands between "Clause 4" and its text where no full stop does: "Clause 4 - Payment", "Clause 4:-"."""
_FIRST = regex(r"(\S+)(\s+)")
_DATE = regex(r"(?=0|\d+\.0|\d+\.\d+\.[23]\d)(?:[0-2]\d|3[01])\.(?:0\d|1[0-2])\.\d\d\.?\Z")
"""A day, month and year of this century in two figures each: "01.04.26", but not clause 10.10.10."""
_INITIAL = regex(r"[A-Z]\.(?:\s|\Z)")

# Words that make the number before them a quantity, a date or a time, and not a label.
_MEASURED = regex(
    r"(?:%|per\b|pc\b|percent|million|billion|thousand|hundred|dozen|[kmb]n?\b|x\b|×|"
    r"(?:calendar |working |business |clear )?(?:second|minute|hour|day|night|week|fortnight|month|quarter|year)s?\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s*(?:\d|\Z)|"
    r"(?:january|february|march|april|june|july|august|september|october|november|december)\b|"
    r"(?:am|pm|noon|midnight|o['’]clock|hrs)\b|"
    r"(?:tonne|ton|kg|kilogram|gram|g|litre|liter|l|ml|metre|meter|m|mm|cm|km|kilometre|mile|acre|hectare|ha|sq|m2|m²|kwh|mwh|"
    r"mb|gb|tb|kb|mbps|volt|amp|fte|page|word|point|mark|time|unit|pound|euro|dollar|penny|pence|p|gbp|eur|usd)s?\b)",
    re.IGNORECASE,
)


class Labelled(Struct, frozen=True):
    """A text and the label that stood in front of it, if one did."""

    label: str | None
    text: str


def is_roman(mark: str) -> bool:
    """Tell whether ``mark`` is a well-formed roman numeral below a hundred, in either case."""
    return bool(_ROMAN.match(mark))


def split_label(text: str, *, heading: bool = False) -> Labelled:
    """Take a typed label off the front of ``text``, whose white space may still be as the file has it.

    A bare number ("4 Insurance") counts only before a heading, a tab or a wide gap, or a line in capitals.
    """
    text = text.strip()
    if titled := _titled(text, heading=heading):
        return titled
    head, gap, rest = _first_word(text)
    if head.isalpha() and head not in BULLETS:
        return Labelled(None, text)
    if not rest:
        return _alone(text)
    if head in BULLETS and not (head == "§" and rest[0].isdigit()):
        return Labelled("•" if head in {"o", "*", "--"} else head, rest)
    if _is_number(head, gap, rest, heading=heading) or _is_mark(head, rest):
        return Labelled(head.removesuffix(":"), rest)
    return _glued(text)


def _titled(text: str, *, heading: bool) -> Labelled | None:
    """ "Clause 4", where something behind it shows that it is no beginning of a sentence."""
    found = _TITLED.match(text)
    if found is None:
        return None
    if dashed := _DASHED.match(text, found.end()):
        return Labelled(found[1], text[dashed.end() :])
    rest = text[found.end() :].strip()
    closed = "." in found[0] or heading or rest.isupper() or text[found.end() - 1] in ".:"
    return Labelled(found[1], rest) if closed else None


def _first_word(text: str) -> tuple[str, str, str]:
    found = _FIRST.match(text)
    return (found[1], found[2], text[found.end() :]) if found else (text, "", "")


def _alone(text: str) -> Labelled:
    """A label with nothing behind it: only where it can be nothing else."""
    if text in BULLETS and text != "o":
        return Labelled(text, "")
    return _glued(text)


def _glued(text: str) -> Labelled:
    """ "(a)the Supplier": the bracket is enough of a gap, but not in "(s)he" or "(b)(6)"."""
    found = _ENCLOSED.match(text)
    rest = text[found.end() :] if found else ""
    if found and len(rest) > 2 and rest[0].isalpha() and _plausible(found[1]) and found[1] != "s":
        return Labelled(found[0], rest)
    return Labelled(None, text)


def _is_number(head: str, gap: str, rest: str, *, heading: bool) -> bool:
    if not _NUMBER.match(head):
        return False
    parts = head.rstrip(".):").split("(")[0].split(".")
    if len(parts) == 1 and head.isdigit():
        wide = "\t" in gap or len(gap) > 1
        return not _MEASURED.match(rest) and (
            wide or (heading and not _street(rest)) or (rest.isupper() and len(rest) > 4)
        )
    if len(parts) == 1:
        return True
    if len(parts[0]) == 3:
        return False  # "164.502" is a section of some code of law, cited at the start of a line
    if len(parts) == 2:
        return not _is_decimal(parts, rest)
    return not (len(parts) == 3 and _DATE.match(head))


def _is_decimal(parts: list[str], rest: str) -> bool:
    """Whether two figures with a point are a quantity or a time of day: "3.5 tonnes", "9.30 am", "14.00 Site visit"."""
    capital = rest[0].isupper() and not re.match(r"(?:AM|PM|GBP|EUR|USD|[KMG]B|FTE)\b", rest)
    return parts[1] == "00" or (not capital and bool(_MEASURED.match(rest)))


def _street(rest: str) -> bool:
    return bool(re.search(r"\b(?:Street|Road|Avenue|Lane|Square|House)\b", rest))


def _is_mark(head: str, rest: str) -> bool:
    """Letters and roman numerals: "(a)", "iv)", "A."; not the initial of a name, nor a short word."""
    if found := _ENCLOSED.fullmatch(head):
        return _plausible(found[1])
    if found := _CLOSED.match(head):
        return _plausible(found[1])
    if found := _POINTED.match(head):
        mark = found[1]
        named = bool(_INITIAL.match(rest)) or (len(rest.split()) == 1 and mark.isupper() and rest.istitle())
        return _plausible(mark) and not named
    return False


def _plausible(mark: str) -> bool:
    if mark.isdigit() or len(mark) == 1:
        return True
    return (len(mark) == 2 and mark[0] == mark[1]) or (is_roman(mark) and (mark.islower() or mark.isupper()))
