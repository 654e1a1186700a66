"""A real browser, driven as a person would drive it, on a machine without a network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.programs import require_program


@contextmanager
def opened(report: Path, *, width: int = 1280, theme: str = "light") -> Iterator[Page]:
    """The report in Chromium; a complaint of the browser or a request for anything else fails the test."""
    program = require_program("chromium", "chromium-browser", "google-chrome", why="to open a report as a person would")
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(offline=True, viewport={"width": width, "height": 900}, color_scheme=theme)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda fault: complaints.append(str(fault)))
        page.on("request", lambda request: complaints.append(request.url) if request.url != report.as_uri() else None)
        page.goto(report.as_uri())
        complaints = [each for each in complaints if not each.startswith(report.as_uri())]
        yield page
        browser.close()
    assert not complaints
