"""The packs of a repository checked one by one, or in several processes at once: the answers come in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from tenderlint.cache.checked import Sought, checked, remembered, sought
from tenderlint.cache.kept import without_texts
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.read.jobs import workers

_WORTH_A_PROCESS: Final = 20
"""Files to read before other processes are started: to start one takes as long as to check half of them."""


class Task(Struct, frozen=True):
    """A pack to check under its settings."""

    folder: Path
    config: Config
    texts: bool
    """Whether the words of its documents are wanted too."""
    kept: bool

    def answer(self, *, apart: bool = False) -> Report:
        """The report, worked out unless it is kept; ``apart`` reads its files in processes of their own."""
        report = checked([self.folder], self.config, None, texts=self.texts, kept=self.kept, apart=apart)
        return report if self.texts else without_texts(report)

    def sought(self) -> Sought:
        """Whether the answer is kept."""
        return sought([self.folder], self.config, texts=self.texts, kept=self.kept)

    def remembered(self, key: str) -> Report | None:
        """The answer that is kept under a key."""
        return remembered(key, [self.folder], self.config, texts=self.texts)


def answers(tasks: Sequence[Task], jobs: int) -> Iterator[Report]:
    """The report on each pack, in their order; ``jobs`` processes, 0 for one a processor.

    Each is let go before the next is worked out, so that memory does not grow with the packs.
    """
    known = [task.sought() for task in tasks]
    new = [task for task, found in zip(tasks, known, strict=True) if found.key is None]
    processes = workers(jobs, len(new))
    few = sum(found.files for found in known if found.key is None) < _WORTH_A_PROCESS
    worked_out = map(Task.answer, new) if processes < 2 or few else _at_once(new, processes)
    for task, found in zip(tasks, known, strict=True):
        if found.key is None:
            yield next(worked_out)
        else:
            yield task.remembered(found.key) or task.answer()


def _at_once(tasks: Sequence[Task], processes: int) -> Iterator[Report]:
    from tenderlint.cli.at_once import at_once  # noqa: PLC0415 - what starts processes takes a while to import

    return at_once(tasks, processes)
