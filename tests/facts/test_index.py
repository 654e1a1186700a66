"""Which passages an extractor is shown."""

import re

import pytest

from tenderlint.facts.index import Index
from tenderlint.facts.passage import passages
from tenderlint.facts.stated import Extractor
from tenderlint.language.statements import statements
from tests.facts.phrases.judge import document

OPEN = "Bids stay open for 90 days."
FIXED = "The price of bidders is fixed."
CLERK = "Pay Rs 500 to the clerk."
NOBODY = "Nobody says anything."
TEXT = f"# Prices\n{OPEN}\n{FIXED}\n{CLERK}\n# Ends\n{NOBODY}\n{OPEN}"


def shown(*cues, needs=(), numbers_only=False):
    given = document(TEXT)
    extractor = Extractor(cues, iter, numbers_only=numbers_only, needs=needs)
    return [passage.text for passage in Index(passages(given, statements(given))).for_(extractor)]


@pytest.mark.parametrize(
    ("cues", "texts"),
    [
        (["clerk"], [CLERK]),
        (["ler"], [CLERK]),
        (["rs "], [FIXED, CLERK]),
        (["price of"], [FIXED]),
        (["of price"], []),
        (["0 days"], [OPEN, OPEN]),
        ([re.compile(r"open\sfor")], [OPEN, OPEN]),
        (["anything", "fixed"], [FIXED, NOBODY]),
    ],
)
def test_a_passage_is_shown_where_it_holds_a_cue(cues, texts):
    assert shown(*cues) == texts


def test_a_cue_in_a_heading_holds_for_all_that_stands_under_it():
    assert shown("ends") == ["Ends", NOBODY, OPEN]


def test_what_else_is_needed_stands_beside_the_cue():
    assert shown("bid", needs=("open",)) == [OPEN, OPEN]
    assert shown("bid", "clerk", numbers_only=True) == [OPEN, CLERK, OPEN]
    assert shown(needs=("fixed",)) == [FIXED]
