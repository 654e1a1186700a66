"""Full clause numbers from labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.read.clauses import ClauseLadder, roman_value


def clauses(*labels):
    ladder = ClauseLadder()
    following = [*labels[1:], None]
    return [ladder.place(label, following=after).clause for label, after in zip(labels, following, strict=True)]


CASES = {
    "letters under a clause": (["4.2", "(a)", "(b)"], ["4.2", "4.2(a)", "4.2(b)"]),
    "numerals under letters": (
        ["4.2", "(a)", "(i)", "(ii)", "(b)"],
        ["4.2", "4.2(a)", "4.2(a)(i)", "4.2(a)(ii)", "4.2(b)"],
    ),
    "i after h is a letter": (["1.1", "(g)", "(h)", "(i)", "(j)"], ["1.1", "1.1(g)", "1.1(h)", "1.1(i)", "1.1(j)"]),
    "i before ii opens a list": (["1.1", "(h)", "(i)", "(ii)"], ["1.1", "1.1(h)", "1.1(h)(i)", "1.1(h)(ii)"]),
    "v after iv": (["1", "(iii)", "(iv)", "(v)"], ["1", "1(iii)", "1(iv)", "1(v)"]),
    "v after u": (["1", "(t)", "(u)", "(v)"], ["1", "1(t)", "1(u)", "1(v)"]),
    "capitals below numerals": (
        ["2.1", "(a)", "(i)", "(A)", "(ii)"],
        ["2.1", "2.1(a)", "2.1(a)(i)", "2.1(a)(i)(A)", "2.1(a)(ii)"],
    ),
    "closing brackets only": (["3.", "a)", "b)"], ["3", "3(a)", "3(b)"]),
    "a clause closes the lists": (["4.2", "(a)", "4.3", "(a)"], ["4.2", "4.2(a)", "4.3", "4.3(a)"]),
    "a full number stands alone": (["4", "4.2.1", "4.2.1(b)"], ["4", "4.2.1", "4.2.1(b)"]),
    "points are dropped": (["4.", "4.2."], ["4", "4.2"]),
    "a bullet belongs to its parent": (["4.2", "•", "(a)", "•"], ["4.2", "4.2", "4.2(a)", "4.2(a)"]),
    "a letter without a clause": (["(a)", "(b)"], ["(a)", "(b)"]),
    "a section named in full": (["Section 4", "(a)"], ["4", "4(a)"]),
    "a list that starts again": (["4.2", "(a)", "(b)", "(a)"], ["4.2", "4.2(a)", "4.2(b)", "4.2(a)"]),
    "a gap in the letters": (["4.2", "(a)", "(d)"], ["4.2", "4.2(a)", "4.2(d)"]),
    "doubled letters": (["4.2", "(z)", "(aa)", "(bb)"], ["4.2", "4.2(z)", "4.2(aa)", "4.2(bb)"]),
    "a schedule": (["4.2", "Schedule 3", "(a)"], ["4.2", "Schedule 3", "(a)"]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_label_is_cited_in_full(case):
    labels, expected = CASES[case]
    assert clauses(*labels) == expected


def test_a_number_after_a_colon_is_an_entry():
    ladder = ClauseLadder()
    ladder.place("4.2")
    assert ladder.place("1.", led_in=True).clause == "4.2(1)"
    assert ladder.place("2.").clause == "4.2(2)"
    assert ladder.place("5.").clause == "5"


def test_a_number_after_a_full_stop_is_a_clause():
    ladder = ClauseLadder()
    ladder.place("23.4")
    assert ladder.place("1.").clause == "1"


def test_the_level_a_reader_is_sure_of_goes_before_the_look_of_a_label():
    ladder = ClauseLadder()
    ladder.place("4.2")
    ladder.place("(a)", level=1)
    assert ladder.place("(a)", level=2).clause == "4.2(a)(a)"
    assert ladder.place("(b)", level=1).clause == "4.2(b)"


def test_an_unlabelled_text_belongs_to_the_clause_that_stands_alone():
    ladder = ClauseLadder()
    ladder.place("4.2")
    ladder.place("(a)")
    assert ladder.current() == "4.2"
    ladder.reset()
    assert ladder.current() is None


@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 26), st.integers(1, 9))
def test_a_straight_descent_reads_as_its_parts(chapter, clause, letters, numerals):
    roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][:numerals]
    labels = [
        f"{chapter}.{clause}",
        *(f"({chr(96 + at)})" for at in range(1, letters + 1)),
        *(f"({mark})" for mark in roman),
    ]
    # Where the letters end just before i, "(i)" alone is the next letter, as it would be to a reader.
    expected = f"{chapter}.{clause}({chr(96 + letters)})({roman[-1]})"
    if letters == 8 and numerals == 1:
        expected = f"{chapter}.{clause}(i)"
    assert clauses(*labels)[-1] == expected


@given(st.lists(st.text(min_size=1, max_size=6), max_size=20), st.booleans())
def test_any_labels_can_be_placed(labels, led_in):
    ladder = ClauseLadder()
    for label in labels:
        placed = ladder.place(label, led_in=led_in)
        assert placed.depth >= 0
        assert placed.clause is None or isinstance(placed.clause, str)


@pytest.mark.parametrize(("mark", "value"), [("i", 1), ("iv", 4), ("ix", 9), ("XIV", 14), ("xl", 40), ("xc", 90)])
def test_roman_values(mark, value):
    assert roman_value(mark) == value
