from __future__ import annotations

from pathlib import Path

import pytest

from tenderlint.config import ConfigError, find, load
from tenderlint.model.config import Config
from tenderlint.model.rule import Severity
from tests.cli.run import write


def test_every_key_is_read(tmp_path: Path) -> None:
    file = write(
        tmp_path / "tenderlint.toml",
        'regime = "scotland"\nselect = ["RSK"]\nignore = ["RSK016"]\nmin-severity = "low"\nfail-on = "high"\n'
        'rules = ["my-rules/"]\nexclude = ["drafts/*"]\ncontract-value = 150000\nstrict = true\njobs = 2\n',
    )
    assert load(file) == Config(
        regime="scotland",
        select=("RSK",),
        ignore=("RSK016",),
        min_severity=Severity.LOW,
        fail_on=Severity.HIGH,
        rules=(str(tmp_path / "my-rules"),),
        exclude=("drafts/*",),
        contract_value=150_000,
        strict=True,
        jobs=2,
    )


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert load(write(tmp_path / "tenderlint.toml", "")) == Config()


def test_the_section_of_a_shared_file_is_read(tmp_path: Path) -> None:
    file = write(tmp_path / "pyproject.toml", '[project]\nname = "packs"\n[tool.tenderlint]\nstrict = true\n')
    assert load(file).strict


def test_the_nearest_file_upwards_is_found(tmp_path: Path) -> None:
    pack = tmp_path / "a" / "b"
    pack.mkdir(parents=True)
    upper = write(tmp_path / "pyproject.toml", "[tool.tenderlint]\n")
    assert find(pack) == upper
    write(tmp_path / "a" / "pyproject.toml", '[project]\nname = "nothing of ours"\n')
    assert find(pack) == upper
    nearer = write(tmp_path / "a" / "tenderlint.toml", "")
    assert find(pack) == nearer


def test_our_own_file_comes_before_a_shared_one_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.tenderlint]\n")
    assert find(tmp_path) is not None
    own = write(tmp_path / "tenderlint.toml", "")
    assert find(tmp_path) == own


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("min_severity = 'low'", "unknown key “min_severity”. Did you mean “min-severity”?"),
        ("zzz = 1", "unknown key “zzz”. The keys are regime, profile"),
        ("min-severity = 'grave'", '“min-severity” must be "info", "low", "medium" or "high"; it is "grave".'),
        ("select = 'RSK'", '“select” must be a list of names in quotes, such as ["RSK002", "SEL"]; it is "RSK".'),
        ("ignore = [1]", "“ignore” must be a list of names in quotes"),
        ("strict = 'yes'", "“strict” must be true or false; it is"),
        ("jobs = -1", "“jobs” must be a whole number, 0 or more; it is -1."),
        ("jobs = true", "“jobs” must be a whole number, 0 or more; it is true."),
        ("regime = ''", "“regime” must be a name in quotes"),
        ("[rules]\na = 1", "“rules” must be a list of names in quotes, such as"),
        ("select = [", "is not TOML"),
    ],
)
def test_a_slip_is_told_with_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    file = write(tmp_path / "tenderlint.toml", text)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert told in str(caught.value)


def test_a_named_file_must_be_there_and_speak_of_us(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: cannot be read"):
        load(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match=r"there is no section \[tool\.tenderlint\]"):
        load(write(tmp_path / "pyproject.toml", ""))


@pytest.mark.parametrize("text", ["tool = 1\n", "[tool]\ntenderlint = 1\n"])
def test_a_shared_file_of_another_shape_is_no_crash(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match="tool"):
        load(write(tmp_path / "pyproject.toml", text))


def test_text_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "tenderlint.toml").write_bytes(b'regime = "\xff"\n')
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(tmp_path / "tenderlint.toml")
