"""A kind of clause, as its author wrote it: data, before anything is compiled."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.rule import Condition, Examples, Pattern


class Clause(Struct, frozen=True, kw_only=True):
    """How clauses of one kind are found in a contract: every one it holds, barrier or not, whomever it binds."""

    kind: str
    """The kind of the fact that each of them becomes: "liability_cap"."""
    title: str
    says: str
    """A sentence that tells what such a clause is."""
    source: str
    """The file it was read from, as shown in errors."""
    examples: Examples
    match: tuple[Pattern, ...]
    unless: tuple[Condition, ...] = ()
    only: tuple[Condition, ...] = ()
    """Conditions of which every one must hold around a match."""
    negated: bool = False
    """Whether a match that the text negates counts all the same."""
