"""The law chosen for small packs, and the reason given."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from tenderlint.catalogue.regimes import in_force
from tenderlint.engine.regime import choose
from tests.engine.regime.packs import REGIMES, chosen, pack_of
from tests.facts.extract import extract

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
    ("fields", "regime"),
    [
        ({"legalBasis": {"id": "2023/54", "scheme": "UKPGA"}}, "pa23"),
        ({"legalBasis": {"id": "2015/102", "scheme": "UKSI"}}, "pcr15"),
        ({"legalBasis": {"id": "32014L0024", "scheme": "CELEX"}}, "pcr15"),
        ({"legalBasis": {"id": "2023/1348", "scheme": "UKSI"}}, "psr"),
        ({"legalBasis": {"id": "2023/54", "scheme": "UKPGA"}, "specialRegime": ["lightTouch"]}, "light-touch"),
        ({"legalBasis": {"id": "2023/54", "scheme": "UKPGA"}, "aboveThreshold": False}, "pa23-below"),
        ({"procurementMethodDetails": "Below threshold - open competition"}, "pa23-below"),
        ({"procurementMethodDetails": "Competitive flexible procedure"}, "pa23"),
    ],
)
def test_a_notice_tells_its_law(tmp_path, fields, regime):
    found = noticed(tmp_path, fields)
    assert found.id == regime, found.why
    assert "notice.json" in found.why


def test_a_notice_above_the_threshold_is_believed_whatever_its_value(tmp_path):
    small = {"legalBasis": {"id": "2023/54", "scheme": "UKPGA"}, "value": {"amount": 9000, "currency": "GBP"}}
    assert noticed(tmp_path, small).id == "pa23-below"
    assert noticed(tmp_path, {**small, "aboveThreshold": True}).id == "pa23"


def noticed(folder, fields):
    """The law chosen for a notice with these fields in its tender, closing after the change of law or long before."""
    old = "2014" in str(fields) or "2015/102" in str(fields)
    tender = {
        "id": "T1",
        "title": "Benches",
        "status": "active",
        "procurementMethod": "open",
        "tenderPeriod": {"endDate": "2023-12-04T12:00:00Z" if old else "2026-12-04T12:00:00Z"},
        **fields,
    }
    release = {
        "ocid": "ocds-h6vhtk-0c0ffe",
        "id": "1",
        "date": "2023-11-02T09:00:00Z" if old else "2026-11-02T09:00:00Z",
        "tag": ["tender"],
        "initiationType": "tender",
        "parties": [{"id": "B1", "name": "Thornmere Borough Council", "roles": ["buyer"]}],
        "buyer": {"id": "B1", "name": "Thornmere Borough Council"},
        "tender": tender,
    }
    (folder / "notice.json").write_text(json.dumps(release), encoding="utf-8")
    return chosen(folder)


def test_the_choice_does_not_hang_on_the_order_of_the_facts(tmp_path):
    pack = pack_of(tmp_path, **CASES[9]["texts"])
    facts = extract(pack)
    assert choose(pack, REGIMES, None, facts) == choose(pack, REGIMES, None, facts[::-1])
