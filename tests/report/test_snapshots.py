"""Whole outputs, kept as files that a person can open and review."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tenderlint.model.report import Report
from tenderlint.report import console
from tenderlint.report.formats import OutputFormat, renderer
from tenderlint.report.window import Window
from tests.report import sample

SUFFIX = {
    "console": "txt",
    "json": "json",
    "html": "html",
    "markdown": "md",
    "csv": "csv",
    "sarif": "sarif",
    "github": "txt",
    "gitlab": "json",
    "junit": "xml",
    "jsonl": "jsonl",
}


def _as_file(snapshot: SnapshotAssertion, suffix: str) -> SnapshotAssertion:
    class AsFile(SingleFileSnapshotExtension):
        _write_mode = WriteMode.TEXT
        file_extension = suffix

    return snapshot.use_extension(AsFile)


@pytest.mark.parametrize("form", [form for form in OutputFormat if form is not OutputFormat.XLSX])
@pytest.mark.parametrize(
    "report", [sample.full(), sample.silent(), sample.unreadable()], ids=["full", "silent", "unreadable"]
)
def test_whole_output(form: OutputFormat, report: Report, snapshot: SnapshotAssertion) -> None:
    assert renderer(form)(report) == _as_file(snapshot, SUFFIX[form])


def test_in_colour_and_wrapped_on_a_narrow_terminal(snapshot: SnapshotAssertion) -> None:
    page = io.StringIO()
    terminal = Console(file=page, width=72, force_terminal=True, color_system="standard", legacy_windows=False)
    console.show(sample.full(), Window(terminal))
    assert page.getvalue() == _as_file(snapshot, "ansi")


@pytest.mark.parametrize("form", OutputFormat)
def test_the_same_report_gives_the_same_bytes(form: OutputFormat) -> None:
    assert renderer(form)(sample.full()) == renderer(form)(sample.full())
