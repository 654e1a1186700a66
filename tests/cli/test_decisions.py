"""Decisions through the real command line: what a repository records, and what later runs make of it."""

import json
import os

import pytest

from tests.command import tenderlint

BONDED = "The Contractor shall provide a performance bond of ten per cent of the contract price."
UNLIMITED = "The Contractor's liability under this contract is unlimited."
NEVER_MORE = "The Contractor shall indemnify the Council against all losses, however caused."


@pytest.fixture
def repository(tmp_path):
    pack = tmp_path / "buses"
    pack.mkdir()
    (pack / "terms.txt").write_text(f"Terms\n\n1. {BONDED}\n\n2. {UNLIMITED}\n", "utf-8")
    return tmp_path


def check(repository, *more, env=None):
    run = tenderlint("check", "buses", "--format", "json", "--select", "RSK", *more, cwd=repository, env=env)
    assert run.stdout, run.stderr
    report = json.loads(run.stdout)
    return run.returncode, [each for each in report["findings"] if each["suppressed"] is None], report


def run(repository, *arguments, status=0):
    done = tenderlint(*arguments, cwd=repository)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_after_a_baseline_only_what_is_new_fails(repository):
    assert check(repository)[0] == 1
    assert "findings recorded in" in run(repository, "baseline", "buses", "--baseline", "tenderlint-decisions.toml")
    status, counted, report = check(repository)
    assert (status, counted) == (0, [])
    assert report["decisions"]["baseline"] == len(report["findings"]) > 0
    with (repository / "buses" / "terms.txt").open("a", encoding="utf-8") as terms:
        terms.write(f"\n3. {NEVER_MORE}\n")
    status, counted, _ = check(repository)
    assert status == 1
    assert {each["rule"] for each in counted} == {"RSK002"}


def test_what_is_new_is_not_slipped_into_a_baseline(repository):
    run(repository, "baseline", "buses")
    (repository / "buses" / "more.txt").write_text(NEVER_MORE, "utf-8")
    told = run(repository, "baseline", "buses", status=1)
    assert "1 finding is new since the baseline" in told
    assert "and not recorded" in told
    assert check(repository)[0] == 1
    run(repository, "baseline", "buses", "--add")
    assert check(repository)[0] == 0


def test_a_decision_outlives_new_numbers_new_lines_a_move_and_a_new_name(repository):
    run(repository, "baseline", "buses")
    (repository / "buses" / "terms.txt").unlink()
    broken = UNLIMITED.replace("under this", "under\nthis")
    (repository / "buses" / "conditions.txt").write_text(f"Conditions\n\n7.1 {broken}\n\n7.2 {BONDED}\n", "utf-8")
    status, counted, _ = check(repository)
    assert (status, counted) == (0, [])


def test_accept_takes_a_reason_a_day_and_an_owner_and_the_report_tells_them(repository):
    fingerprint = check(repository)[1][0]["fingerprint"]
    told = ["--reason", "The insurer covers it.", "--until", "2099-12-31", "--owner", "A. Jones", "--pack", "buses"]
    assert "Accepted: RSK" in run(repository, "accept", fingerprint[:8], *told)
    report = check(repository)[2]
    (suppressed,) = [each for each in report["findings"] if each["suppressed"]]
    assert suppressed["fingerprint"] == fingerprint
    assert suppressed["suppressed"] == "The insurer covers it. (A. Jones) Until Thursday 31 December 2099."
    shown = run(repository, "baseline", "show", "buses")
    assert "accepted: The insurer covers it., A. Jones" in shown
    later = {**os.environ, "SOURCE_DATE_EPOCH": "4102444800"}
    assert check(repository, env=later)[2]["decisions"]["expired"][0]["fingerprint"] == fingerprint


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["accept", "0000000000000000", "--reason", "so"], "no finding of this pack has the fingerprint"),
        (["accept", "00", "--reason", "so"], "too short"),
        (["accept", "0000000000000000", "--reason", " "], "a reason is needed"),
        (["accept", "0000000000000000"], "Missing option '--reason'"),
        (["accept", "0000000000000000", "--reason", "so", "--until", "2020-01-01"], "has passed"),
    ],
)
def test_what_cannot_be_accepted_is_explained_and_nothing_is_written(repository, arguments, said):
    assert said in run(repository, *arguments, "--pack", "buses", status=2)
    assert not list(repository.rglob("*.toml"))


def test_prune_deletes_only_what_is_gone(repository):
    run(repository, "baseline", "buses")
    terms = repository / "buses" / "terms.txt"
    terms.write_text(terms.read_text("utf-8").replace(UNLIMITED, "Liability is capped."), "utf-8")
    assert check(repository, "--ignore", "RSK004")[2]["decisions"]["orphaned"]
    before = len((repository / "buses" / "tenderlint-decisions.toml").read_text("utf-8").split("[[finding]]"))
    assert "deleted" in run(repository, "baseline", "prune", "buses")
    after = (repository / "buses" / "tenderlint-decisions.toml").read_text("utf-8").split("[[finding]]")
    assert 1 < len(after) < before
    assert check(repository)[2]["decisions"]["orphaned"] == []


def test_a_rule_that_does_not_run_leaves_no_decision_orphaned(repository):
    run(repository, "baseline", "buses")
    narrowed = tenderlint("check", "buses", "--select", "PAY", "--format", "json", cwd=repository)
    assert json.loads(narrowed.stdout)["decisions"]["orphaned"] == []


def test_a_broken_file_of_decisions_stops_the_check_and_is_left_as_it_is(repository):
    file = repository / "buses" / "tenderlint-decisions.toml"
    file.write_text("version = 1\n<<<<<<< HEAD\n", "utf-8")
    for command in (["check", "buses"], ["baseline", "buses"]):
        assert "a merge left a conflict" in run(repository, *command, status=2)
    assert file.read_text("utf-8") == "version = 1\n<<<<<<< HEAD\n"


def test_a_named_file_that_is_not_there_is_told(repository):
    assert "cannot be read" in run(repository, "check", "buses", "--baseline", "nowhere.toml", status=2)


@pytest.fixture
def council(repository):
    """A second pack beside the first, and settings that name both."""
    parks = repository / "parks"
    parks.mkdir()
    (parks / "terms.txt").write_text(f"Terms\n\n1. {NEVER_MORE}\n\n2. {BONDED}\n", "utf-8")
    (repository / "tenderlint.toml").write_text('packs = ["buses", "parks"]\nselect = ["RSK"]\n', "utf-8")
    return repository


def fingerprints(council, pack):
    report = json.loads(tenderlint("check", pack, "--format", "json", cwd=council).stdout)
    return {each["rule"]: each["fingerprint"] for each in report["findings"] if each["suppressed"] is None}


def test_from_above_packs_a_finding_is_accepted_in_the_one_that_has_it(council):
    mark = fingerprints(council, "parks")["RSK002"]
    assert "Accepted: RSK002" in run(council, "accept", mark[:8], "--reason", "The bank asks for it.")
    assert not (council / "tenderlint-decisions.toml").exists()
    assert "RSK002" not in fingerprints(council, "parks")


def test_what_several_packs_have_is_accepted_in_none_until_one_is_named(council):
    mark = fingerprints(council, "parks")["RSK007"]
    assert "is found in 2 packs (buses, parks)" in run(council, "accept", mark, "--reason", "so", status=2)
    assert not list(council.rglob("tenderlint-decisions.toml"))
    run(council, "accept", mark, "--reason", "so", "--pack", "buses")
    assert "RSK007" not in fingerprints(council, "buses")
    assert "RSK007" in fingerprints(council, "parks")


def test_what_no_pack_has_is_told(council):
    told = run(council, "accept", "0000000000000000", "--reason", "so", status=2)
    assert "no finding of these 2 packs" in told


def test_one_command_records_and_prunes_each_pack_by_itself(council):
    run(council, "baseline", ".", "--whole-packs")
    assert fingerprints(council, "buses") == fingerprints(council, "parks") == {}
    assert len(list(council.rglob("tenderlint-decisions.toml"))) == 2
    shown = run(council, "baseline", "show")
    assert "buses/tenderlint-decisions.toml" in shown
    assert "parks/tenderlint-decisions.toml" in shown
    (council / "parks" / "terms.txt").write_text(f"Terms\n\n1. {NEVER_MORE}\n", "utf-8")
    assert "1 decision deleted" in run(council, "baseline", "prune", ".", "--whole-packs")


def test_packs_may_share_a_file_and_each_has_a_baseline_of_its_own(council):
    shared = ("--baseline", "tenderlint-decisions.toml")
    run(council, "baseline", ".", "--whole-packs", *shared)
    assert fingerprints(council, "buses") == fingerprints(council, "parks") == {}
    assert not list(council.glob("*/tenderlint-decisions.toml"))


def test_a_pack_that_cannot_be_recorded_is_told_and_stops_no_other(council):
    (council / "buses" / "terms.txt").write_text("", "utf-8")
    told = run(council, "baseline", ".", "--whole-packs", status=2)
    assert "buses: No document could be read" in told
    assert fingerprints(council, "parks") == {}


def test_a_file_of_decisions_that_is_written_again_changes_only_where_something_was_decided(council):
    long = "The Contractor shall indemnify the Council against all losses, however caused, " + "and all costs " * 12
    (council / "parks" / "terms.txt").write_text(f"Terms\n\n1. {long}.\n\n2. {BONDED}\n", "utf-8")
    run(council, "baseline", "parks")
    file = council / "parks" / "tenderlint-decisions.toml"
    before = file.read_text("utf-8").splitlines()
    (council / "parks" / "terms.txt").write_text(f"Terms\n\n1. {long}.\n\n2. {BONDED}\n\n3. {UNLIMITED}\n", "utf-8")
    run(council, "baseline", "parks", "--add")
    after = file.read_text("utf-8").splitlines()
    assert len(after) > len(before)
    assert [line for line in before if line not in after] == []


def test_a_report_with_everything_set_aside_never_says_that_nothing_was_found(council):
    run(council, "baseline", ".", "--whole-packs")
    assert "Beyond what is set aside (2 findings in the baseline), nothing was found" in run(council, "check", "parks")
    packs = run(council, "check", ".", "--whole-packs", "--format", "github")
    assert "parks: Nothing beyond what is set aside" in packs
    assert "Nothing found" not in packs


def test_quiet_says_nothing_of_a_file_that_was_not_read(council):
    (council / "parks" / "plan.pdf").write_bytes(b"%PDF-1.7 and then nothing of use")
    assert "Not read: plan.pdf" in tenderlint("baseline", "parks", cwd=council).stderr
    assert tenderlint("baseline", "prune", "parks", "--quiet", cwd=council).stderr == ""
