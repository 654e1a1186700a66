"""Sums of weights, in the ways in which people list criteria and their parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint import Config, lint
from tenderlint.checks.weight_sums import WHOLE, Sums

SUMS = Sums(0.5)


@st.composite
def split(draw, whole, fewest=2, most=6):
    """Whole numbers from 1 that add up to ``whole``."""
    count = draw(st.integers(fewest, min(most, whole)))
    cuts = draw(st.lists(st.integers(1, whole - 1), min_size=count - 1, max_size=count - 1, unique=True))
    edges = [0, *sorted(cuts), whole]
    return [float(high - low) for low, high in pairwise(edges)]


@given(split(100))
def test_a_split_of_the_whole_adds_up(weights):
    assert SUMS.add_up(weights, {WHOLE})


@given(split(100, most=4), st.data())
def test_parts_may_follow_their_criterion_as_a_share_of_it_or_of_the_whole(weights, data):
    listed = []
    for weight in weights:
        listed.append(weight)
        whole = data.draw(st.sampled_from([int(weight), 100]))
        if whole > 1:
            listed += data.draw(split(whole))
    assert SUMS.add_up(listed, {WHOLE})


@given(split(100, fewest=3, most=3), st.integers(2, 30))
def test_what_is_missing_is_seen(weights, missing):
    assert not SUMS.add_up([weights[0], weights[1], weights[2] + 100 + missing], {WHOLE})


@pytest.mark.parametrize(
    ("weights", "right"),
    [
        ([33.3, 33.3, 33.3], True),
        ([33.0, 33.0, 33.0], True),
        ([17.0] * 6, True),
        ([30.0, 30.0, 30.0], False),
        ([40.0, 40.0, 19.0], False),
        ([70.0, 25.0, 10.0], False),
        ([40.0, 60.0, 25.0, 20.0, 15.0], True),
        ([40.0, 60.0, 25.0, 20.0, 10.0], False),
        ([], False),
    ],
)
def test_rounding_is_forgiven_and_nothing_else(weights, right):
    assert SUMS.add_up(weights, {WHOLE}) is right


TABLE = "# Invitation to tender\n\n| Criterion | Weight |\n| --- | --- |\n"


def findings(tmp_path, text, rule="VAL003"):
    document = tmp_path / "itt.md"
    document.write_text(text, "utf-8")
    report = lint([document], Config(select=(rule,), jobs=1))
    return report.findings, report.outcomes[0]


def test_every_operand_has_its_place(tmp_path):
    (finding,), _ = findings(
        tmp_path,
        "# Invitation to tender\n\n## Award criteria\n\nQuality carries 60% and price 40%.\n\n## Quality\n\n"
        "| Quality question | Weighting |\n| --- | --- |\n| Method | 30% |\n| Staffing | 20% |\n| Safety | 15% |\n",
    )
    assert finding.message == "30 % + 20 % + 15 % = 65 %, and Quality weighs 60 %."
    assert finding.working[0] == "Method: 30 % (itt.md, under “Quality”, line 11)"
    assert "65 % ≠ 60 % for Quality (itt.md, under “Award criteria”, line 5)" in finding.working[-1]
    assert finding.limit is not None
    assert [fact.value for fact in finding.evidence] == [30, 20, 15, 60]


def test_a_lot_is_added_up_by_itself_and_named(tmp_path):
    lots = "".join(
        f"## Lot {lot}\n\n- Price: {price}%\n- Quality: {quality}%\n\n"
        for lot, price, quality in ((1, 60, 40), (2, 60, 30))
    )
    (finding,), _ = findings(tmp_path, f"# Invitation to tender\n\n{lots}")
    assert finding.message == "The weights of Lot 2 add up to 90 %, not to 100 %."


@pytest.mark.parametrize("cell", ["see Annex B", "TBC", "[insert]", "to be confirmed"])
def test_a_cell_that_says_nothing_leaves_it_open(tmp_path, cell):
    found, outcome = findings(
        tmp_path,
        f"{TABLE}| Price | 40% |\n| Quality | {cell} |\n| Team | 20% |\n",
    )
    assert not found
    assert outcome.reason is not None
    assert cell in outcome.reason


def test_pass_or_fail_is_no_weight(tmp_path):
    found, _ = findings(
        tmp_path,
        TABLE + "| Compliance | Pass/Fail |\n| Price | 40% |\n| Team | 50% |\n",
    )
    assert [finding.message for finding in found] == ["The weights add up to 90 %, not to 100 %."]


def test_price_among_parts_that_exceed_the_total_has_no_share_that_could_be_told(tmp_path):
    found, _ = findings(
        tmp_path,
        "# Invitation to tender\n\n| Category | Maximum points |\n| --- | --- |\n| Team | 45 |\n| Plan | 60 |\n"
        "| Price | 80 |\n| TOTAL | 100% points (1000) |\n",
        "VAL007",
    )
    assert not found
