"""The page in a browser: what it lets a person do, by mouse and by keyboard, on small and large screens."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from tenderlint.model.report import Report
from tenderlint.report.html import render
from tests.command import SAMPLES, tenderlint
from tests.report import sample
from tests.report.browser import opened
from tests.report.long import book

LONG = book(pages=400, findings=100)


def write(report: Report, folder: Path) -> Path:
    page = folder / "report.html"
    page.write_text(render(report), "utf-8")
    return page


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Reports by name: made by hand, of a document of 400 pages, and of both sample packs."""
    reports = {"full": sample.full(), "silent": sample.silent(), "unreadable": sample.unreadable(), "long": LONG}
    made = {name: write(report, tmp_path_factory.mktemp(name)) for name, report in reports.items()}
    for name in ("heavy-handed", "exemplary"):
        made[name] = tmp_path_factory.mktemp(name) / "report.html"
        run = tenderlint("check", SAMPLES / name, "--report", made[name], "--exit-zero")
        assert run.returncode == 0, run.stderr
    return made


def unfold(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("full", "light"),
        ("full", "dark"),
        ("silent", "light"),
        ("unreadable", "light"),
        ("heavy-handed", "dark"),
        ("exemplary", "light"),
    ],
)
def test_axe_finds_nothing(name: str, theme: str, shelf: dict[str, Path]) -> None:
    with opened(shelf[name], theme=theme) as page:
        unfold(page)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_on_a_document_of_400_pages(shelf: dict[str, Path]) -> None:
    with opened(shelf["long"]) as page:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_long_names_do_not_stick_out_of_a_phone(tmp_path: Path) -> None:
    """Names of files and sheets as programs make them have no place at which a line could end."""
    endless = "outcomes_requirements_template_of_the_authority_second_version"
    report = sample.full()
    findings = tuple(
        replace(each, document=f"{endless}.ods", location=each.location and replace(each.location, sheet=endless))
        for each in report.findings
    )
    with opened(write(replace(report, findings=findings), tmp_path), width=320) as page:
        unfold(page)
        assert page.get_by_text(endless).count() > 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["full", "silent", "heavy-handed", "exemplary"])
def test_nothing_sticks_out_of_a_phone(name: str, shelf: dict[str, Path]) -> None:
    with opened(shelf[name], width=320) as page:
        unfold(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def shown(page: Page) -> list[str]:
    return [title.inner_text() for title in page.locator("article.card h3").all() if title.is_visible()]


def test_findings_are_filtered_by_severity_subject_document_people_and_words(shelf: dict[str, Path]) -> None:
    with opened(shelf["full"]) as page:
        everything = shown(page)
        page.get_by_role("checkbox", name="High").uncheck()
        assert len(shown(page)) == len(everything) - 2
        expect(page.locator("#high")).to_be_hidden()
        page.get_by_role("button", name="Show all").click()
        page.get_by_role("combobox", name="Subject").select_option("Value and award criteria")
        assert shown(page) == ["No contract value is given"]
        page.get_by_role("button", name="Show all").click()
        page.get_by_role("combobox", name="Document").select_option("itt.docx")
        assert shown(page) == ["Audited accounts are demanded from every bidder"]
        page.get_by_role("combobox", name="Document").select_option("The whole pack")
        assert shown(page) == ["No contract value is given"]
        page.get_by_role("button", name="Show all").click()
        page.get_by_role("searchbox", name="Words").fill("bank lends")
        assert shown(page) == []
        page.get_by_role("searchbox", name="Words").fill("LENDS nobody")
        assert shown(page) == ["The buyer may end the contract without a reason"]
        expect(page.locator("#shown")).to_have_text("1 of 5 shown.")
        page.get_by_role("button", name="Show all").click()
        assert shown(page) == everything
        expect(page.locator("#shown")).to_have_text("All 5 shown.")


def test_findings_that_touch_all_bidders_touch_charities_too(shelf: dict[str, Path]) -> None:
    with opened(shelf["full"]) as page:
        page.get_by_role("combobox", name="Affects").select_option("Charities and social enterprises")
        assert "No contract value is given" in shown(page)


def test_an_address_leads_to_its_finding_though_a_filter_hides_it(shelf: dict[str, Path]) -> None:
    with opened(shelf["full"]) as page:
        page.get_by_role("searchbox", name="Words").fill("nothing says this")
        assert shown(page) == []
        page.evaluate("location.hash = 'finding-pay001-30'")
        expect(page.locator("#finding-pay001-30")).to_be_in_viewport()


def test_from_a_finding_to_its_words_and_back_by_keyboard(shelf: dict[str, Path]) -> None:
    with opened(shelf["heavy-handed"]) as page:
        there = page.get_by_role("link", name="Read it there").first
        there.focus()
        page.keyboard.press("Enter")
        note = page.locator("a:target")
        expect(note).to_be_in_viewport()
        line = page.locator(".line", has=note)
        assert line.locator("mark").count() >= 1
        back = note.get_attribute("href") or ""
        note.focus()
        page.keyboard.press("Enter")
        expect(page.locator(back)).to_be_in_viewport()


def test_every_finding_with_a_place_is_marked_in_its_document(shelf: dict[str, Path]) -> None:
    with opened(shelf["long"]) as page:
        assert page.locator("#reading mark").count() == len(LONG.findings)
        assert {mark.text_content() for mark in page.locator("#reading mark").all()[:20]} == {"bears every loss"}
        assert page.locator(".strip a").count() == len(LONG.findings)


def test_the_keyboard_reaches_the_filter_and_the_copy_button(shelf: dict[str, Path]) -> None:
    with opened(shelf["full"]) as page:
        reached = set()
        for _ in range(90):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.name || document.activeElement.dataset.copy || ''"))
        assert {"severity", "subject", "document", "affects", "words", "rsk002-high-wording"} <= reached


def test_the_wording_is_copied(shelf: dict[str, Path]) -> None:
    with opened(shelf["full"]) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("[data-copy='rsk002-high-wording']").click()
        expect(page.locator("#status")).to_have_text("The wording was copied.")
        assert page.evaluate("navigator.clipboard.readText()").startswith("The Supplier shall indemnify the Council")


def test_it_prints_every_finding_and_leaves_out_what_is_for_the_screen(shelf: dict[str, Path], tmp_path: Path) -> None:
    with opened(shelf["full"]) as page:
        printed = tmp_path / "report.pdf"
        page.pdf(path=printed, format="A4")
    document = pypdfium2.PdfDocument(printed)
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    for part in ("Audited accounts are demanded", "up to a total of £[amount]", "terms.pdf, clause 23.1, page 17"):
        assert part in text
    assert "Show all" not in text
    assert "Read the documents" not in text
