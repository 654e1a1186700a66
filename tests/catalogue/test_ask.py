"""What a rule says that a bidder asks: checked when it is read, and neutral in every rule of ours."""

import re

import pytest

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.load import load
from tenderlint.catalogue.questions import ALWAYS, read_wording, slots
from tenderlint.catalogue.rules import read_rule
from tenderlint.catalogue.store import load_compiled
from tenderlint.cli.manual import page
from tenderlint.model.rule import Category
from tests.catalogue.rulefile import RULE, folder

RULES = load_compiled().rules
WORDING = read_wording(built_in())
OWN = [(rule.id, text) for rule in RULES for text in rule.ask or ()]
SHARED = [
    *((entry.about, entry.ask) for entry in WORDING.unknown),
    *((category.value, text) for category, text in WORDING.general.items()),
    ("unread", WORDING.unread),
    ("missing deadline", WORDING.missing_deadline),
]
TEXTS = [*OWN, *SHARED]
ASKER = re.compile(r"\b(?:I|we|us|our|ours|my|mine|ourselves)\b")
HARSH = re.compile(
    r"\b(?:unlawful|illegal|breach of|non-complian\w+|unfair\w*|unreasonabl\w+|disproportionat\w+|discriminat\w+|"
    r"wrongly|must not|obliged|Act|Regulations?|section \d|challenge)\b"
)


def with_ask(entry):
    return RULE.replace("examples:", f"ask: {entry}\nexamples:", 1)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Would the Authority consider {turnovr} instead?", r"cannot fill the slot \{turnovr\}.*\{words\}"),
        ("Would the Authority consider {words instead?", "a brace of this question has no partner"),
        ('["Would the Authority do this?", "Would the Authority take words}?"]', "no partner"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_with_its_line(tmp_path, entry, told):
    with pytest.raises(CatalogueError, match=told) as fault:
        load([folder(tmp_path, with_ask(entry))])
    assert fault.value.line == 13


@pytest.mark.parametrize(
    ("entry", "told"),
    [("true", "“ask” is a question to the buyer"), ("[]", "“ask” holds at least one way to ask")],
)
def test_what_is_no_question_is_refused(entry, told):
    with pytest.raises(CatalogueError, match=told):
        read_rule(with_ask(entry), "TST001.yaml")


@pytest.mark.parametrize(
    ("entry", "ask"),
    [
        ("Would the Authority consider another way?", ("Would the Authority consider another way?",)),
        ("false", ()),
        ('["About {words}, would the Authority …?", "Would the Authority …?  "]', None),
    ],
)
def test_a_question_a_list_of_them_or_none_is_taken(entry, ask):
    rule, _ = read_rule(with_ask(entry), "TST001.yaml")
    assert rule.ask == (ask if ask is not None else ("About {words}, would the Authority …?", "Would the Authority …?"))


def test_every_rule_of_ours_says_what_is_asked_or_that_nothing_is():
    assert [rule.id for rule in RULES if rule.ask is None] == []
    assert {rule.category for rule in RULES if rule.ask} == set(Category)


@pytest.mark.parametrize(("source", "text"), TEXTS, ids=[f"{source}-{at}" for at, (source, _) in enumerate(TEXTS)])
def test_it_asks_the_buyer_neutrally_and_says_nothing_of_who_asks(source, text):
    assert text.endswith("?")
    assert re.search(r"\b(?:Would|could) the Authority\b", text)
    assert not ASKER.search(text)
    assert not HARSH.search(text)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.ask], ids=lambda rule: rule.id)
def test_the_last_way_of_asking_needs_no_figure(rule):
    assert set(slots(rule.ask[-1])) <= ALWAYS


def test_the_order_names_rules_and_categories_that_there_are():
    known = {rule.id for rule in RULES} | {category.value for category in Category} | {"unread", "unknown", "deadline"}
    named = [name for group in WORDING.order for name in group.holds]
    assert set(named) <= known
    assert len(named) == len(set(named))


def test_what_is_unknown_names_rules_and_slots_that_there_are():
    abouts = {entry.about for entry in WORDING.unknown}
    for entry in WORDING.unknown:
        assert entry.unless <= {rule.id for rule in RULES} | abouts
        assert set(slots(entry.ask)) <= set(entry.reason.groupindex)


def test_a_rule_shows_what_a_bidder_may_ask():
    rules = {rule.id: rule for rule in RULES}
    assert "What a bidder may ask" in page(rules["PAY001"], {}, ())
    assert "What a bidder may ask" not in page(rules["CLR001"], {}, ())
