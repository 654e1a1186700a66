"""A repository that holds to a profile, under a release that is newer than the profile: through the real command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from tenderlint.catalogue.profiles import profile_names, read_profile
from tenderlint.checks.limits import Limits
from tenderlint.engine.frozen import figures
from tenderlint.model.threshold import DatedValue, Threshold
from tests.catalogue.rulefile import RULE
from tests.cli.run import write
from tests.command import ROOT, tenderlint

NAME = profile_names()[-1]
KEPT = ("PAY001-long-payment-terms.yaml", "CLR010-nested-exceptions.yaml")
"""The rules of the release that is made up: two of ours, so that it compiles in no time."""
TERMS = """\
# Terms

The Council shall pay each valid invoice within 21 days of receiving it.

The price is fixed unless the law changes, except for fuel, provided that notice is given.

The Supplier shall pay for everything.
"""
THERE = ("PAY001", "CLR010", "NEW001")


@pytest.fixture(scope="module")
def release(tmp_path_factory) -> dict[str, str]:
    """The environment of a later release: a new rule, a stricter figure, and a rule that became more serious."""
    root = tmp_path_factory.mktemp("release")
    unwanted = shutil.ignore_patterns("__pycache__", "[A-Z][A-Z][A-Z][0-9]*.yaml")
    shutil.copytree(ROOT / "tenderlint", root / "tenderlint", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rules", root / "rules", ignore=unwanted)
    for file in ROOT.glob("rules/*/*.yaml"):
        if file.name in KEPT:
            shutil.copy(file, root / file.relative_to(ROOT))
    write(root / "rules/risk/NEW001-new-rule.yaml", RULE.replace("TST001", "NEW001"))
    _change(root / "rules/clarity/CLR010-nested-exceptions.yaml", "severity: low", "severity: high")
    _change(root / "rules/thresholds.yaml", "payment-days:\n  value: 30", "payment-days:\n  value: 14")
    return {**os.environ, "PYTHONPATH": str(root), "TENDERLINT_CACHE_DIR": str(root / "cache")}


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write(tmp_path / "pack" / "terms.md", TERMS).parent


def check(pack: Path, release: dict[str, str], *more: str) -> tuple[int, dict]:
    command = [sys.executable, "-m", "tenderlint", "check", pack, "--format", "json", *more]
    done = subprocess.run(command, env=release, cwd=pack, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def found(report: dict, key: str = "findings") -> dict[str, str]:
    return {each["rule"]: each["severity"] for each in report[key] if each["rule"] in THERE}


def test_without_a_profile_a_release_brings_all_that_is_new(pack, release):
    status, report = check(pack, release)
    assert status == 1
    assert found(report) == {"PAY001": "high", "CLR010": "high", "NEW001": "high"}
    assert report["tool"]["profile"] is None


def test_under_a_profile_a_green_repository_stays_green(pack, release):
    write(pack / "tenderlint.toml", f'profile = "{NAME}"\n')
    status, report = check(pack, release)
    assert status == 0
    assert found(report) == {"CLR010": "low"}
    assert report["tool"]["profile"] == {"name": NAME, "newer": ["NEW001"], "preview": False}
    assert "NEW001" not in [each["rule"] for each in report["outcomes"]]
    assert check(pack, release, "--profile", "newest")[0] == 1


def test_a_preview_shows_what_is_new_and_fails_nothing(pack, release):
    status, report = check(pack, release, "--profile", NAME, "--preview")
    assert status == 0
    assert found(report) == {"CLR010": "low"}
    assert found(report, "preview") == {"PAY001": "high", "CLR010": "high", "NEW001": "high"}
    command = [sys.executable, "-m", "tenderlint", "check", pack, "--profile", NAME, "--preview"]
    told = subprocess.run(command, cwd=pack, env=release, capture_output=True, text=True, check=False).stdout
    before, _, preview = told.partition("Preview: what the newest rules would add")
    assert "NEW001  The supplier must pay for everything" not in before
    assert "NEW001  The supplier must pay for everything" in preview


def test_rules_of_ones_own_always_count(pack, release):
    write(pack / "own" / "OWN001-own.yaml", RULE.replace("TST001", "OWN001"))
    write(pack / "tenderlint.toml", f'profile = "{NAME}"\nrules = ["own"]\nexclude = ["own"]\n')
    status, report = check(pack, release)
    assert status == 1
    assert "OWN001" in [each["rule"] for each in report["findings"]]


def test_with_nothing_newer_a_preview_says_so(pack):
    done = tenderlint("check", pack, "--profile", NAME, "--preview", "--select", "RSK001")
    assert f"profile {NAME}: no rule is newer" in done.stdout
    assert "The newest rules would add nothing." in done.stdout


def test_an_unknown_profile_is_told_with_those_there_are(pack):
    done = tenderlint("check", pack, "--profile", "2026-12")
    assert done.returncode == 2
    assert f"there is no profile “2026-12” (in --profile). Did you mean {NAME}? Known are" in done.stderr


def test_what_the_law_sets_for_later_days_holds_all_the_same():
    profile = replace(read_profile(NAME), thresholds={"law": (DatedValue(10, "2024-01-01", None),)})
    now = (DatedValue(11, "2024-01-01", "2030-01-01"), DatedValue(20, "2030-01-01", None))
    frozen = figures({"law": Threshold(name="law", unit="GBP", says="Says so.", values=now)}, profile)["law"]
    assert frozen.values == (DatedValue(10, "2024-01-01", "2030-01-01"), now[1])
    assert frozen.says.endswith(f"[The figure is that of {NAME}.]")
    # A pack without a date is not held to what came after the profile.
    assert Limits({"law": frozen}, on=None, known_on=profile.last_day)["law"].value == 10
    assert Limits({"law": frozen}, on="2031-05-01", known_on=profile.last_day)["law"].value == 20
