"""Operands and inequalities in words, for the working that a finding shows."""

from __future__ import annotations

from typing import Protocol

from tenderlint.model.document import Location
from tenderlint.model.doubt import Doubt
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.wording.places import spot
from tenderlint.wording.values import told


def stated(fact: Fact) -> str:
    """The value of a fact: "£5,000,000", "45 days"."""
    return told(fact.value, fact.unit)


class Located(Protocol):
    """What stands at a place of a document: a fact, a passage, a doubt, a name in a list."""

    @property
    def document(self) -> str:
        """Path of the document within the pack."""

    @property
    def location(self) -> Location:
        """Where in it."""


def where(each: Located) -> str:
    """ "terms.docx, clause 12.1, page 4"."""
    return f"{each.document}, {spot(each.location)}"


def told_doubt(doubt: Doubt) -> str:
    """Why something was not taken, with its place: "there is no day “31 June” (itt.docx, clause 2.1)"."""
    return f"{doubt.reason} ({where(doubt)})"


def placed(fact: Fact) -> str:
    """The value with its place: "45 days (terms.docx, clause 4.2)"."""
    return f"{stated(fact)} ({where(fact)})"


def counted(number: int, word: str) -> str:
    """ "1 page", "2 pages"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def limited(limit: Limit) -> str:
    """The limit with its source: "30 days (payment-days: Public bodies pay …)"."""
    source = "set in your configuration" if limit.own else limit.says
    return f"{told(limit.value, limit.unit)} ({limit.name}: {source})"


def against(fact: Fact, relation: str, limit: Limit) -> str:
    """An inequality with both sides placed: "45 days (terms.docx, clause 4.2) > 30 days (payment-days: …)"."""
    return f"{placed(fact)} {relation} {limited(limit)}"
