from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.model.document import Location
from tenderlint.model.report import Report
from tenderlint.report.gitlab import render
from tests.report import sample
from tests.report.published import validate_json

SCHEMA = "gitlab-code-quality.json"


@pytest.mark.parametrize("report", [sample.full(), sample.silent(), sample.unreadable(), sample.hostile("\x00<\ud800")])
def test_it_holds_what_gitlab_documents(report: Report) -> None:
    validate_json(json.loads(render(report)), SCHEMA)


def test_the_schema_would_tell() -> None:
    issues = json.loads(render(sample.full()))
    issues[0]["severity"] = "high"
    with pytest.raises(jsonschema.ValidationError):
        validate_json(issues, SCHEMA)


@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_text_of_a_document_breaks_it(text: str) -> None:
    page = render(sample.hostile(text))
    page.encode("utf-8")
    json.loads(page)


def test_findings_that_count_and_files_that_were_not_read() -> None:
    issues = json.loads(render(sample.full()))
    assert [(issue["check_name"], issue["severity"]) for issue in issues] == [
        ("SEL003", "critical"),
        ("RSK002", "critical"),
        ("RSK002", "critical"),
        ("PAY001", "major"),
        ("RSK009", "major"),
        ("VAL012", "minor"),
        ("unread", "major"),
    ]
    assert issues[1]["location"] == {"path": "tenders/minibuses & taxis/terms.pdf", "lines": {"begin": 1}}
    assert "(clause 11.4, page 9)" in issues[1]["description"]


def test_a_text_file_is_given_by_its_line() -> None:
    finding = sample.accounts(document="itt.md", location=Location(block=3, line=41))
    (issue,) = json.loads(render(replace(sample.full(), findings=(finding,), unread=())))
    assert issue["location"]["lines"] == {"begin": 41}


def test_findings_with_one_fingerprint_are_told_apart_and_the_first_keeps_it() -> None:
    twin = sample.accounts()
    issues = json.loads(render(replace(sample.full(), findings=(twin, twin, twin))))
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks) == 4
    assert marks[0] == twin.fingerprint
    assert json.loads(render(replace(sample.full(), findings=(twin, twin, twin)))) == issues
