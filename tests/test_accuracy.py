"""What the catalogue says of its own accuracy is what is measured."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.accuracy import ACCURACY, SENTENCES, rounded, sentence_scores, written
from tests.command import tenderlint

HELD = json.loads(ACCURACY.read_text("utf-8"))


def test_the_cards_for_sentences_are_what_is_measured():
    measured = json.loads(written({SENTENCES: sentence_scores()}, HELD["date"]))["rules"]
    held = {rule: [card for card in cards if card["data"] == SENTENCES] for rule, cards in HELD["rules"].items()}
    assert {rule: cards for rule, cards in held.items() if cards} == measured, (
        "run: python benchmarks/quality.py DATA --write"
    )


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_an_interval_holds_its_share(counts):
    low, high = rounded(*counts)
    assert 0 <= low <= round(counts[0] / counts[1], 2) <= high <= 1
    assert low < high


def test_there_is_no_interval_of_nothing():
    assert rounded(0, 0) is None


@pytest.mark.parametrize("rule", sorted(HELD["rules"])[:1])
def test_a_rule_says_how_often_it_is_right(rule):
    card = HELD["rules"][rule][0]
    assert f"On {card['data']} ({HELD['date']}), " in " ".join(tenderlint("rule", rule).stdout.split())


def test_a_rule_without_labels_says_so():
    assert "Not measured." in tenderlint("rule", "CLR005").stdout
