from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tenderlint.model.finding import Context
from tenderlint.report.excerpt import excerpt
from tenderlint.wording.clean import clean
from tests.report.sample import accounts, no_value


def test_the_match_is_marked_in_its_quote() -> None:
    shown = excerpt(accounts(), 500)
    assert shown is not None
    assert (shown.before, shown.match) == ("Bidders must ", "submit audited accounts")
    assert shown.text == accounts().quote


def test_a_long_passage_is_cut_at_words_on_both_sides() -> None:
    text = "alpha beta gamma delta MATCH epsilon zeta eta theta"
    shown = excerpt(accounts(context=Context(text, 23, 28)), 12)
    assert shown is not None
    assert (shown.before, shown.match, shown.after) == ("… delta ", "MATCH", " epsilon …")


def test_a_match_that_is_not_in_the_quote_marks_nothing() -> None:
    shown = excerpt(accounts(match="something else"), 500)
    assert shown is not None
    assert (shown.match, shown.text) == ("", accounts().quote)


def test_no_passage_gives_none() -> None:
    assert excerpt(no_value(), 100) is None


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
@example("\x1b0", 0, 1)
def test_no_character_is_lost_wherever_the_match_stands(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    shown = excerpt(accounts(context=Context(text, start, end), quote=None), 10_000)
    assert ("" if shown is None else shown.text.replace(" ", "")) == clean(text).replace(" ", "")
