"""Rules and kinds of clause with their patterns compiled against one lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.catalogue.marked import Marked, Route
from tenderlint.language.lexicon import Lexicon
from tenderlint.language.notation import NotationError
from tenderlint.language.program import Program, compile_pattern
from tenderlint.model.clause import Clause
from tenderlint.model.document import BlockKind, Role
from tenderlint.model.rule import Category, Condition, Frame, Pattern, Rule, Scope

_EVERY_KIND = tuple(BlockKind)


class CompiledCondition(Struct, frozen=True, array_like=True):
    """Programs of which any one suffices, and how far from the match they look."""

    programs: tuple[Program, ...]
    scope: Scope


class CompiledRule(Struct, frozen=True, array_like=True):
    """A text rule, ready to run. ``adjust`` stands beside ``rule.adjust``, entry for entry."""

    rule: Rule
    match: tuple[Program, ...]
    unless: tuple[CompiledCondition, ...]
    only: tuple[CompiledCondition, ...]
    adjust: tuple[CompiledCondition, ...]

    @property
    def id(self) -> str:
        """What it is told apart by: "RSK002"."""
        return self.rule.id

    @property
    def negated(self) -> bool:
        """Whether a match that the text negates counts all the same."""
        return self.rule.negated

    @property
    def of_terms(self) -> bool:
        """Whether it speaks of what a contract will bring, which a question about the past does not."""
        return self.rule.category in (Category.RISK, Category.PAYMENT)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Document roles it looks at; empty for every role."""
        return self.rule.applies_to

    @property
    def blocks(self) -> tuple[BlockKind, ...]:
        """Block kinds it looks at; empty for the usual ones."""
        return self.rule.blocks


class CompiledClause(Struct, frozen=True, array_like=True):
    """A kind of clause, ready to run; it looks at every document and at the usual blocks."""

    clause: Clause
    match: tuple[Program, ...]
    unless: tuple[CompiledCondition, ...]
    only: tuple[CompiledCondition, ...]

    @property
    def id(self) -> str:
        """What it is told apart by: "liability_cap"."""
        return self.clause.kind

    @property
    def negated(self) -> bool:
        """Whether a match that the text negates counts all the same."""
        return self.clause.negated

    @property
    def of_terms(self) -> bool:
        """A clause is a term of the contract."""
        return True

    @property
    def roles(self) -> tuple[Role, ...]:
        """No role in particular."""
        return ()

    @property
    def blocks(self) -> tuple[BlockKind, ...]:
        """No kind of block in particular."""
        return ()


class Asker(Struct, frozen=True, array_like=True):
    """A rule whose check asks for a sign, and what it calls it."""

    rule: Rule
    name: str


class CompiledSign(Struct, frozen=True, array_like=True):
    """What the checks of one or more rules ask the text for, ready to run.

    It counts wherever it stands, headings too, and negated or not: "there are no lots" speaks of lots.
    """

    askers: tuple[Asker, ...]
    """At least one; by the ids of their rules."""
    match: tuple[Program, ...]
    unless: tuple[CompiledCondition, ...] = ()
    only: tuple[CompiledCondition, ...] = ()

    @property
    def id(self) -> str:
        """What it is told apart by: "FAI003/declaration", after the first that asks for it."""
        return f"{self.askers[0].rule.id}/{self.askers[0].name}"

    def asked_by(self, wanted: Callable[[Rule], bool]) -> CompiledSign | None:
        """The same sign for those of the rules alone; None where none of them asks for it."""
        askers = tuple(asker for asker in self.askers if wanted(asker.rule))
        return replace(self, askers=askers) if askers else None

    @property
    def negated(self) -> bool:
        """A sign counts all the same."""
        return True

    @property
    def of_terms(self) -> bool:
        """A sign may stand anywhere."""
        return False

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role."""
        return ()

    @property
    def blocks(self) -> tuple[BlockKind, ...]:
        """Every kind of block."""
        return _EVERY_KIND


Searched = CompiledRule | CompiledClause | CompiledSign
"""What text is searched for: both run in the same way, over the same words."""


class RuleCompiler:
    """Compiles rules and kinds of clause one after another into a shared lexicon."""

    def __init__(self, vocabulary: Mapping[str, tuple[str, ...]]) -> None:
        self.lexicon = Lexicon()
        self._vocabulary = vocabulary

    def compile(self, rule: Rule, marked: Marked) -> CompiledRule:
        """Compile one rule. Raises CatalogueError that points at the pattern that is wrong."""
        return CompiledRule(
            rule,
            self._match(rule, marked),
            self._conditions(rule.unless, marked, "unless"),
            self._conditions(rule.only, marked, "only"),
            tuple(self._condition(entry.when, marked, ("adjust", at, "when")) for at, entry in enumerate(rule.adjust)),
        )

    def compile_clause(self, clause: Clause, marked: Marked) -> CompiledClause:
        """Compile one kind of clause. Raises CatalogueError that points at the pattern that is wrong."""
        return CompiledClause(
            clause,
            self._match(clause, marked),
            self._conditions(clause.unless, marked, "unless"),
            self._conditions(clause.only, marked, "only"),
        )

    def signs(self, rules: Iterable[tuple[Rule, Marked]]) -> Iterator[CompiledSign]:
        """The signs that the checks of rules ask for; what several of them ask for is one.

        Raises CatalogueError that points at the pattern that is wrong.
        """
        askers: dict[tuple[Program, ...], list[Asker]] = {}
        for rule, marked in rules:
            for name, patterns in rule.signs.items():
                programs = tuple(self._pattern(entry, marked, ("signs", name, at)) for at, entry in enumerate(patterns))
                askers.setdefault(programs, []).append(Asker(rule, name))
        return (CompiledSign(tuple(asked), programs) for programs, asked in askers.items())

    def _match(self, author: Rule | Clause, marked: Marked) -> tuple[Program, ...]:
        return tuple(self._pattern(pattern, marked, ("match", at)) for at, pattern in enumerate(author.match))

    def _conditions(self, conditions: tuple[Condition, ...], marked: Marked, key: str) -> tuple[CompiledCondition, ...]:
        return tuple(self._condition(condition, marked, (key, at)) for at, condition in enumerate(conditions))

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
        pieces += [("none", at, piece) for at, piece in enumerate(pattern.none)]
        pieces += [("beside", at, piece) for at, piece in enumerate(pattern.beside)]
        for key, at, piece in pieces:
            try:
                compile_pattern(piece, vocabulary, Lexicon())
            except NotationError:
                yield (*route, key, at)
    yield route
