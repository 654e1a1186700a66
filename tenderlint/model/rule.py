"""A rule as its author wrote it: data, before anything is compiled."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from tenderlint.model.document import BlockKind, Role


class Severity(StrEnum):
    """How much a finding matters, least first."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for info to 3 for high."""
        return _RANKS[self]


_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


class Category(StrEnum):
    """The ten categories of the catalogue, in its order."""

    RISK = "risk"
    SELECTION = "selection"
    VALUE = "value"
    PAYMENT = "payment"
    PROCESS = "process"
    SPECIFICATION = "specification"
    FAIRNESS = "fairness"
    CIVIL_SOCIETY = "civil-society"
    CLARITY = "clarity"
    DOCUMENTS = "documents"


def names_rule(given: str, code: str, name: str, category: str) -> bool:
    """Whether what a person wrote stands for a rule: its id or a beginning of it, its name, or its category."""
    return code.startswith(given.upper()) or given.lower() in (name, category)


class RuleKind(StrEnum):
    """What a rule looks at."""

    TEXT = "text"
    FACT = "fact"
    PACK = "pack"
    FILE = "file"


class Scope(StrEnum):
    """How far from a match a condition is looked for."""

    STATEMENT = "statement"
    BLOCK = "block"
    NEARBY = "nearby"
    """The block, its lead-in, and the blocks directly before and after under the same heading."""
    HEADING = "heading"
    SECTION = "section"
    """Headings that the block stands under, and what is nearby."""
    DOCUMENT = "document"
    """The whole document: for what is said once and holds throughout, such as a limit of length for every answer."""


class Frame(Struct, frozen=True):
    """Pieces that must all stand in one statement, in any order, optionally within so many words of each other.

    No piece of ``none`` may stand anywhere in the statement: what an ``unless`` is to the whole rule, for one frame.
    Every piece of ``beside`` must stand somewhere in the paragraph or in the headings above it: what an ``only`` is.
    """

    all: tuple[str, ...]
    within: int | None = None
    none: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


Pattern = str | Frame
"""A sequence ("{supplier} {must} ... indemnify") or a frame; see docs/notation.md."""


class Condition(Struct, frozen=True):
    """Patterns looked for around a match; any one of them suffices."""

    patterns: tuple[Pattern, ...]
    scope: Scope = Scope.STATEMENT


class Adjustment(Struct, frozen=True):
    """Another severity, and optionally another message, where a condition holds."""

    severity: Severity
    when: Condition
    message: str | None = None


class Substitute(Struct, frozen=True):
    """Words that may be put in place of others as they stand: what a person can accept without writing anew."""

    words: str
    """A regular expression, looked for where a match stands."""
    by: str
    """What takes the place of what it finds; ``\\g<0>`` stands for that."""


class Examples(Struct, frozen=True):
    """Sentences a rule must flag and must leave; they are run by ``tenderlint rules test``."""

    flag: tuple[str, ...]
    leave: tuple[str, ...]


class Rule(Struct, frozen=True, kw_only=True):
    """One row of the catalogue."""

    id: str
    name: str
    title: str
    category: Category
    kind: RuleKind
    severity: Severity
    affects: tuple[str, ...]
    message: str
    why: str
    instead: str
    source: str
    """The file it was read from, as shown in errors."""
    applies_to: tuple[Role, ...] = ()
    """Document roles it looks at; empty for every role."""
    blocks: tuple[BlockKind, ...] = ()
    """Block kinds it looks at; empty for all but headings, running headers and footers."""
    match: tuple[Pattern, ...] = ()
    unless: tuple[Condition, ...] = ()
    only: tuple[Condition, ...] = ()
    """Conditions of which every one must hold around a match."""
    adjust: tuple[Adjustment, ...] = ()
    negated: bool = False
    """Whether a match that the text negates ("no bond is required") counts all the same."""
    check: str | None = None
    """Name of the Python check, for rules that are not of kind text."""
    signs: dict[str, tuple[Pattern, ...]] = field(default_factory=dict)
    """Patterns that a check asks for by name: what would show that a thing is there, or is spoken of."""
    law: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Regime id to keys of its references."""
    suggest: tuple[Substitute, ...] = ()
    """Replacements of which the first whose words stand in a match is offered as a tracked change."""
    ask: tuple[str, ...] | None = None
    """What a bidder asks the buyer: the first whose slots can be filled. Empty where nobody asks; None where its
    author has not said, and the words for its category do."""
    examples: Examples = Examples((), ())
    since: str = "0.1.0"
