"""Rules with their patterns compiled against one lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tenderlint.catalogue.marked import Marked, Route
from tenderlint.language.lexicon import Lexicon
from tenderlint.language.notation import NotationError
from tenderlint.language.program import Program, compile_pattern
from tenderlint.model.rule import Condition, Frame, Pattern, Rule, Scope


@dataclass(frozen=True, slots=True)
class CompiledCondition:
    """Programs of which any one suffices, and how far from the match they look."""

    programs: tuple[Program, ...]
    scope: Scope


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A text rule, ready to run. ``adjust`` stands beside ``rule.adjust``, entry for entry."""

    rule: Rule
    match: tuple[Program, ...]
    unless: tuple[CompiledCondition, ...]
    only: tuple[CompiledCondition, ...]
    adjust: tuple[CompiledCondition, ...]


class RuleCompiler:
    """Compiles rules one after another into a shared lexicon."""

    def __init__(self, vocabulary: Mapping[str, tuple[str, ...]]) -> None:
        self.lexicon = Lexicon()
        self._vocabulary = vocabulary

    def compile(self, rule: Rule, marked: Marked) -> CompiledRule:
        """Compile one rule. Raises CatalogueError that points at the pattern that is wrong."""
        return CompiledRule(
            rule,
            tuple(self._pattern(pattern, marked, ("match", at)) for at, pattern in enumerate(rule.match)),
            tuple(self._condition(condition, marked, ("unless", at)) for at, condition in enumerate(rule.unless)),
            tuple(self._condition(condition, marked, ("only", at)) for at, condition in enumerate(rule.only)),
            tuple(self._condition(entry.when, marked, ("adjust", at, "when")) for at, entry in enumerate(rule.adjust)),
        )

    def _condition(self, condition: Condition, marked: Marked, route: Route) -> CompiledCondition:
        listed = (*route, "any") in marked.marks
        programs = (
            self._pattern(pattern, marked, (*route, "any", at) if listed else route)
            for at, pattern in enumerate(condition.patterns)
        )
        return CompiledCondition(tuple(programs), condition.scope)

    def _pattern(self, pattern: Pattern, marked: Marked, route: Route) -> Program:
        try:
            return compile_pattern(pattern, self._vocabulary, self.lexicon)
        except NotationError as error:
            where = next(_wrong_piece(pattern, self._vocabulary, route))
            raise marked.error(f"in the pattern: {error}", where, error.column) from None


def _wrong_piece(pattern: Pattern, vocabulary: Mapping[str, tuple[str, ...]], route: Route) -> Iterator[Route]:
    """The route to the first piece of a frame that does not compile by itself, else to the whole pattern."""
    if isinstance(pattern, Frame):
        pieces = [("all", at, piece) for at, piece in enumerate(pattern.all)]
        for key, at, piece in pieces + [("none", at, piece) for at, piece in enumerate(pattern.none)]:
            try:
                compile_pattern(piece, vocabulary, Lexicon())
            except NotationError:
                yield (*route, key, at)
    yield route
