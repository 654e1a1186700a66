"""Nothing of a profile is in the questions: not a value, and not in the order in which they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenderlint.bidder.published import NAMES
from tenderlint.cli.questions import command
from tests.cli.run import write
from tests.command import SAMPLES

PUBLISHED = Path(__file__).parents[2] / "tenderlint" / "bidder" / "published"
PACK = (
    "# Invitation to tender\n\n"
    "1.1 The estimated value of the contract is £90,000.\n\n"
    "1.2 The bidder's annual turnover must be at least £500,000.\n\n"
    "1.3 Organisations must have been trading for at least five years.\n\n"
    "1.4 Bidders must hold public liability insurance of £10,000,000 and be certified to ISO 9001.\n\n"
    "1.5 Only companies limited by shares may tender.\n"
)
# Such words are drawn from our own code too ("organisation"): begun like this, none stands in the questions by chance.
NAME = st.text("abcdefghijklmnopqrstuvwxyz", min_size=12, max_size=20).map("qz{}".format)
SUM = st.integers(100_001, 9_999_999).filter(lambda number: number % 10)


@st.composite
def profiles(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A profile as a file, and every value of it that could be told from what the pack says."""
    name, place, badge = draw(NAME), draw(NAME), draw(NAME)
    sums = [draw(SUM) for _ in range(4)]
    turnover, reserve, held, liability = sums
    file = (
        f'name = "{name}"\nplaces = ["{place}"]\ncertificates = ["{badge}"]\n'
        f"turnover = {turnover}\ncash-reserve = {reserve}\nliability = {liability}\n"
        f'legal-form = "{draw(st.sampled_from(["sole-trader", "cio"]))}"\n'
        f"years-trading = {draw(st.integers(0, 40))}\n[insurance.held]\npublic = {held}\n"
    )
    return file, [name, place, badge, *map(str, sums), *(f"{each:,}" for each in sums)]


def asked(pack: Path, *more: str) -> tuple[str, str]:
    """What goes to the buyer, and what is told to whoever asks."""
    done = CliRunner().invoke(command, [str(pack), "--jobs", "1", *more], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.stdout, done.stderr


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("pack") / "itt.md", PACK)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(profiles())
def test_no_value_of_a_profile_is_in_the_questions(pack: Path, profile: tuple[str, list[str]]) -> None:
    file, values = profile
    bidder = write(pack.parent / "elsewhere" / "client.toml", file)
    alone, _ = asked(pack)
    sheet, told = asked(pack, "--bidder", str(bidder))
    assert sheet == alone
    assert "these questions matter most" in told
    for value in values:
        assert value not in sheet


def test_what_matters_to_two_bidders_differs_and_their_questions_do_not(tmp_path: Path) -> None:
    sheets, told = {}, {}
    for name in (NAMES[0], NAMES[-1]):
        file = tmp_path / f"{name}.docx"
        bidder = PUBLISHED / f"{name}.toml"
        _, told[name] = asked(SAMPLES / "heavy-handed", "--bidder", str(bidder), "--output", str(file))
        sheets[name] = file.read_bytes()
    assert len(set(sheets.values())) == 1
    assert len(set(told.values())) == 2
