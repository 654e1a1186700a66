"""When a procurement was begun, as far as its pack tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from tenderlint.engine.regime.sighting import at
from tenderlint.model.fact import Fact
from tenderlint.wording.values import day

TAKEOVER = date(2025, 2, 24)
"""The Procurement Act 2023 governs procurements begun on or after this day (PPN 002, para 5)."""
OLDEST = date(2015, 2, 26)
"""The Public Contracts Regulations 2015 governed procurements begun on or after this day."""
_RUN = timedelta(days=400)
"""No issue of one procurement lies longer before its deadline."""
_LAG = {"issue_date": timedelta(0), "deadline": timedelta(days=40), "clarification_deadline": timedelta(days=40),
        "start_date": timedelta(days=270)}  # fmt: skip
"""How long before such a date a procurement may well have begun."""
_TOLD = {"issue_date": "was issued on", "deadline": "closes on", "clarification_deadline": "takes questions until",
         "start_date": "starts the contract on"}  # fmt: skip


class Era(StrEnum):
    """Whether a procurement was begun before or after the Procurement Act 2023 took over."""

    BEFORE = "before"
    AFTER = "after"
    UNCLEAR = "unclear"


class Begun(Struct, frozen=True):
    """The date that tells best when the procurement was begun, and the fact that gave it."""

    on: str
    fact: Fact

    @property
    def era(self) -> Era:
        """Unclear where the date lies so short after the change of law that the procurement may be older."""
        when = date.fromisoformat(self.on)
        if when < TAKEOVER:
            return Era.BEFORE
        return Era.AFTER if when - _LAG[self.fact.kind] >= TAKEOVER else Era.UNCLEAR

    @property
    def told(self) -> str:
        """ "was issued on Monday 3 March 2025 (itt.docx, clause 1.2)"."""
        return f"{_TOLD[self.fact.kind]} {day(self.on)} ({at(self.fact.document, self.fact.location)})"


def begun(facts: Sequence[Fact]) -> Begun | None:
    """The first issue of the pack that its deadline goes with; else the deadline, the questions' or the start."""
    deadline = _pick(facts, "deadline", latest=True)
    issues = [Begun(str(fact.value)[:10], fact) for fact in facts if fact.kind == "issue_date"]
    if deadline:
        last = date.fromisoformat(deadline.on)
        issues = [one for one in issues if timedelta(0) <= last - date.fromisoformat(one.on) <= _RUN]
        if issues:
            return min(issues, key=lambda one: one.on)
    elif issues:
        return max(issues, key=lambda one: one.on)
    return deadline or _pick(facts, "clarification_deadline", latest=True) or _pick(facts, "start_date", latest=False)


def _pick(facts: Sequence[Fact], kind: str, *, latest: bool) -> Begun | None:
    dated = sorted((Begun(str(fact.value)[:10], fact) for fact in facts if fact.kind == kind), key=lambda one: one.on)
    return dated[-1 if latest else 0] if dated else None
