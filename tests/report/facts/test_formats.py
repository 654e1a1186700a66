"""The table by itself, in every format; whole outputs are kept as files that a person can review."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tenderlint.model.report import Report
from tenderlint.report.facts import console
from tenderlint.report.facts.formats import FactsFormat, renderer
from tenderlint.report.facts.table import Table
from tenderlint.report.window import Window
from tests.report import sample

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "report.schema.json").read_text("utf-8"))
SUFFIX = {"console": "txt", "json": "json", "markdown": "md", "csv": "csv"}


def _table(report: Report) -> Table:
    return Table(report.documents, report.unread, report.facts)


def _as_file(snapshot: SnapshotAssertion, suffix: str) -> SnapshotAssertion:
    class AsFile(SingleFileSnapshotExtension):
        _write_mode = WriteMode.TEXT
        file_extension = suffix

    return snapshot.use_extension(AsFile)


@pytest.mark.parametrize("form", FactsFormat)
def test_whole_output(form: FactsFormat, snapshot: SnapshotAssertion) -> None:
    assert renderer(form)(_table(sample.full())) == _as_file(snapshot, SUFFIX[form])


def test_wrapped_on_a_narrow_terminal(snapshot: SnapshotAssertion) -> None:
    page = io.StringIO()
    terminal = Console(file=page, width=72, force_terminal=True, color_system=None)
    console.show(_table(sample.full()), Window(terminal))
    assert max(map(len, page.getvalue().splitlines())) <= 72
    assert page.getvalue() == _as_file(snapshot, "txt")


@pytest.mark.parametrize("form", [FactsFormat.CONSOLE, FactsFormat.MARKDOWN])
def test_nothing_recognised_does_not_read_as_nothing_demanded(form: FactsFormat) -> None:
    assert "That does not mean that the documents state none." in renderer(form)(_table(sample.silent()))


def test_its_parts_are_those_of_the_json_report() -> None:
    table = json.loads(renderer(FactsFormat.JSON)(_table(sample.full())))
    for part in ("documents", "unread", "facts", "shares"):
        assert table[part]
        within = {**SCHEMA["properties"][part], "$defs": SCHEMA["$defs"]}
        jsonschema.Draft202012Validator(within).validate(table[part])


@pytest.mark.parametrize("form", [FactsFormat.CONSOLE, FactsFormat.MARKDOWN, FactsFormat.CSV])
def test_terminal_escapes_and_reversed_text_are_taken_out(form: FactsFormat) -> None:
    page = renderer(form)(_table(sample.hostile("calm\x1b[31m\x07\u202eevil\x00\ud800")))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_cell_of_a_spreadsheet_is_computed(text: str) -> None:
    for row in csv.reader(io.StringIO(renderer(FactsFormat.CSV)(_table(sample.hostile(text))))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


@given(st.text(alphabet=st.characters(), min_size=1))
def test_a_cell_of_a_markdown_table_holds_no_cell_of_its_own(text: str) -> None:
    page = renderer(FactsFormat.MARKDOWN)(_table(sample.hostile(text)))
    rows = [line for line in page.split("\n") if line.startswith("| ")]
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 4 for line in rows)
