"""How fast the page opens and filters in a browser.

    python benchmarks/page.py REPORT.html [REPORT.html...]

For each report: its size, the time to the first contentful paint, and the time that a filter takes until the page is
laid out anew (by severity, by words, and back), the median of five. Chromium does not start anew between them, and
the first page opened pays for its warming up: name a report twice to see the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
FILTER = """([name, value]) => {
  const form = document.getElementById('filter'), begin = performance.now();
  if (name) form.elements[name].value = value; else form.reset();
  form.dispatchEvent(new Event('input'));
  document.body.getBoundingClientRect();
  return performance.now() - begin;
}"""
RUNS = 5


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in sys.argv[1:]:
            report = Path(name).resolve()
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(report.as_uri())
            print(f"{report.name}: {report.stat().st_size / 1e6:.1f} MB, {', '.join(_figures(page))}")
            page.close()
        browser.close()


def _figures(page: Page) -> list[str]:
    cards = page.locator(".card .passage").count()
    page.wait_for_function(PAINT)
    figures = [f"{cards} passages", f"first paint after {page.evaluate(PAINT):.0f} ms"]
    for told, change in (("words", ["words", "loss"]), ("subject", ["subject", "risk"]), ("all again", ["", ""])):
        times = [page.evaluate(FILTER, change) for _ in range(RUNS)]
        figures.append(f"{told} {median(times):.0f} ms")
    return figures


if __name__ == "__main__":
    main()
