"""An earlier report in any format is known for one: it is no part of a pack, and may be written anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tenderlint.model.report import Report
from tenderlint.read.own_reports import is_own_report
from tenderlint.report.formats import OutputFormat, renderer
from tests.report import sample


@pytest.mark.parametrize("form", OutputFormat)
@pytest.mark.parametrize(
    "report", [sample.full(), sample.silent(), sample.unreadable()], ids=["full", "silent", "none"]
)
def test_a_report_of_ours_is_known_by_its_content(form: OutputFormat, report: Report, tmp_path: Path) -> None:
    file = tmp_path / "kept"
    written = renderer(form)(report)
    file.write_bytes(written.encode() if isinstance(written, str) else written)
    assert is_own_report(file)


@pytest.mark.parametrize("content", ["[1]", '{"name": "tenderlint"}', "::error file=a.docx::Wrong", "<testsuites/>"])
def test_what_others_wrote_is_not(content: str, tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_text(content, "utf-8")
    assert not is_own_report(file)
