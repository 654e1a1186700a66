"""The desk's own pages: templates beside those of the report, which they share their style with."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, PackageLoader

from tenderlint.bidder.keys import SECTIONS
from tenderlint.bidder.parsing import flag
from tenderlint.bidder.shape import LEGAL_FORMS
from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.regimes import load_regimes
from tenderlint.report.difference import shift_line
from tenderlint.report.html.environment import asset
from tenderlint.report.html.environment import environment as report_environment
from tenderlint.web.bidder import help_in_form
from tenderlint.web.task import Wishes

STATIC: Final = {
    "report.css": "text/css",
    "report.js": "text/javascript",
    "desk.css": "text/css",
    "desk.js": "text/javascript",
}
"""What pages load, with its kind."""


@cache
def environment() -> Environment:
    """Templates of the desk, which may build on those of the report."""
    made = report_environment()
    made.loader = ChoiceLoader(
        [PackageLoader("tenderlint.web", "templates"), PackageLoader("tenderlint.report.html", ".")]
    )
    made.tests["yes_or_no"] = lambda key: key.read is flag
    made.filters |= {"shift": shift_line, "help_in_form": help_in_form, "plain_number": _plain_number}
    return made


def page(template: str, **names: Any) -> str:  # noqa: ANN401 - whatever the template shows
    """One page of the desk."""
    return environment().get_template(template).render(names)


def _plain_number(value: float | None) -> str:
    """A number as it is typed into a field."""
    return "" if value is None else f"{value:.2f}".removesuffix(".00")


@cache
def static(name: str) -> str:
    """A file that pages load, by the names of ``STATIC``."""
    match name:
        case "report.css":
            return asset("style.css")
        case "report.js":
            return asset("page.js") + asset("filter.js")
        case _:
            return files("tenderlint.web").joinpath("static", name).read_text("utf-8")


def form_names(wishes: Wishes) -> dict[str, Any]:
    """What the settings of a form are made of, filled in as they were chosen."""
    return {"regimes": regimes(), "wishes": wishes, "bidder_sections": SECTIONS, "LEGAL_FORMS": LEGAL_FORMS}


@cache
def regimes() -> tuple[tuple[str, str], ...]:
    """The procurement laws that can be chosen: id and title."""
    return tuple((regime.id, regime.title) for regime in load_regimes(built_in() / "regimes").values())
