"""The real command, as a person or a script runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = [sys.executable, "-m", "tenderlint"]
INDEMNITY = (
    "# Liability\n\nThe Contractor shall indemnify and keep indemnified the Council against all losses and costs.\n"
)
HARMLESS = "# The service\n\nThe library opens at nine and closes at five. Bring the van to the side door.\n"


def tenderlint(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one command in a folder and catch all it says."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def write(path: Path, text: str) -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
