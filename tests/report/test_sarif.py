from __future__ import annotations

import json
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.model.decision import Decided, Decision, Kind
from tenderlint.model.document import Location
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.sarif import render
from tests.report import sample
from tests.report.published import only_run, validate_json

SCHEMA = "sarif-schema-2.1.0.json"


@pytest.mark.parametrize(
    "report", [sample.full(), sample.silent(), sample.unreadable(), sample.hostile("\x00<\ud800{0}")]
)
def test_it_holds_against_the_official_schema(report: Report) -> None:
    validate_json(json.loads(render(report)), SCHEMA)


def test_the_schema_would_tell() -> None:
    log = json.loads(render(sample.full()))
    log["runs"][0]["results"][0]["level"] = "serious"
    with pytest.raises(jsonschema.ValidationError):
        validate_json(log, SCHEMA)


@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_text_of_a_document_breaks_it(text: str) -> None:
    page = render(sample.hostile(text))
    page.encode("utf-8")
    validate_json(json.loads(page), SCHEMA)


def test_every_rule_that_ran_is_listed_with_help_and_results_point_to_theirs() -> None:
    run = only_run(render(sample.full()))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [outcome.rule for outcome in sample.OUTCOMES]
    for rule in rules:
        assert rule["help"]["text"].startswith("Why it matters: Who has little time")
        assert "> Say it on the first page" in rule["help"]["markdown"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])


def test_a_fingerprint_a_result_and_a_level_by_severity() -> None:
    results = only_run(render(sample.full()))["results"]
    assert [each["partialFingerprints"]["tenderlint/v1"] for each in results] == [
        finding.fingerprint for finding in sample.full().findings
    ]
    levels = {(each["properties"]["severity"], each["level"]) for each in results}
    assert levels == {("high", "error"), ("medium", "warning"), ("low", "note")}


def test_paths_are_relative_to_the_root_and_percent_encoded() -> None:
    result = only_run(render(sample.full()))["results"][0]
    where = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": "tenders/minibuses%20%26%20taxis/itt.docx", "uriBaseId": "%SRCROOT%"}
    assert unquote(where["uri"]) == "tenders/minibuses & taxis/itt.docx"


def test_a_pdf_is_given_by_clause_and_page_and_no_line_is_made_up() -> None:
    result = only_run(render(sample.full()))["results"][1]
    (location,) = result["locations"]
    assert location["logicalLocations"] == [
        {
            "name": "clause 11.4, page 9",
            "fullyQualifiedName": "terms.pdf > Liability > clause 11.4, page 9",
            "kind": "clause",
        }
    ]
    assert location["physicalLocation"]["region"] == {"startLine": 1}
    assert "(clause 11.4, page 9)" in result["message"]["text"]


def test_a_text_file_is_given_by_its_line() -> None:
    finding = sample.accounts(document="itt.md", location=Location(block=3, line=41))
    result = only_run(render(replace(sample.full(), findings=(finding,))))["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 41}


def test_what_is_about_the_whole_pack_hangs_on_a_file_of_it() -> None:
    result = next(each for each in only_run(render(sample.full()))["results"] if each["ruleId"] == "VAL012")
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("/itt.docx")
    assert location["logicalLocations"][0]["kind"] == "pack"


def test_what_a_decision_set_aside_is_suppressed_with_its_reason_and_the_rest_is_not() -> None:
    results = only_run(render(sample.full()))["results"]
    reason = "Agreed by the board for this contract, until April."
    assert results[-1]["suppressions"] == [{"kind": "external", "status": "accepted", "justification": reason}]
    assert all(each["suppressions"] == [] for each in results[:-1])


def test_what_could_not_be_told_is_a_notification() -> None:
    (invocation,) = only_run(render(sample.full()))["invocations"]
    told = [(each["descriptor"]["id"], each["level"]) for each in invocation["toolExecutionNotifications"]]
    assert told == [
        ("crashed", "error"),
        ("undecided", "note"),
        ("undecided", "note"),
        ("unread", "warning"),
        ("partly-read", "note"),
        ("incomplete", "note"),
        ("incomplete", "note"),
    ]
    assert invocation["toolExecutionNotifications"][1]["associatedRule"] == {"id": "VAL003", "index": 7}
    assert invocation["executionSuccessful"]


def test_a_decision_that_no_longer_holds_is_told() -> None:
    gone = Decision(
        fingerprint="x",
        kind=Kind.BASELINE,
        rule="RSK002",
        severity=Severity.HIGH,
        document="old.pdf",
        quote="Any loss.",
    )
    report = replace(sample.full(), decided=Decided(file="tenderlint-decisions.toml", orphaned=(gone,)))
    notices = only_run(render(report))["invocations"][0]["toolConfigurationNotifications"]
    (notice,) = (each for each in notices if each["descriptor"]["id"] == "stale-decision")
    assert "RSK002 in old.pdf" in notice["message"]["text"]


def test_what_had_no_say_is_told() -> None:
    notices = only_run(render(sample.full()))["invocations"][0]["toolConfigurationNotifications"]
    told = [each["message"]["text"] for each in notices if each["descriptor"]["id"] == "left-out"]
    assert told == [
        "profile 2026-11: 1 newer rule does not count (PAY014); what there is to find is under “Preview”",
        "15 rules left out by select or ignore",
        "2 findings below low not shown",
        "1 finding left out: of rules that were not measured",
    ]


def test_a_run_that_read_nothing_did_not_succeed() -> None:
    assert only_run(render(sample.unreadable()))["invocations"][0]["executionSuccessful"] is False


def test_two_packs_of_a_repository_do_not_replace_each_other() -> None:
    ids = {
        only_run(render(replace(sample.full(), folder=folder)))["automationDetails"]["id"] for folder in ("a", "b", "")
    }
    assert ids == {"tenderlint/a/", "tenderlint/b/", "tenderlint/"}


def test_a_document_writes_neither_placeholders_nor_links() -> None:
    finding = sample.accounts(quote="Pay {0} as in [the form](1) [insert].", match=None)
    text = only_run(render(replace(sample.full(), findings=(finding,))))["results"][0]["message"]["text"]
    assert "Pay {{0}} as in \\[the form](1) [insert]." in text
