"""Weights that share out a whole: "price 60%, delivery 30%, team 10%", "50:40:10 for quality, price, social value"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.criteria import KNOWN, is_about, is_total
from tenderlint.facts.weight_nesting import TOLERANCE, WHOLE
from tenderlint.regex import regex

Part = tuple[str, float, str]
"""A criterion, its weight, and "%" or "marks"."""
_NAMES = regex(rf"\b(?:{KNOWN})\b", re.IGNORECASE)
_RATIO = regex(r"(?<![\d/:.])(?P<parts>\d{1,3}\s?%?(?:\s?[:/]\s?\d{1,3}\s?%?){1,4})(?![\d/:]|\.\d)")
_QCBS = regex(r"\bQCBS\b[^.\d]{0,30}(?P<technical>\d\d)\s?%?\s?[:/-]\s?(?P<financial>\d\d)\b")
"""Quality and cost based selection, as India buys: the technical share comes first."""
_COUNT = regex(r"\(?\s?(?P<count>\d{1,3}(?:\.\d+)?)\s?(?P<unit>%|points?\b|marks?\b)\s?\)?", re.IGNORECASE)
_BARE = regex(r"\(?\s?(?<![\d.£$€])(?P<count>\d{1,3})(?P<unit>)\b(?!\.\d|%)\s?\)?")
_OPENING = regex(
    r"^.*(?::|\bfollows\b|\bbasis\s+of\b|\bsplit\b|\bscored\s+on\b|\bweighted\b|\bweightings?\s+(?:is|are)\b)\s*",
    re.IGNORECASE,
)
_BEFORE = regex(
    r"^[\s,;:/|.)–-]*(?:and\s+|with\s+|the\s+remaining\s+)?(?:the\s+|your\s+)?|\s*(?:[:(=–-]|\b(?:carries|is|are|at|"
    r"be|for|of|will|worth|counts?|"
    r"weight(?:ed|ing|age)?|has|have|a|maximum|up\s+to|score|carrying|out))*\s*$",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"^\s*(?:weight\w*\s+)?(?:(?:for|to|on|is|of|the|will|be|being|given|allocated|awarded|in\s+respect|relates?|"
    r"based|–|-)\s+)*|"
    r"[\s,;.]*(?:\band|\bwith)?[\s,;.]*$",
    re.IGNORECASE,
)
_NAME_WORDS = 9


def ratio(text: str) -> Iterator[Part]:
    """Shares written as one ratio that adds up to 100, with as many known criteria behind it or in front."""
    blend = _QCBS.search(text)
    if blend and int(blend["technical"]) + int(blend["financial"]) == WHOLE:
        yield "technical", float(blend["technical"]), "%"
        yield "financial", float(blend["financial"]), "%"
        return
    for match in _RATIO.finditer(text):
        counts = [float(count) for count in re.findall(r"\d+", match["parts"])]
        if abs(sum(counts) - WHOLE) > TOLERANCE:
            continue
        behind = [name[0] for name in _NAMES.finditer(text[match.end() :])]
        before = [name[0] for name in _NAMES.finditer(text[: match.start()])]
        names = behind[: len(counts)] if len(behind) >= len(counts) else before[-len(counts) :]
        if len(names) == len(counts) and len({name.lower() for name in names}) == len(names):
            yield from ((name, count, "%") for name, count in zip(names, counts, strict=True))
            return


def parts(text: str, *, bare: bool = False) -> list[Part]:
    """Every share of a sentence whose shares add up to 100, with the words beside it; empty where they do not."""
    counts = list(_COUNT.finditer(text)) or (list(_BARE.finditer(text)) if bare else [])
    if len(counts) < 2 or abs(sum(float(each["count"]) for each in counts) - WHOLE) > TOLERANCE:
        return []
    edges = [0, *(each.end() for each in counts)]
    starts = [*(each.start() for each in counts), len(text)]
    between = [text[edge:start] for edge, start in zip(edges, starts, strict=True)]
    before = [_BEFORE.sub("", piece) for piece in (_opened(between[0]), *between[1:-1])]
    behind = [_BEHIND.sub("", piece) for piece in between[1:]]
    names = before if all(map(_is_name, before)) else [re.split(r"[,:;(]", piece)[0].strip() for piece in behind]
    if not all(map(_is_name, names)) or not any(_NAMES.match(name) for name in names):
        return []
    return [
        (name, float(each["count"]), "%" if each["unit"] == "%" else "marks")
        for name, each in zip(names, counts, strict=True)
    ]


def _opened(piece: str) -> str:
    """The first piece without what only opens the sentence: "Award criteria: "."""
    rest = _OPENING.sub("", piece)
    return piece if not rest.strip() and piece.rstrip().endswith(":") else rest


def _is_name(text: str) -> bool:
    return 0 < len(text.split()) <= _NAME_WORDS and text[0].isalpha() and not is_total(text) and not is_about(text)
