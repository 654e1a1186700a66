"""The hook as its file describes it, run by the real pre-commit on real commits."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.ci.repository import BUYER, ROOT, Repository, begun

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
(HOOK,) = yaml.safe_load(MANIFEST.read_text("utf-8"))
PAYMENT = "The Council pays each valid invoice within 30 days of receiving it."
INDEMNITY = "The Supplier shall indemnify the Council against all losses, claims and costs, however caused."


def installed(made: Repository) -> Repository:
    """Every key of the hook file is used, so that the command line is the one that people get; only how the program
    comes to be there differs: pre-commit would download what it needs.
    """
    local = {key: value for key, value in HOOK.items() if key != "language"} | {"language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    made.write(".pre-commit-config.yaml", json.dumps(config))
    done = made.run("pre-commit", "install")
    assert done.returncode == 0, done.stdout
    return made


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A pack of two Word files with its baseline, committed through the hook."""
    made = begun(tmp_path_factory.mktemp("council"))
    made.write("lunch club/invitation.docx", "Invitation to tender", BUYER, PAYMENT)
    made.write("lunch club/terms.docx", "Conditions of contract", "The Supplier serves lunch on every weekday.")
    baseline = made.run("tenderlint", "baseline", "lunch club", "--quiet")
    assert baseline.returncode == 0, baseline.stdout
    first = installed(made).commit("The lunch club")
    assert first.returncode == 0, first.stdout
    return made


@pytest.fixture
def council(prepared: Repository, tmp_path: Path) -> Repository:
    copy = Repository(tmp_path / "copy", prepared.programs)
    shutil.copytree(prepared.folder, copy.folder)
    return copy


def test_the_hook_file_is_one_that_pre_commit_takes() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "types" not in HOOK
    assert HOOK["require_serial"] is True


@pytest.mark.parametrize("name", ["itt.docx", "a/Terms.PDF", "prices.xlsx", "old.xls", "a.odt", "a b.ods"])
def test_files_that_people_publish_are_looked_at(name: str) -> None:
    assert re.search(HOOK["files"], name)


@pytest.mark.parametrize("name", ["notes.md", "docx", "itt.docx.bak", "main.py", "tenderlint-decisions.toml"])
def test_other_files_are_not(name: str) -> None:
    assert not re.search(HOOK["files"], name)


def test_a_change_that_adds_one_barrier_fails_and_names_it(council: Repository) -> None:
    council.write(
        "lunch club/terms.docx", "Conditions of contract", "The Supplier serves lunch on every weekday.", INDEMNITY
    )
    done = council.commit()
    assert done.returncode == 1
    assert "tenderlint...." in done.stdout
    assert "RSK002" in done.stdout
    assert "terms.docx" in done.stdout
    assert "against all losses" in done.stdout
    assert council.run("git", "log", "--oneline").stdout.count("\n") == 1


def test_a_change_that_adds_none_passes(council: Repository) -> None:
    council.write(
        "lunch club/terms.docx", "Conditions of contract", "The Supplier serves a hot lunch on every weekday."
    )
    done = council.commit()
    assert done.returncode == 0, done.stdout
    assert council.run("git", "log", "--oneline").stdout.count("\n") == 2


def test_a_damaged_file_is_explained(council: Repository) -> None:
    file = council.folder / "lunch club" / "terms.docx"
    file.write_bytes(file.read_bytes()[:900])
    done = council.commit()
    assert done.returncode == 1
    assert re.search(r"Not read: terms\.docx: .+\. .+\.", done.stdout), done.stdout


def test_a_damaged_file_that_was_there_before_does_not_stop_a_change_to_another(council: Repository) -> None:
    (council.folder / "lunch club" / "map.docx").write_bytes(b"PK\x03\x04 no more")
    council.run("git", "add", "--all")
    council.run("git", "commit", "--quiet", "--no-verify", "--message", "Past the hook")
    council.write(
        "lunch club/terms.docx", "Conditions of contract", "The Supplier serves a hot lunch on every weekday."
    )
    done = council.commit()
    assert done.returncode == 0, done.stdout


def test_a_pack_is_checked_whole_though_one_file_changed(council: Repository) -> None:
    later = "The Council pays each valid invoice within 60 days of receiving it."
    council.write("lunch club/terms.docx", "Conditions of contract", later)
    done = council.commit()
    assert done.returncode == 1
    assert "CLR008" in done.stdout
    assert "30 days" in done.stdout
    assert "invitation.docx" in done.stdout


def test_a_change_to_other_files_does_not_run_it(council: Repository) -> None:
    council.write("notes.txt", INDEMNITY)
    done = council.commit()
    assert done.returncode == 0
    assert "no files to check" in done.stdout
