"""Replacements that a rule offers: checked when they are read, and each finds words in the rule's own examples."""

import re

import pytest

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.load import load
from tenderlint.catalogue.store import load_compiled
from tests.catalogue.rulefile import RULE, folder

OFFERING = {rule.id: rule for rule in load_compiled().rules if rule.suggest}


@pytest.mark.parametrize(("words", "by"), [("(all", "x"), ("all", r"\g<2>")])
def test_what_is_no_regular_expression_is_refused_with_its_line(tmp_path, words, by):
    entry = f"suggest:\n  - {{from: '{words}', to: '{by}'}}\nexamples:"
    with pytest.raises(CatalogueError, match="no regular expression") as told:
        load([folder(tmp_path, RULE.replace("examples:", entry, 1))])
    assert told.value.line == 14


def test_some_rules_offer_replacements():
    assert {"CLR011", "SPC001", "SPC002"} <= set(OFFERING)


@pytest.mark.parametrize("rule", OFFERING.values(), ids=OFFERING)
def test_an_example_of_the_rule_holds_words_that_it_replaces(rule):
    assert any(re.search(each.words, example) for each in rule.suggest for example in rule.examples.flag)
