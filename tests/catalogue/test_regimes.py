"""The regimes as they ship, and what their loader refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.regimes import citable, load_regimes
from tenderlint.model.law import Standing

SHIPPED = Path(__file__).parents[2] / "rules" / "regimes"

GOOD = """\
id: small
title: Small purchases
since: 2025-02-24
signs: ["small purchase"]
references:
  small-s1:
    cite: "Small Purchases Act, s.1"
    says: "Asks the buyer to pay promptly."
    url: https://www.example.org/s1
    standing: law
    binds: all
    since: 2025-02-24
    until: null
"""


def load(tmp_path: Path, **files: str):
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_regimes(tmp_path)


def every_shipped_reference():
    return [(regime, each) for regime in load_regimes(SHIPPED).values() for each in regime.references]


def test_the_shipped_regimes_are_the_ones_the_design_names():
    assert set(load_regimes(SHIPPED)) == {
        "light-touch",
        "overseas",
        "pa23",
        "pa23-below",
        "pcr15",
        "practice",
        "psr",
        "scotland",
    }


@pytest.mark.parametrize("name", ["psr", "overseas"])
def test_a_regime_whose_law_is_not_ours_to_cite_has_no_references(name: str):
    assert load_regimes(SHIPPED)[name].references == ()


def test_dates_of_references_lie_within_those_of_their_regime():
    for regime, each in every_shipped_reference():
        if regime.since:
            assert each.since, each.key
            assert each.since >= regime.since, each.key
        if regime.until:
            assert each.until, each.key
            assert each.until <= regime.until, each.key


def test_keys_start_with_their_regime_and_are_lower_case():
    prefixes = {"light-touch": "lt"}
    for regime, each in every_shipped_reference():
        assert re.fullmatch(rf"{prefixes.get(regime.id, regime.id)}-[a-z0-9]+(-[a-z0-9]+)*", each.key)


def test_no_reference_judges():
    for _, each in every_shipped_reference():
        assert not re.search(r"\b(?:un|il)(?:lawful|legal)|\bbreaches of law\b", f"{each.cite} {each.says}", re.I), (
            each.key
        )


def test_each_says_is_one_sentence():
    for _, each in every_shipped_reference():
        assert each.says.endswith("."), each.key
        assert not re.search(r"\.\s+[A-Z]", each.says), each.key


def test_policy_of_central_government_says_whom_it_binds():
    central = {each.key: each.binds for _, each in every_shipped_reference() if "PPN 0" in each.cite}
    for key in ("practice-ppn001", "practice-ppn002", "practice-ppn018"):
        assert central[key].startswith("central government")
        assert central[key] != "all"


def test_turnover_cap_is_never_cited_from_the_procurement_act():
    capped = [each.key for _, each in every_shipped_reference() if "twice the estimated contract value" in each.says]
    assert capped == ["pcr15-r58-9", "scotland-r59-9"]


def test_light_touch_may_not_cite_the_tender_periods_standstill_or_kpis_of_the_act():
    keys = citable(load_regimes(SHIPPED), "light-touch")
    assert "pa23-s22-1" in keys
    assert not {"pa23-s54-4", "pa23-s51", "pa23-s52", "pa23-s74", "pa23-regs18-lots"} & set(keys)


def test_below_the_threshold_the_rules_for_large_contracts_are_not_cited():
    keys = citable(load_regimes(SHIPPED), "pa23-below")
    assert {"pa23-below-s86", "pa23-s123-2", "practice-ucta-s2"} <= set(keys)
    assert not {"pa23-s12-4", "pa23-s22-1", "pa23-s56-7"} & set(keys)


def test_overseas_cites_no_law():
    assert {each.standing for each in citable(load_regimes(SHIPPED), "overseas").values()} <= {
        Standing.GUIDANCE,
        Standing.PRACTICE,
    }


def test_a_good_file_is_read_whole(tmp_path: Path):
    regime = load(tmp_path, small=GOOD)["small"]
    assert (regime.title, regime.since, regime.until, regime.signs) == (
        "Small purchases",
        "2025-02-24",
        None,
        ("small purchase",),
    )
    (only,) = regime.references
    assert (only.key, only.standing, only.until) == ("small-s1", Standing.LAW, None)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("    binds: all", "    bind: all", 11, "unknown key “bind”"),
        ("title: Small", "titel: Small", 2, "unknown key “titel”"),
        ("    binds: all\n", "", 7, "“binds” is missing"),
        ("    since: 2025-02-24", "    since: 2025-02-30", 12, "must be a date"),
        ("    since: 2025-02-24", "    since: 24 February", 12, "must be a date"),
        ("    until: null", "    until: 2024-01-01", 13, "before it begins"),
        ("https://www.example.org/s1", "www.example.org", 9, "must be a web address"),
        ("standing: law", "standing: statute", 10, "one of law, policy, guidance, practice"),
        ("    binds: all", "    cite: again", 11, "stands twice"),
        ("id: small", "id: large", 1, "differs from the file's name"),
        ('signs: ["small purchase"]', "signs: small", 4, "must be a list"),
        ('    says: "Asks the buyer to pay promptly."', "    says: 30", 8, "must be text"),
        ("id: small", "id: [small", 2, "not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, says: str):
    assert old in GOOD
    with pytest.raises(CatalogueError) as caught:
        load(tmp_path, small=GOOD.replace(old, new, 1))
    assert Path(caught.value.file).name == "small.yaml"
    assert (caught.value.line, caught.value.column > 0) == (line, True)
    assert says in str(caught.value)


def test_a_key_may_be_taken_only_once_over_all_files(tmp_path: Path):
    with pytest.raises(CatalogueError, match=r"small\.yaml:7:5: the key “small-s1” is already taken in .*large\.yaml"):
        load(tmp_path, large=GOOD.replace("id: small", "id: large"), small=GOOD)


def test_also_must_name_a_regime(tmp_path: Path):
    with pytest.raises(CatalogueError, match=r"small\.yaml:14:12: .*“small-s1” names the regime “moon”"):
        load(tmp_path, small=GOOD + "    also: [moon]\n")


def test_an_empty_folder_is_told(tmp_path: Path):
    with pytest.raises(CatalogueError, match="no regime files"):
        load_regimes(tmp_path)


def test_every_rule_cites_only_what_holds_under_the_regime_it_names():
    regimes = load_regimes(SHIPPED)
    for file in sorted(SHIPPED.parent.glob("*/*-*.yaml")):
        if file.parent == SHIPPED:
            continue
        law = yaml.safe_load(file.read_text(encoding="utf-8")).get("law") or {}
        for regime, keys in law.items():
            assert set(keys) <= set(citable(regimes, regime)), f"{file.name}: {regime}"
