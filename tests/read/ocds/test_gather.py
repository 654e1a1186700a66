"""A notice in a folder or an archive is a document of the pack; other JSON files there are left alone."""

import json

import pytest

from tenderlint.model.document import Format
from tenderlint.read import read_pack
from tests.read import make
from tests.read.ocds.notices import package, release, written

OTHERS = {
    "package.json": {"name": "site", "version": "1.0.0", "releases": ["1.0.0", "1.1.0"]},
    "records.json": {"records": [{"id": 1}]},
    "settings.json": {"tender": "blue", "title": "Settings"},
    "list.json": [1, 2, 3],
    "word.json": "releases",
    "empty.json": {},
}


@pytest.mark.parametrize("others", OTHERS.items(), ids=OTHERS)
def test_other_json_files_in_a_folder_are_passed_over(tmp_path, others):
    name, content = others
    (tmp_path / name).write_text(json.dumps(content))
    (tmp_path / "notice.json").write_bytes(written(package(release())))
    pack = read_pack([tmp_path])
    assert [document.path for document in pack.documents] == ["notice.json"]
    assert pack.unread == ()


@pytest.mark.parametrize("others", OTHERS.items(), ids=OTHERS)
def test_other_json_files_that_are_named_are_refused_in_a_sentence(tmp_path, others):
    name, content = others
    (tmp_path / name).write_text(json.dumps(content))
    (unread,) = read_pack([tmp_path / name]).unread
    assert unread.code == "unsupported"
    assert unread.reason == "It is a JSON file, but no notice in the Open Contracting Data Standard (OCDS)."


def test_an_archive_gives_its_notice_and_no_other_json(tmp_path):
    parts = {"a/notice.json": written(release()), "a/other.json": b"{}", ".hidden/notice.json": written(release())}
    (tmp_path / "pack.zip").write_bytes(make.zipped(parts))
    (document,) = read_pack([tmp_path / "pack.zip"]).documents
    assert (document.path, document.format) == ("pack.zip/a/notice.json", Format.OCDS)


def test_a_broken_notice_in_a_folder_is_told_of(tmp_path):
    (tmp_path / "notice.json").write_bytes(written(release())[:-30])
    (unread,) = read_pack([tmp_path]).unread
    assert unread.code == "damaged"
    assert "no valid JSON" in unread.reason


def test_a_notice_is_known_by_its_content_whatever_its_name(tmp_path):
    (tmp_path / "notice").write_bytes(written(release()))
    (tmp_path / "notice.pdf").write_bytes(written(release()))
    plain, misnamed = read_pack([tmp_path]).documents
    assert plain.format is misnamed.format is Format.OCDS
    assert [note.code for note in misnamed.notes] == ["wrong-suffix"]


def test_a_notice_that_is_too_large_is_told_of(tmp_path):
    (tmp_path / "notice.json").write_bytes(written(release()) + b" " * 11 * 1024 * 1024)
    (unread,) = read_pack([tmp_path]).unread
    assert unread.code == "too-large"


def test_a_report_of_ours_about_a_notice_is_no_notice(tmp_path):
    report = {
        "schema": "tenderlint/1",
        "documents": [{"path": "notice.json", "format": "ocds"}],
        "facts": [{"ocid": 1}],
    }
    (tmp_path / "report.json").write_text(json.dumps(report))
    assert read_pack([tmp_path]).documents == ()
