"""The page of a result: the report as it is everywhere, under a bar of what can be done with it here."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.bidder.fit import Fit
from tenderlint.compare.model import Difference
from tenderlint.model.report import Report
from tenderlint.questions.advice import advice
from tenderlint.questions.sheet import Sheet
from tenderlint.report.fit.words import headline, verdict
from tenderlint.report.html.view import view
from tenderlint.report.questions.head import opening
from tenderlint.web.outputs import Outputs
from tenderlint.web.pages import form_names, page
from tenderlint.web.task import Task


class Beside(Struct, frozen=True, kw_only=True):
    """What is told beside the report."""

    questions: Sheet
    difference: Difference | None = None
    fit: Fit | None = None


def render(report: Report, task: Task, outputs: Outputs, beside: Beside) -> str:
    """The page as text. It loads the style and script of the desk, so it is no file to send to anybody."""
    return page(
        "result.html.jinja",
        **view(report),
        **form_names(task.wishes),
        task=task,
        outputs=outputs,
        difference=beside.difference,
        sheet=beside.questions,
        nothing_to_ask=opening(beside.questions),
        advice=list(advice(beside.questions, "The report below shows every finding.")),
        fit_told=(headline(beside.fit), verdict(beside.fit)) if beside.fit else None,
        csrf=task.csrf,
        limits=task.limits,
    )
