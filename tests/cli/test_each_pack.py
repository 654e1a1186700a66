"""Many packs in one run: however many processes, the same bytes; and one pack that takes a process down."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tenderlint.cli.each_pack import Task, answers
from tenderlint.model.config import Config
from tests.cli.run import HARMLESS, INDEMNITY, tenderlint, write

FORMS = ("sarif", "jsonl", "junit", "gitlab")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("council")
    write(root / "tenderlint.toml", 'packs = ["tenders/*"]\nselect = ["RSK"]\n')
    for pack in ("buses", "libraries", "parks", "roads"):
        for annex in range(5):
            write(root / "tenders" / pack / f"annex-{annex}.md", f"{INDEMNITY}\nThe annex of {pack} is {annex}.\n")
        write(root / "tenders" / pack / "itt.md", HARMLESS)
    (root / "tenders" / "parks" / "map.docx").write_bytes(b"PK\x03\x04 no more")
    return root


def checked(council: Path, folder: Path, *more: str, **environment: str) -> dict[str, str]:
    """Everything that a run says and writes, with its status."""
    folder.mkdir()
    also = [each for form in FORMS for each in ("--also", f"{form}={folder / form}")]
    page = ("--report", str(folder / "page.html"))
    done = tenderlint("check", ".", "--whole-packs", *also, *page, *more, cwd=council, **environment)
    files = {file.name: file.read_text("utf-8") for file in folder.iterdir()}
    return {**files, "out": done.stdout, "err": done.stderr, "status": str(done.returncode)}


def test_output_does_not_depend_on_the_number_of_processes_or_on_the_cache(council: Path, tmp_path: Path) -> None:
    one = checked(council, tmp_path / "one", "--jobs", "1", "--no-cache")
    two = checked(council, tmp_path / "two", "--jobs", "2", TENDERLINT_CACHE_DIR=str(cache(tmp_path)))
    again = checked(council, tmp_path / "again", "--jobs", "2", TENDERLINT_CACHE_DIR=str(cache(tmp_path)))
    assert one == two == again
    assert one["status"] == "1"
    assert one["err"].count("Not read: map.docx") == 1
    assert [name for name in one if name.startswith("page-")]
    assert one["out"].count("RSK002") == 4


def cache(folder: Path) -> Path:
    """A cache of the test's own, with the compiled catalogue of the run's."""
    own, shared = folder / "cache", Path(os.environ["TENDERLINT_CACHE_DIR"], "catalogue")
    own.mkdir(exist_ok=True)
    shared.mkdir(parents=True, exist_ok=True)
    if not (own / "catalogue").exists():
        (own / "catalogue").symlink_to(shared)
    return own


def test_a_fault_in_a_rule_is_told_in_the_same_words(council: Path, tmp_path: Path) -> None:
    rules = write(tmp_path / "rules" / "OWN001.yaml", "id: OWN001\nname: [\n")
    settings = write(tmp_path / "own.toml", f'rules = ["{rules.parent.as_posix()}"]\npacks = ["{council}/tenders/*"]\n')
    told = [
        tenderlint("check", "tenders", "--whole-packs", "--config", settings, "--jobs", jobs, cwd=council)
        for jobs in ("1", "2")
    ]
    assert [each.returncode for each in told] == [2, 2]
    assert told[0].stderr == told[1].stderr
    assert "OWN001.yaml" in told[0].stderr


class Deadly(Task):
    """A pack with a file that kills its process, as the system does where memory runs out."""

    def answer(self, *, apart: bool = False):
        if self.folder.name == "parks" and not apart:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().answer(apart=apart)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal on this system")
def test_a_pack_that_ends_its_process_takes_no_other_along(council: Path) -> None:
    folders = sorted((council / "tenders").iterdir())
    tasks = [Deadly(folder, Config(select=("RSK002",)), texts=False, kept=False) for folder in folders]
    reports = list(answers(tasks, 2))
    assert [len(report.findings) for report in reports] == [5, 5, 5, 5]
    assert [[each.path for each in report.unread] for report in reports] == [[], [], ["map.docx"], []]
