"""How many processes are worth starting."""

from __future__ import annotations

import os


def workers(jobs: int, tasks: int) -> int:
    """As many as ``jobs`` says, 0 for one a processor, and no more than there are tasks."""
    return min(jobs or os.cpu_count() or 1, tasks)
