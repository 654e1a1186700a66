"""The GitLab template: its file is one, and what it runs leaves the reports that it names."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
import yaml

from tests.ci.repository import BUYER, ROOT, Repository, begun, offline
from tests.report.published import validate_json, validate_xml

TEMPLATE = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))
JOB = TEMPLATE["tenderlint"]
BOND = "The Supplier shall provide a performance bond of ten per cent of the contract price."


def run(council: Repository, lines: list[str], **variables: str) -> tuple[int, str]:
    """Run the lines of a job one after another in one shell, with its variables, as a runner does."""
    told = {**JOB["variables"], **variables, "CI_PROJECT_DIR": str(council.folder)}
    known = {name: value.replace("$CI_PROJECT_DIR", str(council.folder)) for name, value in told.items()}
    if "TENDERLINT_CACHE_DIR" in os.environ:
        known["TENDERLINT_CACHE_DIR"] = os.environ["TENDERLINT_CACHE_DIR"]
    done = council.run("bash", "-euo", "pipefail", "-c", "\n".join(lines), **known)
    return done.returncode, done.stdout


@pytest.fixture
def council(tmp_path: Path) -> Repository:
    made = begun(tmp_path)
    for pack in ("lunch-club", "parks"):
        made.write(f"tenders/{pack}/invitation.docx", "Invitation to tender", BUYER)
        made.write(f"tenders/{pack}/terms.docx", "Conditions of contract", BOND)
    made.write("tenderlint.toml", 'packs = ["tenders/*"]')
    return made


def test_it_is_a_pipeline() -> None:
    validate_json(TEMPLATE, "gitlab-ci.json")


def test_it_leaves_the_reports_that_it_names_and_fails(council: Repository) -> None:
    status, told = run(council, JOB["script"], TENDERLINT_ARGS="--whole-packs --select RSK")
    assert status == 1, told
    reports = JOB["artifacts"]["reports"]
    issues = json.loads((council.folder / reports["codequality"]).read_text("utf-8"))
    validate_json(issues, "gitlab-code-quality.json")
    assert {issue["location"]["path"] for issue in issues} == {
        "tenders/lunch-club/terms.docx",
        "tenders/parks/terms.docx",
    }
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    validate_xml((council.folder / reports["junit"]).read_text("utf-8"), "junit-10.xsd")
    (pattern,) = JOB["artifacts"]["paths"]
    assert len(list(council.folder.glob(pattern))) == 2


def test_a_second_run_replaces_its_own_reports_and_reads_none_of_them(council: Repository) -> None:
    (council.folder / "tenderlint.toml").unlink()
    one = {"TENDERLINT_ARGS": "--whole-packs --select RSK --quiet"}
    first, told = run(council, JOB["script"], **one)
    file = council.folder / "gl-code-quality-report.json"
    before = file.read_bytes()
    second, again = run(council, JOB["script"], **one)
    assert (first, second) == (1, 1), told + again
    assert file.read_bytes() == before


def test_it_installs_what_it_is_told_to(council: Repository) -> None:
    (council.programs / "python").symlink_to(sys.executable)
    lines = [*JOB["before_script"], "command -v tenderlint"]
    status, told = run(council, lines, TENDERLINT_SOURCE=str(ROOT), **offline())
    assert status == 0, told
    assert told.strip().endswith(".cache/venv/bin/tenderlint")
