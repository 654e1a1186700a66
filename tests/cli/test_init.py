from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tenderlint.catalogue.profiles import profile_names
from tenderlint.config import load
from tenderlint.model.config import Config
from tests.cli.run import tenderlint

UNTOUCHED = Config(profile=profile_names()[-1])


def test_it_writes_a_file_that_sets_the_newest_profile_and_nothing_else(tmp_path: Path) -> None:
    assert tenderlint("init", cwd=tmp_path).returncode == 0
    assert load(tmp_path / "tenderlint.toml") == UNTOUCHED


def test_every_setting_stands_in_it_with_its_default(tmp_path: Path) -> None:
    tenderlint("init", cwd=tmp_path)
    text = (tmp_path / "tenderlint.toml").read_text("utf-8")
    switched_on = re.sub(r"(?m)^# ([a-z-]+ = )", r"\1", text)
    names = {name.replace("-", "_") for name in tomllib.loads(switched_on)}
    assert names == set(Config.__slots__)
    # These have no default.
    for example in (
        'regime = "pa23"',
        'min-confidence = "medium"',
        'baseline = "tenderlint-decisions.toml"',
        "contract-value = 150000",
    ):
        assert example in switched_on
        switched_on = switched_on.replace(example, "")
    (tmp_path / "tenderlint.toml").write_text(switched_on, "utf-8")
    assert load(tmp_path / "tenderlint.toml") == UNTOUCHED


def test_it_leaves_what_is_there_unless_forced(tmp_path: Path) -> None:
    file = tmp_path / "tenderlint.toml"
    file.write_text("strict = true\n")
    refused = tenderlint("init", tmp_path, cwd=tmp_path)
    assert refused.returncode == 2
    assert "Add --force to replace it" in refused.stderr
    assert file.read_text() == "strict = true\n"
    assert tenderlint("init", tmp_path, "--force", cwd=tmp_path).returncode == 0
    assert load(file) == UNTOUCHED
