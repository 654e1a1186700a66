"""Runs one check in a process of its own, listens to it, and ends it when it is done, stopped, late or lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from multiprocessing import Pipe, get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final

import msgspec

from tenderlint.web.job import Job, State
from tenderlint.web.task import LONGEST_MESSAGE, Failed, Made, Step, Task, decode
from tenderlint.web.worker import work

_GLANCE: Final = 0.1
"""Seconds between looks at whether anybody still wants the result."""


def supervise(job: Job, target: Callable[[Task, Connection], None] = work) -> None:
    """Run the job to its end; afterwards its state is done or failed, or it was stopped, and no process is left."""
    ours, theirs = Pipe(duplex=False)
    process = _process()(target=target, args=(job.task, theirs), daemon=True)
    try:
        process.start()
        theirs.close()
        _follow(job, process, ours)
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
        ours.close()


def prepare() -> None:
    """Load what checks need before the first is sent, so that nobody waits for it and it is not loaded many times."""
    process = _process()(target=_nothing, daemon=True)
    process.start()
    process.join()


def _nothing() -> None:
    """End at once."""


@cache
def _process() -> type[BaseProcess]:
    """A process for one pack. It is forked from one that has loaded the program and has seen neither the desk's memory
    nor another pack; where the system cannot do that, a new interpreter is started.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn").Process
    context = get_context("forkserver")
    context.set_forkserver_preload(["tenderlint.web.warm"])
    return context.Process


def _follow(job: Job, process: BaseProcess, answers: Connection) -> None:
    deadline = time.monotonic() + job.task.limits.seconds
    while job.state is State.RUNNING and not job.stop.is_set():
        if time.monotonic() > deadline:
            job.fail(_late(job))
        elif answers in wait([answers, process.sentinel], _GLANCE):
            _hear(job, answers)
        elif not process.is_alive() and not answers.poll():
            job.fail(_lost(job))


def _hear(job: Job, answers: Connection) -> None:
    try:
        message = decode(answers.recv_bytes(LONGEST_MESSAGE))
    except (EOFError, OSError, msgspec.MsgspecError):
        job.fail(_lost(job))
        return
    match message:
        case Step():
            job.step = message
        case Failed(sentence=sentence):
            job.fail(sentence)
        case Made():
            job.made, job.state = message, State.DONE


def _late(job: Job) -> str:
    return (
        f"The check took longer than the {job.task.limits.seconds:,.0f} seconds it may take{_while(job)}, "
        "and was stopped. Leave that file out, or check the pack in parts."
    )


def _lost(job: Job) -> str:
    return f"The check broke off{_while(job)}. Leave that file out and check the rest; nothing else was affected."


def _while(job: Job) -> str:
    """What it was at; its last word may be some files old."""
    return f" at “{job.step.name}”" if job.step and job.step.name else ""
