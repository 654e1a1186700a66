"""The places that a pack sends its reader to, and those that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.annex_labels import annexes, names_annex, starting
from tenderlint.facts.foreign import has_owner, leads_out, of_its_own, speaks_of_law
from tenderlint.facts.supplied import Supplied, supplied
from tenderlint.facts.titles import CONTENTS_LINE
from tenderlint.model.document import Block, BlockKind, Document, Pack
from tenderlint.model.listed import CrossReference
from tenderlint.regex import regex

_NUMBERED_KINDS = ("clause", "section", "paragraph")
_RUNNING = (BlockKind.HEADER, BlockKind.FOOTER)
_NUMBER = r"\d{1,3}[A-Z]?(?:\.\d{1,3})*(?:\s?\([a-z0-9]{1,4}\))*"
_LETTER = r"(?:[A-H]|[IVX]{1,5})(?![\w’'])"
_PLACE = regex(
    rf"(?<![\w.-])(?P<kind>[Cc]lause|CLAUSE|[Ss]ection|SECTION|[Pp]aragraph|PARAGRAPH|[Pp]ara|[Cc]ondition|Part|PART)(?P<plural>s|S)?\.?\s+"
    rf"(?P<labels>(?:{_NUMBER}|{_LETTER})(?:\s?(?:,|and|&|or|to|–)\s?(?:and\s)?{_NUMBER})*)(?!\w|\.\d|[%/])"
)
_LABEL = regex(rf"{_NUMBER}|{_LETTER}")
# "section 106 agreement" and "30 days" after "clauses 4.2 and" are no places in a pack.
_NOT_A_PLACE = regex(
    r"\s?(?:days?|weeks?|months?|years?|working|hours?|per\b|percent|agreement|notice|order|officer|certificates?|standards?"
    r"|compliance|compliant|amendment|[A-Z]?\d)",
    re.IGNORECASE,
)
_ITSELF = regex(r"\bthis\s$", re.IGNORECASE)
_KINDS = {"para": "paragraph", "condition": "clause"}
_MOST = 60
"""Higher section numbers are a statute's: "section 106", "Section 508"."""
_MOST_PARTS = 12
_QUOTED = 80
"""Words of a paragraph by which a reference in it is shown."""
_NAMED_PLACE = regex(
    r"\W*(?P<kind>section|part|clause)\s+(?P<label>\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVX]{1,5})\b", re.IGNORECASE
)


def references(document: Document) -> tuple[CrossReference, ...]:
    """Every place that running text refers to, in order; statutes, standards and other agreements are left out."""
    return tuple(reference for block in document.blocks for reference in _in_block(document, block))


def targets(pack: Pack) -> frozenset[tuple[str, str]]:
    """The places that exist, as (kind, label) in the form that :class:`CrossReference` has.

    A numbered clause may be called clause, section or paragraph. A qualified annex ("Joint Schedule 3") is there
    under its short name too.
    """
    return targets_among(pack, supplied(pack))


def targets_among(pack: Pack, index: Supplied) -> frozenset[tuple[str, str]]:
    """:func:`targets`, for a caller that has indexed the pack already."""
    found = {target for document in pack.documents for target in _places_of(document)}
    for place in index.places:
        if place.key:
            found |= {place.key, (place.key[0], place.key[1].split(" ")[-1])}
    return frozenset(found)


def normal(label: str) -> str:
    """A clause number in one form: "4.2 (b)." is "4.2(b)"."""
    return "".join(label.split()).rstrip(".:")


def _in_block(document: Document, block: Block) -> Iterator[CrossReference]:
    if block.kind is BlockKind.HEADING or block.kind in _RUNNING:
        return
    low = block.text.lower()
    numbered = _numbered(block.text) if _names_place(block.text, low) else ()
    annexed = _annexed(block.text) if names_annex(low) else ()
    named = (*numbered, *annexed)
    quote = " ".join(block.text.split(None, _QUOTED)[:_QUOTED]) if named else ""
    for kind, label, own in named:
        yield CrossReference(
            kind=kind,
            label=label,
            own_document=own,
            document=document.path,
            location=block.location,
            quote=quote,
        )


def _annexed(text: str) -> Iterator[tuple[str, str, bool]]:
    first = starting(text)
    for annex in annexes(text):
        if (first and _titled(text, annex.end)) or _ITSELF.search(text[max(0, annex.start - 6) : annex.start]):
            continue  # a line of a list names the annex and sends nobody there
        if not annex.key[1].startswith("FRAMEWORK") and not leads_out(text, annex.start, annex.end):
            yield *annex.key, of_its_own(text, annex.end)


def _titled(text: str, end: int) -> bool:
    """Whether a title follows, or nothing at all, and not the rest of a sentence ("Annex A lists the sites")."""
    return not text[end:].lstrip()[:1].islower()


def _names_place(text: str, low: str) -> bool:
    """Whether a word for a place stands in the text: a search each, where the pattern would cost ten."""
    return (
        "clause" in low
        or "section" in low
        or "paragraph" in low
        or "para " in low
        or "para. " in low
        or "condition " in low
        or "conditions " in low
        or "Part " in text
        or "PART " in text
    )


def _numbered(text: str) -> Iterator[tuple[str, str, bool]]:
    for match in _PLACE.finditer(text):
        kind = match["kind"].lower()
        kind = _KINDS.get(kind, kind)
        own = of_its_own(text, match.end())
        if _ITSELF.search(text[max(0, match.start() - 6) : match.start()]) or _is_foreign(text, match, kind, own):
            continue
        for each in _LABEL.finditer(match["labels"]) if match["plural"] else [_LABEL.match(match["labels"])]:
            if each and _plausible(kind, each[0]):
                yield kind, normal(each[0]), own or not has_owner(text, match.end())


def _is_foreign(text: str, match: re.Match[str], kind: str, own: bool) -> bool:  # noqa: FBT001
    if _NOT_A_PLACE.match(text, match.end()) or leads_out(text, match.start(), match.end()):
        return True
    return kind != "clause" and not own and speaks_of_law(text)


def _plausible(kind: str, label: str) -> bool:
    """Whether a pack may have such a place; "section 14(c)" and "Part 36" are a statute's."""
    number = int(re.match(r"\d*", label)[0] or 0)  # type: ignore[index]
    if kind == "part":
        return number <= _MOST_PARTS
    if not number:
        return kind == "section"
    return number <= _MOST and (kind != "section" or "." in label or "(" not in label)


def _places_of(document: Document) -> Iterator[tuple[str, str]]:
    clauses: set[str] = set()
    for printed in {each.location.clause for each in document.blocks if each.location.clause}:
        for clause in _with_parents(normal(printed)):
            if clause in clauses:
                break
            clauses.add(clause)
    yield from ((kind, clause) for clause in clauses for kind in _NUMBERED_KINDS)
    for block in document.blocks:
        if block.kind is BlockKind.HEADING or len(block.text) < 80:
            text = f"{block.label} {block.text}" if block.label else block.text
            if not text[:12].lstrip(" *#([").lower().startswith(("section", "part", "clause", "sec.")):
                continue
            match = _NAMED_PLACE.match(text)
            if match and (block.kind is BlockKind.HEADING or not CONTENTS_LINE.search(block.text)):
                yield match["kind"].lower(), match["label"].upper()


def _with_parents(clause: str) -> Iterator[str]:
    """ "4.2(b)", "4.2" and "4"."""
    while clause:
        yield clause
        clause = clause[: max(clause.rfind("."), clause.rfind("("), 0)]
