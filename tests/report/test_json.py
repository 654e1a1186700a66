from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tenderlint.model.report import Report
from tenderlint.report.json import render
from tests.report import sample

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("report", [sample.full(), sample.silent(), sample.unreadable(), sample.hostile("\x00<\ud800")])
def test_it_holds_against_the_published_schema(report: Report) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(render(report)))


def test_every_key_it_writes_is_described() -> None:
    assert list(_undescribed(json.loads(render(sample.full())), SCHEMA, "")) == []


def _undescribed(value: Any, schema: dict[str, Any], where: str) -> Iterator[str]:
    while "$ref" in schema or "oneOf" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema["oneOf"][0]
    if isinstance(value, dict) and "properties" in schema:
        for key, part in value.items():
            if key not in schema["properties"]:
                yield f"{where}/{key}"
            else:
                yield from _undescribed(part, schema["properties"][key], f"{where}/{key}")
    elif isinstance(value, list):
        for part in value:
            yield from _undescribed(part, schema["items"], where)


def test_the_keys_of_the_contract() -> None:
    report = json.loads(render(sample.full()))
    assert report["schema"] == "tenderlint/1"
    assert report["tool"]["regime"]["id"] == "pa23"
    assert report["documents"][1]["pages"] == 41
    finding = report["findings"][1]
    assert (finding["rule"], finding["document"], finding["location"]["clause"]) == ("RSK002", "terms.pdf", "11.4")
    assert finding["law"][0]["cite"] == "Procurement Act 2023, s.22"
    assert finding["group"] == report["findings"][2]["group"]
    assert next(each for each in report["outcomes"] if each["rule"] == "VAL003") == {
        "rule": "VAL003",
        "title": "Weights do not add up",
        "category": None,
        "outcome": "undecided",
        "reason": "no weights were found in a table or a list",
    }


def test_a_whole_number_is_written_as_one() -> None:
    assert '"value": 36,' in render(sample.full())


def test_the_shares_that_lie_below_each_threshold() -> None:
    turnover, accounts = json.loads(render(sample.full()))["shares"]
    assert (turnover["kind"], turnover["value"], turnover["reason"]) == ("turnover_required", 1500000, None)
    assert (turnover["below"][0]["area"], turnover["below"][0]["at_least"]) == ("UK", 88.5)
    assert [share["at_most"] for share in accounts["below"]] == [29.5, 26.8, 28.6]
