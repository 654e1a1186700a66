"""What people know from other linters, through the command line."""

from __future__ import annotations

import io
import json
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from tenderlint.cli import main
from tenderlint.config import load
from tests.cli.run import HARMLESS, INDEMNITY, tenderlint, write


@pytest.fixture
def pack(tmp_path: Path, monkeypatch) -> Path:
    write(tmp_path / "pack" / "annex" / "terms.md", INDEMNITY)
    write(tmp_path / "pack" / "service.md", HARMLESS)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "pack"


@pytest.fixture
def run(capsys):
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        status = main(list(map(str, arguments)))
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def piped_in(monkeypatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content), isatty=lambda: False))


def found(out: str) -> list[str]:
    return [each["rule"] for each in json.loads(out)["findings"] if each["suppressed"] is None]


def test_categories_and_extensions_choose_rules(pack, run):
    write(pack / "tenderlint.toml", 'select = ["payment"]\n')
    assert "RSK002" not in found(run("check", pack, "--format", "json")[1])
    assert "RSK002" in found(run("check", pack, "--format", "json", "--extend-select", "risk")[1])
    both = run("check", pack, "--format", "json", "--extend-select", "risk", "--extend-ignore", "rsk")[1]
    assert "RSK002" not in found(both)


def test_isolated_uses_no_file(pack, run):
    write(pack / "tenderlint.toml", 'ignore = ["risk"]\n')
    assert run("check", pack)[0] == 0
    assert run("check", pack, "--isolated")[0] == 1
    status, _, err = run("check", pack, "--isolated", "--config", pack / "tenderlint.toml")
    assert (status, "Leave one of the two out" in err) == (2, True)


@pytest.mark.parametrize("given", ["pack", "pack/annex", "pack/annex/terms.md"])
def test_a_rule_can_be_left_out_in_some_files(pack, run, given):
    write(pack / "tenderlint.toml", '[per-file-ignores]\n"annex/*.md" = ["RSK002"]\n')
    status, out, _ = run("check", given, "--select", "RSK002,RSK001")
    assert status == 0
    assert "1 finding left out for its file, not counted" in out
    (finding,) = json.loads(run("check", given, "--select", "RSK002", "--format", "json")[1])["findings"]
    assert finding["suppressed"] == "The settings leave it out in annex/*.md."


def test_what_is_left_out_for_nothing_is_told(pack, run):
    write(
        pack / "tenderlint.toml",
        '[per-file-ignores]\n"annex/*.md" = ["RSK002", "PAY", "SOC"]\n"other/*" = ["PAY"]\n"terms.md" = ["RSK"]\n',
    )
    decisions = json.loads(run("check", pack, "--select", "RSK,PAY", "--format", "json")[1])["decisions"]
    assert decisions["unused_ignores"] == [{"files": "annex/*.md", "rule": "PAY"}]
    told = "The settings leave PAY out in annex/*.md, where nothing of it was found."
    assert told in run("check", pack, "--select", "RSK,PAY")[1]


def test_a_slip_in_what_is_left_out_is_told(pack, run):
    write(pack / "tenderlint.toml", '[per-file-ignores]\n"annex/*.md" = ["RKS002"]\n')
    status, _, err = run("check", pack)
    assert status == 2
    assert "there is no rule “RKS002” (in " in err
    assert "tenderlint.toml). Did you mean RSK002" in err


def test_statistics_count_each_rule(pack, run):
    status, out, _ = run("check", pack, "--statistics", "--select", "risk")
    assert status == 1
    assert out.startswith("    1  RSK002  high    The supplier must indemnify the buyer against everything\n")
    assert "1 finding by 1 rule." in out
    assert "rules left out by select or ignore" in out
    rows = json.loads(run("check", pack, "--format", "json", "--select", "risk")[1])["statistics"]
    assert [(row["rule"], row["findings"], row["documents"]) for row in rows] == [("RSK002", 1, 1)]
    assert run("check", pack, "--statistics", "--format", "sarif")[0] == 2


def test_files_are_listed_with_why_others_are_not_read(pack, run):
    write(pack / "draft.md", HARMLESS)
    write(pack / "tool.py", "print()")
    write(pack / "data.json", "{}")
    write(pack / "old.html", '<meta name="generator" content="tenderlint 0.1.0">')
    write(pack / "letter.rtf", "{\\rtf1 Dear bidder}")
    write(pack / "locked.zip", "PK\x03\x04 and nothing more")
    write(pack / "tenderlint.toml", 'exclude = ["draft.*"]\n')
    status, out, _ = run("check", pack, "--show-files")
    assert status == 0
    read, _, rest = out.partition("\n\n")
    assert read == "2 files to read\n  service.md  (markdown)\n  annex/terms.md  (markdown)"
    for line in (
        "draft.md: left out by “exclude” in the settings",
        "tool.py: a hidden file, a lock file, a program or data: no document",
        "data.json: a JSON file that is no published notice",
        "old.html: an earlier report of tenderlint",
        "locked.zip: The file is damaged or incomplete.",
        "letter.rtf: It is a Rich Text file (.rtf), which is not read.",
    ):
        assert line in rest


def test_settings_are_shown_with_where_they_come_from(pack, run):
    file = write(pack / "tenderlint.toml", 'fail-on = "high"\n[per-file-ignores]\n"a/*" = ["CLR"]\n')
    status, out, _ = run("check", pack, "--show-settings", "--ignore", "DOC")
    assert status == 0
    assert 'fail-on = "high"  # file' in out
    assert 'ignore = ["DOC"]  # command line' in out
    assert "strict = false  # default" in out
    shown = run("config", "show", pack)[1]
    assert load(write(pack.parent / "copy.toml", shown)) == load(file)
    assert tomllib.loads(shown)["per-file-ignores"] == {"a/*": ["CLR"]}


def test_a_document_can_be_piped_in_under_a_name(pack, run, monkeypatch):
    write(pack / "tenderlint.toml", '[per-file-ignores]\n"annex/*" = ["RSK002"]\n')
    piped_in(monkeypatch, INDEMNITY.encode())
    status, out, _ = run("check", "-", "--select", "RSK002", "--format", "json")
    assert (status, json.loads(out)["documents"][0]["path"]) == (1, "standard-input")
    piped_in(monkeypatch, INDEMNITY.encode())
    named = run("check", "-", "--stdin-filename", "pack/annex/terms.md", "--select", "RSK002", "--format", "json")
    assert (named[0], json.loads(named[1])["documents"][0]["path"]) == (0, "terms.md")
    assert json.loads(named[1])["documents"][0]["format"] == "markdown"


def test_decisions_hold_for_what_is_piped_in(pack, run, monkeypatch):
    assert run("baseline", pack)[0] == 0
    piped_in(monkeypatch, INDEMNITY.encode())
    assert run("check", "-", "--stdin-filename", "pack/annex/terms.md", "--select", "RSK002")[0] == 0
    piped_in(monkeypatch, INDEMNITY.encode())
    assert run("check", "-", "--stdin-filename", "pack/annex/other.md", "--select", "RSK002")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-", "pack"], "“-” stands for one document by itself"),
        (["-", "--whole-packs"], "“-” stands for one document by itself"),
        (["pack", "--stdin-filename", "itt.docx"], "--stdin-filename names what is piped in, and nothing is"),
    ],
)
def test_what_cannot_be_piped_in_is_told(pack, run, arguments, told):
    status, _, err = run("check", *arguments)
    assert (status, told in err) == (2, True)


def test_nothing_piped_in_is_an_empty_file(pack, run, monkeypatch):
    piped_in(monkeypatch, b"")
    status, out, _ = run("check", "-", "--select", "RSK002")
    assert status == 2
    assert "standard-input: The file is empty." in out


def test_lines_of_json_say_what_they_are(pack, run):
    lines = [json.loads(line) for line in run("check", pack, "--format", "jsonl", "--select", "RSK002")[1].splitlines()]
    assert (lines[0]["type"], lines[0]["schema"]) == ("run", "tenderlint/1")
    assert [line["rule"] for line in lines if line["type"] == "finding"] == ["RSK002"]
    assert {line["type"] for line in lines} >= {"run", "document", "finding", "outcome"}


def test_the_output_goes_by_the_names_that_others_use(pack, run):
    for option, file in (("--output-file", "a.json"), ("-o", "b.jsonl")):
        assert run("check", pack, option, file, "--select", "RSK002")[0] == 1
        assert '"tenderlint/1"' in Path(file).read_text("utf-8")


def test_colour_can_be_asked_for_in_a_pipe(pack):
    arguments = ("check", pack, "--select", "RSK002")
    assert "\x1b[1;31m" in tenderlint(*arguments, cwd=pack, FORCE_COLOR="1", NO_COLOR="", TERM="xterm-256color").stdout
    assert "\x1b[" not in tenderlint(*arguments, cwd=pack).stdout
