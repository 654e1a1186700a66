"""What text rules see: a sentence with the words that give it its sense."""

from __future__ import annotations

from msgspec import Struct


class Statement(Struct, frozen=True):
    """One sentence of a block, with its list's lead-in or its table's column headings in front.

    ``text[own_start:own_end]`` are the sentence's own words; what stands before is context, borrowed from the
    blocks above, so that "The Supplier shall: … (b) indemnify the Council" reads as one statement.
    """

    text: str
    own_start: int
    own_end: int
    block: int
    """Ordinal of the block whose words these are, in its document."""
    lead_in: int | None = None
    """Ordinal of the block that the words in front come from, if they were borrowed."""

    @property
    def own(self) -> str:
        """The sentence's own words."""
        return self.text[self.own_start : self.own_end]
