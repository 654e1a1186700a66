"""What an adviser wants beside the report: the questions for the buyer, and whether a client can bid."""

from __future__ import annotations

from typing import Final

from tenderlint.bidder.fit import Fit, fit
from tenderlint.decisions.today import today
from tenderlint.model.report import Report
from tenderlint.questions.ask import questions
from tenderlint.questions.sheet import Sheet
from tenderlint.report.fit.formats import FitFormat, renderer
from tenderlint.report.questions import markdown, word
from tenderlint.web.bidder import asked_about, to_keep
from tenderlint.web.outputs import DOCX, Outputs
from tenderlint.web.task import Wishes

_FITS: Final = (
    (FitFormat.HTML, "Page to read in a browser (HTML)", "fit.html", "text/html"),
    (FitFormat.MARKDOWN, "Text (Markdown)", "fit.md", "text/markdown"),
    (FitFormat.JSON, "Data (JSON)", "fit.json", "application/json"),
)


def questions_for(report: Report, outputs: Outputs) -> Sheet:
    """The questions, also as files to send. Neither their words nor their names tell who asks."""
    sheet = questions(report, today())
    if sheet.questions:
        outputs.add(word.render(sheet), "Word", "clarification questions.docx", DOCX, "questions")
        outputs.add(
            markdown.render(sheet), "Text (Markdown)", "clarification questions.md", "text/markdown", "questions"
        )
    return sheet


def fit_for(report: Report, wishes: Wishes, outputs: Outputs) -> Fit | None:
    """Whether the bidder can bid, also as files; None where nobody is asked about."""
    profile = asked_about(wishes)
    if profile is None:
        return None
    told = fit(report, profile, today())
    for form, said, saved_as, media in _FITS:
        outputs.add(renderer(form)(told), said, saved_as, media, "fit")
    outputs.add(to_keep(wishes), "This profile, for the next tender", "bidder.toml", "application/toml", "fit")
    return told
