"""``python -m tenderlint``."""

from __future__ import annotations

from tenderlint.cli import run

if __name__ == "__main__":
    run()
