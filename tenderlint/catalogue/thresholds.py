"""Reads ``thresholds.yaml``: the figures that checks compare with."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from tenderlint.catalogue.marked import Marked, load_marked
from tenderlint.model.threshold import DatedValue, Threshold

Thresholds = dict[str, Threshold]


def read_thresholds(text: str, file: str, known_references: frozenset[str]) -> Thresholds:
    """Every threshold by its name.

    Raises CatalogueError for whatever the schema refuses, and for a reference that no regime holds.
    """
    marked = load_marked(text, file, "threshold.schema.json")
    return {name: _threshold(name, fields, marked, known_references) for name, fields in marked.value.items()}


def _threshold(name: str, fields: dict[str, Any], marked: Marked, known: frozenset[str]) -> Threshold:
    for at, key in enumerate(fields.get("law", ())):
        if key not in known:
            raise marked.error(f"no regime holds a reference “{key}”", (name, "law", at))
    return Threshold(
        name=name,
        unit=fields["unit"],
        says=" ".join(fields["says"].split()),
        values=_values(name, fields, marked),
        law=tuple(fields.get("law", ())),
        vat=fields.get("vat"),
    )


def _values(name: str, fields: dict[str, Any], marked: Marked) -> tuple[DatedValue, ...]:
    if "value" in fields:
        return (DatedValue(fields["value"]),)
    values = tuple(DatedValue(each["value"], each.get("since"), each.get("until")) for each in fields["values"])
    for at, (earlier, later) in enumerate(pairwise(values)):
        if earlier.until is None or later.since is None or later.since < earlier.until:
            raise marked.error("the dates of two values overlap; list them oldest first", (name, "values", at + 1))
    return values
