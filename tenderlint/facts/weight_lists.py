"""Weights in a list or in lines of their own: what adds up to 100 over neighbouring lines shares out the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tenderlint.facts.criteria import KNOWN, is_total, kind_of, of_payment, path, shortened
from tenderlint.facts.numbers import tidy
from tenderlint.facts.passage import Passage, is_label
from tenderlint.facts.stated import Stated, fact
from tenderlint.facts.weight_nesting import TOLERANCE, WHOLE, parents
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_LINE = regex(
    r"^(?:sec(?:tion|"
    r"\.)?\s*)?(?:[\d.]+\s+)?(?P<name>[A-Za-z][^;:%]{2,90}?)\s*(?:[:;(–=-]\s*|"
    r"\s)(?P<count>\d{1,3}(?:\.\d+)?)\s?(?P<unit>%|"
    r"points?\b|marks?\b)\s*\)?"
    r"(?:\s*\([^)]*\))?\W*$",
    re.IGNORECASE,
)
_NOT_MARKS = regex(
    r"\b(?:payment|paid|invoice|instal?ment|milestone|completion|delivery\s+of|signature|tax|VAT|discount|"
    r"ownership|shares?|energy|composition|"
    r"staff|population|workforce|retention|advance|on\s+award|advice\s+fee)\b",
    re.IGNORECASE,
)
_FIGURE = regex(r"(?P<count>\d{1,3}(?:\.\d+)?)\s?(?P<unit>%|points?|marks?)?", re.IGNORECASE)
_CONTEXT = regex(r"weight|marks\b|points\b|criteri|scor|evaluat|assess|award", re.IGNORECASE)
_KNOWN = regex(rf"(?:{KNOWN})\b", re.IGNORECASE)
_FEWEST, _MOST_CELLS = 2, 3


class _Line(Struct, frozen=True):
    """A line that is a name and a share."""

    passage: Passage
    name: str
    count: float
    unit: str


def listed(given: Sequence[Passage]) -> Iterator[Fact]:
    """Weights in every run of neighbouring lines that adds up to 100."""
    run: list[_Line] = []
    for passage in given:
        line = _line(passage)
        if line and run and run[-1].passage.block.location.block + 1 == passage.block.location.block:
            run.append(line)
            continue
        if run:
            yield from _of_run(run)
            run = []
        if line:
            run = [line]
    yield from _of_run(run)


def _line(passage: Passage) -> _Line | None:
    if passage.block.cells:
        return _row(passage)
    text = passage.statement.own
    if len(text) > 120 or not ("%" in text or "mark" in text or "point" in text):
        return None
    match = _LINE.match(text)
    if not match or _NOT_MARKS.search(match["name"]):
        return None
    return _Line(passage, match["name"], float(match["count"]), "%" if match["unit"] == "%" else "marks")


def _row(passage: Passage) -> _Line | None:
    """A row of a table without headings that ends in a criterion and a figure."""
    if len(passage.block.cells) > 2 * _MOST_CELLS:
        return None
    cells = [cell for cell in passage.block.cells if cell.text]
    if not _FEWEST <= len(cells) <= _MOST_CELLS or any(cell.heading for cell in cells):
        return None
    match, name = _FIGURE.fullmatch(cells[-1].text.strip()), cells[-2].text
    if not match or not is_label(name) or _NOT_MARKS.search(name):
        return None
    return _Line(passage, name, float(match["count"]), "%" if match["unit"] == "%" else "marks")


def _of_run(run: Sequence[_Line]) -> Iterator[Fact]:
    lines = [line for line in run if not is_total(line.name)]
    first = run[0].passage if run else None
    around = f"{first.text} {first.headings} {first.above}" if first else ""
    if first and of_payment(first.block.location.heading):
        return
    if not _CONTEXT.search(around) and not any(_KNOWN.match(line.name) for line in lines):
        return
    above = parents([line.count for line in lines])
    top = sum(line.count for line, at in zip(lines, above, strict=True) if at is None)
    if len(lines) < _FEWEST or abs(top - WHOLE) > TOLERANCE:
        return
    names = [shortened(line.name[:1].upper() + line.name[1:]) for line in lines]
    for line, name, at in zip(lines, names, above, strict=True):
        label = path(None if at is None else names[at], name)
        yield fact(line.passage, Stated(kind_of(label, top=at is None), tidy(line.count), line.unit, label))
