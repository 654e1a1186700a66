"""The real command: copies beside the files, and a clear sentence with status 2 for whatever bars them."""

import json
import os
import re
import zipfile
from pathlib import Path

import pytest

from tests.annotate.word.anchors import comments, parts
from tests.command import tenderlint
from tests.read.word.package import docx, p

INDEMNITY = p("The Contractor shall indemnify and keep indemnified the Council against all losses, claims and costs.")


def write(path: Path, body: str = INDEMNITY, **parts: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(docx(body, **parts))
    return path


def test_a_copy_beside_the_file_which_stays_as_it_is(tmp_path: Path) -> None:
    file = write(tmp_path / "terms.docx")
    before = file.read_bytes()
    done = tenderlint("annotate", file, "--select", "RSK002")
    assert (done.returncode, done.stderr) == (0, "")
    copy = tmp_path / "terms.tenderlint.docx"
    assert done.stdout == f"{copy}: 1 comment\n"
    assert file.read_bytes() == before
    (comment,) = comments(copy.read_bytes()).values()
    assert comment.lines[0].startswith("HIGH · RSK002 ")
    assert "indemnify" in comment.words


def test_the_copy_is_no_part_of_the_pack_and_gives_the_same_again(tmp_path: Path) -> None:
    file = write(tmp_path / "terms.docx")
    tenderlint("annotate", tmp_path)
    first = parts((tmp_path / "terms.tenderlint.docx").read_bytes())
    again = tenderlint("annotate", tmp_path, "--force")
    assert again.stdout.count("\n") == 1
    assert parts((tmp_path / "terms.tenderlint.docx").read_bytes()) == first
    file.unlink()
    of_the_copy = tenderlint("annotate", tmp_path / "terms.tenderlint.docx", "-o", tmp_path / "new.docx")
    assert of_the_copy.returncode == 0, of_the_copy.stderr
    assert parts((tmp_path / "new.docx").read_bytes()) == first


def test_several_into_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "pack" / "terms.docx")
    write(tmp_path / "pack" / "more" / "annex.docx")
    (tmp_path / "pack" / "notes.txt").write_text("Bidders must bid.", "utf-8")
    done = tenderlint("annotate", tmp_path / "pack", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    found = {each.relative_to(tmp_path / "out").as_posix() for each in (tmp_path / "out").rglob("*.docx")}
    assert found == {"terms.tenderlint.docx", "more/annex.tenderlint.docx"}
    assert "notes.txt: checked with the others" in done.stderr


def test_the_date_is_the_one_asked_for(tmp_path: Path) -> None:
    file = write(tmp_path / "terms.docx")
    tenderlint("annotate", file, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
    assert b'"1970-01-01T00:00:00Z"' in parts((tmp_path / "terms.tenderlint.docx").read_bytes())["word/comments.xml"]


def test_what_exists_is_not_replaced_without_force(tmp_path: Path) -> None:
    file = write(tmp_path / "terms.docx")
    copy = write(tmp_path / "terms.tenderlint.docx", p("Mine"))
    mine = copy.read_bytes()
    done = tenderlint("annotate", file)
    assert done.returncode == 2
    assert "exists, so nothing was written. Add --force" in done.stderr
    assert copy.read_bytes() == mine
    assert tenderlint("annotate", file, "--force").returncode == 0
    assert copy.read_bytes() != mine


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_file_itself_is_never_written_to(tmp_path: Path, force) -> None:
    file = write(tmp_path / "terms.docx")
    before = file.read_bytes()
    done = tenderlint("annotate", file, "-o", file, *force)
    assert done.returncode == 2
    assert "one of the documents to check; it is never written to" in done.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize("lock", ["~$rms.tenderlint.docx", ".~lock.terms.tenderlint.docx#"])
def test_a_copy_that_is_open_elsewhere(tmp_path: Path, lock: str) -> None:
    file = write(tmp_path / "terms.docx")
    (tmp_path / lock).write_text("", "utf-8")
    done = tenderlint("annotate", file, "--force")
    assert done.returncode == 2
    assert "is open in another program. Close it there first." in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
        ("a.docx", b"PK\x03\x04 broken", "damaged"),
        ("a.txt", b"The Contractor shall do it.", "no file here that comments can be written into"),
    ],
)
def test_what_is_no_word_file(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = tenderlint("annotate", tmp_path / name)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_protected_file_stops_no_other(tmp_path: Path) -> None:
    write(tmp_path / "a.docx", settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    write(tmp_path / "b.docx")
    done = tenderlint("annotate", tmp_path)
    assert done.returncode == 2
    assert "Not annotated: a.docx: It is protected against editing" in done.stderr
    assert (tmp_path / "b.tenderlint.docx").is_file()
    assert not (tmp_path / "a.tenderlint.docx").exists()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [("out.pdf", "its name must end in .docx"), ("taken/x.docx", "is a file, not a folder"), ("/proc/x.docx", "/proc")],
)
def test_a_place_that_cannot_be_written(tmp_path: Path, output: str, sentence: str) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    done = tenderlint("annotate", write(tmp_path / "in" / "terms.docx"), "-o", tmp_path / output)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert "something went wrong inside" not in done.stderr


def test_an_empty_folder(tmp_path: Path) -> None:
    done = tenderlint("annotate", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")


def test_copies_named_along_with_their_originals_are_left_out(tmp_path: Path) -> None:
    """As a shell does for "*.docx"."""
    file = write(tmp_path / "terms.docx")
    tenderlint("annotate", file)
    again = tenderlint("annotate", *sorted(tmp_path.glob("*.docx")), "--force")
    assert (again.returncode, again.stdout.count("\n")) == (0, 1)
    checked = tenderlint("check", *sorted(tmp_path.glob("*.docx")), "--format", "json", "--exit-zero")
    assert [each["path"] for each in json.loads(checked.stdout)["documents"]] == ["terms.docx"]


def test_tracked_changes_are_made_where_they_are_asked_for(tmp_path: Path) -> None:
    file = write(tmp_path / "terms.docx", p("The Contractor shall make good any damage forthwith."))
    tenderlint("annotate", file)
    assert b"w:ins " not in parts((tmp_path / "terms.tenderlint.docx").read_bytes())["word/document.xml"]
    tenderlint("annotate", file, "--suggest", "--force")
    text = parts((tmp_path / "terms.tenderlint.docx").read_bytes())["word/document.xml"]
    assert re.search(rb"<w:delText[^>]*>forthwith</w:delText>", text)
    assert re.search(rb"<w:ins [^>]*><w:r>.*?<w:t[^>]*>at once</w:t>", text)


def test_what_is_in_an_archive_has_to_be_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as archive:
        archive.writestr("terms.docx", docx(INDEMNITY))
    done = tenderlint("annotate", tmp_path / "pack.zip")
    assert done.returncode == 2
    assert "What is in a .zip has to be unpacked first." in done.stderr


def test_a_finding_that_a_decision_sets_aside_is_left_out(tmp_path: Path) -> None:
    file = write(tmp_path / "terms.docx")
    assert " 0 comments" not in tenderlint("annotate", file, cwd=tmp_path).stdout
    done = tenderlint("baseline", file, "--baseline", tmp_path / "tenderlint-decisions.toml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (tmp_path / "tenderlint.toml").write_text('baseline = "tenderlint-decisions.toml"\n', "utf-8")
    again = tenderlint("annotate", file, "--force", cwd=tmp_path)
    assert again.stdout.endswith(": 0 comments\n"), again.stdout + again.stderr
