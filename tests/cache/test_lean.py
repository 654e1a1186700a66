"""What is taken out of a kept report comes back, also where a finding speaks otherwise than its rule."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tenderlint import lint
from tenderlint.cache.lean import lean, whole
from tenderlint.model.config import Config

TERMS = "Terms\n\n1. The Contractor's liability under this contract is unlimited.\n\n" * 3


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    file = tmp_path_factory.mktemp("pack") / "terms.txt"
    file.write_text(TERMS, "utf-8")
    return lint([file], Config(select=("RSK",), regime="pa23", jobs=1))


def test_nothing_is_lost(report):
    assert report.findings[0].law
    thin = lean(report)
    assert thin.report.rules == ()
    assert {(each.why, each.law) for each in thin.report.findings} == {("", ())}
    assert whole(thin, report.rules) == report


@pytest.mark.parametrize("own", [{"why": ""}, {"instead": "As we say."}, {"rule": "OWN001"}, {"law": ()}])
def test_a_finding_that_speaks_for_itself_keeps_its_words(report, own):
    first, *others = report.findings
    changed = replace(report, findings=(replace(first, **own), *others))
    assert whole(lean(changed), report.rules) == changed


def test_parts_that_do_not_fit_together_are_no_report(report):
    with pytest.raises(LookupError):
        whole(lean(report), ())
    with pytest.raises(ValueError, match="shorter"):
        whole(replace(lean(report), left=()), report.rules)
