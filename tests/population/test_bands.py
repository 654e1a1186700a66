from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenderlint.population.bands import Bands

COUNTS = st.lists(st.integers(0, 10_000), min_size=2, max_size=9).filter(any)
THRESHOLDS = st.one_of(st.integers(-5, 2_000), st.floats(-5, 2_000))


@st.composite
def bands(draw: st.DrawFn) -> Bands:
    counts = draw(COUNTS)
    edges = draw(st.lists(st.integers(1, 1_000), min_size=len(counts) - 1, max_size=len(counts) - 1, unique=True))
    return Bands(tuple(sorted(edges)), tuple(counts), sum(counts))


@given(bands(), THRESHOLDS)
def test_the_bounds_are_in_order_and_are_percentages(given_bands: Bands, threshold: float) -> None:
    least, most = given_bands.below(threshold)
    assert 0 <= least <= most <= 100


@given(bands(), THRESHOLDS, THRESHOLDS)
def test_a_higher_threshold_never_has_fewer_below_it(given_bands: Bands, one: float, other: float) -> None:
    low, high = given_bands.below(min(one, other)), given_bands.below(max(one, other))
    assert low[0] <= high[0]
    assert low[1] <= high[1]


@given(bands())
def test_an_edge_gives_one_figure(given_bands: Bands) -> None:
    for ordinal, edge in enumerate(given_bands.edges, 1):
        least, most = given_bands.below(edge)
        assert least == most == round(100 * sum(given_bands.counts[:ordinal]) / given_bands.total, 1)


@given(st.lists(st.integers(1, 1_000), min_size=1, max_size=60), st.lists(st.integers(1, 999), min_size=1), THRESHOLDS)
def test_the_bounds_hold_the_truth(sizes: list[int], edges: list[int], threshold: float) -> None:
    """A population of known sizes, cut into bands: what really lies below is never outside the bounds."""
    cuts = sorted(set(edges))
    counted = [sum(low <= size < high for size in sizes) for low, high in zip([0, *cuts], [*cuts, 10_000], strict=True)]
    least, most = Bands(tuple(cuts), tuple(counted), len(sizes)).below(threshold)
    assert least <= round(100 * sum(size < threshold for size in sizes) / len(sizes), 1) <= most


@given(bands(), st.integers(1, 1_000), THRESHOLDS)
def test_a_finer_band_only_narrows_the_bounds(given_bands: Bands, cut: int, threshold: float) -> None:
    """One band cut in two at ``cut``, however its firms fall to either side."""
    if cut in given_bands.edges:
        return
    at = sum(edge < cut for edge in given_bands.edges)
    half = given_bands.counts[at] // 2
    finer = Bands(
        (*given_bands.edges[:at], cut, *given_bands.edges[at:]),
        (*given_bands.counts[:at], half, given_bands.counts[at] - half, *given_bands.counts[at + 1 :]),
        given_bands.total,
    )
    outer, inner = given_bands.below(threshold), finer.below(threshold)
    assert outer[0] <= inner[0] <= inner[1] <= outer[1]


def test_above_the_last_edge_all_may_lie_below() -> None:
    assert Bands((10, 20), (50, 30, 20), 100).below(21) == (80.0, 100.0)
    assert Bands((10, 20), (50, 30, 20), 100).below(0) == (0.0, 0.0)
    assert Bands((10, 20), (50, 30, 20), 100).below(1) == (0.0, 50.0)
