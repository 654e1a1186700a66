"""The desk in a real browser: the adviser's and the commissioner's story, by mouse and by keyboard."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.command import SAMPLES
from tests.web.chromium import drop, launched, opened, pack
from tests.web.serving import Serving
from tests.web.test_sending import blank_pdf

LONG = 120_000
"""Milliseconds that a check may take on a busy machine."""

expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def result(chromium: Browser, desk: Serving) -> Iterator[Page]:
    """The result of the heavy-handed sample, for a bidder of whom something is stated."""
    with opened(chromium, desk, accept_downloads=True) as page:
        assert "token" not in page.url
        assert Axe().run(page).violations_count == 0
        drop(page, *pack(SAMPLES / "heavy-handed"))
        expect(page.locator(".tally-files")).to_have_text(re.compile(r"5 files, \d+ kB\."))
        page.get_by_text("Can a certain bidder bid?").click()
        page.get_by_label("Turnover", exact=True).fill("£180k")
        page.get_by_label("Legal form").select_option("cic")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        page.get_by_role("button", name="Check the pack").click()
        expect(page.locator(".step")).to_have_text(re.compile(r"Reading \w+\.\w+, file \d of 5\."), timeout=LONG)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        page.locator(".desk").wait_for(timeout=LONG)
        yield page


def unfold(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


def test_the_report_is_the_page_that_everybody_knows(result: Page) -> None:
    expect(result.locator("h1")).to_have_text(re.compile(r"\d+ serious barriers in this pack"))
    result.get_by_role("checkbox", name="High").uncheck()
    expect(result.locator("#high")).to_be_hidden()
    result.get_by_role("button", name="Show all").click()
    result.get_by_role("link", name="Read it there").first.click()
    expect(result.locator("a:target")).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_result(result: Page, theme: str) -> None:
    """The bulk of it is the report, which has its own test."""
    result.emulate_media(color_scheme=theme)
    unfold(result)
    found = Axe().run(result, {"exclude": [["#demands"], [".severity"], ["#reading"]]})
    assert found.violations_count == 0, found.generate_report()


def test_nothing_sticks_out_of_a_phone(result: Page) -> None:
    result.set_viewport_size({"width": 320, "height": 800})
    unfold(result)
    assert result.evaluate("document.documentElement.scrollWidth") <= 320
    result.set_viewport_size({"width": 1280, "height": 900})


def test_the_word_copy_bears_comments(result: Page, tmp_path: Path) -> None:
    unfold(result)
    with result.expect_download() as waited:
        result.locator(".downloads").get_by_role("link", name="itt.docx").click()
    assert waited.value.suggested_filename == "itt.tenderlint.docx"
    waited.value.save_as(tmp_path / "copy.docx")
    with zipfile.ZipFile(tmp_path / "copy.docx") as copy:
        comments = copy.read("word/comments.xml").decode()
    assert comments.count("<w:comment ") > 20
    assert "SEL001" in comments


def test_every_file_that_is_offered_can_be_saved(result: Page) -> None:
    unfold(result)
    links = [link.get_attribute("href") or "" for link in result.locator(".downloads a").all()]
    assert len(links) == 16
    for link in links:
        answer = result.request.get(link if link.startswith("http") else result.url.partition("/packs")[0] + link)
        assert answer.status == 200
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.body()


def test_the_questions_stand_on_the_page_and_tell_nothing_of_who_asks(result: Page) -> None:
    unfold(result)
    asked = result.locator(".asked li")
    assert 5 <= asked.count() <= 20
    assert "180" not in " ".join(asked.all_inner_texts())


def test_the_fit_opens_on_a_page_that_is_shut_off_from_the_desk(result: Page) -> None:
    expect(result.locator("#fit-title")).to_contain_text("Can this bidder bid?")
    with result.context.expect_page() as waited:
        result.get_by_role("link", name="Every demand with its answer").click()
    fit = waited.value
    expect(fit.get_by_text("turnover £180,000 < £1,500,000 asked").first).to_be_visible()
    assert fit.evaluate("self.origin") == "null"
    fit.close()


def test_check_again_tells_what_went_and_delete_deletes(desk: Serving, result: Page) -> None:
    """The last on this result: it ends with nothing left."""
    unfold(result)
    drop(result, ("terms.pdf", blank_pdf(1)))
    result.locator(".desk").get_by_role("button", name="Check again").click()
    expect(result.locator("#changes-title")).to_have_text("Since the last check", timeout=LONG)
    expect(result.locator(".changes").first).to_contain_text("gone")
    result.get_by_role("button", name="Delete it now").click()
    expect(result.locator(".said")).to_have_text("The result and the files were deleted.")
    result.locator(".results button").click()
    assert desk.kept() == []


def test_a_check_is_cancelled(chromium: Browser, desk: Serving) -> None:
    with opened(chromium, desk) as page:
        drop(page, *pack(SAMPLES / "exemplary"))
        page.get_by_role("button", name="Check the pack").click()
        page.get_by_role("button", name="Cancel and delete the files").click()
        expect(page.locator(".said")).to_have_text("The check was cancelled, and the files were deleted.")
        assert desk.kept() == []


def test_each_limit_is_told_before_or_after_sending(chromium: Browser, desk: Serving) -> None:
    with opened(chromium, desk) as page:
        send = page.get_by_role("button", name="Check the pack")
        refusal = page.get_by_role("alert")
        send.click()
        expect(refusal).to_have_text("No file was chosen. Choose the files of the pack, a folder or a .zip.")
        drop(page, ("large.pdf", bytes(9 * 1024 * 1024)))
        expect(refusal).to_contain_text("The pack is larger than 8 MB")
        page.get_by_role("button", name="Remove large.pdf").click()
        drop(page, *((f"{number}.md", b"x") for number in range(10)))
        expect(refusal).to_contain_text("The pack has more than 9 files")
        for number in range(10):
            page.get_by_role("button", name=f"Remove {number}.md").click()
        page.get_by_label("Contract value").fill("lots")
        drop(page, ("scan.pdf", blank_pdf(31)))
        send.click()
        expect(refusal).to_contain_text("The contract value is not a sum of pounds.")
        page.get_by_label("Contract value").fill("")
        send.click()
        expect(page.locator(".said")).to_contain_text("The PDF files have 31 pages; 30 is the most", timeout=LONG)


def tabbed_to(page: Page, wanted: str) -> list[str]:
    """Press Tab until the control of that name or text has the focus; every control that had it on the way.

    A browser drops keys until it has drawn a new page, so a press that moves nothing is pressed again.
    """
    stops: list[str] = []
    for _ in range(200):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")
        if page.evaluate("document.activeElement !== document.body") and focused not in stops[-1:]:
            stops.append(focused)
        if focused == wanted:
            return stops
        page.wait_for_timeout(20)
    pytest.fail(f"Tab never reached {wanted!r}; it went over {stops}")


def test_the_keyboard_alone_is_enough(chromium: Browser, desk: Serving, tmp_path: Path) -> None:
    file = tmp_path / "itt.md"
    file.write_text("The library opens at nine.", "utf-8")
    with opened(chromium, desk) as page:
        # Waited for from the start: a browser is told so without an answer, and a busy one may not know yet.
        with page.expect_file_chooser(timeout=LONG) as waited:
            assert len(tabbed_to(page, "files")) <= 3
            page.keyboard.press("Space")
        waited.value.set_files(file)
        expect(page.locator(".chosen li")).to_have_count(1)
        tabbed_to(page, "Check the pack")
        page.keyboard.press("Enter")
        page.locator(".desk").wait_for(timeout=LONG)
        tabbed_to(page, "Delete it now")
        page.keyboard.press("Enter")
        expect(page.locator(".said")).to_be_visible()


def test_it_works_without_a_script(chromium: Browser, desk: Serving, tmp_path: Path) -> None:
    file = tmp_path / "<b>itt.md"
    file.write_text("The library opens at nine.", "utf-8")
    with opened(chromium, desk, java_script_enabled=False) as page:
        page.locator("input[name=files]").set_input_files(file)
        page.get_by_role("button", name="Check the pack").click()
        page.locator(".desk").wait_for(timeout=LONG)
        expect(page.locator(".desk")).to_contain_text("<b>itt.md")
