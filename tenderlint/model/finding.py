"""What a rule found, and what became of every rule."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tenderlint.model.accuracy import Confidence
from tenderlint.model.document import Location
from tenderlint.model.fact import Fact
from tenderlint.model.law import Reference
from tenderlint.model.rule import Category, Severity, Substitute
from tenderlint.model.threshold import Limit


class Context(Struct, frozen=True):
    """The passage in its surroundings: ``text[start:end]`` is what matched. Empty text where there is no passage."""

    text: str
    start: int
    end: int


class Finding(Struct, frozen=True, kw_only=True):
    """One barrier, at one place."""

    rule: str
    name: str
    title: str
    category: Category
    severity: Severity
    message: str
    why: str
    instead: str
    document: str | None
    location: Location | None
    quote: str | None
    match: str | None
    context: Context | None = None
    working: tuple[str, ...] = ()
    """How a figure was arrived at, line by line, each operand with its place; the threshold last."""
    evidence: tuple[Fact, ...] = ()
    """The facts that it rests on, each with its quote."""
    limit: Limit | None = None
    """The threshold it was measured against."""
    affects: tuple[str, ...] = ()
    law: tuple[Reference, ...] = ()
    fingerprint: str = ""
    suggest: tuple[Substitute, ...] = ()
    """Replacements for words of the match; the first that fits may be offered as a tracked change."""
    group: str | None = None
    confidence: Confidence | None = None
    """How sure it is, as its rule was measured; None where it was not."""
    suppressed: str | None = None
    """Why it does not count, where a decision says so."""


class Result(StrEnum):
    """What became of one rule on one pack. Silence is none of them."""

    FLAGGED = "flagged"
    CLEAR = "clear"
    UNDECIDED = "undecided"
    NOT_APPLICABLE = "not-applicable"
    CRASHED = "crashed"


class Outcome(Struct, frozen=True):
    """What became of a rule, with the reason in a sentence where it is not plain."""

    rule: str
    outcome: Result
    reason: str | None = None
    title: str = ""
    """The rule's title, so that a report can be read without the catalogue."""
    category: Category | None = None
