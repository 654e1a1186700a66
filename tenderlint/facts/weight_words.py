"""Weights in sentences: "price 70, quality 25 and social value 5", "Method statement (20%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.criteria import KNOWN, is_total, kind_of, path
from tenderlint.facts.numbers import NUMBER, WORDS, number, tidy
from tenderlint.facts.passage import Passage, is_label
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.facts.weight_parts import Part, parts, ratio
from tenderlint.regex import regex

_COUNT = r"(?P<count>\d{1,3}(?:\.\d+)?)"
_SHARE = rf"{_COUNT}\s?%"
_MARKED = rf"{_COUNT}\s?(?P<unit>%|points?|marks?)"
_IN_WORDS = regex(
    rf"(?P<words>{WORDS})\s?(?:\(\s?\d+\s?%?\s?\)\s?)?(?:per\s?cent\b|%)|(?<=\d)\s?per\s?cent\b", re.IGNORECASE
)
_OF_A_HUNDRED = regex(
    rf"\b(?P<count>{NUMBER})\s+(?:out\s+)?of\s+(?:the\s+|a\s+)?(?:hundred|100)(?:\s+(?:available|possible))?(?:\s+(?:marks|points))?\b",
    re.IGNORECASE,
)
_HUNDRED = 100
_FIGURE = regex(r"\d")
_CONTEXT = regex(
    r"weight|marks?\b|points?\b|split|ratio|basis|criteri|scor|evaluat|assess|award|\bcounts?\b|\bworth\b|\bQCBS\b",
    re.IGNORECASE,
)
_NAME = regex(rf"\b(?:{KNOWN})\b", re.IGNORECASE)
_KNOWN = regex(rf"(?:{KNOWN})\b", re.IGNORECASE)
_BEFORE = regex(rf"\b(?P<name>{KNOWN})\b[^.;,%\d]{{0,40}}?{_SHARE}", re.IGNORECASE)
_TOTAL = (
    r"(?:of\s+(?:the\s+|all\s+)?(?:total\s+|overall\s+|available\s+|final\s+|evaluation\s+(?=points|marks|score))*(?:marks?|scores?|points?|"
    r"evaluation|weight\w*|assessment|award)\b)"
)
_BEHIND = regex(
    rf"{_SHARE}\s*(?:weight\w*\s+)?(?:(?:go(?:es)?|is|are|will\s+be)\s+(?:to|for|on)|to|for|on|{_TOTAL}\s*(?:\w+\s+){{0,4}}?(?:for|on|to)|is|"
    rf"will\s+be)?\s*(?:\w+\s+){{0,3}}?\b(?P<name>{KNOWN})\b",
    re.IGNORECASE,
)
_PHRASE = (
    r"(?P<name>(?!(?:the\s+)?(?:overall\s+evaluation|evaluation\b|assessment\b)|overall\s+evaluation|"
    r"evaluation\b|assessment\b|it\b|this\b|each\b|"
    r"which\b)[A-Za-z][\w’'/&-]*(?:\s+[\w’'/&(),-]+){0,6}?)"
)
_STRONG = (
    r"(?:(?:is|are|will\s+be|be)\s+(?:(?P<each>each|both)\s+)?(?:weighted(?:\s+at)?|worth|allocated|given)|carr(?:y|ies)|will\s+carry|"
    r"accounts?\s+for|will\s+account\s+for|"
    r"counts?\s+(?:for|towards)|will\s+count\s+for|makes?\s+up|will\s+make\s+up|contributes?|attracts?|(?:has|"
    r"have)\s+a\s+weight\w*\s+of|"
    r"represents?)"
)
_SUBJECT = regex(
    rf"(?:^|[.;:]\s+|,\s+)(?:the\s+|your\s+|a\s+|an\s+|any\s+)?{_PHRASE}\s+(?:(?:shall|will|must|"
    rf"would)\s+)?{_STRONG}\s+(?:up\s+to\s+|"
    rf"a\s+(?:maximum|weighting|total)\s+of\s+)?{_MARKED}",
    re.IGNORECASE,
)
_AWARDED = regex(
    rf"{_MARKED}\s+(?:(?:will|can|may)\s+be\s+|are\s+|is\s+)?(?:awarded|available|allocated|given|reserved|"
    rf"assigned)\s+(?:for|to)\s+(?:the\s+|your\s+|an?\s+)?"
    r"(?P<name>[A-Za-z][\w’'/&-]*(?:\s+[\w’'/&-]+){0,6})",
    re.IGNORECASE,
)
_ENTRY = regex(
    rf"^(?:sec(?:tion|"
    rf"\.)?\s*)?(?:[\d.]+\s+)?(?P<name>[A-Z][^;:%]{{2,90}}?)\s*[:(–-]\s*(?:weight\w*\s*(?:of\s*)?)?{_COUNT}\s?"
    rf"(?P<unit>%|points|marks)\s*\)?(?:\s*\([^)]*\))?\W*$",
    re.IGNORECASE,
)
_AND = regex(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", re.IGNORECASE)
_THE = regex(r"^(?:the|your|an?)\s+", re.IGNORECASE)
_PLURAL = regex(r"\s+(?:sections|criteria|elements|parts|questions|components)$", re.IGNORECASE)
_MOST_NAMED = 6
_BRACKETED = regex(r"\(\s*\d{1,3}\s?%\s*\)\W*$")
_CELL = regex(rf"^\W*{_COUNT}\s?(?P<unit>%|points|marks)\W*$", re.IGNORECASE)
_MOST_CELLS = 4
_SHORT = 120
_COUNTED = regex(r"\d\s?(?:%|points|marks)", re.IGNORECASE)
_FORMULA = regex(r"[=×÷]|%\s?\*")
_THRESHOLD = regex(
    r"minimum(?!\s+weight)|at\s+least|below|less\s+than|threshold|more\s+than|credit|discount|retention|penalt|"
    r"within|higher|lower|increase|"
    r"recycled|checks?\b|deliveries|\bVAT\b|interest|retained|uplift|deposit|bond|managers?\b|"
    r"of\s+(?:the\s+)?contract\s+price|pass\s+mark",
    re.IGNORECASE,
)


def read(passage: Passage) -> Iterator[Stated]:
    """Weights of criteria that the words name, outside tables with a column for them."""
    if passage.is_running:
        return
    if passage.is_row:
        yield from _bare_row(passage)
        return
    lead = passage.text[: passage.statement.own_start]
    own = _figures(f"{lead}{passage.own}" if lead.endswith(": ") and len(lead.split()) <= _MOST_CELLS else passage.own)
    if not _FIGURE.search(own):
        return
    entries = list(_entry(own))
    plain = (entries and (_KNOWN.match(own) or _BRACKETED.search(own))) or _shared_out(own) or any(ratio(own))
    if _FORMULA.search(own) or not (plain or _CONTEXT.search(f"{passage.text} {passage.headings}")):
        return
    yield from entries or _answered(lead, own) or _sentence(own)


def _shared_out(text: str) -> bool:
    """Whether the text is nothing but known criteria and their shares of a hundred."""
    return len(text) < _SHORT and _mostly_known(parts(text))


def _mostly_known(shared: list[Part]) -> bool:
    known = sum(bool(_KNOWN.match(name)) for name, _, _ in shared)
    return bool(shared) and 2 * known >= len(shared)


def _figures(text: str) -> str:
    """``text`` with shares in words turned to figures: "ten per cent" is "10%"."""
    text = _OF_A_HUNDRED.sub(_of_a_hundred, text) if "hundred" in text.lower() or "100" in text else text
    return _IN_WORDS.sub(_figure, text) if "cent" in text.lower() or "%" in text else text


def _of_a_hundred(match: re.Match[str]) -> str:
    count = number(match["count"])
    return match[0] if count is None or count > _HUNDRED else f"{tidy(count)}%"


def _figure(match: re.Match[str]) -> str:
    if match["words"] is None:
        return "%"
    count = number(match["words"])
    return match[0] if count is None else f"{tidy(count)}%"


def _bare_row(passage: Passage) -> Iterator[Stated]:
    """A row that is a criterion and its weight, in a table without a heading for either."""
    if len(passage.block.cells) > 2 * _MOST_CELLS:
        return
    cells = [cell.text for cell in passage.block.cells if cell.text]
    if not 1 < len(cells) <= _MOST_CELLS or any(cell.heading for cell in passage.block.cells):
        return
    match = _CELL.match(cells[-1])
    if not match or is_total(cells[0]) or not is_label(cells[0]):
        return
    known = _KNOWN.fullmatch(cells[0].strip(" :"))
    if match["unit"] != "%" or known or _CONTEXT.search(f"{passage.headings} {passage.above}"):
        yield _stated(cells[0], match["count"], "%" if match["unit"] == "%" else "marks")


def _entry(text: str) -> Iterator[Stated]:
    """A line that is nothing but a criterion and its weight."""
    match = _ENTRY.match(text)
    if (
        match
        and not _COUNTED.search(match["name"])
        and not is_total(match["name"])
        and not _THRESHOLD.search(match["name"])
    ):
        yield _stated(match["name"], match["count"], "%" if match["unit"] == "%" else "marks")


def _answered(question: str, answer: str) -> list[Stated]:
    """ "How much does price count? 40%": the one criterion of the question, and the one share of the answer."""
    names = _NAME.findall(question) if "?" in question else []
    shares = re.findall(_MARKED, answer, re.IGNORECASE)
    if len(names) != 1 or len(shares) != 1 or _NAME.search(answer):
        return []
    count, unit = shares[0]
    return [_stated(names[0], count, "%" if unit == "%" else "marks")]


def _sentence(text: str) -> Iterator[Stated]:
    whole = [*ratio(text)] or parts(
        text, bare="%" not in text and bool(re.search(r"marks|points|weight", text, re.IGNORECASE))
    )
    if whole and not _THRESHOLD.search(text):
        yield from (_stated(name, str(count), unit) for name, count, unit in whole)
        return
    taken: set[int] = set()
    ordered = (_BEHIND, _BEFORE) if re.match(r"\D*\d+\s?%", text) and _behind_first(text) else (_BEFORE, _BEHIND)
    for pattern in (_SUBJECT, _AWARDED, *ordered):
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 25) : match.end() + 25]
            if match.start("count") in taken or _THRESHOLD.search(around):
                continue
            taken.add(match.start("count"))
            unit = match.groupdict().get("unit") or "%"
            for name in _each(text, match):
                yield _stated(name, match["count"], "%" if unit == "%" else "marks")


def _each(text: str, match: re.Match[str]) -> list[str]:
    """What the share is told of: "team, method and price are each worth 10%" tells it three times."""
    if not match.groupdict().get("each"):
        return [match["name"]]
    clause = re.split(r"[.;:]\s+", text[: match.end("name")])[-1]
    names = [_PLURAL.sub("", _THE.sub("", name)).strip() for name in _AND.split(clause)]
    fit = len(names) > 1 and all(0 < len(name.split()) <= _MOST_NAMED for name in names)
    return names if fit else [match["name"]]


def _behind_first(text: str) -> bool:
    """Whether the sentence names shares before criteria: "80% for quality and 20% for price"."""
    share, name, direct = re.search(_SHARE, text), _NAME.search(text), _BEHIND.search(text)
    if not share or not name:
        return False
    joined = direct and re.match(rf"{_SHARE}\s*(?:weight\w*\s+)?(?:to|for|on)\b", text[direct.start() :], re.IGNORECASE)
    return share.start() < name.start() or bool(joined)


def _stated(name: str, count: str, unit: str = "%") -> Stated:
    label = path(name[:1].upper() + name[1:])
    return Stated(kind_of(label, top=True), tidy(float(count)), unit, label)


WEIGHT_WORDS = Extractor(
    ("%", "per cent", "percent", "point", "mark", "weight", "price", "quality", "ratio", "qcbs"), read
)
