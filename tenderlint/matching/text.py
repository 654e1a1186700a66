"""Text rules and kinds of clause over one document."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from tenderlint.catalogue.compiled import CompiledClause, CompiledCondition, CompiledRule, CompiledSign, Searched
from tenderlint.language.join import Match
from tenderlint.language.negation import asked_of_the_past, negated
from tenderlint.language.program import Program
from tenderlint.language.trie import Trie
from tenderlint.matching.candidates import Candidates, Look
from tenderlint.matching.view import DocumentView
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.model.rule import Scope, Severity
from tenderlint.model.statement import Statement

_FURNITURE = frozenset({BlockKind.HEADER, BlockKind.FOOTER})
_SENTENCE_ENDS = (".", ";", ":")
_HEADING_WORDS = 14
"""A "heading" longer than this, or ending like a sentence, is a clause that its author set in bold."""


class Hit(Struct, frozen=True):
    """A text rule that matched: where, how serious, and with what message."""

    rule: CompiledRule
    statement: Statement
    start: int
    end: int
    """Characters of the statement's text that matched."""
    severity: Severity
    message: str


class ClauseHit(Struct, frozen=True):
    """A clause of a known kind that a document holds, and where."""

    clause: CompiledClause
    statement: Statement
    start: int
    end: int
    """Characters of the statement's text that matched."""


class SignHit(Struct, frozen=True):
    """A sign that a rule's check asks for, and where it stands."""

    sign: CompiledSign
    statement: Statement
    start: int
    end: int
    """Characters of the statement's text that matched."""


class Crash(Struct, frozen=True):
    """A rule or kind of clause that failed on a document; the run goes on without it."""

    rule: Searched
    reason: str


class _Seen(Struct, frozen=True):
    """A statement in its document, with what was found in its words."""

    view: DocumentView
    statement: Statement
    look: Look

    @property
    def block(self) -> Block:
        return self.view.document.blocks[self.statement.block]


Found = Hit | ClauseHit | SignHit


class TextRules:
    """Rules and kinds of clause, ready to run over the documents of a pack."""

    def __init__(self, rules: Sequence[Searched], matcher: Trie) -> None:
        self._candidates = Candidates(rules, matcher)

    def run(self, view: DocumentView) -> Iterator[Found | Crash]:
        """At most one hit a rule (or kind of clause) and statement, in the order of the statements, then of the ids."""
        crashed: set[str] = set()
        told: set[tuple[str, int]] = set()
        look = self._candidates.look
        for statement in view.statements:
            looked = look(statement.text)
            if not looked.candidates:
                continue
            seen = _Seen(view, statement, looked)
            for rule, programs in looked.candidates:
                if rule.id in crashed or not _looks_at(rule, seen):
                    continue
                try:
                    found = _first(rule, programs, seen)
                except Exception as error:  # whatever one rule does, the others go on
                    crashed.add(rule.id)
                    yield Crash(rule, f"{type(error).__name__}: {error}")
                    continue
                if found is None:
                    continue
                repeats = _repeats(rule, programs, seen, told)
                told.add((rule.id, statement.block))
                if not repeats:
                    yield found


def _looks_at(rule: Searched, seen: _Seen) -> bool:
    if rule.roles and not _plays_one(rule.roles, seen.view.document):
        return False
    if rule.blocks:
        return seen.block.kind in rule.blocks
    if seen.block.kind in _FURNITURE or seen.statement.block in seen.view.contents:
        return False
    return not _bare_heading(seen.block)


def _plays_one(roles: tuple[Role, ...], document: Document) -> bool:
    """Whether a document plays or holds one of the roles; one whose role is not known may play any."""
    return document.role is Role.UNKNOWN or document.role in roles or not set(roles).isdisjoint(document.parts)


def _bare_heading(block: Block) -> bool:
    return (
        block.kind is BlockKind.HEADING
        and not block.text.endswith(_SENTENCE_ENDS)
        and len(block.text.split()) <= _HEADING_WORDS
    )


def _first(rule: Searched, programs: Sequence[Program], seen: _Seen) -> Found | None:
    """The first match that stands, if the rule's conditions hold: they speak of the statement, not of the match."""
    every = (
        each
        for program in programs
        for each in seen.look.matches(program)
        if _stands(rule, each, seen) and _beside(program, seen)
    )
    found = next(every, None)
    if found is None or not _allowed(rule, seen):
        return None
    span = seen.look.tokens.span(found.start, found.end)
    match rule:
        case CompiledClause():
            return ClauseHit(rule, seen.statement, *span)
        case CompiledSign():
            return SignHit(rule, seen.statement, *span)
        case CompiledRule():
            return _hit(rule, found, seen)


def _stands(rule: Searched, match: Match, seen: _Seen) -> bool:
    # A match in borrowed words alone belongs to the block they were borrowed from.
    borrowed = seen.statement.own_start
    if borrowed and seen.look.tokens.ends[match.end - 1] <= borrowed:
        return False
    return rule.negated or not negated(seen.look.tokens, match)


def _repeats(rule: Searched, programs: Sequence[Program], seen: _Seen, told: Collection[tuple[str, int]]) -> bool:
    """Whether all that an entry of a list shows is what was found in the words that open the list."""
    statement, tokens = seen.statement, seen.look.tokens
    if not isinstance(rule, CompiledRule) or (rule.id, statement.lead_in) not in told:
        return False
    every = [each for program in programs for each in seen.look.matches(program)]
    by_itself = any(tokens.starts[each.start] >= statement.own_start for each in every)
    return not by_itself and any(tokens.ends[each.end - 1] <= statement.own_start for each in every)


def _beside(program: Program, seen: _Seen) -> bool:
    """Whether what a frame wants beside the statement is said in its paragraph or in the headings above it."""
    return all(
        any(seen.view.says(group, seen.statement, scope) for scope in (Scope.BLOCK, Scope.HEADING))
        for group in program.beside
    )


def _allowed(rule: Searched, seen: _Seen) -> bool:
    """Whether no condition of ``unless`` holds around the statement, and every one of ``only``.

    What a bidder is asked of the past is no term of a contract, whatever the conditions.
    """
    if rule.of_terms and asked_of_the_past(seen.statement.text):
        return False
    if any(_condition(condition, seen) for condition in rule.unless):
        return False
    return all(_condition(condition, seen) for condition in rule.only)


def _condition(condition: CompiledCondition, seen: _Seen) -> bool:
    if condition.scope is Scope.STATEMENT:
        return any(seen.look.matches(program) for program in condition.programs)
    return any(seen.view.holds(program, seen.statement, condition.scope) for program in condition.programs)


def _hit(rule: CompiledRule, match: Match, seen: _Seen) -> Hit:
    severity, message = rule.rule.severity, rule.rule.message
    for adjustment, condition in zip(rule.rule.adjust, rule.adjust, strict=True):
        if _condition(condition, seen):
            severity, message = adjustment.severity, adjustment.message or message
    start, end = seen.look.tokens.span(match.start, match.end)
    return Hit(rule, seen.statement, start, end, severity, message)
