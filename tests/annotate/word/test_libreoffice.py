"""LibreOffice opens the copy and finds each comment on the same words."""

import subprocess
from pathlib import Path

from lxml import etree

from tenderlint.model.config import Config
from tenderlint.pipeline import lint
from tests.annotate.notes import annotated
from tests.annotate.word.anchors import comments
from tests.command import SAMPLES
from tests.programs import require_program

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def as_libreoffice_reads(file: Path, folder: Path):
    program = require_program("soffice", "libreoffice", why="to open an annotated file as a person would")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "fodt", "--outdir", folder, file]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    body = etree.parse(folder / f"{file.stem}.fodt", etree.XMLParser(huge_tree=True)).find(f"{_OFFICE}body")
    found: dict[str, str] = {}
    walk(body, found, set())
    return list(found.values())


def walk(element, found, running):
    for child in element:
        if child.tag == f"{_OFFICE}annotation":
            assert child.findtext(_CREATOR) == "tenderlint"
            key = child.get(f"{_OFFICE}name") or f"point {len(found)}"
            found[key] = ""
            running.add(key)
        elif child.tag == f"{_OFFICE}annotation-end":
            running.discard(child.get(f"{_OFFICE}name"))
        else:
            for key in running:
                found[key] += child.text or ""
            walk(child, found, running)
        for key in running:
            found[key] += child.tail or ""


def test_the_heavy_handed_invitation(tmp_path):
    file = SAMPLES / "heavy-handed" / "itt.docx"
    report = lint([file], Config(jobs=1))
    copy, count = annotated(file.read_bytes(), report.documents[0], report.findings, pack=True, date=None)
    (tmp_path / "copy.docx").write_bytes(copy)
    found = as_libreoffice_reads(tmp_path / "copy.docx", tmp_path)
    ours = [each.words for each in comments(copy).values()]
    assert len(found) == count > 40
    assert sorted(map(squeezed, found)) == sorted(map(squeezed, ours))


def squeezed(words):
    return "".join(words.replace("|", "").split())
