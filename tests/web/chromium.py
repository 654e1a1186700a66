"""Chromium on the desk, as a person would use it; it may ask for nothing but the desk."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.programs import require_program
from tests.web.serving import Serving

_DROP = """
(zone, files) => {
  const transfer = new DataTransfer();
  for (const [name, content] of files) {
    transfer.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
  }
  zone.dispatchEvent(new DragEvent("dragover", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  zone.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}
"""


@contextmanager
def launched() -> Iterator[Browser]:
    """A browser that shows nothing."""
    program = require_program("chromium", "chromium-browser", "google-chrome", why="to use the desk as a person would")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, desk: Serving, **context: Any) -> Iterator[Page]:
    """The first page of the desk; a complaint of the browser, or a request for anything else, fails the test."""
    complaints: list[str] = []
    window = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
    window.on("console", lambda message: complaints.append(message.text))
    window.on("weberror", lambda fault: complaints.append(str(fault.error)))
    window.on("request", lambda asked: None if asked.url.startswith(desk.base) else complaints.append(asked.url))
    page = window.new_page()
    page.goto(desk.address)
    yield page
    tidy(page, desk)
    window.close()
    # A browser writes a refusal of the desk into its console too; that is looked at where it is meant.
    assert [each for each in complaints if "status of 4" not in each] == []


def tidy(page: Page, desk: Serving) -> None:
    """Leave nothing on the desk."""
    page.goto(desk.base)
    while (delete := page.locator(".results button")).count():
        delete.first.click()


def drop(page: Page, *files: tuple[str, bytes]) -> None:
    """Let files fall where they are asked for."""
    shown = [[name, base64.b64encode(content).decode()] for name, content in files]
    page.locator(".drop").evaluate(_DROP, shown)


def pack(folder: Path) -> list[tuple[str, bytes]]:
    """The files of a folder."""
    return [(file.name, file.read_bytes()) for file in sorted(folder.iterdir())]
