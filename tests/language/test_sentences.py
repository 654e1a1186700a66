from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.language.sentences import LONGEST, sentences


def split(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bids over approx. £2.5m are heard by Mr. J. Okoro of Fenwick Ltd. under cl. 4.2 of the terms.",
        "See Schedule No. 4 and reg. 12.",
        "Bring forms, i.e. Annex B, etc. before noon.",
        "The U.K. Government and St. Anne's School will meet in Oct. 2026.",
        "Under para. 7.3.1 the sum is 1.5 per cent.",
    ],
)
def test_abbreviations_and_numbers_do_not_end_a_sentence(text):
    assert split(text) == [text]


def test_sentences_end_at_stops_questions_and_quotes():
    assert split("Is it “fair?” We say so. (It was.) 12 bids came.") == [
        "Is it “fair?”",
        "We say so.",
        "(It was.)",
        "12 bids came.",
    ]


@given(st.text(alphabet="aA1. ?!)”\n", max_size=60))
def test_nothing_but_white_space_is_lost(text):
    spans = sentences(text)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_a_sentence_without_an_end_is_cut_at_a_space():
    text = "word " * 1_000 + "end."
    parts = split(text)
    assert len(parts) > 1
    assert max(map(len, parts)) <= LONGEST
    assert " ".join(parts) == text


def test_words_without_a_space_are_cut_all_the_same():
    assert "".join(split("x" * 9_000)) == "x" * 9_000
