"""What a tender and its lots have in common: values, period, renewal, award criteria, conditions, suitability."""

from __future__ import annotations

from msgspec.structs import replace

from tenderlint.model.notice import Criterion, Flag, Terms
from tenderlint.read.ocds.fields import flag, inner, number, objects, paragraphs, text
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.spans import read_span
from tenderlint.read.ocds.writer import Writer

_WEIGHTS = {"percentageExact": (1, "%"), "decimalExact": (100, "%"), "pointsExact": (1, "marks")}
"""How a number of an award criterion is to be taken; ranges and orders of importance are no weights."""
_UNITS = {"%": " %", "marks": " marks", None: ""}
_SHORT = 90
"""Characters: a description that is no longer than this and stands alone is the criterion's name."""


def values(fields: Fields, write: Writer) -> Terms:
    """The value, with VAT and without where the notice has both, and the lower end where it gives a range."""
    return Terms(
        values=write.sums("Value" if write.lot else "Tender value", inner(fields, "value")),
        least=write.sums("Lowest value", inner(fields, "minValue")),
    )


def period(fields: Fields, write: Writer, terms: Terms) -> Terms:
    """The contract's period, with what is said of renewal and options in the buyer's own words."""
    span = read_span(inner(fields, "contractPeriod"), write)
    for name, kept, group in (("Renewal", "hasRenewal", "renewal"), ("Options", "hasOptions", "options")):
        told = paragraphs(inner(fields, group), "description")
        write.lines.prose(told, write.named(name))
        if not told and flag(fields, kept) is not None:
            write.flag(name, fields, kept)
    return replace(terms, span=span)


def criteria(fields: Fields, write: Writer, terms: Terms) -> Terms:
    """Award criteria with their weights; what describes them is the buyer's prose."""
    group = inner(fields, "awardCriteria")
    found = tuple(_criterion(each, write) for each in objects(group, "criteria"))
    write.lines.prose(paragraphs(group, "description"))
    write.lines.prose(paragraphs(group, "weightingDescription"))
    return replace(terms, criteria=found)


def conditions(fields: Fields, write: Writer, terms: Terms) -> Terms:
    """Conditions of participation in the buyer's own words, and whom the buyer holds it suitable for."""
    group = inner(fields, "selectionCriteria")
    write.lines.prose(paragraphs(group, "description"))
    for each in objects(group, "criteria"):
        write.lines.prose(paragraphs(each, "description"))
        write.lines.prose(paragraphs(each, "minimum"), "Minimum")
    sme, vcse = _suitability(inner(fields, "suitability"), write)
    return replace(terms, sme=sme, vcse=vcse)


def _suitability(suited: Fields, write: Writer) -> tuple[Flag | None, Flag | None]:
    sme = write.flag("Suitable for small and medium-sized enterprises (SME)", suited, "sme")
    return sme, write.flag("Suitable for voluntary, community and social enterprises (VCSE)", suited, "vcse")


def _criterion(fields: Fields, write: Writer) -> Criterion:
    type_, described = text(fields, "type"), paragraphs(fields, "description")
    short = described[0] if len(described) == 1 and len(described[0]) <= _SHORT else None
    name = text(fields, "name") or short or (type_ or "not named").capitalize()
    weight, unit = _weight(fields)
    told = "" if weight is None else f" {weight}{_UNITS[unit]}"
    block = write.field("Award criterion", f"{name}{told}")
    write.lines.prose([each for each in described if each != name])
    return Criterion(name, type_, weight, unit, block)


def _weight(fields: Fields) -> tuple[float | int | None, str | None]:
    for each in objects(fields, "numbers"):
        factor, unit = _WEIGHTS.get(text(each, "weight") or "", (0, None))
        amount = number(each, "number")
        if factor and amount is not None:
            share = round(amount * factor, 4)
            return (int(share) if share == int(share) else share), unit
    return None, None
