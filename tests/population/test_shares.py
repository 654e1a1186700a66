from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.population import Share, below_age, below_employees, below_turnover


def _sentences(shares: tuple[Share, ...]) -> list[str]:
    return [share.sentence for share in shares]


def test_between_two_bands_both_bounds_are_given() -> None:
    assert _sentences(below_turnover(1_500_000)) == [
        "between 88.5 % and 93.5 % of UK registered enterprises have a lower turnover",
        "between 88.8 % and 93.7 % of registered enterprises in the South East have a lower turnover",
        "between 89.0 % and 94.0 % of registered enterprises in Kent and Medway have a lower turnover",
        "at least 94.3 % of registered charities in England and Wales have a lower income",
    ]


def test_on_the_edge_of_a_band_there_is_one_figure() -> None:
    uk = below_turnover(1_000_000)[0]
    assert uk.below_at_least == uk.below_at_most == 88.5
    assert uk.sentence == "88.5 % of UK registered enterprises have a lower turnover"
    assert uk.year == 2025


def test_years_of_accounts_by_age() -> None:
    assert _sentences(below_age(3)) == [
        "29.5 % of UK active enterprises are younger than that",
        "26.8 % of active enterprises in the South East are younger than that",
        "28.6 % of active enterprises in Kent and Medway are younger than that",
    ]
    assert _sentences(below_age(10))[0] == "at least 46.4 % of UK active enterprises are younger than that"


def test_the_matching_industry_comes_last_where_it_is_known() -> None:
    assert below_turnover(2_000_000, "8121")[3].who == "UK registered enterprises in “General cleaning of buildings”"
    assert below_employees(50, "f")[-1].who == "UK registered enterprises in “Construction”"
    assert below_employees(50, "0000") == below_employees(50)


@pytest.mark.parametrize("ask", [below_turnover, below_employees, below_age])
@given(threshold=st.one_of(st.floats(0, 1e9), st.integers(-10, 10**9)))
def test_every_threshold_has_bounds_and_a_sentence_that_blames_nobody(ask, threshold: float) -> None:
    for share in ask(threshold):
        assert 0 <= share.below_at_least <= share.below_at_most <= 100
        assert not re.search(r"prevent|exclu|cannot|unable|barred", share.sentence)


@pytest.mark.parametrize("ask", [below_turnover, below_employees, below_age])
@given(one=st.floats(0, 1e8), other=st.floats(0, 1e8))
def test_a_higher_threshold_never_has_fewer_below_it(ask, one: float, other: float) -> None:
    for low, high in zip(ask(min(one, other)), ask(max(one, other)), strict=True):
        assert low.below_at_least <= high.below_at_least
        assert low.below_at_most <= high.below_at_most
