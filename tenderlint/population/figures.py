"""The published counts, read from the files beside this one when they are first asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from tenderlint.population.bands import Bands
from tenderlint.population.share import Measure
from tenderlint.population.source import Source


class Population(Struct, frozen=True):
    """Everybody of one kind in one area, by one measure."""

    name: str
    area: str
    bands: Bands
    source: Source
    industry: str | None = None


@cache
def populations(measure: Measure) -> tuple[Population, ...]:
    """The populations counted by ``measure``, the widest area first."""
    told = _read("figures.json")
    block = told[measure]
    source = Source(**told["sources"][block["source"]])
    return tuple(
        Population(block["population"], row["area"], _bands(block["edges"], row), source) for row in block["rows"]
    )


@cache
def of_industry(measure: Measure, industry: str) -> Population | None:
    """The enterprises of one industry in the UK; None where it is not among those counted here.

    ``industry`` is a section ("F") or a class ("8121") of the UK Standard Industrial Classification 2007.
    """
    rows = _read("industries.json").get(measure, ())
    row = next((row for row in rows if row["sic"] == industry.strip().upper()), None)
    if row is None:
        return None
    whole = populations(measure)[0]
    return Population(whole.name, whole.area, _bands(whole.bands.edges, row), whole.source, row["industry"])


def _bands(edges: list[int] | tuple[int, ...], row: Mapping[str, Any]) -> Bands:
    return Bands(tuple(edges), tuple(row["counts"]), row["total"])


@cache
def _read(name: str) -> Any:  # noqa: ANN401 - our own file; a test holds its shape
    return json.loads(files("tenderlint.population").joinpath(name).read_text("utf-8"))
