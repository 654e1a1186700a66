"""The whole catalogue, from the folders it lives in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.catalogue.clauses import read_clause
from tenderlint.catalogue.compiled import CompiledClause, CompiledRule, CompiledSign, RuleCompiler
from tenderlint.catalogue.folders import built_in, holds_a_clause, holds_a_rule, rule_files
from tenderlint.catalogue.marked import Marked
from tenderlint.catalogue.questions import ALWAYS, slot_fault
from tenderlint.catalogue.regimes import load_regimes
from tenderlint.catalogue.rules import CODES, read_rule
from tenderlint.catalogue.thresholds import Thresholds, read_thresholds
from tenderlint.catalogue.vocabulary import Vocabulary, read_vocabulary
from tenderlint.language.matcher import Side, sides
from tenderlint.language.phrase_book import PhraseBook, phrase_book
from tenderlint.model.law import Regime
from tenderlint.model.rule import Category, Rule, RuleKind, Scope


class Catalogue(Struct, frozen=True):
    """Every rule in force, sorted by id; the text rules compiled, and the kinds of clause that contracts hold."""

    rules: tuple[Rule, ...]
    compiled: tuple[CompiledRule, ...]
    clauses: tuple[CompiledClause, ...]
    signs: tuple[CompiledSign, ...]
    """What the checks of rules that are not of kind text ask for."""
    phrases: PhraseBook
    wide: PhraseBook
    """Those of them that conditions look for in the whole of a document."""
    sides: dict[str, Side]
    """The two parties, by name."""
    regimes: dict[str, Regime]
    thresholds: Thresholds
    digest: str

    def only(self, wanted: Callable[[Rule], bool]) -> Catalogue:
        """The same catalogue with fewer rules."""
        return replace(
            self,
            rules=tuple(rule for rule in self.rules if wanted(rule)),
            compiled=tuple(entry for entry in self.compiled if wanted(entry.rule)),
            signs=tuple(sign for entry in self.signs if (sign := entry.asked_by(wanted))),
        )


def digest(paths: Sequence[Path]) -> str:
    """SHA-256 over the names and bytes of the files, independent of where they are installed."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def load(folders: Sequence[Path] = ()) -> Catalogue:
    """The built-in catalogue, with a person's own folders on top.

    Raises CatalogueError, which names file and line, for the first thing that is wrong.
    """
    paths = rule_files([built_in(), *folders])
    vocabulary = vocabulary_in(paths)
    regimes = load_regimes(built_in() / "regimes")
    known = frozenset(reference.key for regime in regimes.values() for reference in regime.references)
    compiler = RuleCompiler(vocabulary)
    rules = sorted(_rules(paths, regimes, known), key=lambda entry: entry[0].id)
    compiled = tuple(compiler.compile(rule, marked) for rule, marked in rules if rule.kind is RuleKind.TEXT)
    clauses = tuple(_clauses(paths, compiler))
    return Catalogue(
        rules=tuple(rule for rule, _ in rules),
        compiled=compiled,
        clauses=clauses,
        signs=tuple(compiler.signs(rules)),
        phrases=phrase_book(compiler.lexicon),
        wide=phrase_book(compiler.lexicon, _in_whole_documents(compiled, clauses)),
        sides=sides(vocabulary, compiler.lexicon),
        regimes=regimes,
        thresholds=_thresholds(known),
        digest=digest(paths),
    )


def _in_whole_documents(compiled: Sequence[CompiledRule], clauses: Sequence[CompiledClause]) -> set[int]:
    """The slots of conditions that look at all of a document."""
    conditions = [
        *(condition for rule in compiled for condition in (*rule.unless, *rule.only, *rule.adjust)),
        *(condition for clause in clauses for condition in (*clause.unless, *clause.only)),
    ]
    wide = (condition for condition in conditions if condition.scope is Scope.DOCUMENT)
    return {slot for condition in wide for program in condition.programs for slot in program.slots()}


def _thresholds(known: frozenset[str]) -> Thresholds:
    path = built_in() / "thresholds.yaml"
    return read_thresholds(path.read_text("utf-8"), str(path), known)


def vocabulary_in(paths: Sequence[Path]) -> Vocabulary:
    """The vocabulary of these files of a catalogue.

    Raises CatalogueError, which names file and line, for the first thing that is wrong.
    """
    files = (path for path in paths if path.name == "vocabulary.yaml")
    # The core file includes no category's sets, but theirs include the core's: all are read before any is checked.
    return read_vocabulary((str(path), path.read_text("utf-8")) for path in files)


def _rules(paths: Sequence[Path], regimes: dict[str, Regime], known: frozenset[str]) -> list[tuple[Rule, Marked]]:
    found: dict[str, tuple[Rule, Marked]] = {}
    for path in paths:
        if not holds_a_rule(path):
            continue
        rule, marked = read_rule(path.read_text("utf-8"), str(path))
        _check_id(rule, marked, found)
        _check_law(rule, marked, known, regimes)
        _check_suggest(rule, marked)
        _check_ask(rule, marked)
        found[rule.id] = (rule, marked)
    return list(found.values())


def _clauses(paths: Sequence[Path], compiler: RuleCompiler) -> Iterator[CompiledClause]:
    homes: dict[str, str] = {}
    for path in filter(holds_a_clause, paths):
        clause, marked = read_clause(path.read_text("utf-8"), str(path))
        if clause.kind in homes:
            raise marked.error(f"the clause “{clause.kind}” is described by {homes[clause.kind]}", ("clause",))
        homes[clause.kind] = clause.source
        yield compiler.compile_clause(clause, marked)


def _check_id(rule: Rule, marked: Marked, found: dict[str, tuple[Rule, Marked]]) -> None:
    if rule.id in found:
        raise marked.error(f"the id {rule.id} is taken by {found[rule.id][0].source}", ("id",))
    code = rule.id[:3]
    if code in CODES.values() and CODES[Category(rule.category)] != code:
        raise marked.error(f"{code} rules belong to another category than “{rule.category}”", ("category",))


def _check_suggest(rule: Rule, marked: Marked) -> None:
    for at, entry in enumerate(rule.suggest):
        try:
            re.compile(entry.words)
            re.sub(entry.words, entry.by, "")
        except (re.error, IndexError) as fault:
            raise marked.error(
                f"this is no regular expression with its replacement: {fault}", ("suggest", at)
            ) from None


def _check_ask(rule: Rule, marked: Marked) -> None:
    # What a text rule finds rests on no fact, so that no kind of fact can fill a slot of its question.
    known = ALWAYS if rule.kind is RuleKind.TEXT else None
    for at, text in enumerate(rule.ask or ()):
        if fault := slot_fault(text, known):
            raise marked.error(fault, ("ask", at) if ("ask", at) in marked.marks else ("ask",))


def _check_law(rule: Rule, marked: Marked, known: frozenset[str], regimes: dict[str, Regime]) -> None:
    for regime, keys in rule.law.items():
        if regime not in regimes:
            raise marked.error(f"there is no regime “{regime}”; there are {', '.join(regimes)}", ("law", regime))
        for at, key in enumerate(keys):
            if key not in known:
                raise marked.error(f"no regime holds a reference “{key}”", ("law", regime, at))
