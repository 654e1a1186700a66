"""The built wheel works by itself: an empty environment, away from the checkout."""

import os
import subprocess
import sys
import venv

import pytest

from tests.command import ROOT, SAMPLES


def run(*command, cwd, env=None):
    done = subprocess.run(
        [*map(str, command)], capture_output=True, text=True, timeout=600, cwd=cwd, env=env, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt", wheel, cwd=folder)
    return folder, python


def test_it_checks_a_pack_away_from_the_checkout(installed):
    folder, python = installed
    environment = {**os.environ, "TENDERLINT_CACHE_DIR": str(folder / "cache")}
    environment.pop("PYTHONPATH", None)
    tenderlint = python.with_name("tenderlint")
    run(
        tenderlint,
        "check",
        SAMPLES / "heavy-handed",
        "--output",
        "report.html",
        "--exit-zero",
        cwd=folder,
        env=environment,
    )
    page = (folder / "report.html").read_text("utf-8")
    assert "RSK002" in page
    assert "RSK002" in run(tenderlint, "rule", "RSK002", cwd=folder, env=environment)
    assert run(python, "-c", "import tenderlint; print(tenderlint.__file__)", cwd=folder, env=environment).startswith(
        str(folder)
    )


def test_it_is_typed(installed):
    folder, python = installed
    code = "import pathlib, tenderlint; print(pathlib.Path(tenderlint.__file__).with_name('py.typed').exists())"
    assert run(python, "-c", code, cwd=folder).strip() == "True"
