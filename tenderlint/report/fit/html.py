"""A fit as one self-contained page, in the style of the report."""

from __future__ import annotations

from typing import Any

from jinja2 import ChoiceLoader, PackageLoader
from markupsafe import Markup

from tenderlint.bidder.answer import Answer
from tenderlint.bidder.fit import Fit
from tenderlint.report.fit import words
from tenderlint.report.html.environment import asset, environment, policy


def render(fit: Fit) -> str:
    """The page as text, the same bytes for the same fit."""
    mine = PackageLoader("tenderlint.report.fit", ".")
    made = environment()
    source, _, _ = mine.get_source(made, "style.css")
    style = asset("style.css") + Markup(source)  # noqa: S704 - our own text
    templates = made.overlay(loader=ChoiceLoader([mine, PackageLoader("tenderlint.report.html", ".")]))
    return templates.get_template("page.html.jinja").render(_view(fit), style=style, policy=policy(style, ""))


def _view(fit: Fit) -> dict[str, Any]:
    """The names that the template uses."""
    return {
        "fit": fit,
        "kicker": words.kicker(fit),
        "headline": words.headline(fit),
        "verdict": words.verdict(fit),
        "sections": [(answer, found) for answer in Answer if (found := fit.of(answer))],
        "TITLES": words.TITLES,
        "MEANINGS": words.MEANINGS,
        "CAUTION": words.CAUTION,
        "TONES": {answer: answer.value.replace(" ", "-") for answer in Answer},
        "asked": words.asked,
        "heading": words.heading,
        "quoted": words.quoted,
        "to_do": words.to_do,
        "times": words.time_rows(fit.timetable),
    }
