"""What a frame names under ``none`` takes back that frame, and it alone."""

import pytest

from tenderlint.language.join import matches
from tenderlint.language.lexicon import Lexicon
from tenderlint.language.phrase_book import phrase_book
from tenderlint.language.program import compile_pattern
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie
from tenderlint.model.rule import Frame

BAR = Frame(("shall not sub-contract",), none=("without|unless ...6 (consent|written approval)",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Provider shall not subcontract the work.", True),
        ("The Provider shall not sub-contract without the Trust's consent.", False),
        ("Unless it has the written approval of the Trust, the Provider shall not sub-contract.", False),
        ("With the consent of the Trust it may move; it shall not sub-contract.", True),
    ],
)
def test_an_exception_anywhere_in_the_statement_takes_the_frame_back(text, found):
    lexicon = Lexicon()
    program = compile_pattern(BAR, {}, lexicon)
    assert bool(matches(program, Trie(phrase_book(lexicon)).find(tokenise(text)))) is found
