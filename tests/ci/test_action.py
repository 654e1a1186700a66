"""The GitHub Action: its file is one, and what it runs does what it says."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.repository import BUYER, ROOT, Repository, begun, offline
from tests.report.published import validate_json

FILE = ROOT / "action.yml"
ACTION = yaml.safe_load(FILE.read_text("utf-8"))
INSTALL, CHECK = (step for step in ACTION["runs"]["steps"] if "run" in step)
BOND = "The Supplier shall provide a performance bond of ten per cent of the contract price."


def run(step: dict[str, Any], council: Repository, known: dict[str, str], **inputs: str) -> tuple[int, str, str]:
    """Run a step as the runner does: the status, what it printed, and what it set for later steps."""
    chosen = {name: told.get("default", "") for name, told in ACTION["inputs"].items()} | inputs
    values = known | {f"inputs.{name}": value for name, value in chosen.items()}
    told = {name: re.sub(r"\$\{\{ (\S+) \}\}", lambda m: values[m[1]], text) for name, text in step["env"].items()}
    kept = council.programs / "set"
    kept.write_text("")
    files = {"GITHUB_OUTPUT": str(kept), "GITHUB_PATH": str(kept)}
    done = council.run("bash", "-euo", "pipefail", "-c", step["run"], **told, **files)
    return done.returncode, done.stdout, kept.read_text()


@pytest.fixture
def council(tmp_path: Path) -> Repository:
    made = begun(tmp_path)
    made.write("tenders/lunch club/invitation.docx", "Invitation to tender", BUYER)
    made.write("tenders/lunch club/terms.docx", "Conditions of contract", BOND)
    made.write("README.md", "# Our tenders", "", BOND)
    return made


def test_it_is_an_action() -> None:
    validate_json(ACTION, "github-action.json")
    outputs = {
        re.fullmatch(r"\$\{\{ steps\.check\.outputs\.(\S+) \}\}", each["value"])[1]
        for each in ACTION["outputs"].values()
    }
    assert outputs == set(ACTION["outputs"])


def test_nothing_that_a_pull_request_can_choose_becomes_part_of_a_script() -> None:
    assert "${{" not in INSTALL["run"] + CHECK["run"]


def test_findings_are_annotations_and_files_and_the_step_fails(council: Repository) -> None:
    council.write("tenderlint.toml", 'packs = ["tenders/*"]')
    status, told, kept = run(CHECK, council, {})
    assert status == 1
    assert "file=tenders/lunch club/terms.docx,title=tenderlint: RSK" in told
    assert "README.md" not in told
    assert kept.splitlines() == ["sarif-file=tenderlint.sarif", "html-file=tenderlint.html", "status=1"]
    log = json.loads((council.folder / "tenderlint.sarif").read_text("utf-8"))
    validate_json(log, "sarif-schema-2.1.0.json")
    assert "performance bond" in (council.folder / "tenderlint.html").read_text("utf-8")


def test_paths_a_line_each_options_and_the_severity_that_fails(council: Repository) -> None:
    council.write("tenders/parks/invitation.docx", "Invitation to tender", BUYER)
    chosen = {"paths": "tenders/lunch club\n\ntenders/parks\n", "args": "--whole-packs --select DOC007"}
    status, told, kept = run(CHECK, council, {}, **chosen)
    assert (status, kept.splitlines()[-1]) == (0, "status=0"), told
    assert "::notice title=tenderlint: 2 packs::tenders/lunch club: " in told
    assert run(CHECK, council, {}, **chosen, **{"fail-on": "info"})[0] == 1
    names = {page.name for page in council.folder.glob("*.html")}
    assert names == {"tenderlint-tenders-lunch club.html", "tenderlint-tenders-parks.html"}


def test_a_path_that_is_no_document_fails_with_the_reason(council: Repository) -> None:
    status, told, kept = run(CHECK, council, {}, paths="tenders/$(touch made)/nowhere")
    assert status == 2
    assert "does not exist" in told
    assert "status=2" in kept
    assert not (council.folder / "made").exists()


def test_it_installs_itself_as_it_is_pinned(council: Repository) -> None:
    known = {
        "steps.python.outputs.python-path": sys.executable,
        "github.action_path": str(ROOT),
        "runner.temp": str(council.programs.parent),
    }
    step = {**INSTALL, "env": INSTALL["env"] | offline()}
    status, told, kept = run(step, council, known)
    assert status == 0, told
    (program,) = Path(kept.strip()).glob("tenderlint*")
    assert os.access(program, os.X_OK)
