"""The line of packs: so many are checked at once, so many wait, and each is deleted in time."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from tenderlint.web.job import Job, State
from tenderlint.web.limits import MIB, Limits
from tenderlint.web.refuse import busy, full
from tenderlint.web.supervise import supervise

_PATIENCE: Final = 5.0
"""Seconds to wait for a process that is being ended."""
_ROUND: Final = 15.0
"""Seconds, at most, between looks for results whose time is over."""


class Desk:
    """Every pack that is kept, by its id. Safe to call from any thread."""

    def __init__(self, limits: Limits, folder: Path, run: Callable[[Job], None] = supervise) -> None:
        self.limits = limits
        self._folder = folder
        self._run = run
        self._jobs: dict[str, Job] = {}
        self._coming = 0
        self._lock = threading.Lock()
        self._line: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = threading.Event()
        self._threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(limits.at_once)]
        self._tidier = threading.Thread(target=self._tidy, daemon=True)

    def open(self) -> None:
        """Begin to take packs."""
        for thread in [*self._threads, self._tidier]:
            thread.start()

    def shut(self) -> None:
        """End every check and delete everything."""
        self._closed.set()
        for job in list(self._jobs.values()):
            job.stop.set()
        for _ in self._threads:
            self._line.put(None)
        for thread in [*self._threads, self._tidier]:  # the last may have a pack half deleted
            thread.join(_PATIENCE)
        for job in list(self._jobs.values()):
            self.close(job)

    @contextmanager
    def place(self) -> Iterator[Path]:
        """A place in the line and an empty private folder, for a pack that is on its way.

        Raises:
            Refused: the line is full, or the disk is as full as it may be.
        """
        with self._lock:
            unfinished = sum(not job.finished for job in self._jobs.values())
            if unfinished + self._coming >= self.limits.at_once + self.limits.waiting:
                raise busy()
            if sum(job.size for job in self._jobs.values()) > self.limits.held * MIB:
                raise full()
            self._coming += 1
        try:
            folder = self._folder / secrets.token_hex(8)
            folder.mkdir(mode=0o700)
            yield folder
        finally:
            with self._lock:
                self._coming -= 1

    def add(self, job: Job) -> None:
        """Put a pack at the end of the line."""
        with self._lock:
            self._jobs[job.task.id] = job
        self._line.put(job)

    def get(self, name: str, session: str) -> Job | None:
        """A pack that this browser sent; None where there is none, or none any more."""
        job = self._jobs.get(name)
        return job if job and job.session == session else None

    def of(self, session: str) -> list[Job]:
        """The packs of one browser, the latest first."""
        return [job for job in reversed(list(self._jobs.values())) if job.session == session]

    def ahead(self, job: Job) -> int:
        """How many packs are checked, or wait, in front of this one."""
        unfinished = [each for each in list(self._jobs.values()) if not each.finished]
        return unfinished.index(job) if job in unfinished else 0

    def close(self, job: Job) -> None:
        """End the check if it is still going, and delete all of it."""
        job.stop.set()
        with self._lock:
            self._jobs.pop(job.task.id, None)
            waiting = job.state is State.WAITING
        if not waiting:
            job.ended.wait(_PATIENCE)
        job.forget()

    def _serve(self) -> None:
        while (job := self._line.get()) is not None:
            with self._lock:
                wanted = not job.stop.is_set()
                if wanted:
                    job.state = State.RUNNING
            if wanted:
                self._finish(job)
            job.ended.set()

    def _finish(self, job: Job) -> None:
        try:
            self._run(job)
        except Exception:  # no process could be started: the next job may fare better
            job.fail("The check could not be started on this machine. Try again in a few minutes.")
        job.until = time.monotonic() + self.limits.minutes * 60
        if job.stop.is_set() or job.state is State.FAILED:
            job.forget()

    def _tidy(self) -> None:
        """Delete each result when its time is over."""
        while not self._closed.wait(min(_ROUND, self.limits.minutes * 15)):
            now = time.monotonic()
            for job in list(self._jobs.values()):
                if job.until is not None and job.until < now:
                    self.close(job)
