"""Packs checked in several processes; one that takes its process down does not take the others along."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

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
        open_.callback(at_work.shutdown, wait=False, cancel_futures=True)
        left = iter(tasks)
        waiting: deque[Future[Report]] = deque(at_work.submit(each.answer) for each in islice(left, workers * _AHEAD))
        rules: dict[tuple[About, ...], tuple[About, ...]] = {}
        while waiting:
            report = waiting.popleft().result()
            waiting.extend(at_work.submit(each.answer) for each in islice(left, 1))
            # What is told of the rules is a third of a report and the same in all: it is not held once for each.
            yield replace(report, rules=rules.setdefault(report.rules, report.rules))
