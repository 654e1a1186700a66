"""Workbooks and tables as text."""

import datetime
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model.document import BlockKind
from tenderlint.read import read_pack
from tenderlint.read.cells import shown
from tenderlint.read.columns import header_row
from tests.read import make

T = BlockKind.TABLE_ROW


def read(tmp_path, name, data):
    pack = read_pack([make.write(tmp_path, {name: data}) / name])
    assert not pack.unread
    return pack.documents[0]


def test_rows_have_the_headings_of_their_columns(tmp_path):
    rows = [["Price schedule"], [], ["Ref", "Item", "Rate (£)"], ["A1", "Mowing", 1200000.0], ["A2", "Hedges"]]
    document = read(tmp_path, "prices.xlsx", make.xlsx({"Prices": rows}))
    assert [(block.kind, block.text, block.location.row) for block in document.blocks] == [
        (BlockKind.HEADING, "Prices", None),
        (T, "Price schedule", 1),
        (T, "Ref | Item | Rate (£)", 3),
        (T, "A1 | Mowing | 1200000", 4),
        (T, "A2 | Hedges", 5),
    ]
    assert [(cell.heading, cell.text) for cell in document.blocks[3].cells] == [
        ("Ref", "A1"),
        ("Item", "Mowing"),
        ("Rate (£)", "1200000"),
    ]
    assert document.blocks[3].location.heading == ("Prices",)
    assert {block.location.sheet for block in document.blocks} == {"Prices"}


def test_rows_and_columns_count_from_the_edge_of_the_sheet(tmp_path):
    rows = [[], [], [None, None, "Item", "Rate"], [None, None, "Mowing", 5]]
    document = read(tmp_path, "prices.xlsx", make.xlsx({"A": rows}))
    assert [block.location.row for block in document.blocks[1:]] == [3, 4]
    assert [cell.heading for cell in document.blocks[2].cells] == ["Item", "Rate"]


def test_sheets_come_in_order_and_hidden_ones_are_told(tmp_path):
    document = read(tmp_path, "a.xlsx", make.xlsx({"One": [["x"]], "Two": [["y"]], "Empty": []}, hidden=["Two"]))
    assert [block.text for block in document.blocks] == ["One", "x", "Two", "y"]
    assert document.properties.hidden == 1
    assert [(note.code, note.text) for note in document.notes] == [
        ("hidden", "It holds hidden sheets, which were checked too: Two.")
    ]


def test_formulas_that_were_never_worked_out_are_told(tmp_path):
    rows = [["Item", "Rate", "Total"], ["Mowing", 5, "=B2*2"], ["Hedges", 3, "=B3*2"]]
    document = read(tmp_path, "a.xlsx", make.xlsx({"A": rows}))
    (note,) = document.notes
    assert note.code == "formula-without-value"
    assert note.text.startswith("It holds 2 cells whose formulas have no stored result")


def test_the_title_of_the_file_is_known(tmp_path):
    core = "<cp:coreProperties><dc:title>Prices &amp; rates</dc:title></cp:coreProperties>"
    with zipfile.ZipFile(io.BytesIO(make.xlsx({"A": [["x"]]}))) as book:
        parts = {name: book.read(name) for name in book.namelist()} | {"docProps/core.xml": core}
    assert read(tmp_path, "a.xlsx", make.zipped(parts)).properties.title == "Prices & rates"


def test_an_opendocument_sheet_is_read(tmp_path):
    def line(*texts):
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in texts
        )
        return f"<table:table-row>{cells}</table:table-row>"

    table = f'<table:table table:name="Rates">{line("Item", "Rate")}{line("Mowing", "per visit")}</table:table>'
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {names}>{body}</office:document-content>",
        "META-INF/manifest.xml": "<manifest/>",
    }
    document = read(tmp_path, "a.ods", make.zipped(parts))
    assert [block.text for block in document.blocks] == ["Rates", "Item | Rate", "Mowing | per visit"]
    assert document.blocks[2].cells[1].heading == "Rate"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separated_values_are_a_table(tmp_path, separator):
    data = f'Item{separator}Rate\r\n"Mowing{separator} weekly"{separator}£5\r\n'.encode("cp1252")
    document = read(tmp_path, "rates.csv", data)
    assert document.blocks[1].text == f"Mowing{separator} weekly | £5".replace("\t", "")
    assert (document.blocks[1].cells[1].heading, document.blocks[1].location.line) == ("Rate", 2)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1200000.0, "1200000"),
        (0.1 + 0.2, "0.3"),
        (2.50, "2.5"),
        (True, "TRUE"),
        (" padded ", "padded"),
        (datetime.date(2026, 4, 1), "2026-04-01"),
        (datetime.datetime(2026, 4, 1), "2026-04-01"),
        (datetime.datetime(2026, 4, 1, 12, 0), "2026-04-01 12:00"),
        (datetime.time(17, 30), "17:30:00"),
        (datetime.timedelta(hours=26, minutes=5), "26:05:00"),
    ],
)
def test_values_are_shown_as_on_the_sheet(value, text):
    assert shown(value) == text


@given(st.floats(-1e12, 1e12))
def test_numbers_keep_their_value(value):
    assert float(shown(value)) == pytest.approx(value, rel=1e-14)


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([["Item", "Rate"], ["Mowing", "5"]], 0),
        ([["Title"], [], ["Item", "Rate"], ["Mowing", "5"]], 2),
        ([["Item", "Rate", "Total"], ["Mowing", "", ""]], 0),
        ([["1", "2"], ["3", "4"]], None),
        ([["Only one column"], ["Text"]], None),
        ([["Name of firm:", "Acme"], ["Address:", "High Street"]], None),
        ([["Item", "Rate"]], None),
        ([], None),
    ],
)
def test_the_heading_row_is_found(rows, at):
    assert header_row(rows) == at
