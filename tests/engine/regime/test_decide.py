"""The law chosen for small packs, and the reason given."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from tenderlint.catalogue.regimes import in_force
from tenderlint.engine.regime import choose
from tenderlint.model.document import Location
from tenderlint.model.fact import Fact
from tests.engine.regime.packs import REGIMES, chosen, pack_of

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_law_and_its_reason(case, tmp_path):
    found = chosen(tmp_path, **case["texts"])
    assert (found.id, found.on) == (case["regime"], case["day"]), found.why
    assert [part for part in case["says"] if part not in found.why] == [], found.why
    assert found.title == (REGIMES[found.id].title if found.id else None)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_date_lies_within_the_time_of_the_law(case, tmp_path):
    found = chosen(tmp_path, **case["texts"])
    assert found.on is None or found.id is None or in_force(REGIMES[found.id], date.fromisoformat(found.on))
    assert (found.on is None) == (found.dated_by is None)


def test_every_reason_ends_a_sentence_in_lower_case(tmp_path):
    for number, case in enumerate(CASES):
        folder = tmp_path / str(number)
        folder.mkdir()
        why = chosen(folder, **case["texts"]).why
        assert why[0].islower()
        assert not why.endswith(".")


def test_the_configuration_wins_and_keeps_a_date_of_its_time(tmp_path):
    text = CASES[0]["texts"]["itt"]
    same = chosen(tmp_path, configured="light-touch", itt=text)
    assert (same.id, same.on, same.dated_by) == ("light-touch", "2026-12-04", "deadline")
    older = chosen(tmp_path, configured="pcr15", itt=text)
    assert (older.id, older.on, older.dated_by) == ("pcr15", None, None)
    assert "configuration" in older.why


def test_without_facts_the_law_cited_decides(tmp_path):
    found = choose(pack_of(tmp_path, **CASES[0]["texts"]), REGIMES, None)
    assert (found.id, found.on) == ("pa23", None)
    assert "no date was found" in found.why


@pytest.mark.parametrize(
    ("value", "quote", "regime"),
    [
        ("open", '"legalBasis": {"id": "2023/54", "scheme": "UKPGA"}', "pa23"),
        ("open", '"legalBasis": {"id": "32014L0024", "scheme": "CELEX"}', "pcr15"),
        ("limited", '"legalBasis": {"id": "2023/1348", "scheme": "UKSI"}', "psr"),
        ("open", '"legalBasis": {"id": "2023/54"}, "specialRegime": ["lightTouch"]', "light-touch"),
        ("below threshold - open competition", '"legalBasis": {"id": "2023/54"}', "pa23-below"),
    ],
)
def test_a_notice_tells_its_law(tmp_path, value, quote, regime):
    notice = Fact(
        kind="procedure", value=value, unit=None, document="notice.json", location=Location(block=0), quote=quote
    )
    found = chosen(tmp_path, more_facts=(notice,), itt="# Benches\n\nWe want 12 benches.")
    assert found.id == regime
    assert "notice.json" in found.why


def test_the_choice_does_not_hang_on_the_order_of_the_facts(tmp_path):
    from tenderlint.facts import extract  # noqa: PLC0415

    pack = pack_of(tmp_path, **CASES[9]["texts"])
    facts = extract(pack)
    assert choose(pack, REGIMES, None, facts) == choose(pack, REGIMES, None, facts[::-1])
