"""``python -m tenderlint``."""

from __future__ import annotations

import sys

from tenderlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
