"""A document as text rules see it: its statements, and the words around each of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from tenderlint.language.join import matches, stands
from tenderlint.language.program import Program, Sequence
from tenderlint.language.statements import statements
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie, TrieHits
from tenderlint.matching.contents import entries
from tenderlint.model.document import Block, BlockKind, Document
from tenderlint.model.rule import Scope
from tenderlint.model.statement import Statement

_Place = tuple[Scope, int, int | None]
"""A scope, with the block and the lender of the statements that share it."""


class DocumentView:
    """Statements of one document, with the slots found around them; what is asked for twice is kept."""

    def __init__(self, document: Document, matcher: Trie, wide: Trie | None = None) -> None:
        """``wide`` finds what conditions look for in the whole document, if it is not ``matcher`` that does."""
        self.document = document
        self.statements = statements(document)
        self._find = matcher.find
        self._find_anywhere = (wide or matcher).find
        self._found: dict[_Place, TrieHits] = {}
        self._answers: dict[tuple[_Place, int], bool] = {}
        """By place and by the identity of what was asked, which the catalogue keeps."""

    @cached_property
    def contents(self) -> frozenset[int]:
        """The blocks that are lines of a table of contents, by their place."""
        return entries(self.document)

    def holds(self, program: Program, statement: Statement, scope: Scope) -> bool:
        """Whether a program matches in the surroundings of a statement."""
        return self._kept(id(program), statement, scope, lambda hits: bool(matches(program, hits)))

    def says(self, group: tuple[Sequence, ...], statement: Statement, scope: Scope) -> bool:
        """Whether one of the alternatives of a piece is found there."""
        return self._kept(id(group), statement, scope, lambda hits: stands(group, hits))

    def _kept(self, asked: int, statement: Statement, scope: Scope, look: Callable[[TrieHits], bool]) -> bool:
        # Statements of one paragraph share their surroundings: looked at anew for each, a long one costs its square.
        place = _place(statement, scope)
        key = (place, asked)
        if key not in self._answers:
            self._answers[key] = look(self._around(place, statement, scope))
        return self._answers[key]

    def _around(self, place: _Place, statement: Statement, scope: Scope) -> TrieHits:
        if place not in self._found:
            find = self._find_anywhere if scope is Scope.DOCUMENT else self._find
            self._found[place] = find(tokenise(self._surroundings(statement, scope)))
        return self._found[place]

    def _surroundings(self, statement: Statement, scope: Scope) -> str:
        blocks = self.document.blocks
        if scope is Scope.DOCUMENT:
            return " / ".join(each.text for each in blocks)
        block = blocks[statement.block]
        if scope is Scope.HEADING:
            return " / ".join(block.location.heading)
        lender = blocks[statement.lead_in].text if statement.lead_in is not None else ""
        if scope is Scope.BLOCK:
            return f"{lender} {block.text}"
        headings = block.location.heading if scope is Scope.SECTION else ()
        before = self._neighbour(block, -1)
        after = self._neighbour(block, 1)
        return " / ".join((*headings, lender, before, block.text, after))

    def _neighbour(self, block: Block, step: int) -> str:
        """The text of the block next to this one, if it stands under the same heading."""
        at = block.location.block + step
        if not 0 <= at < len(self.document.blocks):
            return ""
        other = self.document.blocks[at]
        if other.kind is BlockKind.HEADING:
            return ""
        return other.text if other.location.heading == block.location.heading else ""


def _place(statement: Statement, scope: Scope) -> _Place:
    return (scope, 0, None) if scope is Scope.DOCUMENT else (scope, statement.block, statement.lead_in)
