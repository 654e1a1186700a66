"""A progress bar on standard error: only for a person at a terminal, and only when the work takes a while."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE: Final = 1.0
"""Seconds of work before a bar appears: a quick check should leave no flicker."""


class Bar:
    """Called with a stage of the work, how much of it is done, and of how much."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._since = time.monotonic()
        self._bar: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Move the bar, once there is one."""
        if not self._shown or time.monotonic() - self._since < _PATIENCE:
            return
        progress, task = self._bar = self._bar or _start()
        progress.update(task, description=stage, completed=done, total=total)

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None) -> None:
        if self._bar:
            self._bar[0].stop()


def _start() -> tuple[Progress, TaskID]:
    from rich.console import Console  # noqa: PLC0415 - costs more than most checks
    from rich.progress import Progress  # noqa: PLC0415

    progress = Progress(console=Console(stderr=True), transient=True)
    progress.start()
    return progress, progress.add_task("", total=None)
