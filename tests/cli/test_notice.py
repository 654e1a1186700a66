"""A notice through the real command line."""

import json

from tests.command import tenderlint
from tests.read.ocds.notices import LOTS, package, release, tender, written


def check(path, *options):
    done = tenderlint("check", path, "--format", "json", "--exit-zero", *options)
    assert "Traceback" not in done.stderr
    return done, json.loads(done.stdout) if done.stdout else None


def test_a_notice_is_a_document_like_any_other(tmp_path):
    harsh = tender(
        description="The supplier shall indemnify the Council against all losses howsoever arising.", lots=LOTS
    )
    (tmp_path / "notice.json").write_bytes(written(package(release(harsh))))
    done, report = check(tmp_path / "notice.json")
    assert done.returncode == 0
    (document,) = report["documents"]
    assert (document["format"], document["role"], document["notes"]) == ("ocds", "notice", [])
    assert ("deadline", "2026-12-04T12:00") in {(fact["kind"], fact["value"]) for fact in report["facts"]}
    assert "howsoever arising" in " ".join(finding["quote"] or "" for finding in report["findings"])


def test_a_fault_of_a_notice_is_a_note_of_its_document(tmp_path):
    (tmp_path / "notice.json").write_bytes(
        written(package(release(tender(value={"amount": "lots", "currency": "GBP"}))))
    )
    _, report = check(tmp_path)
    (note,) = report["documents"][0]["notes"]
    assert note["code"] == "invalid-notice"
    assert note["text"] == "In the notice (tender, value), “amount” should be a number, and is “lots”."


def test_a_notice_that_cannot_be_used_ends_with_status_two_and_a_sentence(tmp_path):
    (tmp_path / "notice.json").write_bytes(written(package(release(ocid=""))))
    done = tenderlint("check", tmp_path / "notice.json")
    assert done.returncode == 2
    assert "no Open Contracting ID" in " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in done.stderr


def test_another_json_file_is_refused_by_name_and_passed_over_in_a_folder(tmp_path):
    (tmp_path / "settings.json").write_text("{}")
    named = tenderlint("check", tmp_path / "settings.json")
    assert named.returncode == 2
    assert "no notice in the Open Contracting Data Standard" in " ".join((named.stdout + named.stderr).split())
    assert tenderlint("check", tmp_path).returncode == 3
