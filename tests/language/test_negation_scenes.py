"""A "not" that sets the scene, or only describes a thing, takes no barrier back."""

import pytest

from tenderlint.language.join import matches
from tenderlint.language.lexicon import Lexicon
from tenderlint.language.negation import negated
from tenderlint.language.phrase_book import phrase_book
from tenderlint.language.program import compile_pattern
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie


def is_negated(pattern, text):
    lexicon = Lexicon()
    program = compile_pattern(pattern, {}, lexicon)
    tokens = tokenise(text)
    (match, *_) = matches(program, Trie(phrase_book(lexicon)).find(tokens))
    return negated(tokens, match)


@pytest.mark.parametrize(
    "text",
    [
        "If a bill is not presented in time, payment lapses",
        "A bill not entered by then will lapse",
        "A bill from those who do not write in time will lapse",
    ],
)
def test_a_condition_leaves_it_standing(text):
    assert not is_negated("bill ... lapse", text)


@pytest.mark.parametrize(
    "text", ["A bill does not lapse", "A bill shall not be taken to lapse", "A bill is not to lapse"]
)
def test_a_plain_not_takes_it_back(text):
    assert is_negated("bill ... lapse", text)
