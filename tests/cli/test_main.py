"""The last door: what came through it becomes a status and a sentence."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tenderlint.cli import main
from tests.cli.run import COMMAND, INDEMNITY, tenderlint, write

HEAVY = ("spacy", "numpy", "lxml", "docx", "pypdfium2", "jsonschema", "rich", "jinja2", "holidays")
"""Not msgspec, which every record is made of: to define them takes less time with it than without it."""


def _break(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    def broken(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(import_module("tenderlint.pipeline"), "judge", broken)


def test_an_unexpected_error_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    _break(monkeypatch, ZeroDivisionError("by zero\nindeed"))
    assert main(["check", str(terms), "--no-cache"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("Error: something went wrong inside tenderlint (ZeroDivisionError: by zero indeed).")
    assert "Traceback" not in told


@pytest.mark.parametrize("where", ["before", "after"])
def test_debug_shows_where_it_went_wrong(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    _break(monkeypatch, ZeroDivisionError())
    arguments = ["check", str(terms), "--no-cache"]
    assert main(["--debug", *arguments] if where == "before" else [*arguments, "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_gives_130_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    _break(monkeypatch, KeyboardInterrupt())
    assert main(["check", str(terms), "--no-cache", "--report", str(tmp_path / "report.html")]) == 130
    assert "Nothing was written" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["terms.md"]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["rules"], ["schema"]])
def test_looking_around_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    probe = (
        "import sys; from tenderlint.cli import main; "
        f"status = main({arguments!r}); loaded = sorted(set(sys.modules) & set({HEAVY!r})); "
        "sys.exit(f'loaded: {loaded}' if loaded else status)"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["check", "pack", "--no-cache"], "RSK002"),
        (["facts", "pack"], "Clauses it holds"),
        (["fit", "pack", "--bidder", "bidder.toml", "--no-cache"], "Reed & Sons"),
    ],
    ids=["check", "facts", "fit"],
)
def test_what_is_piped_needs_no_library_for_terminals(arguments: list[str], part: str, tmp_path: Path) -> None:
    write(tmp_path / "pack" / "terms.md", INDEMNITY)
    write(tmp_path / "bidder.toml", 'name = "Reed & Sons"\n')
    # Compiles the catalogue, with a library that brings rich along; an answer kept from before would not.
    tenderlint("check", "pack", "--no-cache", cwd=tmp_path)
    probe = (
        f"import sys; from tenderlint.cli import main; main([*{arguments!r}, '-q']); sys.exit('rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert part in done.stdout


def test_help_names_every_command(tmp_path: Path) -> None:
    done = tenderlint("--help", cwd=tmp_path)
    assert done.returncode == 0
    for name in ("check", "rules", "rule", "init", "schema"):
        assert f"\n  {name} " in done.stdout
        assert tenderlint(name, "--help", cwd=tmp_path).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_report_without_room_is_told_as_no_fault_of_the_tool(tmp_path: Path) -> None:
    terms = write(tmp_path / "terms.md", INDEMNITY)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*COMMAND, "check", terms], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        "Error: there is no room left, so that not all could be written. Make room, or write somewhere else.\n"
    )


@pytest.mark.parametrize("others", ["", "threading.Thread(target=lambda: time.sleep(0.2) or print('other')).start()"])
def test_a_process_ends_with_its_status_and_after_all_that_waits_for_its_end(others: str) -> None:
    script = (
        "import atexit, threading, time; from tenderlint.cli.leaving import leave; "
        f"atexit.register(print, 'late', end=''); print('said', end=''); {others}\nleave(3)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout == ("saidother\nlate" if others else "saidlate")
