"""What runs equals what a pattern means: the trie finds, over real documents, just what spaCy's Matcher finds."""

import os
from pathlib import Path

import pytest

from tenderlint.catalogue.store import load_compiled
from tenderlint.language.join import matches
from tenderlint.language.reference import ReferenceMatcher
from tenderlint.language.statements import statements
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie
from tenderlint.matching.candidates import Candidates
from tenderlint.read import read_pack
from tests.command import ROOT, SAMPLES

CORPUS = Path(os.environ.get("TENDERLINT_CORPUS", ROOT.parent / "shared" / "corpus"))


@pytest.fixture(scope="module")
def matchers():
    book = load_compiled().phrases
    return Trie(book), ReferenceMatcher(book)


def differences(matchers, texts):
    trie, reference = matchers
    tokens = [tokenise(text) for text in texts]
    return [each.text for each in tokens if dict(trie.find(each)) != dict(reference.find(each))]


def texts_of(folder, step):
    pack = read_pack([folder])
    texts = [statement.text for document in pack.documents for statement in statements(document)]
    return list(dict.fromkeys(texts))[::step]


@pytest.mark.parametrize("sample", ["heavy-handed", "exemplary"])
def test_programs_that_are_passed_over_could_not_have_matched(matchers, sample):
    """Only programs whose anchor was found are run; run all of them, and nothing more matches."""
    trie, _ = matchers
    compiled = load_compiled().compiled
    every = [(rule, program) for rule in compiled for program in rule.match]
    candidates = Candidates(compiled, trie)
    passed_over = 0
    for text in texts_of(SAMPLES / sample, step=1):
        look = candidates.look(text)
        run = {(rule.id, id(program)) for rule, programs in look.candidates for program in programs}
        for rule, program in every:
            if (rule.id, id(program)) not in run:
                assert not matches(program, look.hits), (rule.id, text)
                passed_over += 1
    assert passed_over > 10_000


@pytest.mark.parametrize("sample", ["heavy-handed", "exemplary"])
def test_on_the_samples(matchers, sample):
    texts = texts_of(SAMPLES / sample, step=1)
    assert len(texts) > 50
    assert differences(matchers, texts) == []


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real documents is not here (TENDERLINT_CORPUS names it)")
def test_on_every_hundredth_statement_of_the_corpus(matchers):
    texts = texts_of(CORPUS, step=100)
    assert len(texts) > 200
    assert differences(matchers, texts) == []
