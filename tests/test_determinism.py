"""The same pack gives the same bytes, whatever the order of its files, the processes and the hash seed."""

import os
import shutil

import pytest

from tests.command import SAMPLES, tenderlint


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack")
    for file in sorted((SAMPLES / "heavy-handed").iterdir()):
        shutil.copy(file, folder)
    return folder


def report(paths, *, form="json", seed="0", jobs="1"):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = tenderlint("check", *paths, "--format", form, "--jobs", jobs, "--exit-zero", env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("form", ["json", "html"])
def test_same_bytes(pack, form):
    files = sorted(pack.iterdir())
    first = report(files, form=form)
    assert report(files[::-1], form=form) == first
    assert report(files, form=form, seed="12345") == first
    assert report([pack], form=form, jobs="2") == first
