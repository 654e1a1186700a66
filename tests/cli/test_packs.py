"""``check --whole-packs``: from the files that are given to the packs that are checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.cli.packs import Whole, wholes
from tests.cli.run import HARMLESS, INDEMNITY, tenderlint, write
from tests.report.published import only_run, validate_json, validate_xml


@pytest.fixture
def council(tmp_path: Path) -> Path:
    write(tmp_path / "tenders" / "buses" / "itt.md", HARMLESS)
    write(tmp_path / "tenders" / "buses" / "annexes" / "terms.md", INDEMNITY)
    write(tmp_path / "tenders" / "parks" / "itt.md", HARMLESS)
    return tmp_path


def test_a_file_stands_for_its_folder_and_a_folder_for_itself(council: Path) -> None:
    file, folder = council / "tenders" / "buses" / "itt.md", council / "tenders" / "parks"
    assert wholes([file, folder]) == [Whole(file.parent, (file,)), Whole(folder, ())]


def test_a_pack_within_a_pack_is_part_of_it(council: Path) -> None:
    inner, outer = council / "tenders" / "buses" / "annexes" / "terms.md", council / "tenders" / "buses" / "itt.md"
    (whole,) = wholes([inner, outer])
    assert whole.folder == outer.parent
    assert set(whole.named) == {inner, outer}


def test_the_configuration_names_the_folders_that_are_packs(council: Path) -> None:
    write(council / "tenderlint.toml", 'packs = ["./tenders/*/"]')
    inner = council / "tenders" / "buses" / "annexes" / "terms.md"
    assert wholes([inner]) == [Whole(council / "tenders" / "buses", (inner,))]


def test_a_folder_above_them_stands_for_all_and_one_within_for_its_own(council: Path) -> None:
    write(council / "tenderlint.toml", 'packs = ["tenders/*"]')
    write(council / "policy" / "terms.md", HARMLESS)
    buses, parks = council / "tenders" / "buses", council / "tenders" / "parks"
    assert wholes([council]) == [Whole(buses, ()), Whole(parks, ())]
    assert wholes([buses / "annexes"]) == [Whole(buses, ())]
    assert wholes([council / "policy"]) == [Whole(council / "policy", ())]


def test_a_file_outside_them_stands_for_its_folder(council: Path) -> None:
    write(council / "tenderlint.toml", 'packs = ["tenders/*"]')
    file = write(council / "policy" / "terms.md", HARMLESS)
    assert wholes([file]) == [Whole(file.parent, (file,))]


def test_signs_in_the_path_of_the_repository_are_no_pattern(tmp_path: Path) -> None:
    root = tmp_path / "council [old]"
    write(root / "tenderlint.toml", 'packs = ["tenders/*"]')
    file = write(root / "tenders" / "buses" / "annexes" / "terms.md", HARMLESS)
    assert wholes([file]) == [Whole(root / "tenders" / "buses", (file,))]


def test_one_report_after_another_and_the_worst_status(council: Path) -> None:
    parks, annexes = "tenders/parks/itt.md", "tenders/buses/annexes/terms.md"
    done = tenderlint("check", "--whole-packs", "--select", "RSK", parks, annexes, cwd=council)
    assert done.returncode == 1, done.stderr
    first, second = (done.stdout.index(f"\n{'=' * len(name)}\n") for name in ("tenders/buses/annexes", "tenders/parks"))
    assert first < done.stdout.index("RSK002") < second
    alone = tenderlint("check", "--whole-packs", "--select", "RSK", parks, cwd=council)
    assert alone.returncode == 0
    assert "===" not in alone.stdout


def test_what_holds_one_report_does_not_get_several(council: Path) -> None:
    both = ("tenders/parks/itt.md", "tenders/buses/itt.md")
    for more in (["--format", "json"], ["--output", "a.txt"], ["--also", "csv=a.csv"]):
        done = tenderlint("check", "--whole-packs", *both, *more, cwd=council)
        assert done.returncode == 2
        assert "belongs to 2 packs (tenders/buses, tenders/parks)" in done.stderr
        assert not list(council.glob("a.*"))


def test_what_machines_read_holds_all_packs_and_each_has_a_page(council: Path) -> None:
    files = {form: council / f"a.{form}" for form in ("sarif", "gitlab", "junit")}
    also = [each for form, file in files.items() for each in ("--also", f"{form}={file}")]
    page = ["--report", "page.html", "--format", "github", "--select", "RSK"]
    done = tenderlint("check", "--whole-packs", "tenders/parks", "tenders/buses", *also, *page, cwd=council)
    assert done.returncode == 1, done.stderr
    assert [line[:8] for line in done.stdout.splitlines()] == ["::error ", "::notice"]
    assert "file=tenders/buses/annexes/terms.md,line=3," in done.stdout
    assert "tenders/parks: Nothing found in what was checked" in done.stdout
    run = only_run(files["sarif"].read_text("utf-8"))
    assert [each["location"]["uri"] for each in run["artifacts"]] == [
        "tenders/buses/annexes/terms.md",
        "tenders/buses/itt.md",
        "tenders/parks/itt.md",
    ]
    assert [each["properties"]["pack"] for each in run["invocations"]] == ["tenders/buses", "tenders/parks"]
    assert len({rule["id"] for rule in run["tool"]["driver"]["rules"]}) == len(run["tool"]["driver"]["rules"])
    validate_json(json.loads(files["sarif"].read_text("utf-8")), "sarif-schema-2.1.0.json")
    validate_json(json.loads(files["gitlab"].read_text("utf-8")), "gitlab-code-quality.json")
    validate_xml(files["junit"].read_text("utf-8"), "junit-10.xsd")
    assert "tenders/parks: the whole pack" in files["junit"].read_text("utf-8")
    assert {page.name for page in council.glob("*.html")} == {"page-tenders-buses.html", "page-tenders-parks.html"}


def test_two_packs_never_share_a_page(council: Path) -> None:
    write(council / "tenders-parks" / "itt.md", HARMLESS)
    both = ("tenders-parks", "tenders/parks")
    done = tenderlint("check", "--whole-packs", *both, "--report", "page.html", cwd=council)
    assert done.returncode == 2
    assert "two packs would have the page page-tenders-parks.html" in done.stderr
    assert not list(council.glob("*.html"))


def test_a_format_that_there_is_not_is_refused(council: Path) -> None:
    done = tenderlint("check", "tenders", "--also", "pdf=a.pdf", cwd=council)
    assert done.returncode == 2
    assert "“pdf=a.pdf” is not FORMAT=FILE, such as sarif=tenderlint.sarif" in done.stderr


def test_two_reports_never_go_to_one_file(council: Path) -> None:
    done = tenderlint("check", "tenders", "--also", "sarif=a.sarif", "--output", "./a.sarif", cwd=council)
    assert done.returncode == 2
    assert "two reports name the same file" in done.stderr


def test_a_file_that_was_named_must_be_readable_and_its_neighbours_need_not(council: Path) -> None:
    (council / "tenders" / "parks" / "map.docx").write_bytes(b"PK\x03\x04 no more")
    named = tenderlint("check", "--whole-packs", "--select", "RSK", "tenders/parks/map.docx", cwd=council)
    assert named.returncode == 2
    assert "Not read: map.docx" in named.stderr
    neighbour = tenderlint("check", "--whole-packs", "--select", "RSK", "tenders/parks/itt.md", cwd=council)
    assert neighbour.returncode == 0
    assert "Not read: map.docx" in neighbour.stderr


def test_a_changed_file_that_is_left_out_is_nothing_wrong(council: Path) -> None:
    write(council / "tenderlint.toml", 'exclude = ["*.md"]')
    assert tenderlint("check", "--whole-packs", "tenders/parks/itt.md", cwd=council).returncode == 0
    assert tenderlint("check", "tenders/parks", cwd=council).returncode == 3


def test_a_folder_without_documents_is_nothing_wrong_unless_there_is_no_other(council: Path) -> None:
    (council / "tenders" / "soon").mkdir()
    both = tenderlint("check", "--whole-packs", "tenders/parks", "tenders/soon", "--select", "RSK", cwd=council)
    assert both.returncode == 0, both.stderr
    assert tenderlint("check", "--whole-packs", "tenders/soon", cwd=council).returncode == 3
