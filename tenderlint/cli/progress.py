"""A progress bar on standard error: only for a person at a terminal, and only when the work takes a while."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from tenderlint.wording.clean import clean, clip

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE: Final = 1.0
"""Seconds of work before a bar appears: a quick check should leave no flicker."""


_NAME: Final = 40
"""Characters of a file's name that fit beside the bar."""


class Bar:
    """Called before each file with how many are done, how many there are, and the name of the file."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._since = time.monotonic()
        self._bar: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int, name: str) -> None:
        """Move the bar, once there is one."""
        if not self._shown or time.monotonic() - self._since < _PATIENCE:
            return
        from rich.markup import escape  # noqa: PLC0415 - costs more than most checks

        progress, task = self._bar = self._bar or _start()
        progress.update(task, description=escape(clip(clean(name), _NAME)), completed=done, total=total)

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None) -> None:
        if self._bar:
            self._bar[0].stop()


def _start() -> tuple[Progress, TaskID]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    progress = Progress(console=Console(stderr=True), transient=True)
    progress.start()
    return progress, progress.add_task("", total=None)
