import pytest

from tenderlint.language.join import matches
from tenderlint.language.lexicon import Lexicon
from tenderlint.language.negation import negated
from tenderlint.language.phrase_book import phrase_book
from tenderlint.language.program import compile_pattern
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie

VOCABULARY = {"must": ("shall", "must", "will", "is required to", "required to", "oblige")}


def is_negated(pattern, text):
    lexicon = Lexicon()
    program = compile_pattern(pattern, VOCABULARY, lexicon)
    tokens = tokenise(text)
    (match, *_) = matches(program, Trie(phrase_book(lexicon)).find(tokens))
    return negated(tokens, match)


@pytest.mark.parametrize(
    "text",
    [
        "No bond is required of any bidder",
        "The Supplier shall not be required to provide a bond",
        "Bidders are never asked for a bond",
        "Nothing in this clause, nor in Schedule 4 or the letter of award, obliges the Supplier to provide a bond",
        "A bond is not required",
        "A bond will not be sought from charities",
        "We take references rather than a bond",
        "Neither a bond nor a guarantee will be taken",
        "You do not have to arrange for a bond",
    ],
)
def test_the_text_takes_it_back(text):
    assert is_negated("bond", text)


@pytest.mark.parametrize(
    "text",
    [
        "Not later than day one the Supplier gives a bond",
        "The bond shall be not less than £5,000",
        "Not only the insurance but a bond is wanted",
        "If we are not content; a bond is given",
        "No bid will be opened before noon. A bond is given",
        "Whether or not it is large, a bond is given",
        "A bond is required, and it is not returned",
        "Those answering “No” need a bond",
        "If the answer says no a bond is needed",
    ],
)
def test_the_text_stands(text):
    assert not is_negated("bond", text)


def test_a_negator_that_the_pattern_holds_is_its_own():
    assert not is_negated("{must} not ...3 liable", "The Council shall not be liable")
    assert is_negated("{must} ...3 liable", "The Council shall not be liable")
