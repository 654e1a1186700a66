"""The cache through the real command: the same answer as without it, and never an old one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.catalogue.rulefile import folder
from tests.command import SAMPLES, tenderlint

TERMS = "Terms\n\n1. The Contractor's liability under this contract is unlimited.\n"


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "terms.txt").write_text(TERMS, "utf-8")
    return folder


@pytest.fixture
def env(tmp_path):
    """A cache of the test's own, with the compiled catalogue of the run's."""
    own = tmp_path / "cache"
    own.mkdir()
    shared = Path(os.environ["TENDERLINT_CACHE_DIR"], "catalogue")
    shared.mkdir(parents=True, exist_ok=True)
    (own / "catalogue").symlink_to(shared)
    return {**os.environ, "TENDERLINT_CACHE_DIR": str(own)}


def check(pack, env, *more):
    run = tenderlint("check", pack, "--format", "json", *more, env=env)
    assert run.stdout, run.stderr
    return run.stdout


def entries(env):
    return sorted(Path(env["TENDERLINT_CACHE_DIR"], "reports").glob("*"))


def kept(env):
    """What is kept of answers, without what several of them share."""
    return [entry for entry in entries(env) if "-rules" not in entry.name]


@pytest.mark.parametrize("form", ["json", "html", "markdown", "console", "csv"])
def test_a_remembered_report_is_byte_for_byte_the_same(env, form):
    first, second, without = (
        tenderlint("check", SAMPLES / "heavy-handed", "--format", form, "--exit-zero", *more, env=env).stdout
        for more in ([], [], ["--no-cache"])
    )
    assert first == second == without
    assert first


@pytest.mark.parametrize("many", [False, True])
def test_a_remembered_report_needs_neither_reader_nor_rule(pack, env, many):
    packs = [str(pack)]
    if many:
        packs = ["--whole-packs", str(pack), shutil.copytree(pack, f"{pack}-2")]
    tenderlint("check", *packs, env=env)
    script = (
        "import sys\nfrom tenderlint.cli import main\n"
        f"main(['check', *{packs!r}, '-q', '--exit-zero'])\n"
        "heavy = ('spacy', 'docx', 'pypdfium2', 'tenderlint.checks', 'tenderlint.facts', 'tenderlint.engine',"
        " 'multiprocessing')\n"
        "print('heavy:', [name for name in sys.modules if name.startswith(heavy)])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env, check=True)
    assert run.stdout.rstrip().endswith("heavy: []")


@pytest.mark.parametrize("change", ["content", "name", "new file", "setting", "select"])
def test_whatever_the_answer_rests_on_makes_a_new_one(pack, env, change):
    check(pack, env)
    before = kept(env)
    assert len(before) == 2
    more = []
    match change:
        case "content":
            (pack / "terms.txt").write_text(TERMS + "\n2. The price is fixed.\n", "utf-8")
        case "name":
            (pack / "terms.txt").rename(pack / "conditions.txt")
        case "new file":
            (pack / "more.txt").write_text("More.", "utf-8")
        case "setting":
            (pack / "tenderlint.toml").write_text("[thresholds]\npayment-days = 14\n", "utf-8")
        case "select":
            more = ["--select", "RSK"]
    check(pack, env, *more)
    assert len(kept(env)) == 4


def test_a_rule_of_ones_own_that_changes_makes_a_new_answer(pack, env):
    rules = pack.parent / "rules"
    rules.mkdir()
    folder(rules)
    (pack / "tenderlint.toml").write_text(f"rules = [{str(rules)!r}]\n", "utf-8")
    (rule,) = rules.iterdir()
    check(pack, env)
    before = kept(env)
    rule.write_text(rule.read_text("utf-8").replace("severity: high", "severity: low"), "utf-8")
    check(pack, env)
    assert len(kept(env)) == len(before) + 2


def test_decisions_are_applied_to_a_remembered_report(pack, env):
    check(pack, env)
    assert tenderlint("baseline", pack, env=env).returncode == 0
    told = json.loads(check(pack, env))
    assert all(each["suppressed"] for each in told["findings"])
    assert len(kept(env)) == 2


def test_damaged_entries_are_ignored(pack, env):
    first = check(pack, env)
    for entry in entries(env):
        entry.write_bytes(entry.read_bytes()[:40])
    assert check(pack, env) == first
    assert check(pack, env) == first


def test_an_answer_without_what_it_shares_with_others_is_none(pack, env):
    first = check(pack, env)
    (rules,) = set(entries(env)) - set(kept(env))
    rules.unlink()
    assert check(pack, env) == first
    assert rules.exists()


def test_no_cache_keeps_nothing_and_clean_deletes_everything(pack, env):
    check(pack, env, "--no-cache")
    assert entries(env) == []
    check(pack, env)
    run = tenderlint("clean", env={**env})
    assert "kept answers deleted" in run.stdout
    assert entries(env) == []
