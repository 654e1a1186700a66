"""The whole answer of one run, from which every output format is written."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from tenderlint.model.accuracy import Confidence
from tenderlint.model.decision import Decided
from tenderlint.model.document import Document, Unread
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding, Outcome
from tenderlint.model.law import ChosenRegime
from tenderlint.model.listed import Listed
from tenderlint.model.profile import HeldTo
from tenderlint.model.rule import Category, Rule, Severity
from tenderlint.model.template import Template


class Tool(Struct, frozen=True):
    """What made the report, so that it can be made again."""

    version: str
    rules: str
    """Digest, "sha256:…", over the rule files in force."""
    regime: ChosenRegime
    settings: tuple[tuple[str, str], ...] = ()
    """Configuration that differs from the defaults, as (key, value as TOML) pairs."""
    held: HeldTo | None = None
    """The profile that had the say; None where the newest rules did."""
    unchosen: int = 0
    """Rules that ``select`` and ``ignore`` leave out."""


class About(Struct, frozen=True, kw_only=True):
    """What a rule is about, so that a report can explain it without the catalogue."""

    id: str
    name: str
    title: str
    category: Category
    severity: Severity
    why: str
    instead: str
    ask: tuple[str, ...] | None = None
    """As :attr:`Rule.ask`."""

    @classmethod
    def of(cls, rule: Rule) -> Self:
        """What a report needs of a rule."""
        return cls(
            id=rule.id,
            name=rule.name,
            title=rule.title,
            category=rule.category,
            severity=rule.severity,
            why=rule.why,
            instead=rule.instead,
            ask=rule.ask,
        )


class Report(Struct, frozen=True, kw_only=True):
    """Findings are sorted by document, position and rule; outcomes by rule."""

    tool: Tool
    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    listed: tuple[Listed, ...] = ()
    """The documents that the pack names as part of it, supplied or missing."""
    templates: tuple[Template, ...] = ()
    """Documents whose values are gaps still to be filled."""
    decided: Decided = Decided()
    """What recorded decisions did to the findings."""
    rules: tuple[About, ...] = ()
    """The rules that ran, by id."""
    floor: Severity = Severity.INFO
    """The severity below which findings are left out."""
    below: int = 0
    """How many there are of those."""
    least_sure: Confidence | None = None
    """Findings that are less sure than this are left out; None where none are."""
    unsure: int = 0
    """How many there are of those, at or above ``floor``."""
    hushed: frozenset[str] = frozenset()
    """The rules that they are of, and those that would be, by id."""
    preview: tuple[Finding, ...] = ()
    """What the newest rules find beyond ``findings`` where a profile holds and a preview was asked for. It counts
    nowhere.
    """
    folder: str = ""
    """The folder that the paths of documents are relative to, as seen from the working directory, with forward
    slashes; empty where it is that directory, or lies elsewhere.
    """
