"""A sign that several rules ask for is looked for once, and each of them hears of it."""

import pytest

from tenderlint.catalogue.compiled import CompiledSign
from tenderlint.catalogue.store import load_compiled
from tenderlint.engine.checking import _signs
from tenderlint.engine.saying import Work
from tenderlint.language.parties import learn
from tenderlint.matching import text as text_rules
from tests.language.documents import document

ASK = {"SPC007", "VAL007", "VAL008"}
"""Rules that ask whether services, goods or works are bought."""
TEXT = "The Council is buying cleaning services for its offices."


@pytest.fixture
def catalogue():
    return load_compiled().only(lambda rule: rule.id in ASK)


def searched(catalogue):
    return Work.of(catalogue, learn((), frozenset())).said(document(TEXT)).searched


def test_it_is_one_sign_and_every_rule_that_asks_gets_the_passage(catalogue):
    (sign,) = [each for each in catalogue.signs if "services" in {asker.name for asker in each.askers}]
    assert {asker.rule.id for asker in sign.askers} == ASK
    found = _signs([searched(catalogue)])
    assert {rule: (*(place.match for place in found[rule]["services"]),) for rule in found} == dict.fromkeys(
        ASK, ("cleaning",)
    )


def test_of_a_narrower_catalogue_it_is_asked_by_those_that_are_left(catalogue):
    narrower = catalogue.only(lambda rule: rule.id == "VAL008")
    assert {asker.rule.id for sign in narrower.signs for asker in sign.askers} == {"VAL008"}


def test_where_its_search_fails_every_rule_that_asks_is_told(catalogue, monkeypatch):
    def fail(rule, programs, seen):
        assert isinstance(rule, CompiledSign)
        raise RuntimeError("boom")

    monkeypatch.setattr(text_rules, "_first", fail)
    crashes = searched(catalogue).crashes
    assert set(crashes) == ASK
    assert all("boom" in reason for reason in crashes.values())
