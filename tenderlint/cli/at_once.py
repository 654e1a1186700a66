"""Packs checked in several processes; one that takes its process down does not take the others along."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from tenderlint.cache.lean import Lean, lean, whole
from tenderlint.model.report import About, Report
from tenderlint.read.processes import pool

if TYPE_CHECKING:
    from tenderlint.cli.each_pack import Task

_AHEAD: Final = 2
"""Packs handed to each process before the first answer is taken: more would only lie about in memory."""


def at_once(tasks: Sequence[Task], workers: int) -> Iterator[Report]:
    """The report on each pack, in their order.

    Where a process dies, the packs that are left are checked one by one, each file in a process of its own.
    """
    done = 0
    try:
        for report in _handed_out([replace(each, config=replace(each.config, jobs=1)) for each in tasks], workers):
            done += 1
            yield report
    except BrokenProcessPool:
        for task in tasks[done:]:
            yield task.answer(apart=True)


def _handed_out(tasks: Sequence[Task], workers: int) -> Iterator[Report]:
    with ExitStack() as open_:
        at_work = open_.enter_context(pool(workers))
        # What is not begun is dropped, what is at work awaited: left alone, its end may fall into that of this process.
        open_.callback(at_work.shutdown, wait=True, cancel_futures=True)
        left = iter(tasks)
        waiting = deque(at_work.submit(_answer, each) for each in islice(left, workers * _AHEAD))
        known: dict[tuple[About, ...], tuple[About, ...]] = {}
        while waiting:
            report, rules = waiting.popleft().result()
            waiting.extend(at_work.submit(_answer, each) for each in islice(left, 1))
            # What is told of the rules is a third of a report and the same in all: it is not held once for each.
            yield whole(report, known.setdefault(rules, rules))


def _answer(task: Task) -> tuple[Lean, tuple[About, ...]]:
    """A report on its way to the parent, which holds those of all packs: what findings share is sent and held once."""
    report = task.answer()
    return lean(report), report.rules
