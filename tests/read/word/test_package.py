"""Opening a package: every kind of Word file, and the ones that are damaged."""

import io
import zipfile

import pytest
from docx import Document

from tenderlint.model.document import BlockKind, Format
from tenderlint.read.draft import CannotRead
from tenderlint.read.word import read_docx
from tests.read.word.package import docx, p, r, zipped

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@pytest.mark.parametrize(
    "content_type",
    [
        f"{_WORD}.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        "application/octet-stream",
    ],
)
def test_files_that_python_docx_refuses_for_their_type(content_type: str) -> None:
    data = docx(p("Text"), content_type=content_type)
    with pytest.raises(ValueError, match="is not a Word file"):
        Document(io.BytesIO(data))
    assert [draft.text for draft in read_docx(data).drafts] == ["Text"]


def test_a_document_that_python_docx_wrote() -> None:
    document = Document()
    document.core_properties.title = "Invitation"
    document.add_heading("Scope", 2)
    document.add_paragraph("Mow the grass.", style="List Number")
    document.add_paragraph("Trim the hedge.", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), ("Lot", "Sum", "A", "£9"), strict=True):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "Draft"
    out = io.BytesIO()
    document.save(out)
    reading = read_docx(out.getvalue())
    assert (reading.format, reading.properties.title) == (Format.DOCX, "Invitation")
    assert [(draft.kind, draft.level, draft.label, draft.text) for draft in reading.drafts] == [
        (BlockKind.HEADING, 2, None, "Scope"),
        (BlockKind.LIST_ITEM, 1, "1.", "Mow the grass."),
        (BlockKind.LIST_ITEM, 1, "•", "Trim the hedge."),
        (BlockKind.TABLE_ROW, 0, None, "Lot | Sum"),
        (BlockKind.TABLE_ROW, 0, None, "A | £9"),
        (BlockKind.HEADER, 0, None, "Draft"),
    ]


def repacked(data: bytes, **changes: str | None) -> bytes:
    """Return the package with some files replaced, or left out for None; keys have "_" for "/" and no suffix."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    for name, text in changes.items():
        path = next(found for found in files if found.rsplit(".", 1)[0].replace("/", "_") == name)
        files.pop(path)
        if text is not None:
            files[path] = text
    return zipped(files)


def test_a_strict_document_is_read_like_any_other() -> None:
    data = docx(p("Strict text"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = archive.read("word/document.xml").decode()
    strict = main.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert [draft.text for draft in read_docx(repacked(data, word_document=strict)).drafts] == ["Strict text"]


def test_a_dangling_relationship_does_no_harm() -> None:
    relations = (("x", "image", "media/gone.png"), ("y", "footnotes", "NULL"), ("z", "header", "../gone.xml"))
    assert [draft.text for draft in read_docx(docx(p("Text"), relations=relations)).drafts] == ["Text"]


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a zip",
        cut(docx(p("Text"))),
        zipped({"hello.txt": "x"}),
        repacked(docx(p("Text")), word_document=None),
        repacked(docx(p("Text")), word_document="<w:document"),
        repacked(docx(p("Text")), word_document="<other/>"),
        repacked(docx(p("Text")), _rels_="<Relationships"),
        docx(p("Text"), numbering="<broken"),
    ],
    ids=[
        "empty",
        "text",
        "cut",
        "other zip",
        "no main",
        "main broken",
        "main is other",
        "relations broken",
        "numbering",
    ],
)
def test_damaged_files_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(CannotRead) as caught:
        read_docx(data)
    assert caught.value.code == "damaged"
    assert caught.value.reason.endswith(".")
    assert caught.value.advice.endswith(".")


def test_a_member_whose_bytes_are_wrong_is_damage() -> None:
    data = bytearray(docx(p("Unmistakable")))
    at = data.index(b"Unmistakable")
    data[at] ^= 0xFF
    with pytest.raises(CannotRead):
        read_docx(bytes(data))


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    reading = read_docx(docx(p(r("Text &b;&f;") + r(" end")), prolog=bomb))
    assert "boom" not in reading.drafts[0].text
    assert reading.drafts[0].text.startswith("Text")


@pytest.mark.parametrize("depth", [10, 70, 80, 5000])
def test_deep_nesting_is_read_or_refused_but_never_crashes(depth: int) -> None:
    body = p("Top") + f"<w:tbl><w:tr><w:tc>{p('a')}" * depth + "<w:p/></w:tc></w:tr></w:tbl>" * depth
    if depth < 1000:
        assert len(read_docx(docx(body)).drafts) == depth + 1
    else:
        with pytest.raises(CannotRead):
            read_docx(docx(body))


@pytest.mark.parametrize("wrap", ["w:sdtContent", "w:ins", "w:customXml", "w:smartTag"])
@pytest.mark.parametrize("inline", [True, False])
def test_deep_wrappers(wrap: str, *, inline: bool) -> None:
    def deep(content: str) -> str:
        return f"<{wrap}>" * 240 + content + f"</{wrap}>" * 240

    body = p(deep(r("Deep"))) if inline else deep(p("Deep"))
    assert [draft.text for draft in read_docx(docx(body)).drafts] == ["Deep"]
