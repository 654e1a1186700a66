from __future__ import annotations

import io

import openpyxl

from tenderlint.report import csv, xlsx
from tests.command import SAMPLES, tenderlint
from tests.report import sample


def sheet(book: openpyxl.Workbook, name: str) -> list[dict[str, str]]:
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_findings_open_questions_demands_and_files_each_have_a_sheet() -> None:
    report = sample.full()
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report)))
    assert book.sheetnames == ["Findings", "Not decided", "What this tender demands", "Files"]
    findings = sheet(book, "Findings")
    assert [row["Fingerprint"] for row in findings] == [each.fingerprint for each in report.findings]
    assert findings[0]["What to write instead"] == report.findings[0].instead
    assert findings[-1]["Accepted because"] == "Agreed by the board for this contract, until April."
    assert [row["Rule"] for row in sheet(book, "Not decided")] == ["SEL009", "VAL003", "VAL004"]
    assert sheet(book, "What this tender demands")[0]["In words"] == "Harrowfleet Town Council"
    assert [row["Document"] for row in sheet(book, "Files")] == ["itt.docx", "terms.pdf", "pricing.xlsx"]


def test_it_has_the_columns_of_the_text_form() -> None:
    head = next(openpyxl.load_workbook(io.BytesIO(xlsx.render(sample.full())))["Findings"].values)
    assert [name.lower() for name in head] == list(csv.COLUMNS[1:])


def test_a_workbook_in_the_folder_is_no_part_of_the_pack_and_is_written_anew(tmp_path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "terms.txt").write_text("The Contractor shall pay £5 for every late report.")
    for _ in range(2):
        run = tenderlint("check", pack, "--output", pack / "report.xlsx", "--exit-zero")
        assert run.returncode == 0, run.stderr
    book = openpyxl.load_workbook(pack / "report.xlsx")
    assert [row["Document"] for row in sheet(book, "Files")] == ["terms.txt"]


def test_a_workbook_of_somebody_else_is_not_replaced(tmp_path) -> None:
    theirs = tmp_path / "theirs.xlsx"
    openpyxl.Workbook().save(theirs)
    before = theirs.read_bytes()
    run = tenderlint("check", SAMPLES / "exemplary", "--output", theirs)
    assert run.returncode == 2
    assert "is not a report of tenderlint" in run.stderr
    assert theirs.read_bytes() == before
