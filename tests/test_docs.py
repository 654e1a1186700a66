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
