"""``tenderlint facts``, through the real command."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.run import COMMAND, tenderlint, write

INVITATION = (
    "# Invitation to tender\n\n"
    "1.1 The estimated value of the contract is £90,000.\n\n"
    "1.2 Tenders must be received by noon on 4 December 2026.\n\n"
    "1.3 The bidder's annual turnover must be at least £500,000.\n"
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path / "pack" / "itt.md", INVITATION)
    return tmp_path / "pack"


def test_the_table_stands_on_standard_output_and_exit_is_0(pack: Path) -> None:
    done = tenderlint("facts", pack, cwd=pack)
    assert (done.returncode, done.stderr) == (0, "")
    for part in (
        "£90,000",
        "Friday 4 December 2026, 12:00",
        "79.6 % of UK registered enterprises have a lower turnover",
    ):
        assert part in done.stdout


def test_no_rule_is_run(pack: Path) -> None:
    write(pack / "tenderlint.toml", 'select = ["RSK002"]\n')
    told = json.loads(tenderlint("facts", pack, "--format", "json", cwd=pack).stdout)
    assert told["schema"] == "tenderlint-facts/1"
    assert "findings" not in told
    assert {fact["kind"] for fact in told["facts"]} >= {"contract_value", "deadline", "turnover_required"}
    assert told["shares"][0]["below"][0]["at_least"] == 79.6


def test_a_file_gets_the_format_of_its_name(pack: Path) -> None:
    for name, start in (
        ("facts.md", "<!-- tenderlint report -->"),
        ("facts.csv", "\ufeffrow,kind"),
        ("facts.json", "{"),
    ):
        done = tenderlint("facts", "itt.md", "--output", name, cwd=pack)
        assert (done.returncode, done.stdout) == (0, "")
        assert (pack / name).read_text("utf-8").startswith(start)


def test_a_table_of_ours_is_replaced_and_is_no_part_of_the_pack(pack: Path) -> None:
    for name in ("facts.md", "facts.csv", "facts.json", "facts.txt"):
        first = tenderlint("facts", pack, "--output", pack / name, cwd=pack)
        again = tenderlint("facts", pack, "--output", pack / name, cwd=pack)
        assert (first.returncode, again.returncode, again.stderr) == (0, 0, "")
    told = json.loads(tenderlint("facts", pack, "--format", "json", cwd=pack).stdout)
    assert [document["path"] for document in told["documents"]] == ["itt.md"]


def test_a_file_of_somebody_else_is_not_replaced(pack: Path) -> None:
    write(pack.parent / "notes.txt", "Mine.")
    done = tenderlint("facts", pack, "--output", pack.parent / "notes.txt", cwd=pack)
    assert done.returncode == 2
    assert "is not a report of tenderlint" in done.stderr
    assert tenderlint("facts", pack, "--output", pack.parent / "notes.txt", "--force", cwd=pack).returncode == 0


def test_an_empty_folder_gives_3_with_a_sentence(tmp_path: Path) -> None:
    done = tenderlint("facts", tmp_path, cwd=tmp_path)
    assert done.returncode == 3
    assert "No document was found" in done.stderr


def test_only_a_file_that_cannot_be_read_gives_2_and_beside_others_0(pack: Path) -> None:
    (pack / "broken.pdf").write_bytes(b"%PDF-1.7\nnot one")
    alone = tenderlint("facts", pack / "broken.pdf", cwd=pack)
    assert alone.returncode == 2
    assert "Not read: broken.pdf" in alone.stderr
    both = tenderlint("facts", pack, cwd=pack)
    assert both.returncode == 0
    assert "Files not read" in both.stdout
    assert "£90,000" in both.stdout


def test_quiet_keeps_standard_error_empty(pack: Path) -> None:
    (pack / "broken.pdf").write_bytes(b"%PDF-1.7\nnot one")
    assert tenderlint("facts", pack, "--quiet", cwd=pack).stderr == ""


def test_csv_has_a_row_a_fact_and_a_row_a_share(pack: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(tenderlint("facts", pack, "--format", "csv", cwd=pack).stdout)))
    assert {row["row"] for row in rows} == {"fact", "share"}
    assert [row["value"] for row in rows if row["kind"] == "contract_value"] == ["90000"]


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colour_unless_it_asks_for_none_and_lines_of_its_width(
    pack: Path, environment: dict[str, str], coloured: bool
) -> None:
    write(pack / "letter.md", "Tenders must be received by noon on 11 December 2026.\n")
    base = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    told = _on_a_terminal("facts", str(pack), env={**base, "TERM": "xterm", "COLUMNS": "70", **environment})
    assert ("\x1b[33m" in told) == coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", told)
    assert "Friday 11 December 2026, 12:00 (stated" in " ".join(plain.split())
    assert max(map(len, plain.splitlines())) <= 70


def _on_a_terminal(*arguments: str, env: dict[str, str]) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, *arguments], stdout=theirs, stderr=subprocess.DEVNULL, env=env):
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
