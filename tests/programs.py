"""System programs that some tests need. They are part of the full run, and a choice anywhere else."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest


def require_program(name: str, *others: str, why: str) -> str:
    """The path of a program, under the first of its names that is there.

    Without it the test is skipped with a sentence, and fails where TENDERLINT_REQUIRE_ALL=1 asks for everything.
    """
    for each in (name, *others):
        found = shutil.which(each)
        if found:
            return found
    told = f"{name} is not installed, and this test needs it {why}."
    if os.environ.get("TENDERLINT_REQUIRE_ALL") == "1":
        pytest.fail(told)
    pytest.skip(told)


def chromium(*arguments: str) -> list[str]:
    """A Chromium that shows nothing, keeps nothing, and can reach no network."""
    program = require_program("chromium", "chromium-browser", "google-chrome", why="to open a report as a person would")
    profile = Path(tempfile.mkdtemp(prefix="tenderlint-chromium-"))
    return [
        program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", f"--user-data-dir={profile}",
        "--enable-logging=stderr", *arguments,
    ]  # fmt: skip
