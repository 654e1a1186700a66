"""``tenderlint fit``, through the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.bidder.profile import Profile, load
from tests.cli.run import tenderlint, write
from tests.command import SAMPLES

INVITATION = (
    "# Invitation to tender\n\n"
    "1.1 The estimated value of the contract is £90,000.\n\n"
    "1.2 Tenders must be received by noon on Friday 18 December 2026.\n\n"
    "1.3 The bidder's annual turnover must be at least £500,000.\n\n"
    "1.4 Audited accounts for the last two financial years must be enclosed.\n"
)
MONDAY = {"SOURCE_DATE_EPOCH": "1796637600"}
"""7 December 2026."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("fit")
    write(made / "pack" / "itt.md", INVITATION)
    write(made / "client.toml", 'name = "Reed & <Sons>"\nturnover = 180000\naudited = false\n')
    return made


def test_the_answer_stands_on_standard_output_with_its_working(folder: Path) -> None:
    done = tenderlint("fit", "pack", "--bidder", "client.toml", cwd=folder, **MONDAY)
    assert (done.returncode, done.stderr) == (0, "")
    for part in (
        "Reed & <Sons>",
        "  A turnover of £500,000\n",
        "Working: turnover £180,000 < £500,000 asked",
        "itt.md, clause 1.3, line 7",
        "To do: Ask whether accounts that need no audit will do. By Monday 7 December 2026.",
        "Friday 18 December 2026, 12:00 (9 working days left)",
        "2 demands are not met.",
    ):
        assert part in done.stdout, part


@pytest.mark.parametrize(
    ("name", "start"), [("a.json", "{"), ("a.md", "<!-- tenderlint report -->"), ("a.html", "<!doctype html>")]
)
def test_a_file_gets_the_format_of_its_name_and_may_be_written_anew(folder: Path, name: str, start: str) -> None:
    for _ in range(2):
        done = tenderlint("fit", "pack", "--bidder", "client.toml", "--output", name, cwd=folder, **MONDAY)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    written = (folder / name).read_text("utf-8")
    assert written.lstrip().startswith(start)
    assert "<Sons>" not in written or name.endswith(".json")


def test_the_json_says_of_each_demand_where_it_stands(folder: Path) -> None:
    done = tenderlint("fit", "pack", "--bidder", "client.toml", "--format", "json", cwd=folder, **MONDAY)
    told = json.loads(done.stdout)
    assert told["schema"] == "tenderlint-fit/1"
    assert told["counts"]["not met"] == 2
    turnover = next(each for each in told["demands"] if each["kind"] == "turnover")
    assert (turnover["answer"], turnover["amount"], turnover["by"]) == ("not met", 500000, "2026-12-07")
    assert turnover["places"][0]["location"]["clause"] == "1.3"
    assert told["timetable"]["working_days_left"] == 9


def test_settings_that_narrow_a_check_do_not_narrow_the_demands(folder: Path) -> None:
    write(folder / "narrow.toml", 'select = ["RSK"]\nmin-severity = "high"\nmin-confidence = "high"\n')
    args = ("--bidder", "client.toml", "--config", "narrow.toml", "--format", "json")
    told = json.loads(tenderlint("fit", "pack", *args, cwd=folder, **MONDAY).stdout)
    assert {each["kind"] for each in told["demands"]} >= {"audited", "turnover"}


def test_no_demand_is_left_out_for_being_less_sure(tmp_path: Path) -> None:
    write(tmp_path / "client.toml", "turnover = 180000\n")
    write(tmp_path / "sure.toml", 'min-confidence = "high"\n')
    command = ("fit", SAMPLES / "heavy-handed" / "itt.docx", "--bidder", "client.toml", "--format", "json")
    bare, sure = (tenderlint(*command, *more, cwd=tmp_path, **MONDAY) for more in ((), ("--config", "sure.toml")))
    assert bare.stdout == sure.stdout


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("turnovr = 1\n", "unknown key “turnovr”. Did you mean “turnover”?"),
        ("turnover = -1\n", "“turnover” must be a sum in pounds, 0 or more, such as 180000; it is -1."),
        ("turnover =\n", "is not TOML"),
    ],
)
def test_a_wrong_profile_is_told_in_a_sentence_before_any_work(folder: Path, content: str, part: str) -> None:
    write(folder / "wrong.toml", content)
    done = tenderlint("fit", "pack", "--bidder", "wrong.toml", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"wrong.toml: {part}" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pack_without_demands_is_told_and_the_rest_is_done(folder: Path) -> None:
    write(folder / "plain" / "note.md", "# The library\n\nThe library opens at nine and closes at five.\n")
    done = tenderlint("fit", "plain", "--bidder", "client.toml", cwd=folder, **MONDAY)
    assert done.returncode == 0
    assert "No demand was recognised in these documents. That does not mean that they make none" in done.stdout
    assert "1 document with" in done.stdout


def test_a_file_that_cannot_be_read_is_told_beside_the_rest(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnot one")
    both = tenderlint("fit", "pack", "broken.pdf", "--bidder", "client.toml", cwd=folder, **MONDAY)
    assert both.returncode == 0
    assert "broken.pdf was not read: " in both.stdout
    assert "turnover £180,000 < £500,000 asked" in both.stdout
    alone = tenderlint("fit", "broken.pdf", "--bidder", "client.toml", cwd=folder, **MONDAY)
    assert alone.returncode == 2
    assert "Not read: broken.pdf" in alone.stderr


def test_the_profile_is_never_overwritten(folder: Path) -> None:
    before = (folder / "client.toml").read_bytes()
    done = tenderlint("fit", "pack", "--bidder", "client.toml", "--output", "client.toml", "--force", cwd=folder)
    assert done.returncode == 2
    assert (folder / "client.toml").read_bytes() == before


def test_a_profile_to_begin_with(folder: Path) -> None:
    done = tenderlint("init", "--bidder", cwd=folder)
    assert done.returncode == 0
    assert load(folder / "bidder.toml") == Profile()
    again = tenderlint("init", "--bidder", cwd=folder)
    assert again.returncode == 2
    assert "was left as it is" in again.stderr
    assert tenderlint("init", "--bidder", "other.toml", cwd=folder).returncode == 0
    assert (folder / "other.toml").exists()
