"""``rules``, ``rule``, ``rules test`` and ``schema``."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from tenderlint.catalogue.folders import built_in, holds_a_rule, rule_files
from tenderlint.catalogue.load import load
from tenderlint.cli.listing import listed, regimes
from tests.cli.run import tenderlint, write

OWN_RULE = """\
id: OWN001
name: purple-ink
title: Bids must be written in purple ink
category: process
kind: text
severity: low
affects: [all]
message: "A colour of ink is asked for."
why: Not everybody owns it.
instead: Please type your bid.
match:
  - "purple ink"
examples:
  flag:
    - "Bids shall be written in purple ink."
    - "Only purple ink is accepted."
  leave:
    - "Bids shall be typed."
    - "Ink of any colour will do."
"""


def test_the_list_shows_every_rule_of_the_catalogue() -> None:
    rules = load().rules
    entries = listed()
    assert [entry.id for entry in entries] == [rule.id for rule in rules]
    shown = [(each.name, each.title, each.category, each.kind, each.severity, each.affects) for each in entries]
    assert shown == [(each.name, each.title, each.category, each.kind, each.severity, each.affects) for each in rules]


def test_filters_hold_together(tmp_path: Path) -> None:
    done = tenderlint("rules", "--category", "risk", "--severity", "high", "--format", "json", cwd=tmp_path)
    entries = json.loads(done.stdout)
    assert {(entry["category"], entry["severity"]) for entry in entries} == {("risk", "high")}
    found = tenderlint("rules", "--text", "INDEMNIFY everything", cwd=tmp_path).stdout
    assert found.startswith("RSK002")
    assert tenderlint("rules", "--text", "no such words", cwd=tmp_path).stdout == "No rule fits.\n"


def test_own_rules_are_listed_where_the_configuration_adds_them(tmp_path: Path) -> None:
    write(tmp_path / "my-rules" / "OWN001-purple-ink.yaml", OWN_RULE)
    write(tmp_path / "tenderlint.toml", 'rules = ["my-rules/"]\n')
    assert "OWN001" in tenderlint("rules", cwd=tmp_path).stdout
    assert "in purple ink" in tenderlint("rule", "purple-ink", cwd=tmp_path).stdout


@pytest.mark.parametrize("name", ["RSK002", "rsk002", "broad-indemnity"])
def test_the_page_of_a_rule(name: str, tmp_path: Path) -> None:
    done = tenderlint("rule", name, cwd=tmp_path)
    assert done.returncode == 0
    for heading in (
        "RSK002 broad-indemnity",
        "Why it matters",
        "What to write instead",
        "Law and guidance",
        "It leaves",
    ):
        assert heading in done.stdout


def test_an_unknown_rule_names_near_ones(tmp_path: Path) -> None:
    done = tenderlint("rule", "broad-indemnities", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean broad-indemnity" in done.stderr


def test_own_examples_are_run(tmp_path: Path) -> None:
    rule = write(tmp_path / "OWN001-purple-ink.yaml", OWN_RULE)
    done = tenderlint("rules", "test", tmp_path, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "1 rule, 4 examples: all come out as written.\n")
    rule.write_text(OWN_RULE.replace("Bids shall be typed.", "Nobody may use purple ink, or purple ink alone."))
    done = tenderlint("rules", "test", rule, cwd=tmp_path)
    assert done.returncode == 1
    assert "should be left, but is flagged: Nobody may use purple ink" in done.stdout


def test_a_broken_rule_file_gives_2_with_file_and_line(tmp_path: Path) -> None:
    write(tmp_path / "OWN001-purple-ink.yaml", OWN_RULE.replace("severity: low", "severity: awful"))
    done = tenderlint("rules", "test", tmp_path, cwd=tmp_path)
    assert done.returncode == 2
    assert "OWN001-purple-ink.yaml:6:" in done.stderr


def test_the_schema_it_prints_is_one_that_rule_files_hold_against(tmp_path: Path) -> None:
    schema = json.loads(tenderlint("schema", cwd=tmp_path).stdout)
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(yaml.safe_load(OWN_RULE))
    assert not validator.is_valid({**yaml.safe_load(OWN_RULE), "colour": "purple"})


def test_regimes_are_named_as_their_files() -> None:
    assert "pa23" in regimes()
    assert all(not holds_a_rule(file) for file in rule_files([built_in() / "regimes"]))
