"""References that lead nowhere: to an annex or a clause that is not in the pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from tenderlint.checks.answers import Answer, Flag, Place, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.told import where
from tenderlint.facts.dangling import dangling_among
from tenderlint.model.document import Role
from tenderlint.model.listed import CrossReference

_CLAUSES: Final = frozenset({"clause", "section", "paragraph", "part"})
_SHOWN: Final = 5
_APART: Final = 3


def dangling_reference(case: Case) -> Iterator[Answer]:
    """An annex or clause referred to that is surely not there; once for each document and place."""
    dossier = case.dossier
    lost = _once(dangling_among(dossier.pack, dossier.index, dossier.listed))
    annexes = [each for each in lost if each.kind not in _CLAUSES]
    whole = bool(dossier.documents(Role.INVITATION, Role.LETTER))
    yield from (_flag(each) for each in lost if each.kind in _CLAUSES)
    if whole:
        yield from _told_once(annexes)
    if annexes and not whole:
        names = ", ".join(dict.fromkeys(each.name for each in annexes[:_SHOWN])) + " …" * (len(annexes) > _SHOWN)
        yield Undecided(f"without an invitation the files seem to be part of a pack; they refer to {names}")


def _told_once(annexes: list[CrossReference]) -> Iterator[Flag]:
    """A finding for each annex; where one document misses many, one finding for all: they were left out together."""
    by_document: dict[str, list[CrossReference]] = {}
    for each in annexes:
        by_document.setdefault(each.document, []).append(each)
    for lost in by_document.values():
        if len(lost) <= _APART:
            yield from map(_flag, lost)
        else:
            names = ", ".join(each.name for each in lost)
            working = tuple(f"{each.name}: {where(each)}" for each in lost)
            message = f"The text refers to {len(lost)} annexes that are not among the files: {names}."
            yield replace(_flag(lost[0]), message=message, working=working)


def _once(found: Sequence[CrossReference]) -> list[CrossReference]:
    """The first reference of each document to each place."""
    first: dict[tuple[str, str, str], CrossReference] = {}
    for each in found:
        first.setdefault((each.document, each.kind, each.label), each)
    return list(first.values())


def _flag(reference: CrossReference) -> Flag:
    name = reference.name
    at = reference.quote.casefold().find(name.casefold())
    match = reference.quote[at : at + len(name)] if at >= 0 else None
    where = f"{reference.document} does not have" if reference.kind in _CLAUSES else "is not among the files"
    place = Place(document=reference.document, location=reference.location, quote=reference.quote, match=match)
    return Flag(message=f"The text refers to {name}, which {where}.", place=place)


CHECKS = (dangling_reference,)
