"""A document as text rules see it: its statements, and the words around each of them."""

from __future__ import annotations

from functools import cached_property

from tenderlint.language.statements import statements
from tenderlint.language.tokens import tokenise
from tenderlint.language.trie import Trie, TrieHits
from tenderlint.matching.contents import entries
from tenderlint.model.document import Block, Document
from tenderlint.model.rule import Scope
from tenderlint.model.statement import Statement


class DocumentView:
    """Statements of one document, with the slots found around them; what is asked for twice is kept."""

    def __init__(self, document: Document, matcher: Trie, wide: Trie | None = None) -> None:
        """``wide`` finds what conditions look for in the whole document, if it is not ``matcher`` that does."""
        self.document = document
        self.statements = statements(document)
        self._find = matcher.find
        self._find_anywhere = (wide or matcher).find
        self._around: dict[tuple[Scope, int, int | None], TrieHits] = {}

    @cached_property
    def contents(self) -> frozenset[int]:
        """The blocks that are lines of a table of contents, by their place."""
        return entries(self.document)

    def around(self, statement: Statement, scope: Scope) -> TrieHits:
        """Slots found in the surroundings of a statement."""
        whole = scope is Scope.DOCUMENT
        key = (scope, 0, None) if whole else (scope, statement.block, statement.lead_in)
        if key not in self._around:
            find = self._find_anywhere if whole else self._find
            self._around[key] = find(tokenise(self._surroundings(statement, scope)))
        return self._around[key]

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
        return other.text if other.location.heading == block.location.heading else ""
