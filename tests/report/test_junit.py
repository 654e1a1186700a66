from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from tenderlint.model.report import Report
from tenderlint.report.junit import render
from tests.report import sample
from tests.report.published import validate_xml

SCHEMA = "junit-10.xsd"


def parsed(report: Report) -> etree._Element:
    return etree.fromstring(render(report).encode("utf-8"))


@pytest.mark.parametrize(
    "report", [sample.full(), sample.silent(), sample.unreadable(), sample.hostile("\x00<]]>&\ud800\uffff")]
)
def test_it_holds_against_the_schema(report: Report) -> None:
    validate_xml(render(report), SCHEMA)


def test_the_schema_would_tell() -> None:
    with pytest.raises(etree.DocumentInvalid):
        validate_xml(render(sample.full()).replace("<failure", "<fault").replace("</failure", "</fault"), SCHEMA)


@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_text_of_a_document_breaks_it(text: str) -> None:
    validate_xml(render(sample.hostile(text)), SCHEMA)


def test_a_suite_a_document_one_for_the_pack_and_one_for_each_file_not_read() -> None:
    suites = {suite.get("name"): suite for suite in parsed(sample.full())}
    folder = "tenders/minibuses & taxis"
    assert list(suites) == [
        f"{folder}/itt.docx",
        f"{folder}/terms.pdf",
        f"{folder}: the whole pack",
        f"{folder}/pricing.xlsx",
    ]
    assert [suite.get("failures") for suite in suites.values()] == ["1", "3", "1", "0"]
    assert suites[f"{folder}/pricing.xlsx"].find("testcase/error").get("message") == sample.LOCKED.reason


def test_a_rule_is_one_case_with_all_its_passages_the_reason_and_the_wording() -> None:
    (failure,) = parsed(sample.full()).xpath("//testcase[starts-with(@name, 'RSK002')]/failure")
    assert failure.get("type") == "high"
    assert "(clause 11.4, page 9)" in failure.text
    assert "(clause 23.1, page 17)" in failure.text
    assert "Why it matters: A small firm or charity" in failure.text
    assert "Write instead: The Supplier shall indemnify" in failure.text


def test_a_rule_without_a_decision_is_skipped_with_its_reason_and_never_passed() -> None:
    page = parsed(sample.full())
    (case,) = page.xpath("//testcase[starts-with(@name, 'VAL003')]")
    assert case.find("skipped").get("message") == "no weights were found in a table or a list"
    assert page.xpath("//testcase[starts-with(@name, 'SEL009')]/error")
    assert not page.xpath("//testcase[starts-with(@name, 'SEL021')]")


def test_what_a_decision_set_aside_is_no_failure() -> None:
    report = replace(sample.full(), findings=(sample.accounts(suppressed="Agreed."),))
    assert not parsed(report).xpath("//failure")
    assert parsed(report).get("failures") == "0"


def test_the_sums_are_those_of_the_cases() -> None:
    page = parsed(sample.full())
    assert page.get("tests") == str(len(page.xpath("//testcase")))
    assert page.get("failures") == str(len(page.xpath("//failure"))) == "5"
    assert page.get("errors") == str(len(page.xpath("//error"))) == "2"
