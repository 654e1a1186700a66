"""Shares of the UK, the South East, and Kent and Medway, and of charities, that lie below a threshold."""

from __future__ import annotations

from tenderlint.population.figures import Population, of_industry, populations
from tenderlint.population.share import Measure, Share


def below_turnover(pounds: float, industry: str | None = None) -> tuple[Share, ...]:
    """Enterprises with a yearly turnover, and charities with a yearly income, below ``pounds``.

    ``industry`` is a section ("F") or class ("8121") of SIC 2007; one that is not counted here adds no share.
    """
    return (*_below(Measure.TURNOVER, pounds, industry), *_below(Measure.INCOME, pounds))


def below_employees(number: float, industry: str | None = None) -> tuple[Share, ...]:
    """Enterprises in which fewer than ``number`` people work, their working owners counted in."""
    return _below(Measure.EMPLOYEES, number, industry)


def below_age(years: float) -> tuple[Share, ...]:
    """Enterprises that had not lived ``years`` full years when they were counted: they have no accounts for so many."""
    return _below(Measure.AGE, years)


def _below(measure: Measure, threshold: float, industry: str | None = None) -> tuple[Share, ...]:
    matching = of_industry(measure, industry) if industry else None
    everybody = populations(measure)
    return tuple(_share(each, measure, threshold) for each in (*everybody, *((matching,) if matching else ())))


def _share(population: Population, measure: Measure, threshold: float) -> Share:
    least, most = population.bands.below(threshold)
    return Share(
        population=population.name,
        area=population.area,
        measure=measure,
        below_at_least=least,
        below_at_most=most,
        source=population.source,
        industry=population.industry,
    )
