"""Replacements offered for words of a finding, where its rule has one that can stand as it is."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.model.finding import Finding
from tenderlint.regex import regex
from tenderlint.wording.spans import Span


class Edit(Struct, frozen=True):
    """``text[start:end]`` of a block becomes ``new``; with ``start == end`` it is only put in."""

    start: int
    end: int
    new: str


def edit(finding: Finding, text: str, span: Span) -> Edit | None:
    """The first of the finding's replacements whose words begin within the span; what they share is left alone."""
    for each in finding.suggest:
        found = regex(each.words).search(text, span.start)
        if found and span.start <= found.start() < span.end:
            return _least(found.start(), found[0], _as_large(found[0], found.expand(each.by)))
    return None


def _as_large(old: str, new: str) -> str:
    """The new words, with a capital where the old ones begin a sentence."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and old[1:2].islower() else new


def _least(start: int, old: str, new: str) -> Edit | None:
    """The change without the whole words that old and new begin or end with."""
    ours, theirs = _words(old), _words(new)
    while ours and theirs and ours[0] == theirs[0]:
        start += len(ours.pop(0))
        del theirs[0]
    while ours and theirs and ours[-1] == theirs[-1]:
        del ours[-1], theirs[-1]
    return Edit(start, start + len("".join(ours)), "".join(theirs)) if ours or theirs else None


def _words(text: str) -> list[str]:
    """The words, and the gaps between them."""
    return re.findall(r"\s+|\S+", text)
