"""Whatever a document says, a report about it shows it as text and does nothing else."""

from __future__ import annotations

import csv
import io
import re

import lxml.html
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.report.formats import OutputFormat, renderer
from tenderlint.wording.clean import clean
from tests.report import sample

SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'` onclick="alert(1)'


def test_html_holds_no_element_that_a_document_wrote() -> None:
    plain, hostile = (
        lxml.html.fromstring(renderer(OutputFormat.HTML)(sample.hostile(text))) for text in ("words", SCRIPT)
    )
    assert [element.tag for element in plain.iter()] == [element.tag for element in hostile.iter()]
    assert [sorted(element.keys()) for element in plain.iter()] == [sorted(each.keys()) for each in hostile.iter()]


@pytest.mark.parametrize("form", [form for form in OutputFormat if form not in (OutputFormat.JSON, OutputFormat.XLSX)])
def test_terminal_escapes_and_reversed_text_are_taken_out(form: OutputFormat) -> None:
    page = renderer(form)(sample.hostile("calm\x1b[31m\x07\u202eevil\x00\ud800"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    page.encode("utf-8")


@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_cell_of_a_spreadsheet_is_computed(text: str) -> None:
    for row in csv.reader(io.StringIO(renderer(OutputFormat.CSV)(sample.hostile(text)))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\x00=1"])
def test_a_formula_becomes_text(formula: str) -> None:
    rows = list(csv.DictReader(io.StringIO(renderer(OutputFormat.CSV)(sample.hostile(formula)))))
    assert rows[0]["quote"] == f"'{clean(formula)}"


def test_markdown_shows_mark_up_as_it_is_written() -> None:
    page = renderer(OutputFormat.MARKDOWN)(sample.hostile("[a](http://x) <b>|*_`#"))
    assert "\\[a\\](http://x) \\<b\\>\\|\\*\\_\\`\\#" in page
    assert "<b>" not in re.sub("(?m)^- Set: `[^`]*`$", "", page).replace("\\<b\\>", "")


def test_console_takes_no_mark_up_from_a_document() -> None:
    assert "[bold red]stop[/]" in renderer(OutputFormat.CONSOLE)(sample.hostile("[bold red]stop[/]"))


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "@SUM(A1)", "https://example.org", "calm\x1b[31m\x00evil", "x" * 40_000]
)
def test_a_workbook_holds_text_and_nothing_that_is_computed_or_opened(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(renderer(OutputFormat.XLSX)(sample.hostile(text))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert clean(text)[:32_767] in [cell.value for cell in cells]
