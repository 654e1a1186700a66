"""Which numbered clauses are entries of a list, because the text above them was left open with a colon."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.regex import regex

_OPENERS = (":", ":-", ":–", ":—", "—", " –")
_TAIL = 12
"""Characters from the end that are looked at: no word of those below is longer."""
_UNFINISHED = regex(r"(?:[,;]|\b(?:and|or|that|to|then|the|if|by|of|for|shall|must|will|either|both))\Z", re.IGNORECASE)


class _Lead(Struct, frozen=True):
    clause: str | None
    level: int
    labelled: bool


class LeadIns:
    """Follows the texts that open lists: "5.4 The Supplier shall:" makes entries of 5.4.1 and 5.4.2."""

    def __init__(self) -> None:
        self._lead: _Lead | None = None
        self._opened = False

    @property
    def opened(self) -> bool:
        """Whether the block directly above was left open."""
        return self._opened

    def level(self, clause: str | None, label: str) -> int:
        """The list level of a clause that stands alone: 0 where no list is open that it belongs to."""
        lead = self._lead
        if lead is None or clause is None:
            return 0
        if lead.clause is not None and clause.startswith((f"{lead.clause}.", f"{lead.clause}(")):
            return lead.level + 1
        return lead.level + 1 if self._opened and lead.clause is None and label.rstrip(".):").endswith("1") else 0

    def follow(self, text: str, clause: str | None, level: int, *, labelled: bool) -> None:
        """Take note of a block after it was placed."""
        self._opened = text.endswith(_OPENERS)
        lead = self._lead
        if self._opened or (labelled and _UNFINISHED.search(text[-_TAIL:]) and not self._continues(clause)):
            self._lead = _Lead(clause, level, labelled)
        elif lead is not None and not self._inside(lead, text, clause, level):
            self._lead = None

    def _continues(self, clause: str | None) -> bool:
        """An entry that ends in "; and" is followed by its neighbours, not by entries of its own."""
        lead = self._lead
        return lead is not None and lead.clause is not None and bool(clause) and clause != lead.clause

    def _inside(self, lead: _Lead, text: str, clause: str | None, level: int) -> bool:
        """A list without a number of its own ends with its first full stop."""
        if level <= lead.level:
            return False
        if lead.labelled or lead.clause is None:
            return clause is not None and (lead.clause is None or clause.startswith(lead.clause))
        return not text.endswith(".")
