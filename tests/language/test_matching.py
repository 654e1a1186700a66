"""The trie, the joiner and the spaCy reference, held against each other and against plain search."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.language.join import matches
from tenderlint.language.lexicon import Lexicon
from tenderlint.language.phrase_book import phrase_book
from tenderlint.language.program import compile_pattern
from tenderlint.language.reference import ReferenceMatcher
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie
from tenderlint.model.rule import Frame

VOCABULARY = {
    "supplier": ("supplier", "service provider", "sub-contractor"),
    "must": ("=shall", "is to", "be required to"),
    "money": ("£ <number>", "<number> pounds"),
    "either": ("{supplier}", "council"),
}


def found(pattern, text):
    lexicon = Lexicon()
    program = compile_pattern(pattern, VOCABULARY, lexicon)
    tokens = tokenise(text)
    return [" ".join(tokens.words[m.start : m.end]) for m in matches(program, Trie(phrase_book(lexicon)).find(tokens))]


def test_a_sequence_keeps_order_and_gaps():
    assert found("{supplier} {must} ...2 pay", "The Service Provider is to promptly pay.") == [
        "service provider is to promptly pay"
    ]
    assert not found("{supplier} {must} ...2 pay", "The Supplier shall at all times promptly pay.")
    assert not found("pay ... {supplier}", "The Supplier shall pay.")


def test_words_match_in_all_their_forms_and_spellings():
    assert found("organise ... indemnity", "organizing indemnities")
    assert found("{supplier}", "Subcontractors and sub contractors and sub-contractors") == [
        "subcontractors",
        "sub contractors",
        "sub contractors",
    ]
    assert not found("=indemnify", "indemnified")


def test_an_optional_element_may_be_missing_and_its_gap_passes_on():
    assert found("pay ...2 all? costs", "pay the costs") == ["pay the costs"]
    assert found("pay ...2 all? costs", "pay us all costs")[-1:] == ["pay us all costs"]


def test_alternatives_may_be_phrases_and_sets():
    pattern = "cover {must} be (in force|in place|{money})"
    assert found(pattern, "Cover shall be in place.") == ["cover shall be in place"]
    assert found(pattern, "Cover shall be £5.")
    assert not found(pattern, "Cover shall be in writing.")


def test_numbers_match_as_figures_and_words():
    assert found("{money}", "£5,000 or five pounds") == ["£ 5,000", "five pounds"]


def test_a_frame_takes_any_order_within_its_window():
    frame = Frame(("{supplier}", "{money}", "lose"), within=8)
    assert found(frame, "£500 is lost by the supplier")
    assert not found(frame, "£500 is lost " + "and so on " * 5 + "by the supplier")


ALPHABET = [
    "supplier",
    "service",
    "provider",
    "council",
    "shall",
    "is",
    "to",
    "pay",
    "£",
    "5",
    "five",
    "pounds",
    "sub",
    "x",
]
TEXTS = st.lists(st.sampled_from(ALPHABET), max_size=14).map(" ".join)
PIECES = st.sampled_from(["{supplier}", "{must}", "{money}", "{either}", "pay", "pay|x", "<number>"])


@given(st.lists(st.tuples(PIECES, st.integers(0, 4)), min_size=1, max_size=4), TEXTS)
def test_the_joiner_finds_what_plain_search_finds(parts, text):
    pattern = " ".join(f"...{gap} {piece}" if n else piece for n, (piece, gap) in enumerate(parts))
    lexicon = Lexicon()
    program = compile_pattern(pattern, VOCABULARY, lexicon)
    hits = Trie(phrase_book(lexicon)).find(tokenise(text))
    steps = program.groups[0][0].steps
    chains = product(*[hits.get(step.slot, []) for step in steps])
    ends = {
        chain[-1][1]
        for chain in chains
        if all(0 <= b[0] - a[1] <= step.gap for a, b, step in zip(chain, chain[1:], steps[1:], strict=False))
    }
    assert {match.end for match in matches(program, hits)} == ends


@pytest.fixture(scope="module")
def lexicon():
    lexicon = Lexicon()
    for piece in ("{supplier}", "{must}", "{money}", "{either}", "pay", "pay|x", "<number>", "service"):
        compile_pattern(piece, VOCABULARY, lexicon)
    return lexicon


@pytest.fixture(scope="module")
def matchers(lexicon):
    return Trie(phrase_book(lexicon)), ReferenceMatcher(phrase_book(lexicon))


@given(TEXTS)
def test_the_trie_equals_the_spacy_matcher(matchers, text):
    trie, reference = matchers
    tokens = tokenise(text)
    assert dict(trie.find(tokens)) == dict(reference.find(tokens))


def test_a_name_is_a_capital_on_a_word_that_no_pattern_knows():
    pattern = "{supplier} {must} use <name>"
    assert found(pattern, "The Supplier shall use Hozelock.")
    assert not found(pattern, "The Supplier shall use hoses.")
    assert not found("{either} {must} use <name>", "The Supplier shall use Council water.")
    assert not found(pattern, "The Supplier shall use SMS.")
    assert not found("<name> {must} use", "Hoses shall use water.")
    assert found("use velcro|<name>", "use Velcro™ tape")


@pytest.mark.parametrize(
    "text", ["Use Hozelock reels.", "use the Quality Plan", "Make: Hozelock.", "HOZELOCK USE", "use Velcro®"]
)
def test_names_are_the_same_for_both_matchers(text):
    lexicon = Lexicon()
    compile_pattern("(use|make) ...3 <name>", VOCABULARY, lexicon)
    tokens = tokenise(text)
    assert dict(Trie(phrase_book(lexicon)).find(tokens)) == dict(ReferenceMatcher(phrase_book(lexicon)).find(tokens))
