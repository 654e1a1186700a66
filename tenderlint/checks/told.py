"""Operands and inequalities in words, for the working that a finding shows."""

from __future__ import annotations

from tenderlint.model.doubt import Doubt
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.wording.places import spot
from tenderlint.wording.values import told


def stated(fact: Fact) -> str:
    """The value of a fact: "£5,000,000", "45 days"."""
    return told(fact.value, fact.unit)


def where(fact: Fact) -> str:
    """ "terms.docx, clause 12.1, page 4"."""
    return f"{fact.document}, {spot(fact.location)}"


def told_doubt(doubt: Doubt) -> str:
    """Why something was not taken, with its place: "there is no day “31 June” (itt.docx, clause 2.1)"."""
    return f"{doubt.reason} ({doubt.document}, {spot(doubt.location)})"


def placed(fact: Fact) -> str:
    """The value with its place: "45 days (terms.docx, clause 4.2)"."""
    return f"{stated(fact)} ({where(fact)})"


def limited(limit: Limit) -> str:
    """The limit with its source: "30 days (payment-days: Public bodies pay …)"."""
    source = "set in your configuration" if limit.own else limit.says
    return f"{told(limit.value, limit.unit)} ({limit.name}: {source})"


def against(fact: Fact, relation: str, limit: Limit) -> str:
    """An inequality with both sides placed: "45 days (terms.docx, clause 4.2) > 30 days (payment-days: …)"."""
    return f"{placed(fact)} {relation} {limited(limit)}"
