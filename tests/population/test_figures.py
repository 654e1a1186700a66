from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from tenderlint.population.figures import of_industry, populations
from tenderlint.population.share import Measure


def _file(name: str) -> Any:
    return json.loads(files("tenderlint.population").joinpath(name).read_text("utf-8"))


INDUSTRIES = [
    (measure, row["sic"])
    for measure in (Measure.TURNOVER, Measure.EMPLOYEES)
    for row in _file("industries.json")[measure]
]


@pytest.mark.parametrize("measure", Measure)
def test_the_counts_of_every_population_add_up_to_its_total(measure: Measure) -> None:
    for population in populations(measure):
        bands = population.bands
        # Two charities of the register reported an income that the count put in no band.
        assert bands.total - sum(bands.counts) == (2 if measure is Measure.INCOME else 0)
        assert len(bands.counts) == len(bands.edges) + 1
        assert list(bands.edges) == sorted(set(bands.edges))


@pytest.mark.parametrize(("measure", "sic"), INDUSTRIES)
def test_the_counts_of_every_industry_add_up_and_are_part_of_the_whole(measure: Measure, sic: str) -> None:
    industry, whole = of_industry(measure, sic), populations(measure)[0].bands
    assert industry is not None
    assert sum(industry.bands.counts) == industry.bands.total
    assert all(part <= all_ for part, all_ in zip(industry.bands.counts, whole.counts, strict=True))


@pytest.mark.parametrize("measure", [Measure.TURNOVER, Measure.EMPLOYEES, Measure.AGE])
def test_the_smaller_area_is_part_of_the_wider_one(measure: Measure) -> None:
    uk, south_east, kent = (population.bands for population in populations(measure))
    for wider, smaller in pairwise((uk, south_east, kent)):
        assert all(part <= all_ for part, all_ in zip(smaller.counts, wider.counts, strict=True))


def test_turnover_and_employees_count_the_same_enterprises() -> None:
    totals = [[each.bands.total for each in populations(measure)] for measure in (Measure.TURNOVER, Measure.EMPLOYEES)]
    assert totals[0] == totals[1]


@pytest.mark.parametrize("measure", Measure)
def test_every_figure_says_where_it_comes_from(measure: Measure) -> None:
    for population in populations(measure):
        source = population.source
        assert source.url.startswith("https://")
        assert date.fromisoformat(source.published).year >= source.year
        assert all((source.title, source.snapshot, source.licence, source.checked))


def test_a_code_stands_for_one_industry_and_an_unknown_one_for_none() -> None:
    assert len(INDUSTRIES) == len(set(INDUSTRIES))
    assert of_industry(Measure.TURNOVER, "0000") is None
    assert of_industry(Measure.AGE, "F") is None
