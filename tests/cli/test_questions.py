"""``tenderlint questions``, through the real command."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from reportlab.pdfgen.canvas import Canvas

from tests.cli.run import HARMLESS, INDEMNITY, tenderlint, write
from tests.command import SAMPLES

INVITATION = (
    "# Invitation to tender\n\n"
    "1.1 Hollowmere Town Council invites tenders.\n\n"
    "1.2 Questions must be received by 4 December 2026. Tenders must be received by noon on 18 December 2026.\n\n"
    "1.3 The bidder's annual turnover must be at least £500,000.\n"
)
LATER = "1796083200"
"""Seconds from 1970 to 1 December 2026; the day is before the last one for questions."""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path / "pack" / "itt.md", INVITATION)
    return tmp_path / "pack"


def test_questions_stand_on_standard_output_and_exit_is_0(pack: Path) -> None:
    done = tenderlint("questions", pack, cwd=pack, SOURCE_DATE_EPOCH=LATER)
    assert done.returncode == 0
    assert "was over" not in done.stderr
    for part in (
        "**Last day for questions:** Friday 4 December 2026 (itt.md, clause 1.2, line 5)",
        "**itt.md, clause 1.3, line 7.** A minimum turnover of £500,000 is asked for. Would the Authority consider",
    ):
        assert part in done.stdout


def test_a_day_that_is_over_is_told_to_whoever_asks_alone(pack: Path) -> None:
    before = tenderlint("questions", pack, cwd=pack, SOURCE_DATE_EPOCH=LATER)
    after = tenderlint("questions", pack, cwd=pack, SOURCE_DATE_EPOCH=str(int(LATER) + 4 * 86400))
    assert "The last day for questions was Friday 4 December 2026." in after.stderr
    assert "The last day for questions was" not in before.stderr
    assert (after.returncode, after.stdout) == (0, before.stdout)


def test_word_and_markdown_by_the_name_and_neither_is_part_of_the_pack_later(pack: Path) -> None:
    said = tenderlint("questions", pack, cwd=pack, SOURCE_DATE_EPOCH=LATER).stdout
    for name in ("questions.docx", "questions.md"):
        for _ in range(2):
            done = tenderlint("questions", pack, "-o", pack / name, "-q", cwd=pack)
            assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (pack / "questions.md").read_text("utf-8") == said
    assert Document(str(pack / "questions.docx")).tables[0].rows[0].cells[2].text == "Question"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "questions.pdf"], "questions are written as Word or Markdown, and questions.pdf is neither."),
        (["-o", "itt.md"], "it is never overwritten"),
        (["-o", "notes.md"], "is not a report of tenderlint"),
        (["--regime", "pa32"], "there is no regime “pa32”"),
        (["--bidder", "nobody.toml"], "nobody.toml: cannot be read"),
        (["--bidder", "itt.md"], "itt.md: is not TOML"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_nothing_is_lost(pack: Path, arguments: list[str], told: str) -> None:
    write(pack / "notes.md", "Mine.")
    done = tenderlint("questions", "itt.md", *arguments, cwd=pack)
    assert done.returncode == 2
    assert told in done.stderr
    assert ((pack / "notes.md").read_text(), (pack / "itt.md").read_text()) == ("Mine.", INVITATION)
    assert sorted(each.name for each in pack.iterdir()) == ["itt.md", "notes.md"]


def test_nothing_to_ask_is_a_sentence_and_status_0(tmp_path: Path) -> None:
    write(tmp_path / "hours.md", HARMLESS)
    done = tenderlint("questions", tmp_path, cwd=tmp_path)
    assert done.returncode == 0
    assert "Nothing in the documents gave reason for a question." in done.stdout


def test_an_empty_folder_gives_3_and_writes_nothing(tmp_path: Path) -> None:
    done = tenderlint("questions", tmp_path, "-o", "questions.docx", cwd=tmp_path)
    assert done.returncode == 3
    assert "No document was found" in done.stderr
    assert not [*tmp_path.iterdir()]


def test_a_scan_alone_gives_2_and_a_question_for_a_text(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "terms.pdf"))
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    done = tenderlint("questions", "terms.pdf", cwd=tmp_path)
    assert done.returncode == 2
    assert "1. **terms.pdf.** Pages of terms.pdf appear to be images without text" in done.stdout
    assert "Not read: terms.pdf" in done.stderr
    write(tmp_path / "other.md", INDEMNITY)
    both = tenderlint("questions", tmp_path, cwd=tmp_path)
    assert both.returncode == 0
    assert "Pages of terms.pdf appear to be images" in both.stdout


def test_terms_alone_are_asked_about_and_what_an_invitation_says_is_not_missed(tmp_path: Path) -> None:
    write(tmp_path / "terms.md", f"# Terms and conditions of contract\n\n{INDEMNITY}")
    done = tenderlint("questions", tmp_path, cwd=tmp_path)
    assert done.returncode == 0
    assert "limiting this indemnity" in done.stdout
    assert "confirm the last day for questions" in done.stdout
    assert "award criterion" not in done.stdout
    assert "tenders must be received" not in done.stdout


def test_the_samples(tmp_path: Path) -> None:
    heavy = tenderlint("questions", SAMPLES / "heavy-handed", "-o", "questions.docx", cwd=tmp_path)
    assert heavy.returncode == 0
    assert "further questions were left out" in heavy.stderr
    data = (tmp_path / "questions.docx").read_bytes()
    assert zipfile.is_zipfile(io.BytesIO(data))
    rows = [[cell.text for cell in row.cells] for row in Document(io.BytesIO(data)).tables[0].rows[1:]]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 21)]
    assert rows[0][2].startswith(
        "The deadline for bids is Monday 28 December 2026, 12:00 in itt.docx, paragraph 12, but"
    )
    assert any(row[1] == "terms.pdf, clause 6.2, page 3" for row in rows)
    light = tenderlint("questions", SAMPLES / "exemplary", cwd=tmp_path)
    assert "Nothing in the documents gave reason for a question." in light.stdout
