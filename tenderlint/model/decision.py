"""What people decided about findings."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from tenderlint.model.rule import Severity


class Kind(StrEnum):
    """Why a finding is not counted."""

    BASELINE = "baseline"
    """It was there when the repository began to use tenderlint; nobody has looked at it yet."""
    ACCEPTED = "accepted"
    """Somebody decided that it stays, and said why."""


class Decision(Struct, frozen=True, kw_only=True):
    """One recorded answer to a finding."""

    fingerprint: str
    kind: Kind
    rule: str
    severity: Severity
    """As it was when the decision was made: what has become more serious since is not covered."""
    document: str
    """The file, or for a finding about a whole pack the folder, relative to the file of decisions. The same words in
    another document are another finding, as long as this one is there."""
    quote: str | None = None
    """The beginning of the passage, so that a person can read the file of decisions by itself."""
    reason: str | None = None
    """Always there for what was accepted."""
    owner: str | None = None
    until: date | None = None
    """The last day on which it holds."""

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and today > self.until


class Decided(Struct, frozen=True, kw_only=True):
    """What the decisions did to a report."""

    file: str = ""
    """The file of decisions by name; empty where there is none."""
    baseline: int = 0
    accepted: int = 0
    """Findings that are not counted, by kind."""
    expired: tuple[Decision, ...] = ()
    """Their findings count again."""
    orphaned: tuple[Decision, ...] = ()
    """Nothing that was checked bears their fingerprint any longer."""
    idle: tuple[tuple[str, str], ...] = ()
    """Of the settings, a pattern of files and a rule that it leaves out there, where nothing of it was found."""
