"""One check from the files that were sent to everything that a person can open or save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from tenderlint.compare.model import Difference
from tenderlint.compare.reports import compared
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.pipeline import judge
from tenderlint.read import Gathered
from tenderlint.web.advice import fit_for, questions_for
from tenderlint.web.keeping import keep, kept
from tenderlint.web.outputs import Outputs, copies, reports
from tenderlint.web.refuse import no_document
from tenderlint.web.result import Beside, render
from tenderlint.web.sources import gathered, plain
from tenderlint.web.task import KEPT, PAGE, Made, Step, Task

Tell = Callable[[Step], None]
"""Takes word of how far the check is."""


def make(task: Task, tell: Tell) -> Made:
    """Check the pack and leave the page and every download in the task's folder.

    Raises:
        Refused: there is too much to check, or nothing.
    """
    found = gathered(task.uploads, task.limits)
    plain(found.sources)
    report = _judged(task, found, tell)
    if not report.documents and not report.unread:
        raise no_document()
    outputs = Outputs(task.folder)
    tell(Step("writing", name="the reports"))
    reports(report, task.title, outputs)
    for name in copies(report, found.sources, outputs, suggest=task.wishes.suggest):
        tell(Step("writing", name=name))
    keep(report, task.folder / KEPT)
    more = Beside(
        difference=_difference(report, task.before),
        questions=questions_for(report, outputs),
        fit=fit_for(report, task.wishes, outputs),
    )
    (task.folder / PAGE).write_text(render(report, task, outputs, more), "utf-8")
    return Made(tuple(outputs.downloads))


def _judged(task: Task, found: Gathered, tell: Tell) -> Report:
    config = Config(regime=task.wishes.regime, contract_value=task.wishes.value, jobs=1)
    return judge(found, config, lambda done, total, name: tell(_step(done, total, name)))


def _step(done: int, total: int, name: str) -> Step:
    return Step("reading", done, total, name) if done < total else Step("checking", done, total)


def _difference(report: Report, before: Path | None) -> Difference | None:
    """What has changed since the earlier check; None where there was none, or its report cannot be read any more."""
    try:
        old = kept(before) if before else None
    except (OSError, msgspec.MsgspecError):
        return None
    return compared(old, report) if old else None
