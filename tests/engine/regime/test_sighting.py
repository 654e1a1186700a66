"""Phrases are found as whole words, in their place."""

from hypothesis import given
from hypothesis import strategies as st

from tenderlint.engine.regime.sighting import sightings, texts
from tenderlint.model.document import Pack
from tests.language.documents import document


def seen(phrases, *blocks, exact=False):
    return [one.words for one in sightings(texts(Pack((document(*blocks),))), phrases, exact=exact)]


def test_a_phrase_is_found_in_any_case_unless_the_case_matters():
    assert seen(["light touch"], "A Light Touch contract.") == ["Light Touch"]
    assert seen(["Police Scotland"], "police scotland", exact=True) == []
    assert seen(["Police Scotland"], "POLICE SCOTLAND", exact=True) == ["POLICE SCOTLAND"]


def test_a_phrase_is_whole_words():
    assert seen(["EMD"], "EMDs and REMD are other things.", exact=True) == []
    assert seen([".gov.uk"], "See www.kent.gov.uk/tenders, not kent.gov.ukraine.") == [".gov.uk"]


def test_of_two_that_overlap_the_longer_counts():
    assert seen(["below threshold", "below threshold contract"], "A below threshold contract.") == [
        "below threshold contract"
    ]


def test_a_repeated_block_counts_once():
    assert seen(["Crown Copyright"], "Crown Copyright 2020", "Crown Copyright 2020") == ["Crown Copyright"]


def test_small_letters_that_are_longer_than_their_capitals_shift_nothing():
    assert seen(["pa23"], "İİİİ, and the PA23.") == ["PA23"]


@given(st.lists(st.text(alphabet="ab PA23İß.", max_size=30), min_size=1, max_size=5))
def test_what_is_found_stands_where_it_is_said_to(blocks):
    for one in sightings(texts(Pack((document(*blocks),))), ["PA23", "a b"]):
        assert one.text in blocks
        assert one.words.lower() == one.phrase.lower()
