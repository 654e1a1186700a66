"""Law and guidance that a finding may cite."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Standing(StrEnum):
    """How binding a reference is; never called "unlawful" by us, only told."""

    LAW = "law"
    POLICY = "policy"
    GUIDANCE = "guidance"
    PRACTICE = "practice"


class Reference(Struct, frozen=True, kw_only=True):
    """One provision: what to call it, what it asks in one sentence, and where to read it."""

    key: str
    cite: str
    says: str
    url: str
    standing: Standing
    binds: str
    """Either "all" or whom it binds, in words: "central government"."""
    since: str | None = None
    """ISO date from which it is in force, and ``until`` the first day on which it no longer is. Without ``since``:
    since before 2015, when the oldest regime begins."""
    until: str | None = None
    also: tuple[str, ...] = ()
    """Ids of the other regimes under which it may be cited, beside the one whose file holds it."""


class Regime(Struct, frozen=True, kw_only=True):
    """A body of procurement law, and the references checked for it."""

    id: str
    title: str
    references: tuple[Reference, ...]
    names: tuple[str, ...] = ()
    """What a pack calls this law when it cites it."""
    signs: tuple[str, ...] = ()
    """Words that only packs written under this law use: each says less than a name does."""
    places: tuple[str, ...] = ()
    """Names that show where the buyer is, and so which law may hold whatever the pack cites."""
    since: str | None = None
    """ISO date: the regime is for procurements begun on or after it, and before ``until``."""
    until: str | None = None


class ChosenRegime(Struct, frozen=True):
    """The regime a report cites from, and why it was chosen."""

    id: str | None
    why: str
    """What was seen and where, as the end of a sentence: “it cites the Procurement Act 2023 (itt.docx, clause 1.2)”"""
    title: str | None = None
    """The regime's name in words, where one was chosen."""
    on: str | None = None
    """ISO date for which law is cited: that on which the procurement was begun, as far as the pack tells, and None
    where it tells none. It lies within the time of the regime."""
    dated_by: str | None = None
    """Kind of the fact that gave the date: "issue_date", "deadline"; None without a date."""
