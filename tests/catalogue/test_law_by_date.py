"""What is cited exists, and was in force on the date for which it is cited."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.catalogue.regimes import citable, in_force, load_regimes
from tenderlint.catalogue.thresholds import read_thresholds

RULES = Path(__file__).parents[2] / "rules"
REGIMES = load_regimes(RULES / "regimes")
EVERY = {reference.key: reference for regime in REGIMES.values() for reference in regime.references}
THRESHOLDS = read_thresholds((RULES / "thresholds.yaml").read_text("utf-8"), "thresholds.yaml", frozenset(EVERY))
DAYS = st.dates(date(2016, 1, 1), date(2027, 12, 31))


FIGURES = {
    "law-threshold-goods-services-central": (139688, 135018),
    "law-threshold-goods-services-other": (214904, 207720),
    "law-threshold-light-touch": (663540, 663540),
    "law-threshold-light-touch-concession": (5372609, 5372609),
    "law-threshold-works": (5372609, 5193000),
    "law-threshold-concession": (5372609, 5193000),
    "law-threshold-utilities": (429809, 415440),
    "law-suitability-works-central": (138760, 135018),
    "law-suitability-works-other": (213477, 207720),
    "law-notice-below-central": (12000, 12000),
    "law-notice-below-other": (30000, 30000),
    "law-tender-days-electronic": (25, 25),
    "law-tender-days-electronic-documents-later": (30, 30),
    "law-tender-days-paper": (30, 30),
    "law-tender-days-paper-documents-later": (35, 35),
    "law-tender-days-short": (10, 10),
    "law-participation-days": (25, 25),
}
"""The figures on the last day of 2025 and on the first of 2026."""


def used():
    """Every use of a reference: the file or threshold, the regime it is named under (None: any), and its key."""
    for file in sorted(RULES.rglob("*.yaml")):
        if file.parent.name == "regimes":
            continue
        content = yaml.safe_load(file.read_text("utf-8"))
        if file.name == "thresholds.yaml":
            for name, fields in content.items():
                yield from ((name, None, key) for key in fields.get("law", ()))
        else:
            for regime, keys in (content.get("law") or {}).items():
                yield from ((file.name, regime, key) for key in keys)


def test_every_reference_used_exists():
    uses = list(used())
    assert len(uses) > 200
    assert [(where, key) for where, _, key in uses if key not in EVERY] == []


@given(st.sampled_from([*REGIMES, None]), DAYS)
def test_only_what_is_in_force_on_the_day_is_cited(name, on):
    cited = citable(REGIMES, name, on).values()
    assert [each.key for each in cited if not in_force(each, on)] == []


@given(st.sampled_from([*REGIMES, None]), DAYS)
def test_a_day_takes_away_and_never_adds_within_the_time_of_the_regime(name, on):
    if name is None or in_force(REGIMES[name], on):
        assert set(citable(REGIMES, name, on)) <= set(citable(REGIMES, name))


@pytest.mark.parametrize("name", REGIMES)
def test_without_a_day_nothing_is_cited_that_was_never_in_force_under_the_regime(name):
    regime = REGIMES[name]
    for each in citable(REGIMES, name).values():
        assert not (regime.until and each.since and each.since >= regime.until), each.key
        assert not (regime.since and each.until and each.until <= regime.since), each.key


def test_what_a_rule_names_under_a_regime_was_in_force_under_it():
    for where, regime, key in used():
        if regime is not None:
            assert key in citable(REGIMES, regime), f"{where}: {key} is never in force under {regime}"


@pytest.mark.parametrize(
    ("key", "before", "first"),
    [
        ("practice-ppn018", "2025-09-30", "2025-10-01"),
        ("practice-covenant", "2025-07-16", "2025-07-17"),
        ("practice-ppn001", "2025-03-31", "2025-04-01"),
    ],
)
def test_policy_is_cited_from_its_first_day(key, before, first):
    assert key not in citable(REGIMES, "pa23", date.fromisoformat(before))
    assert key in citable(REGIMES, "pa23", date.fromisoformat(first))


def test_the_regulations_end_the_day_the_act_begins():
    eve, day = date(2025, 2, 23), date(2025, 2, 24)
    assert "pcr15-r58-9" in citable(REGIMES, "pcr15", eve)
    assert "pcr15-r58-9" not in citable(REGIMES, "pcr15", day)
    assert "pa23-s22-1" not in citable(REGIMES, "pa23", eve)
    assert "pa23-s22-1" in citable(REGIMES, "pa23", day)


def test_an_older_procurement_is_not_told_of_newer_policy():
    assert not {"practice-ppn001", "practice-ppn002", "practice-ppn018", "practice-covenant"} & set(
        citable(REGIMES, "pcr15")
    )


def test_the_figures_of_a_year_are_cited_in_that_year():
    assert "pa23-sch1-2026" not in citable(REGIMES, "pa23", date(2025, 12, 31))
    assert "pa23-sch1-2026" in citable(REGIMES, "pa23", date(2026, 1, 1))
    assert "pa23-below-s85-3-2026" not in citable(REGIMES, "pa23-below", date(2025, 12, 31))


def test_health_care_under_its_own_regime_is_left_alone():
    assert {each.standing for each in citable(REGIMES, "psr").values()} <= {"guidance", "practice"}


def test_without_a_regime_only_good_practice_of_anywhere_is_cited():
    assert citable(REGIMES, None) == citable(REGIMES, "overseas")
    assert {each.standing for each in citable(REGIMES, None).values()} <= {"guidance", "practice"}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_of_the_law_is_that_of_its_day(name):
    threshold = THRESHOLDS[name]
    values = [[each.value for each in threshold.values if each.holds(on)] for on in ("2025-12-31", "2026-01-01")]
    assert values == [[each] for each in FIGURES[name]]
    assert threshold.vat == ("included" if threshold.unit == "GBP" else None)


@pytest.mark.parametrize("name", [name for name in THRESHOLDS if name.startswith("law-")])
def test_a_reference_behind_a_figure_is_in_force_while_the_figure_is(name):
    for value in THRESHOLDS[name].values:
        last = date.fromisoformat(value.until) - timedelta(days=1) if value.until else date(2026, 11, 25)
        assert any(in_force(EVERY[key], last) for key in THRESHOLDS[name].law), value


def test_the_times_of_the_regulations_end_with_them():
    ended = [name for name in THRESHOLDS if name.startswith("law-2015-")]
    assert len(ended) == 5
    assert all(not value.holds("2025-02-24") for name in ended for value in THRESHOLDS[name].values)
