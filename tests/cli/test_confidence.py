"""How sure a finding is, and leaving out those that are less sure, through the real command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.catalogue.accuracy import confidence, levels
from tenderlint.catalogue.folders import built_in
from tenderlint.model.accuracy import Accuracy, Confidence
from tests.cli.run import tenderlint, write
from tests.cli.test_rules import OWN_RULE
from tests.command import SAMPLES

BARRIERS = (
    "# Terms\n\nThe Contractor shall indemnify the Council against all losses. Bids must be written in purple ink.\n\n"
    "A tender that prices some of the sites only will be rejected.\n"
)


def checked(cwd: Path, *arguments: str | Path) -> dict[str, Any]:
    done = tenderlint("check", *arguments, "--format", "json", "--no-cache", "--exit-zero", cwd=cwd)
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return checked(tmp_path_factory.mktemp("whole"), SAMPLES / "heavy-handed" / "itt.docx")


def test_each_finding_tells_how_sure_its_rule_was_measured_to_be(whole: dict[str, Any]) -> None:
    known = levels(built_in())
    assert {each["confidence"] for each in whole["findings"]} == {"low", "medium", "high", None}
    assert [each["confidence"] for each in whole["findings"]] == [known.get(each["rule"]) for each in whole["findings"]]
    assert whole["not_sure_enough"] == 0


@pytest.mark.parametrize("least", [*Confidence])
def test_what_is_less_sure_is_left_out_and_counted(whole: dict[str, Any], least: Confidence, tmp_path: Path) -> None:
    report = checked(tmp_path, SAMPLES / "heavy-handed" / "itt.docx", "--min-confidence", least)
    enough = [each for each in Confidence if each.rank >= least.rank]
    assert report["findings"] == [each for each in whole["findings"] if each["confidence"] in enough]
    assert report["not_sure_enough"] == len(whole["findings"]) - len(report["findings"]) > 0
    assert report["outcomes"] == whole["outcomes"], "a rule whose findings are left out is not clear"


def test_the_reader_is_told_and_an_own_rule_stays(tmp_path: Path) -> None:
    write(tmp_path / "terms.md", BARRIERS)
    write(tmp_path / "my-rules" / "OWN001-purple-ink.yaml", OWN_RULE)
    write(tmp_path / "tenderlint.toml", 'rules = ["my-rules/"]\nmin-confidence = "high"\n')
    done = tenderlint("check", "terms.md", cwd=tmp_path)
    assert "OWN001" in done.stdout
    assert "left out: of less than high confidence, or of rules that were not measured" in done.stdout


def test_a_decision_on_what_is_left_out_is_not_orphaned(tmp_path: Path) -> None:
    write(tmp_path / "terms.md", BARRIERS)
    assert tenderlint("baseline", "terms.md", cwd=tmp_path).returncode == 0
    report = checked(tmp_path, "terms.md", "--min-confidence", "high")
    assert report["not_sure_enough"]
    assert report["decisions"]["orphaned"] == []


def measured(right: int, flagged: int, data: str = "labelled documents") -> Accuracy:
    return Accuracy(
        data=data, date="2026-11-26", right=right, flagged=flagged, precision=None, found=0, there=0, recall=None
    )


@given(st.integers(1, 300).flatmap(lambda flagged: st.tuples(st.integers(0, flagged), st.just(flagged))))
def test_more_right_answers_never_make_a_rule_less_sure(counts: tuple[int, int]) -> None:
    right, flagged = counts
    before, after = confidence([measured(right, flagged)]), confidence([measured(right + 1, flagged + 1)])
    assert before is not None
    assert after is not None
    assert before.rank <= after.rank


@pytest.mark.parametrize(
    ("measures", "level"),
    [
        ([], None),
        ([measured(0, 0)], None),
        ([measured(3, 3)], Confidence.LOW),  # three of three may be luck
        ([measured(10, 11)], Confidence.MEDIUM),
        ([measured(40, 42)], Confidence.HIGH),
        ([measured(1, 4), measured(60, 60, "sentences by other hands")], Confidence.LOW),
    ],
)
def test_the_levels(measures: list[Accuracy], level: Confidence | None) -> None:
    assert confidence(measures) is level
