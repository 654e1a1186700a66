"""What docs/ci.md tells people to write and to run is what works."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.ci.repository import BUYER, ROOT, begun
from tests.report.published import validate_json

TEXT = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BOND = "The Supplier shall provide a performance bond of ten per cent of the contract price."


def blocks(language: str, under: str) -> list[str]:
    """The examples in one language under one heading."""
    (section,) = re.findall(rf"^## {under}\n(.+?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE)
    return re.findall(rf"```{language}\n(.+?)```", section, re.DOTALL)


@pytest.mark.parametrize("block", blocks("yaml", "pre-commit"))
def test_pre_commit_takes_the_configuration(block: str, tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(block, "utf-8")
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", file], check=False)
    assert done.returncode == 0
    (repository,) = yaml.safe_load(block)["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in HOOKS]


def test_the_workflow_reads_what_the_action_writes() -> None:
    (block,) = blocks("yaml", "GitHub")
    steps = yaml.safe_load(block)["jobs"]["tenderlint"]["steps"]
    (upload,) = (step["with"] for step in steps if "upload-sarif" in step["uses"])
    assert upload["sarif_file"] == ACTION["inputs"]["sarif-file"]["default"]
    (kept,) = (step["with"] for step in steps if "upload-artifact" in step["uses"])
    assert kept["path"] == ACTION["inputs"]["html-file"]["default"].replace(".html", "*.html")


def test_every_input_is_told_with_its_default() -> None:
    for name, told in ACTION["inputs"].items():
        (row,) = (line for line in TEXT.splitlines() if line.startswith("| `") and f"`{name}`" in line)
        assert not told["default"] or f"`{told['default']}`" in row


def test_the_gitlab_file_is_included_by_a_name_that_there_is() -> None:
    (block,) = blocks("yaml", "GitLab")
    pipeline = yaml.safe_load(block)
    validate_json(pipeline, "gitlab-ci.json")
    assert (ROOT / pipeline["include"][0]["local"]).is_file()


def test_the_commands_from_the_first_to_the_last(tmp_path: Path) -> None:
    council = begun(tmp_path)
    for pack in ("lunch club", "parks"):
        council.write(f"tenders/{pack}/invitation.docx", "Invitation to tender", BUYER, BOND)
    (packs,) = blocks("toml", "Say once which folders are packs")
    council.write("tenderlint.toml", packs)
    (record,) = blocks("sh", "Begin with what is there")
    (check,) = blocks("sh", "Anything else")
    assert council.run("bash", "-euo", "pipefail", "-c", check).returncode == 1
    recorded = council.run("bash", "-euo", "pipefail", "-c", record)
    assert recorded.returncode == 0, recorded.stdout
    again = council.run("bash", "-euo", "pipefail", "-c", check)
    assert again.returncode == 0, again.stdout
    names = {file.name for file in council.folder.glob("tenderlint*.*")} - {"tenderlint.toml"}
    pages = {"tenderlint-tenders-lunch club.html", "tenderlint-tenders-parks.html"}
    assert names == {"tenderlint.sarif", "tenderlint.xml", *pages}
