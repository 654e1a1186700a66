"""Exit statuses, streams and settings of ``check``, through the real command."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.cli.run import COMMAND, HARMLESS, INDEMNITY, tenderlint, write


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path / "pack" / "terms.md", INDEMNITY)
    write(tmp_path / "pack" / "service.md", HARMLESS)
    return tmp_path / "pack"


def test_findings_give_1_and_the_report_alone_on_standard_output(pack: Path) -> None:
    done = tenderlint("check", pack, "--format", "json", cwd=pack)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert [document["path"] for document in report["documents"]] == ["service.md", "terms.md"]
    assert "RSK002" in [finding["rule"] for finding in report["findings"]]
    assert done.stderr == ""


def test_nothing_found_gives_0_and_says_what_was_checked(pack: Path) -> None:
    done = tenderlint("check", pack / "service.md", cwd=pack)
    assert done.returncode == 0
    assert "That is not proof that the pack has no barriers" in done.stdout


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--exit-zero"], 0),
        (["--ignore", "RSK"], 0),
        (["--select", "RSK002"], 1),
        (["--select", "broad-indemnity"], 1),
        (["--select", "SEL003,PAY013"], 0),
        (["--fail-on", "high"], 1),
        (["--min-severity", "high", "--fail-on", "high"], 1),
    ],
)
def test_options_decide_what_fails(pack: Path, options: list[str], status: int) -> None:
    assert tenderlint("check", pack / "terms.md", *options, cwd=pack).returncode == status


def test_a_check_without_a_rule_says_that_none_was_run(pack: Path) -> None:
    done = tenderlint("check", pack, "--select", "RSK002", "--ignore", "RSK002", cwd=pack)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 rules decided" in done.stdout


def test_an_empty_folder_gives_3_with_a_sentence(tmp_path: Path) -> None:
    done = tenderlint("check", tmp_path, cwd=tmp_path)
    assert done.returncode == 3
    assert "No document was found to check" in done.stderr


def test_no_rule_is_clear_on_an_empty_folder(tmp_path: Path) -> None:
    report = json.loads(tenderlint("check", tmp_path, "--format", "json", cwd=tmp_path).stdout)
    assert {each["outcome"] for each in report["outcomes"]} == {"undecided"}
    assert {each["reason"] for each in report["outcomes"]} == {"no document was found"}


def test_one_file_that_cannot_be_read_does_not_stop_the_rest(pack: Path) -> None:
    write(pack / "broken.pdf", "%PDF-1.7 and then nothing of use")
    done = tenderlint("check", pack, "--ignore", "RSK", cwd=pack)
    assert done.returncode == 0
    assert "broken.pdf" in done.stdout
    assert done.stderr.startswith("Not read: broken.pdf: ")
    strict = tenderlint("check", pack, "--ignore", "RSK", "--strict", "--quiet", cwd=pack)
    assert (strict.returncode, strict.stderr) == (2, "")


def test_only_files_that_cannot_be_read_give_2(tmp_path: Path) -> None:
    broken = write(tmp_path / "broken.pdf", "%PDF-1.7 and then nothing of use")
    done = tenderlint("check", broken, "--exit-zero", cwd=tmp_path)
    assert done.returncode == 2
    assert "nothing was checked" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "Missing argument"),
        (["check", "no-such-file.docx"], "does not exist"),
        (["check", ".", "--format", "papyrus"], "papyrus"),
        (["check", ".", "--select", "RSK2"], "there is no rule “RSK2” (in --select). Did you mean RSK0"),
        (["check", ".", "--ignore", "brod-indemnity"], "Did you mean broad-indemnity"),
        (["check", ".", "--regime", "pa24"], "there is no regime “pa24” (in --regime). Known are"),
        (["check", ".", "--config", "none.toml"], "none.toml"),
        (["chek", "."], "chek"),
    ],
)
def test_bad_arguments_give_2_and_say_what_is_wrong(pack: Path, arguments: list[str], told: str) -> None:
    done = tenderlint(*arguments, cwd=pack)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_configuration_with_a_slip_gives_2_and_names_file_and_key(pack: Path) -> None:
    write(pack / "tenderlint.toml", 'min-severty = "high"\n')
    done = tenderlint("check", pack, cwd=pack.parent)
    assert done.returncode == 2
    assert "tenderlint.toml: unknown key “min-severty”. Did you mean “min-severity”?" in done.stderr


def test_a_rule_file_in_error_gives_2_and_names_it(pack: Path) -> None:
    write(pack / "own" / "OWN001-broken.yaml", "id: OWN001\nname: broken\n")
    write(pack / "tenderlint.toml", 'rules = ["own"]\nexclude = ["own/*"]\n')
    done = tenderlint("check", pack, cwd=pack.parent)
    assert done.returncode == 2
    assert "OWN001-broken.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_file_sets_what_the_command_line_does_not(pack: Path) -> None:
    write(pack / "tenderlint.toml", 'ignore = ["RSK"]\n')
    assert tenderlint("check", pack / "terms.md", cwd=pack).returncode == 0
    assert tenderlint("check", pack / "terms.md", "--ignore", "SEL", cwd=pack).returncode == 1


def test_a_pipe_gets_no_colour(pack: Path) -> None:
    assert "\x1b" not in tenderlint("check", pack, cwd=pack, FORCE_COLOR="", TERM="xterm-256color").stdout


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colour_unless_it_asks_for_none(
    pack: Path, environment: dict[str, str], coloured: bool
) -> None:
    inherited = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    shown = _on_a_terminal(["check", str(pack / "terms.md")], {**inherited, "TERM": "xterm", **environment})
    assert "RSK002" in shown
    assert ("\x1b[1;31m" in shown) is coloured


def _on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, *arguments], stdout=theirs, stderr=subprocess.DEVNULL, env=environment):
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 65536):
                shown += part
        except OSError:
            # A terminal whose other end has closed says so with an error, not with an end of file.
            pass
    os.close(ours)
    return shown.decode()


def test_a_reader_that_goes_away_changes_neither_status_nor_says_anything(pack: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [*COMMAND, "check", str(pack / "terms.md")], stdout=closed, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"")


def test_the_same_pack_gives_the_same_bytes(pack: Path) -> None:
    first, second = (
        tenderlint("check", pack, "--format", "json", "--jobs", jobs, cwd=pack, PYTHONHASHSEED=seed).stdout
        for jobs, seed in (("1", "1"), ("2", "2"))
    )
    assert first == second != ""
