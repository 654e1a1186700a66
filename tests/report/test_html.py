from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from msgspec.structs import replace

from tenderlint.model.report import Report
from tenderlint.report.html import render
from tests.programs import chromium
from tests.report import sample

REPORTS = {"full": sample.full(), "silent": sample.silent(), "unreadable": sample.unreadable()}
every_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
STYLE = files("tenderlint.report.html").joinpath("style.css").read_text("utf-8")


def _page(report: Report) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(render(report))


@every_report
def test_headings_step_down_one_level_at_a_time(report: Report) -> None:
    levels = [int(heading.tag[1]) for heading in _page(report).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_report
def test_it_has_a_language_landmarks_and_a_way_past_the_contents(report: Report) -> None:
    page = _page(report)
    assert page.get("lang") == "en"
    assert [len(list(page.iter(tag))) for tag in ("main", "nav")] == [1, 1]
    first = next(page.iter("a"))
    assert (first.get("class"), first.get("href")) == ("skip", "#main")


@every_report
def test_every_id_is_unique_and_every_link_inside_leads_somewhere(report: Report) -> None:
    page = _page(report)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    wanted = [href[1:] for href in page.xpath("//a/@href") if href.startswith("#")]
    assert set(wanted) | set(" ".join(page.xpath("//@aria-labelledby")).split()) <= set(ids)


@every_report
def test_it_loads_nothing_and_allows_nothing_but_its_own_style_and_script(report: Report) -> None:
    page = _page(report)
    assert not page.xpath(
        "//link | //img | //iframe | //object | //*[@src] | //*[@style] | //@*[starts-with(name(), 'on')]"
    )
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.xpath(f"//{tag}")[0].text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_repeats_are_folded_into_one_card_and_keep_their_anchors() -> None:
    page = _page(sample.full())
    card = page.get_element_by_id("rsk002-high")
    assert [each.get("id") for each in card.xpath(".//*[starts-with(@id, 'finding-')]")] == [
        "finding-rsk002-210",
        "finding-rsk002-402",
    ]
    assert len(page.xpath("//article")) == 5
    assert "The same in 1 other place" in card.text_content()


def test_a_card_shows_the_whole_case() -> None:
    card = _page(sample.full()).get_element_by_id("rsk002-high")
    told = " ".join(card.text_content().split())
    for part in ("terms.pdf, clause 11.4, page 9", "so its board has to say no", "up to a total of £[amount]", "Law"):
        assert part in told
    assert card.xpath(".//mark/text()")[0] == "indemnify and keep indemnified the Council against all losses"
    assert "https://www.legislation.gov.uk/ukpga/2023/54/section/22" in card.xpath(".//a/@href")


def test_what_the_tender_demands_opens_the_page() -> None:
    page = _page(sample.full())
    first = next(page.get_element_by_id("main").iterchildren("section"))
    assert first.get("id") == "demands"
    told = " ".join(first.text_content().split())
    for part in ("Harrowfleet Town Council", "£240,000 excluding VAT", "stated differently", "Clauses it holds"):
        assert part in told
    assert "itt.docx, clause 1.4" in told
    assert "As the invitation says it." in told


def test_a_bar_shows_what_its_sentence_says_and_has_a_name() -> None:
    bars = _page(sample.full()).xpath("//svg[@role='img']")
    assert [bar.xpath("./title/text()")[0] for bar in bars[:2]] == [
        "between 88.5 % and 93.5 % of 100 %",
        "between 88.8 % and 93.7 % of 100 %",
    ]
    sure, open_ = (bars[0].xpath(f"./rect[@class='{part}']")[0] for part in ("sure", "open"))
    assert (sure.get("width"), open_.get("x"), open_.get("width")) == ("88.5", "88.5", "5.0")
    exact = next(bar for bar in bars if bar.xpath("./title/text()") == ["29.5 % of 100 %"])
    assert not exact.xpath("./rect[@class='open']")


def test_the_figures_name_their_source() -> None:
    links = _page(sample.full()).get_element_by_id("demands").xpath(".//p[@class='note']/a/text()")
    assert [link.split(",")[0] for link in links] == ["ONS", "Charity Commission for England and Wales", "ONS"]


def test_a_finding_that_rests_on_figures_shows_its_working() -> None:
    card = _page(sample.full()).get_element_by_id("pay001-medium")
    assert card.xpath(".//div[@class='working']//li/text()")[0].startswith(
        "60 days (terms.pdf, clause 5.2, page 3) > 30"
    )


def test_silence_does_not_read_as_compliance() -> None:
    told = " ".join(_page(sample.silent()).get_element_by_id("main").text_content().split())
    assert "A pack can still hold a barrier that no rule looks for" in told
    assert "PAY013 Invoices are paid late" in told


def test_a_link_of_a_rule_cannot_run_a_script() -> None:
    law = (replace(sample.ACT, url="javascript:alert(1)"),)
    report = sample.full()
    changed = Report(
        tool=report.tool, documents=report.documents, unread=(), facts=(),
        findings=(sample.accounts(law=law),), outcomes=(),
    )  # fmt: skip
    assert "javascript:" not in render(changed)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *[(ink, ground) for ink in ("ink", "soft", "link") for ground in ("paper", "card", "band")],
        *[(tone, f"{tone}-tint") for tone in ("high", "medium", "low", "info")],
        *[(tone, "card") for tone in ("high", "medium", "low", "info")],
        ("mark-ink", "mark"), ("ink", "advice"), ("paper", "advice-line"),
    ],
)  # fmt: skip
def test_text_stands_out_from_its_ground(theme: str, text: str, ground: str) -> None:
    colours = _colours(theme)
    light, dark = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def _colours(theme: str) -> dict[str, str]:
    """The colours in force; what a theme does not set is as in the light one."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    themes = dict(zip(("light", "dark", "print"), blocks, strict=True))
    pairs = re.findall(r"--([\w-]+): #([0-9a-f]{3,6})", themes["light"] + themes[theme])
    return {name: value if len(value) == 6 else "".join(2 * digit for digit in value) for name, value in pairs}


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _opened(page: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*chromium(*arguments), page.as_uri()], capture_output=True, text=True, encoding="utf-8", check=True
    )


@every_report
def test_a_browser_without_network_opens_it_without_a_complaint(report: Report, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(render(report), "utf-8")
    opened = _opened(page, "--dump-dom")
    assert "CONSOLE" not in opened.stderr
    buttons = list(lxml.html.fromstring(opened.stdout).iter("button"))
    assert len(buttons) == len(list(_page(report).iter("button")))
    assert not any(button.get("hidden") is not None for button in buttons)


def test_the_browser_test_would_notice_a_complaint(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(
        render(sample.full()).replace("</main>", '<img src="https://example.org/a.png" alt=""></main>'), "utf-8"
    )
    assert "CONSOLE" in _opened(page, "--dump-dom").stderr


def test_nothing_sticks_out_of_a_screen_320_pixels_wide(tmp_path: Path) -> None:
    """The page sits in a frame, since a headless window cannot be that narrow; its script reports the widths."""
    page = tmp_path / "report.html"
    measure = "<script>const d=document.documentElement;document.title=`${d.scrollWidth-d.clientWidth} over`</script>"
    open_policy = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", render(sample.full()))
    page.write_text(open_policy.replace("</body>", f"{measure}</body>"), "utf-8")
    outer = tmp_path / "outer.html"
    outer.write_text(
        '<iframe src="report.html" style="width:320px;height:600px;border:0" '
        'onload="document.title=this.contentDocument.title"></iframe>',
        "utf-8",
    )
    shown = _opened(outer, "--dump-dom", "--allow-file-access-from-files").stdout
    assert "<title>0 over</title>" in shown
