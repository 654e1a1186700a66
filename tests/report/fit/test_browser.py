"""The page of the answer in a browser, on both sample packs."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.command import SAMPLES, tenderlint
from tests.report.browser import opened

PROFILE = (
    'name = "Reed & <Sons>"\nturnover = 180000\nlegal-form = "cic"\nstaff = 3\n[insurance.held]\npublic = 5000000\n'
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The answer on each sample pack."""
    folder = tmp_path_factory.mktemp("fit")
    client = folder / "client.toml"
    client.write_text(PROFILE, "utf-8")
    made = {name: folder / f"{name}.html" for name in ("heavy-handed", "exemplary")}
    for name, page in made.items():
        run = tenderlint("fit", SAMPLES / name, "--bidder", client, "--output", page)
        assert run.returncode == 0, run.stderr
    return made


@pytest.mark.parametrize("name", ["heavy-handed", "exemplary"])
def test_axe_finds_nothing_and_nothing_sticks_out_of_a_phone(name: str, shelf: dict[str, Path]) -> None:
    with opened(shelf[name], width=320) as page:
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
