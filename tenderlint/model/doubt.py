"""What a document says that cannot be taken as it stands, with the reason in a sentence."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.document import Location


class Doubt(Struct, frozen=True, kw_only=True):
    """One place at which a value was not taken, or may be wrong.

    ``kind`` is "impossible-date", "wrong-weekday", "two-currencies" or "weight-without-number".
    """

    kind: str
    reason: str
    """A sentence for a person, without a full stop, that fits behind "undecided: "."""
    document: str
    location: Location
    quote: str
