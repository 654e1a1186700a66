"""The report as one self-contained page: it loads nothing, and prints well."""

from __future__ import annotations

from tenderlint.model.report import Report
from tenderlint.report.html.environment import asset, environment, policy
from tenderlint.report.html.view import view


def render(report: Report) -> str:
    """The page as text, the same bytes for the same report."""
    style, script = asset("style.css"), asset("page.js") + asset("filter.js")
    page = environment().get_template("page.html.jinja")
    return page.render(view(report), style=style, script=script, policy=policy(style, script))
