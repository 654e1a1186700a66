"""References to places that a pack surely does not hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tenderlint.facts.annex_labels import in_name, same, starting, within
from tenderlint.facts.cross_references import references, targets_among
from tenderlint.facts.listing import listed_against
from tenderlint.facts.supplied import Supplied, supplied
from tenderlint.model.document import Document, Pack
from tenderlint.model.listed import CrossReference, Listed

_LEAST_CLAUSES = 5
_LEAST_SIBLINGS = 3
_OPENING = 10
_SERIES = ("clause", "section", "paragraph")


def dangling(pack: Pack) -> tuple[CrossReference, ...]:
    """References that lead nowhere, in order.

    A clause is missing only where its series is whole and stops short of it; an annex where no file, heading or
    listed document answers to it. Where a page, the end of a document or a file without a label was not seen, nothing
    is claimed: the place may be there.
    """
    index = supplied(pack)
    return dangling_among(pack, index, listed_against(pack, index))


def dangling_among(pack: Pack, index: Supplied, listed: Iterable[Listed]) -> tuple[CrossReference, ...]:
    """:func:`dangling`, for a caller that has indexed and listed the pack already."""
    if not _seen_whole(pack):
        return ()
    there = targets_among(pack, index)
    annexes = [each for each in there if each[0] not in (*_SERIES, "part")]
    # A section that answers by its title has another label: whoever looks for this one is lost.
    files = [each for each in listed if each.label and each.supplied_by and ", section " not in each.supplied_by]
    answered = [_key(each.label) for each in files if each.label]
    return tuple(
        reference for document in pack.documents for reference in _of_document(document, there, [*annexes, *answered])
    )


def _seen_whole(pack: Pack) -> bool:
    cut = any(note.code == "truncated" for document in pack.documents for note in document.notes)
    blank = any(document.properties.pages_without_text for document in pack.documents)
    return not cut and not blank and all(in_name(unread.path) for unread in pack.unread)


def _key(label: str) -> tuple[str, str]:
    annex = starting(label)
    return annex.key if annex else ("", "")


def _of_document(
    document: Document, there: frozenset[tuple[str, str]], annexes: Sequence[tuple[str, str]]
) -> Iterable[CrossReference]:
    series = _series(document)
    for reference in references(document):
        key = (reference.kind, reference.label)
        if key in there:
            continue
        if reference.kind in _SERIES:
            if reference.own_document and series and _beyond(reference.label, series):
                yield reference
        elif reference.kind == "part":
            if _parts_are_named(reference.label, there):
                yield reference
        elif not any(same(key, other) or within(key, other) for other in annexes):
            yield reference


def _series(document: Document) -> Mapping[str, set[int]]:
    """Numbers read under each clause ("" for the top), or nothing for a document that is an annex to another:
    what it calls a clause is the other's."""
    if in_name(document.path) or any(starting(block.text) for block in document.blocks[:_OPENING]):
        return {}
    series: dict[str, set[int]] = defaultdict(set)
    for printed in {block.location.clause for block in document.blocks if block.location.clause}:
        clause = re.match(r"\d{1,3}(?:\.\d{1,3})*", printed)
        numbers = clause[0].split(".") if clause else []
        for depth, number in enumerate(numbers):
            series[".".join(numbers[:depth])].add(int(number))
    return series


def _beyond(label: str, series: Mapping[str, set[int]]) -> bool:
    """Whether the number comes after the last of a series without gaps."""
    numbers = (re.match(r"[\d.]*", label) or [""])[0].strip(".").split(".")
    if not numbers[0]:
        return False
    for depth, number in enumerate(numbers):
        read = series.get(".".join(numbers[:depth]), set())
        least = _LEAST_CLAUSES if depth == 0 else _LEAST_SIBLINGS
        if len(read) < least or read != set(range(1, max(read) + 1)):
            return False
        if int(number) > max(read):
            return True
    return False


def _parts_are_named(label: str, there: frozenset[tuple[str, str]]) -> bool:
    """Whether the pack names its parts in the same way: "Part D" dangles only beside a Part A and a Part B."""
    named = [each for kind, each in there if kind == "part" and each.isdigit() == label.isdigit()]
    return len(named) > 1
