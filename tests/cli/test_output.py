"""Where reports go, and what is never overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tenderlint.cli.failures import Failure
from tenderlint.cli.output import guard, save
from tests.cli.run import INDEMNITY, tenderlint, write


def test_a_page_beside_a_json_file_and_nothing_on_the_screen(tmp_path: Path) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    page, file = tmp_path / "report.html", tmp_path / "report.json"
    done = tenderlint("check", terms, "--output", file, "--report", page, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert file.read_text("utf-8").startswith('{\n  "schema": "tenderlint/1"')
    assert {each.name for each in tmp_path.iterdir()} == {"terms.md", "report.html", "report.json"}


def test_a_report_inside_the_pack_is_not_read_and_may_be_replaced(tmp_path: Path) -> None:
    write(tmp_path / "terms.md", INDEMNITY)
    arguments = ("check", tmp_path, "--report", tmp_path / "report.html", "--output", tmp_path / "out.md")
    first = tenderlint(*arguments, cwd=tmp_path)
    told = (tmp_path / "report.html").read_bytes(), (tmp_path / "out.md").read_bytes()
    second = tenderlint(*arguments, cwd=tmp_path)
    assert (first.returncode, second.returncode) == (1, 1)
    assert ((tmp_path / "report.html").read_bytes(), (tmp_path / "out.md").read_bytes()) == told


def test_a_csv_file_opens_in_a_spreadsheet_with_its_letters_right(tmp_path: Path) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    tenderlint("check", terms, "--output", tmp_path / "report.csv", cwd=tmp_path)
    assert (tmp_path / "report.csv").read_bytes().startswith(b"\xef\xbb\xbfrow,severity,rule")


@pytest.mark.parametrize("force", [False, True])
def test_a_document_of_the_pack_is_never_overwritten(tmp_path: Path, force: bool) -> None:
    terms = write(tmp_path / "pack" / "terms.md", INDEMNITY)
    link = tmp_path / "alias.md"
    link.symlink_to(terms)
    for sources, target in (([terms], terms), ([tmp_path / "pack"], terms), ([terms], link)):
        with pytest.raises(Failure, match="one of the documents to check"):
            guard(target, sources, force=force)


def test_a_page_that_somebody_else_wrote_is_replaced_only_by_force(tmp_path: Path) -> None:
    page = write(tmp_path / "index.html", "<!doctype html><title>Our home page</title>")
    with pytest.raises(Failure, match="add --force"):
        guard(page, [], force=False)
    guard(page, [], force=True)


def test_a_folder_a_device_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for target, told in (
        (tmp_path, "is a folder"),
        (pipe, "not an ordinary file"),
        (tmp_path / "none" / "r.html", "Make it"),
    ):
        with pytest.raises(Failure, match=told):
            guard(target, [], force=True)


def test_two_reports_in_one_file_are_refused(tmp_path: Path) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    done = tenderlint("check", terms, "--output", "r.html", "--report", "r.html", cwd=tmp_path)
    assert done.returncode == 2
    assert "name the same file" in done.stderr


def test_a_file_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = write(tmp_path / "report.json", "old")

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(Failure, match="could not be written: No space left on device"):
        save("new", target)
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]
    assert target.read_text() == "old"


def test_a_new_file_gets_the_rights_that_the_person_asked_for(tmp_path: Path) -> None:
    save("text", tmp_path / "report.json")
    plain = write(tmp_path / "plain", "text")
    assert (tmp_path / "report.json").stat().st_mode == plain.stat().st_mode
