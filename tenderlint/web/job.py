"""One pack on the desk, from when it was sent until it is deleted."""

from __future__ import annotations

import shutil
import time
from enum import StrEnum
from pathlib import Path
from threading import Event

from msgspec import Struct, field

from tenderlint.web.task import Download, Made, Step, Task


class State(StrEnum):
    """Where a pack stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Job(Struct, kw_only=True, eq=False):
    """A task with what has become of it. Only the thread that runs it changes it, but for ``stop``."""

    task: Task
    session: str
    """The browser that sent it: nobody else is shown it."""
    state: State = State.WAITING
    step: Step | None = None
    made: Made | None = None
    sentence: str = ""
    """Why there is no result."""
    until: float | None = None
    """When it is deleted, on the monotonic clock; None while it is not finished."""
    stop: Event = field(default_factory=Event)
    """Set when nobody wants it any more."""
    ended: Event = field(default_factory=Event)

    @property
    def size(self) -> int:
        """Bytes that were sent."""
        return sum(upload.size for upload in self.task.uploads)

    @property
    def finished(self) -> bool:
        """Whether there is a result, or never will be."""
        return self.state in {State.DONE, State.FAILED}

    def fail(self, sentence: str) -> None:
        """Give up for a reason."""
        self.sentence, self.state = sentence, State.FAILED

    def download(self, key: str) -> Download | None:
        """A file of the result."""
        made = self.made.downloads if self.made else ()
        return next((each for each in made if each.key == key), None)

    def file(self, name: str) -> Path:
        """A file of the task's folder."""
        return self.task.folder / name

    def forget(self) -> None:
        """Delete all that was sent and made."""
        shutil.rmtree(self.task.folder, ignore_errors=True)

    def minutes_left(self) -> int:
        """Until it is deleted, rounded up."""
        return max(0, -int(-(self.until - time.monotonic()) // 60)) if self.until else 0
