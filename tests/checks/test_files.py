"""Rules that look at the file itself, each on real files made here: Word, PDF, web pages, old and locked ones."""

from __future__ import annotations

import pytest

from tenderlint import Config, lint
from tenderlint.model.finding import Result
from tenderlint.model.rule import Severity
from tests.checks.made import MADE

EXPECTED = {
    "flag": {Result.FLAGGED},
    "leave": {Result.CLEAR, Result.NOT_APPLICABLE},
    "undecided": {Result.UNDECIDED},
}


def checked(made, folder):
    file = folder / made.name
    file.write_bytes(made.make())
    return lint([file], Config(select=(made.rule,), jobs=1))


@pytest.mark.parametrize("made", MADE, ids=lambda made: f"{made.rule}/{made.expected}-{made.name}")
def test_a_file_comes_out_as_is_expected_of_it(made, tmp_path):
    report = checked(made, tmp_path)
    expected, _, severity = made.expected.partition("-")
    (outcome,) = report.outcomes
    assert outcome.outcome in EXPECTED[expected], (outcome, [finding.message for finding in report.findings])
    if severity:
        assert {finding.severity for finding in report.findings} == {Severity(severity)}


@pytest.mark.parametrize("made", [made for made in MADE if made.rule.startswith("DOC") and made.expected[0] == "f"])
def test_a_finding_about_a_file_names_it_and_no_passage(made, tmp_path):
    findings = checked(made, tmp_path).findings
    assert findings
    assert {(each.document, each.location, each.quote) for each in findings} == {(made.name, None, None)}
