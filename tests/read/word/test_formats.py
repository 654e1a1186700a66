"""Word's number formats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.read.word.formats import letters, ordinal_text, printed, roman

_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 107, "107"),
        ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"), ("upperLetter", 54, "BBB"),
        ("lowerRoman", 49, "xlix"), ("upperRoman", 2024, "MMXXIV"),
        ("ordinal", 1, "1st"), ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"), ("ordinal", 111, "111th"),
        ("cardinalText", 21, "Twenty-one"), ("ordinalText", 3, "Third"), ("ordinalText", 40, "Fortieth"),
        ("numberInDash", 3, "- 3 -"), ("none", 5, ""), ("bullet", 5, ""), ("chosung", 5, "5"),
    ],
)  # fmt: skip
def test_formats(style: str, count: int, expected: str) -> None:
    assert printed(count, style) == expected


@given(st.integers(1, 3999))
def test_roman_figures_add_up(count: int) -> None:
    values = [_DIGITS[digit] for digit in roman(count)]
    total = sum(-one if one < max(values[at + 1 : at + 2], default=0) else one for at, one in enumerate(values))
    assert total == count


@given(st.integers(1, 2000))
def test_letters_repeat_after_z(count: int) -> None:
    text = letters(count)
    assert set(text) == {text[0]}
    assert (len(text) - 1) * 26 + ord(text[0]) - ord("a") + 1 == count


@given(st.integers(1, 99))
def test_ordinals_in_words_are_all_different(count: int) -> None:
    assert ordinal_text(count) not in {ordinal_text(other) for other in range(1, 100) if other != count}


@given(st.integers(-5, 0), st.sampled_from(["lowerLetter", "upperRoman"]))
def test_numbers_below_one_have_no_letter_or_figure(count: int, style: str) -> None:
    assert printed(count, style) == ""


@given(st.integers(0, 10_000), st.integers(1, 6))
def test_custom_formats_only_pad(count: int, width: int) -> None:
    pattern = f"{1:0{width}d}, {2:0{width}d}, ..."
    assert printed(count, "custom", pattern) == f"{count:0{width}d}"
