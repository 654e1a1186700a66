"""A dated profile: which rules there were in a month, how serious they were, and what they compared with."""

from __future__ import annotations

from msgspec import Struct, field

from tenderlint.model.accuracy import Confidence
from tenderlint.model.rule import Severity
from tenderlint.model.threshold import DatedValue


class Profile(Struct, frozen=True, kw_only=True):
    """What a repository can hold on to, so that a new release brings no new findings unasked."""

    name: str
    """The month it was made in: "2026-11"."""
    release: str
    """The version that it came with. Once that is published, the profile is never changed."""
    rules: dict[str, tuple[Severity, ...]]
    """By id: the severity of the rule, and behind it those that it can take in particular cases."""
    thresholds: dict[str, tuple[DatedValue, ...]]
    """By name, oldest first."""
    confidence: dict[str, Confidence] = field(default_factory=dict)
    """How sure the findings of a rule were, by its id; those that were not measured are left out."""

    @property
    def last_day(self) -> str:
        """A day that no day of its month comes after, as ISO dates are compared."""
        return f"{self.name}-31"


class HeldTo(Struct, frozen=True):
    """What holding to a profile meant for one run."""

    profile: str
    newer: tuple[str, ...] = ()
    """Rules that the profile does not know, by id. They had no say."""
    preview: bool = False
    """Whether they were run all the same, to show what they would find."""
