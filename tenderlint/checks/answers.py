"""What a check can say. A check that says nothing found nothing wrong: the rule is clear."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.document import Location, Role
from tenderlint.model.fact import Fact
from tenderlint.model.rule import Severity, Substitute
from tenderlint.model.threshold import Limit


class Place(Struct, frozen=True, kw_only=True):
    """A passage of a document that shows a finding."""

    document: str
    location: Location
    quote: str
    match: str | None = None
    """The words within the quote that tell; None for all of it."""


class File(Struct, frozen=True):
    """A file as a whole, for what none of its passages shows; it may be one that could not be read."""

    document: str


class Flag(Struct, frozen=True, kw_only=True):
    """Something is there that should not be, or is out of proportion."""

    message: str
    place: Place | File | None = None
    """Where to look; None for the whole pack."""
    working: tuple[str, ...] = ()
    """Lines that show the arithmetic, each operand with its place."""
    evidence: tuple[Fact, ...] = ()
    """The facts it rests on, the one at ``place`` first."""
    limit: Limit | None = None
    severity: Severity | None = None
    """None for the rule's own."""
    suggest: tuple[Substitute, ...] = ()
    """Replacements for words of the match, in place of the rule's own."""


class Absent(Struct, frozen=True, kw_only=True):
    """Something that should be there is nowhere in the pack.

    The engine makes it a finding only where the place in which it would stand was read: else it is undecided.
    """

    message: str
    roles: tuple[Role, ...]
    """Roles of the documents in which it would stand; one of them must be in the pack, and be read whole."""
    kinds: tuple[str, ...] = ()
    """Fact kinds whose gap in a template leaves it open."""
    place: Place | None = None
    """Where it is missed: the invitation's heading, say."""
    working: tuple[str, ...] = ()
    evidence: tuple[Fact, ...] = ()
    severity: Severity | None = None


class Undecided(Struct, frozen=True):
    """It cannot be told, for a reason that is given in a clause: "no contract value is stated"."""

    reason: str


class NotApplicable(Struct, frozen=True):
    """The rule has nothing to say of this pack, for a reason that is given in a clause."""

    reason: str


Answer = Flag | Absent | Undecided | NotApplicable


def place_of(fact: Fact) -> Place:
    """The passage that states a fact."""
    return Place(document=fact.document, location=fact.location, quote=fact.quote)
