from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenderlint.report.demands.rows import rows
from tenderlint.report.demands.weights import tree
from tests.report.sample import fact


def _tree(*labels: str) -> list[tuple[int, str, str]]:
    made = tree(rows([fact("weight", at, "%", label=label) for at, label in enumerate(labels, 1)]))
    return [(row.depth, row.label, row.value) for row in made]


def test_sub_criteria_stand_under_their_criterion_wherever_it_is_named() -> None:
    assert _tree("Quality / Method", "Price", "Quality / People", "Quality") == [
        (0, "Quality", "4 %"),
        (1, "Method", "1 %"),
        (1, "People", "3 %"),
        (0, "Price", "2 %"),
    ]


def test_a_criterion_without_a_weight_of_its_own_still_holds_its_parts() -> None:
    assert _tree("Quality / Method", "Quality / People") == [
        (0, "Quality", ""),
        (1, "Method", "1 %"),
        (1, "People", "2 %"),
    ]


def test_a_stroke_within_a_name_makes_no_branch() -> None:
    assert _tree("Solution / platform in use", "Price") == [
        (0, "Solution / platform in use", "1 %"),
        (0, "Price", "2 %"),
    ]


def test_three_levels() -> None:
    told = _tree("Lot 1 / Quality / Method", "Lot 1 / Quality / People", "Lot 1 / Price")
    assert [depth for depth, _, _ in told] == [0, 1, 2, 2, 1]


@given(st.lists(st.lists(st.sampled_from(["Quality", "Price", "Method", "a"]), min_size=1, max_size=4), max_size=8))
def test_every_weight_is_told_once(paths: list[list[str]]) -> None:
    labels = list(dict.fromkeys(" / ".join(path) for path in paths))
    values = [value for _, _, value in _tree(*labels) if value]
    assert sorted(values) == sorted(f"{at} %" for at in range(1, len(labels) + 1))
