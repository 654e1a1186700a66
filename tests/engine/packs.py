"""Small catalogues and packs, for tests of the engine."""

import yaml

from tenderlint.catalogue.compiled import RuleCompiler
from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.rules import read_rule
from tenderlint.model.rule import RuleKind
from tests.catalogue.rulefile import RULE

VOCABULARY = {"supplier": ("supplier", "contractor"), "authority": ("council",), "must": ("=shall", "=must", "=will")}


def rule_text(**changes):
    return yaml.safe_dump({**yaml.safe_load(RULE), **changes}, sort_keys=False)


def catalogue(*rules):
    compiler = RuleCompiler(VOCABULARY)
    compiled = tuple(compiler.compile(*read_rule(text, "test.yaml")) for text in rules)
    return Catalogue(
        tuple(each.rule for each in compiled),
        tuple(each for each in compiled if each.rule.kind is RuleKind.TEXT),
        compiler.lexicon,
        VOCABULARY,
        {},
        "0",
    )
