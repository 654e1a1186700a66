"""The words that a value standing alone is the answer to: a label one line higher, or the question before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenderlint.facts.numbers import HAS_NUMBER, NUMBER
from tenderlint.model.document import Block, BlockKind
from tenderlint.model.statement import Statement
from tenderlint.regex import regex

_SHORT = 9
"""Words of a label, and of a value beside which nothing else is said."""
_LABEL = 12
_QUESTION_WORDS = 25
_ANSWER_WORDS = 14
_NUMBERED = regex(r"^(?:q(?:uestion)?\s*\d*\s*[.:)]|(?:[IVX]+|\d+)(?:\.\d+)*[.)]+)\s*", re.IGNORECASE)
_ANSWER = regex(r"^(?:a(?:nswer|ns)?\s*\d*\s*[.:)]|yes\b|no\b|response:)", re.IGNORECASE)
_VALUE = regex(
    r"\W*(?:(?:about|approx\w*|around|circa|up\s+to|max\w*|min\w*|of|at\s+least|no[t]?\s+(?:less|more|"
    r"later)\s+than|by|before|from|"
    r"date|amount|total|the|an?|last|first|noon|midday|(?:mon|tues|wednes|thurs|fri)day|GBP|EUR|USD|CAD|INR|Rs|"
    r"[A-Z][a-z]{2,8}(?=\s\d))[\s,.:]+){0,5}"
    rf"(?:[£€₹$]|{NUMBER})",
    re.IGNORECASE,
)
"""A text that starts with a value, but for words that only qualify it."""
_ENDS = (".", ";", "?", ",")
_ALONE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


class Leads:
    """Walks through the statements of one document in order, and remembers the last question."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._question, self._asked = "", -2

    def of(self, statement: Statement) -> str:
        """What is to be read in front of ``statement``: "Payment period: ", a question, or nothing."""
        block = self._blocks[statement.block]
        if block.kind not in _ALONE:
            return self._note(statement, block)
        own = statement.own
        if own.endswith("?"):
            return self._note(statement, block)
        if self._question and self._answers(statement, block):
            return f"{self._question} "
        return self._label(block)

    def _note(self, statement: Statement, block: Block) -> str:
        own = statement.own
        if own.endswith("?") and block.kind is not BlockKind.TABLE_ROW:
            bare = _NUMBERED.sub("", own)
            fits = len(bare.split()) <= _QUESTION_WORDS and not HAS_NUMBER.search(bare)
            self._question, self._asked = (bare if fits else ""), statement.block
        return ""

    def _answers(self, statement: Statement, block: Block) -> bool:
        if statement.block == self._asked:
            return True
        return statement.block == self._asked + 1 and bool(
            _ANSWER.match(block.text) or len(block.text.split()) <= _ANSWER_WORDS
        )

    def _label(self, block: Block) -> str:
        at = block.location.block
        if not at or len(block.text) > 80 or len(block.text.split()) > _SHORT:
            return ""
        if not _VALUE.match(block.text):
            return ""
        above = self._blocks[at - 1]
        if above.kind is not BlockKind.HEADING and (
            above.kind not in _ALONE or above.location.heading != block.location.heading
        ):
            return ""
        name = above.text
        if not 0 < len(name.split()) <= _LABEL or name.endswith(_ENDS):
            return ""
        return "" if HAS_NUMBER.search(_NUMBERED.sub("", name)) else f"{name.rstrip(' :')}: "
