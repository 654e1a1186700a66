"""Small catalogues and packs, for tests of the engine."""

import yaml

from tenderlint.catalogue.compiled import RuleCompiler
from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.rules import read_rule
from tenderlint.checks.case import compile_dossier
from tenderlint.checks.limits import Limits
from tenderlint.engine.run import run
from tenderlint.engine.saying import say, surveys_of
from tenderlint.language.matcher import sides
from tenderlint.language.parties import Parties
from tenderlint.language.phrase_book import phrase_book
from tenderlint.model.document import Pack
from tenderlint.model.law import ChosenRegime, Regime
from tenderlint.model.rule import RuleKind, Severity
from tests.catalogue.rulefile import RULE

UNKNOWN = ChosenRegime(None, "it is a test")
VOCABULARY = {"supplier": ("supplier", "contractor"), "authority": ("council",), "must": ("=shall", "=must", "=will")}


def rule_text(**changes):
    return yaml.safe_dump({**yaml.safe_load(RULE), **changes}, sort_keys=False)


def catalogue(*rules):
    compiler = RuleCompiler(VOCABULARY)
    compiled = tuple(compiler.compile(*read_rule(text, "test.yaml")) for text in rules)
    return Catalogue(
        rules=tuple(each.rule for each in compiled),
        compiled=tuple(each for each in compiled if each.rule.kind is RuleKind.TEXT),
        clauses=(),
        signs=(),
        phrases=phrase_book(compiler.lexicon),
        wide=phrase_book(compiler.lexicon),
        sides=sides(VOCABULARY, compiler.lexicon),
        regimes={"overseas": Regime(id="overseas", title="Good practice", references=())},
        thresholds={},
        digest="0",
    )


def verdict(made, *documents, floor=Severity.INFO):
    """What the rules of a small catalogue say of a pack."""
    return verdict_on(made, Pack(documents), floor)


def verdict_on(made, pack, floor=Severity.INFO):
    said = say(pack.documents, made, Parties(), 1)
    searched = [each.searched for each in said]
    return run(compile_dossier(pack, (), UNKNOWN, Limits({}), surveys_of(said)), searched, made, floor)
