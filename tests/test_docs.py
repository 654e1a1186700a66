"""What is built from the rule files is not stale."""

import shutil
import subprocess
import sys

import pytest

from tests.command import ROOT


def check(root):
    command = [sys.executable, "docs/build.py", "--check"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_the_pages_of_the_rules_are_what_their_files_say():
    done = check(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["RSK002.md", "XXX999.md", "README.md"])
def test_a_stale_page_is_told(tmp_path, name):
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "README.md", tmp_path)
    (tmp_path / "docs" / "rules" / name).write_text("What a rule said once", "utf-8")
    done = check(tmp_path)
    assert done.returncode == 1
    assert done.stdout == f"docs/rules/{name} is stale: run docs/build.py\n"


def test_a_profile_follows_the_rules_until_it_is_published_and_never_after(tmp_path):
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copytree(ROOT / "rules" / "profiles", tmp_path / "rules" / "profiles")
    for name in ("README.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path)
    newest = max((tmp_path / "rules" / "profiles").iterdir())
    newest.write_text(newest.read_text("utf-8").replace('"RSK002": ["high"', '"RSK002": ["low"'), "utf-8")
    assert check(tmp_path).stdout == f"rules/profiles/{newest.name} is stale: run docs/build.py\n"
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text(changelog.read_text("utf-8").replace(" (unreleased)", " (2026-12-01)"), "utf-8")
    assert check(tmp_path).returncode == 0
    command = [sys.executable, "docs/build.py", "--profile", newest.stem]
    refused = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "which is published. Begin one of another month." in refused.stderr
