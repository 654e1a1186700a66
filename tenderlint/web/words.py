"""Where a check stands, in words, and as a share of the whole."""

from __future__ import annotations

from typing import Final

from tenderlint.web.job import Job, State
from tenderlint.wording.counts import count

_BEGUN: Final = 4
_READ: Final = 70
"""Per cent of the bar that reading fills: it takes about that share of the time."""
_CHECKED: Final = 85


def words(job: Job, ahead: int) -> str:
    """What happens now."""
    if job.state is State.WAITING:
        return f"Waiting: {count(ahead, 'pack', 'packs')} ahead of yours." if ahead else "Waiting for its turn."
    step = job.step
    if step is None:
        return "Starting."
    match step.stage:
        case "reading":
            return f"Reading {step.name}, file {step.done + 1} of {step.total}."
        case "checking":
            return "Checking the whole pack."
        case _:
            return f"Writing {step.name}."


def share(job: Job) -> int | None:
    """Per cent done; None where it cannot be told."""
    step = job.step
    if step is None:
        return None
    match step.stage:
        case "reading":
            return _BEGUN + step.done * (_READ - _BEGUN) // max(step.total, 1)
        case "checking":
            return _READ
        case _:
            return _CHECKED
