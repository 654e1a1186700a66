"""Weights in sentences and lists: "price 70, quality 25 and social value 5", "Method statement (20%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.criteria import is_total, kind_of, path
from tenderlint.facts.numbers import tidy
from tenderlint.facts.passage import Passage, is_label
from tenderlint.facts.stated import Extractor, Stated

_CRITERION = (
    r"price|cost|quality|technical(?:\s+(?:merit|quality))?|social\s+value|commercial|financial|sustainability|"
    r"environment\w*|methodology|innovation|delivery|experience|added\s+value|service\s+delivery|price\s+bid|quality\s+score"
)
_COUNT = r"(?P<count>\d{1,3}(?:\.\d+)?)"
_SHARE = rf"{_COUNT}\s?(?:%|per\s?cent)"
_CONTEXT = re.compile(r"weight|marks?\b|points?\b|split|ratio|basis|criteri|scor|evaluat|assess|award", re.IGNORECASE)
_KNOWN = re.compile(rf"(?:{_CRITERION})\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?P<name>{_CRITERION})\b[^.;,%\d]{{0,40}}?{_SHARE}", re.IGNORECASE)
_BEHIND = re.compile(
    rf"{_SHARE}\s*(?:weight\w*\s+)?(?:to|for|on|of\s+the\s+(?:marks|score)\w*\s+(?:for|on)|is|will\s+be)?\s*(?:\w+\s+){{0,3}}?\b(?P<name>{_CRITERION})\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?P<name>{_CRITERION})\s*[:(–-]?\s*{_COUNT}(?=\)?(?:[,.;]|\s+(?:and|of\s+the)\b|$))", re.IGNORECASE
)
_OF_MARKS = re.compile(
    rf"\b(?P<name>{_CRITERION})\s+(?:carries|is\s+worth|has|counts\s+for)\s+{_COUNT}\s+(?:of\s+the|marks|points)",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"^(?:sec(?:tion|\.)?\s*)?(?:[\d.]+\s+)?(?P<name>[A-Z][^;:%]{{2,90}}?)\s*[:(–-]\s*(?:weight\w*\s*(?:of\s*)?)?{_COUNT}\s?"
    rf"(?P<unit>%|points|marks)\s*\)?(?:\s*\([^)]*\))?\W*$",
    re.IGNORECASE,
)
_CELL = re.compile(rf"^\W*{_COUNT}\s?(?P<unit>%|points|marks)\W*$", re.IGNORECASE)
_MOST_CELLS = 4
_FORMULA = re.compile(r"[=×÷]|%\s?\*")
_THRESHOLD = re.compile(
    r"minimum|at\s+least|below|less\s+than|threshold|more\s+than|credit|discount|retention|penalt|within|higher|lower",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?P<one>price|quality|cost|technical)\s*[:/]\s*(?P<two>price|quality|cost|technical)\D{0,30}?(?P<first>\d\d)\s*[:/]\s*(?P<second>\d\d)\b",
    re.IGNORECASE,
)

_TURNED = re.compile(
    r"(?P<first>\d\d)%?\s*[:/]\s*(?P<second>\d\d)%?\s+(?:\w+\s+)?(?P<one>price|quality|cost|technical)\s*[:/]\s*"
    r"(?P<two>price|quality|cost|technical)\b",
    re.IGNORECASE,
)


def read(passage: Passage) -> Iterator[Stated]:
    """Weights of criteria that the words name, outside tables with a column for them."""
    if passage.is_running:
        return
    if passage.is_row:
        yield from _bare_row(passage)
        return
    entries = list(_entry(passage.own))
    plain = entries and _KNOWN.match(passage.own)
    if _FORMULA.search(passage.own) or not (plain or _CONTEXT.search(f"{passage.text} {passage.headings}")):
        return
    yield from entries or _sentence(passage.own)


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
    if match["unit"] != "%" or _CONTEXT.search(f"{passage.headings} {passage.above}"):
        yield _stated(cells[0], match["count"], "%" if match["unit"] == "%" else "marks")


def _entry(text: str) -> Iterator[Stated]:
    """A line that is nothing but a criterion and its weight."""
    match = _ENTRY.match(text)
    if match and not is_total(match["name"]) and not _THRESHOLD.search(match["name"]):
        yield _stated(match["name"], match["count"], "%" if match["unit"] == "%" else "marks")


def _sentence(text: str) -> Iterator[Stated]:
    pair = _PAIR.search(text)
    if pair:
        yield _stated(pair["one"], pair["first"])
        yield _stated(pair["two"], pair["second"])
        return
    turned = _TURNED.search(text)
    if turned:
        yield _stated(turned["one"], turned["first"])
        yield _stated(turned["two"], turned["second"])
        return
    taken: set[int] = set()
    patterns: tuple[re.Pattern[str], ...] = (
        (_OF_MARKS, _BEHIND, _BEFORE)
        if re.match(r"\D*\d+\s?%", text) and _behind_first(text)
        else (_OF_MARKS, _BEFORE, _BEHIND)
    )
    if re.search(r"marks|points|weight", text, re.IGNORECASE) and "%" not in text:
        patterns = (*patterns, _BARE)
    for pattern in patterns:
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 25) : match.end() + 25]
            if match.start("count") in taken or _THRESHOLD.search(around):
                continue
            taken.add(match.start("count"))
            yield _stated(match["name"], match["count"])


def _behind_first(text: str) -> bool:
    """Whether the sentence names shares before criteria: "80% for quality and 20% for price"."""
    share, name = re.search(_SHARE, text), re.search(rf"\b(?:{_CRITERION})\b", text, re.IGNORECASE)
    direct = _BEHIND.search(text)
    return bool(
        share
        and name
        and (
            share.start() < name.start()
            or (
                direct
                and re.match(rf"{_SHARE}\s*(?:weight\w*\s+)?(?:to|for|on)\b", text[direct.start() :], re.IGNORECASE)
            )
        )
    )


def _stated(name: str, count: str, unit: str = "%") -> Stated:
    label = path(name[:1].upper() + name[1:])
    return Stated(kind_of(label, top=True), tidy(float(count)), unit, label)


WEIGHT_WORDS = Extractor(("%", "per cent", "percent", "point", "mark", "weight", "price", "quality"), read)
