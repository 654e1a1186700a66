from hypothesis import given
from hypothesis import strategies as st

from tenderlint.read.pdf.joining import Joiner


def join(*lines: str, elsewhere: str = "") -> str:
    return Joiner(lambda: [*lines, elsewhere]).lines(lines)


def test_a_split_word_is_made_whole():
    assert join("the rules of procure-", "ment apply") == "the rules of procurement apply"


def test_a_hyphen_the_document_uses_elsewhere_stays():
    assert join("each sub-", "contractor", elsewhere="the sub-contractor") == "each sub-contractor"


def test_a_word_the_document_writes_whole_loses_its_hyphen():
    assert join("each sub-", "contractor", elsewhere="the subcontractor") == "each subcontractor"


def test_two_words_the_document_uses_alone_keep_their_hyphen():
    assert join("a long-", "term plan", elsewhere="a long list of each term") == "a long-term plan"


def test_a_hyphen_before_a_capital_or_a_figure_stays():
    assert join("the Call-", "Off Contract") == "the Call-Off Contract"
    assert join("in 2024-", "25 only") == "in 2024-25 only"


def test_a_dash_between_spaces_is_no_hyphen():
    assert join("the price -", "all of it") == "the price - all of it"


@given(st.lists(st.text(st.characters(exclude_characters="-/\u2010", categories=["L", "N", "P", "Zs"]), min_size=1)))
def test_without_hyphens_lines_are_joined_by_single_spaces(lines):
    assert join(*lines) == " ".join(lines)


@given(st.lists(st.text(min_size=1), min_size=1))
def test_no_letter_is_lost_but_hyphens(lines):
    kept = [letter for letter in join(*lines) if letter not in " -\u2010"]
    assert kept == [letter for line in lines for letter in line if letter not in " -\u2010"]
