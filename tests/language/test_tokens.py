from hypothesis import given
from hypothesis import strategies as st

from tenderlint.language.tokens import tokenise


def words(text):
    return " ".join(tokenise(text).words)


def test_punctuation_is_no_token():
    assert words("The Supplier shall: (b) indemnify, fully.") == "the supplier shall b indemnify fully"


def test_contractions_open_and_possessives_drop():
    assert words("We won't, can’t and cannot; you'll see the Council's view") == (
        "we will not can not and can not you will see the council view"
    )


def test_figures_part_from_letters_and_signs():
    assert words("£5m, ISO9001, 12.5% and 5,000,000") == "£ 5 m iso 9001 12.5 % and 5,000,000"


def test_a_hyphen_separates():
    assert words("sub-contractor’s pre‑qualification") == "sub contractor pre qualification"


@given(st.text())
def test_every_token_lies_in_the_text_in_order(text):
    tokens = tokenise(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert list(tokens.starts) == sorted(tokens.starts)
    assert all(tokens.words)
