"""Plain text holds what a terminal without colours would show, had it no right-hand edge."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from tenderlint.report.line import EMPTY, Line
from tenderlint.report.printing import Page, as_text
from tenderlint.report.window import Window
from tenderlint.wording.clean import visible

WORDS = st.text().map(visible)
STYLED = st.tuples(WORDS, st.sampled_from(["", "dim", "bold underline"]))
LINES = st.builds(
    lambda indent, pieces: Line.of(" " * indent, *pieces), st.integers(0, 12), st.lists(WORDS | STYLED, max_size=4)
)


@given(LINES, st.sampled_from([0, 2, 19, 33]))
def test_a_page_holds_what_an_endless_window_shows(line: Line, hang: int) -> None:
    shown = io.StringIO()
    Window(Console(file=shown, width=1_000_000, color_system=None, force_terminal=False)).put(line, hang)
    assert as_text(lambda printer: printer.put(line, hang)) == shown.getvalue()


@pytest.mark.parametrize(
    ("line", "text"),
    [
        pytest.param(EMPTY, "\n", id="an empty line"),
        pytest.param(Line.of("    "), "\n", id="spaces alone"),
        pytest.param(Line.of("  Lot 1  ", ("met ", "bold")), "  Lot 1  met\n", id="space within is kept"),
        pytest.param(Line.of("word " * 500), f"{'word ' * 499}word\n", id="one line however long"),
        pytest.param(Line.of(("[red]50%[/]", "bold")), "[red]50%[/]\n", id="brackets are words"),
    ],
)
def test_a_line_keeps_its_words_and_loses_the_space_after_them(line: Line, text: str) -> None:
    assert as_text(lambda printer: printer.put(line, hang=2)) == text


def test_only_where_colours_are_shown_is_nothing_marked() -> None:
    coloured = Console(file=io.StringIO(), force_terminal=True, color_system="standard", no_color=False)
    plain = Console(file=io.StringIO(), force_terminal=True, color_system="standard", no_color=True)
    assert (Page().marked, Window(plain).marked, Window(coloured).marked) == (True, True, False)
