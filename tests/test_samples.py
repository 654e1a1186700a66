"""The sample packs: what is committed is what their text makes, and the exemplary one is as it says."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from odfdo import Document as OpenDocument

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
FILES = (
    "heavy-handed/itt.docx",
    "heavy-handed/specification.docx",
    "heavy-handed/questionnaire.docx",
    "heavy-handed/terms.pdf",
    "heavy-handed/pricing.xlsx",
    "exemplary/itt.docx",
    "exemplary/terms.docx",
    "exemplary/specification.odt",
    "exemplary/pricing.xlsx",
)


def build(target: Path, seed: str) -> Path:
    subprocess.run(
        [sys.executable, SAMPLES / "build.py", target],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return target


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("rebuilt"), "1")


def contents(path: Path) -> dict[str, bytes]:
    """The bytes of a file, member by member where it is an archive: another zlib packs the same members differently."""
    if not zipfile.is_zipfile(path):
        return {path.name: path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", FILES)
def test_rebuilding_gives_the_committed_file(rebuilt: Path, name: str):
    assert contents(rebuilt / name) == contents(SAMPLES / name), "run python samples/build.py and commit what it makes"


def test_the_same_text_gives_the_same_bytes(rebuilt: Path, tmp_path: Path):
    again = build(tmp_path, "2")
    for name in FILES:
        assert (again / name).read_bytes() == (rebuilt / name).read_bytes(), name


@pytest.mark.parametrize("pack", ["heavy-handed", "exemplary"])
def test_no_other_file_stands_in_a_pack(pack: str):
    assert {path.name for path in (SAMPLES / pack).iterdir()} == {
        name.split("/")[1] for name in FILES if name.startswith(pack)
    }


@pytest.mark.parametrize("name", ["itt.docx", "terms.docx"])
def test_exemplary_word_files_are_accessible(name: str):
    document = docx.Document(str(SAMPLES / "exemplary" / name))
    assert document.core_properties.title
    assert document.core_properties.language == "en-GB"
    assert all(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in document.tables)
    assert any(paragraph.style and paragraph.style.name == "Heading 1" for paragraph in document.paragraphs)


def test_exemplary_opendocument_is_accessible():
    document = OpenDocument(SAMPLES / "exemplary" / "specification.odt")
    assert document.meta.title.startswith("Specification")
    assert document.language == "en-GB"
    assert document.body.headers
    assert all(table.get_elements("table:table-header-rows") for table in document.body.tables)


def test_the_draft_still_holds_its_tracked_change_and_comment():
    members = contents(SAMPLES / "heavy-handed" / "specification.docx")
    body = members["word/document.xml"]
    assert b"<w:ins " in body
    assert b"<w:del " in body
    assert b"legal wanted 10" in members["word/comments.xml"]
