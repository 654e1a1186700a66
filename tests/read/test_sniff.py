"""Kinds are found from the content first."""

import pytest

from tenderlint.model.document import Format
from tenderlint.read.kinds import Other
from tenderlint.read.ole import root_names
from tenderlint.read.sniff import sniff
from tests.read import make

CASES = [
    (b"\r\n junk before %PDF-1.4", "a.docx", Format.PDF),
    (make.docx("x"), "a.zip", Format.DOCX),
    (make.zipped({"[Content_Types].xml": "wordprocessingml.template.main+xml", "a.xml": ""}), "a.docx", Format.DOCX),
    (make.zipped({"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}), "a", Format.DOCX),
    (make.zipped({"word/document.xml": "<w/>"}), "a.docx", Format.DOCX),
    (make.xlsx({"A": [["x"]]}), "a.docx", Format.XLSX),
    (make.odt(""), "a.docx", Format.ODT),
    (make.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "a", Format.ODS),
    (make.zipped({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "a.odg", Other.OPEN_OTHER),
    (make.zipped({"a.txt": "x"}), "a.docx", Other.ARCHIVE),
    (make.ole({"WordDocument": b"", "Workbook": b""}), "a.xls", Other.DOC),
    (make.ole({"Book": b""}), "a.doc", Format.XLS),
    (make.ole({"Contents": b""}), "a.doc", Other.UNKNOWN),
    (make.ole({}), "a.doc", Other.DAMAGED),
    (b"<!DOCTYPE html><p>x", "a.txt", Format.HTML),
    (b'<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="x">', "a", Format.HTML),
    (b"<p>One</p>", "a.html", Format.HTML),
    (b"<p>One</p>", "a.md", Format.MARKDOWN),
    (b"# One\n\nSee [this](x.md) and **that**.\n", "a.txt", Format.MARKDOWN),
    (b"# One thing\n\nPlain.\n", "a.txt", Format.TEXT),
    (b"BMW supply the vans.", "a.txt", Format.TEXT),
    (b"Item,Rate\nMowing,5\n", "a.csv", Other.CSV),
    (b"{}", "a.json", Other.DATA),
    (b"<?xml version='1.0'?><notice/>", "notice", Other.DATA),
    (b"From: A\nTo: B\nSubject: C\nMIME-Version: 1.0\n\nHello", "a.txt", Other.MAIL),
    ("Ä tender".encode("utf-16"), "a.txt", Format.TEXT),
    ("A tender".encode("utf-16-le"), "a.txt", Format.TEXT),
    (b"RIFF\0\0\0\0WEBP" + bytes(9), "a", Other.IMAGE),
    (b"\0\0\0\x18ftypheic" + bytes(9), "a", Other.IMAGE),
]


@pytest.mark.parametrize(("data", "name", "kind"), CASES)
def test_a_kind_is_found(data, name, kind):
    assert sniff(data, name) is kind


def test_streams_below_the_root_are_named():
    assert root_names(make.ole({"One": b"a", "Two": b"b" * 9000, "Three": b"", "Four": b""})) == {
        "One",
        "Two",
        "Three",
        "Four",
    }


@pytest.mark.parametrize("cut", [8, 40, 512, 600, 1100])
def test_a_truncated_ole_file_names_nothing_or_less(cut):
    assert root_names(make.ole({"One": b"a"})[:cut]) <= {"One"}
