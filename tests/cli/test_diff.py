"""Two versions of a pack through the real command, as files, as folders and as revisions of a git repository."""

import json
import os
import subprocess

import pytest

from tests.command import tenderlint
from tests.programs import require_program

OLD = "Terms\n\n1. The Council pays each invoice within 30 days.\n\n2. The Contractor's liability is capped.\n"
NEW = OLD.replace("30 days", "60 days") + "\n3. The Contractor shall provide a performance bond of ten per cent.\n"


@pytest.fixture
def versions(tmp_path):
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "terms.txt").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("inside", ["", "/terms.txt"])
def test_what_is_new_and_what_was_tightened_is_told(versions, inside):
    run = tenderlint("diff", f"old{inside}", f"new{inside}", cwd=versions)
    assert run.returncode == 1, run.stderr
    assert "## New findings" in run.stdout
    assert "RSK007" in run.stdout
    tightened = run.stdout.split("## Demands tightened")[1]
    assert "Invoices are paid after: 30 days → 60 days" in tightened


def test_the_other_way_round_it_is_gone_and_relaxed(versions):
    run = tenderlint("diff", "new", "old", cwd=versions)
    assert run.returncode == 0, run.stdout
    assert "RSK007" in run.stdout.split("## Findings that are gone")[1]
    assert "60 days → 30 days" in run.stdout.split("## Demands relaxed")[1]


def test_a_version_against_itself_has_changed_in_nothing(versions):
    run = tenderlint("diff", "new", "new", cwd=versions)
    assert run.returncode == 0
    assert run.stdout.startswith("Nothing that tenderlint looks for has changed")


def test_as_json_and_into_a_file(versions):
    run = tenderlint("diff", "old", "new", "--format", "json", "--output", "diff.json", "--exit-zero", cwd=versions)
    assert run.returncode == 0, run.stderr
    told = json.loads((versions / "diff.json").read_text("utf-8"))
    assert told["schema"] == "tenderlint-diff/1"
    assert [each["turn"] for each in told["demands"] if each["kind"] == "payment_days"] == ["tightened"]
    assert {"RSK007"} <= {each["rule"] for each in told["came"]}


@pytest.fixture
def git(tmp_path):
    program = require_program("git", why="to compare revisions of a repository")
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}

    def run(*arguments):
        subprocess.run([program, *arguments], cwd=tmp_path, check=True, capture_output=True, env=os.environ | who)

    return run


@pytest.fixture
def repository(tmp_path, git):
    git("init", "-q")
    (tmp_path / "packs").mkdir()
    for text, tag in ((OLD, "v1"), (NEW, "v2")):
        (tmp_path / "packs" / "terms.txt").write_text(text, "utf-8")
        git("add", ".")
        git("commit", "-qm", tag)
        git("tag", tag)
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "pack"), [("v1", "v2", "packs"), ("v1", "packs", "packs"), ("HEAD~1", "HEAD", "packs/terms.txt")]
)
def test_revisions_are_compared_with_each_other_and_with_what_is_there(repository, old, new, pack):
    run = tenderlint("diff", old, new, "--pack", pack, cwd=repository)
    assert run.returncode == 1, run.stderr
    assert "30 days → 60 days" in run.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["v1", "v9"], "neither a file, nor a folder, nor a revision"),
        (["--", "--upload-pack=x", "v1"], "neither a file, nor a folder, nor a revision"),
        (["v1", "v2", "--pack", "unversioned"], "is not in the revision"),
    ],
)
def test_what_cannot_be_compared_is_explained(repository, arguments, said):
    (repository / "unversioned").mkdir()
    run = tenderlint("diff", *arguments, cwd=repository)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


@pytest.fixture
def several(repository, git):
    """Three packs in two revisions: one changed, one as it was, one that is new."""
    (repository / "tenderlint.toml").write_text('packs = ["tenders/*"]\n', "utf-8")
    for revision, texts in (("r1", {"buses": OLD, "meals": OLD}), ("r2", {"buses": NEW, "meals": OLD, "youth": OLD})):
        for name, text in texts.items():
            (repository / "tenders" / name).mkdir(parents=True, exist_ok=True)
            (repository / "tenders" / name / "terms.txt").write_text(text, "utf-8")
        git("add", ".")
        git("commit", "-qm", revision)
        git("tag", revision)
    return repository


@pytest.mark.parametrize("new", ["r2", "."])
def test_of_several_packs_each_is_compared_by_itself(several, new):
    run = tenderlint("diff", "r1", new, cwd=several)
    assert run.returncode == 1, run.stderr
    buses, youth = run.stdout.split("# tenders/youth\n")
    assert buses.startswith("# tenders/buses\n")
    assert "30 days → 60 days" in buses
    assert "It is not in r1" in youth
    assert "1 pack has the same files in both versions." in youth
    assert tenderlint("diff", "r1", new, "--pack", "tenders/meals", cwd=several).returncode == 0


def test_a_comparison_of_several_packs_is_not_one_json(several):
    run = tenderlint("diff", "r1", "r2", "--format", "json", cwd=several)
    assert run.returncode == 2
    assert "there are 3 packs here, and a comparison as json holds one. Name it with --pack." in run.stderr
