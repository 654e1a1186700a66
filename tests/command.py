"""The real command, in a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"


def tenderlint(*arguments, env=None, cwd=None):
    """Run ``tenderlint`` and return what it printed and its exit status; it must not take two minutes."""
    command = [sys.executable, "-m", "tenderlint", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=env, cwd=cwd, check=False)
