"""The lots of a notice, each under its own heading."""

from __future__ import annotations

import re

from tenderlint.model.notice import Lot, Terms
from tenderlint.read.ocds.fields import objects, paragraphs, text
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.terms import conditions, criteria, period, values
from tenderlint.read.ocds.writer import Writer
from tenderlint.regex import regex

_NUMBERED = regex(r"(?:lot[\s_-]*)?0*(\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2})", re.IGNORECASE)
_NAMED = regex(r"\blot\s+(\d{1,3}[A-Za-z]?)\b", re.IGNORECASE)


def read_lots(tender: Fields, write: Writer) -> tuple[tuple[Lot, ...], int | None]:
    """The lots, and the block that says how many there are; a single lot is the whole contract and needs no name."""
    found = objects(tender, "lots")
    if not found:
        return (), None
    write.lines.heading("Lots")
    told = write.lines.field("Number of lots", str(len(found)) if len(found) > 1 else "1 (not divided into lots)")
    if len(found) == 1:
        return (_lot(found[0], write, None),), told
    names = _names(found)
    return tuple(_lot(each, write, name) for each, name in zip(found, names, strict=True)), told


def _lot(fields: Fields, write: Writer, name: str | None) -> Lot:
    title = text(fields, "title")
    if name:
        write.lines.lot(f"{name}: {title}" if title and not title.startswith(name) else title or name)
    elif title:
        write.lines.prose([title])
    own = Writer(write.lines, write.uk, name)
    write.lines.prose(paragraphs(fields, "description"))
    terms: Terms = values(fields, own)
    for part in (period, criteria, conditions):
        terms = part(fields, own, terms)
    return Lot(text(fields, "id") or "", name, title, terms)


def _names(lots: list[Fields]) -> list[str]:
    """ "Lot 2" from the number that the lot goes by, its title or its place, whichever tells all of them apart."""
    for names in ([_by_id(lot) for lot in lots], [_by_title(lot) for lot in lots]):
        told = [name for name in names if name]
        if len(set(told)) == len(lots):
            return [f"Lot {name.upper()}" for name in told]
    return [f"Lot {place}" for place in range(1, len(lots) + 1)]


def _by_id(lot: Fields) -> str | None:
    match = _NUMBERED.fullmatch(text(lot, "id") or "")
    return match[1] if match else None


def _by_title(lot: Fields) -> str | None:
    match = _NAMED.search(text(lot, "title") or "")
    return match[1] if match else None
