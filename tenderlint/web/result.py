"""The page of a result: the report as it is everywhere, under a bar of what can be done with it here."""

from __future__ import annotations

from tenderlint.compare.model import Difference
from tenderlint.model.report import Report
from tenderlint.report.html.view import view
from tenderlint.web.outputs import Outputs
from tenderlint.web.pages import page, regimes
from tenderlint.web.task import Task


def render(report: Report, task: Task, outputs: Outputs, difference: Difference | None) -> str:
    """The page as text. It loads the style and script of the desk, so it is no file to send to anybody."""
    return page(
        "result.html.jinja",
        **view(report),
        task=task,
        outputs=outputs,
        difference=difference,
        csrf=task.csrf,
        limits=task.limits,
        regimes=regimes(),
        wishes=task.wishes,
    )
