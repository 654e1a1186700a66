"""Reads ``questions.yaml``: how questions to a buyer are ordered, and their words where a rule has none of its own."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from tenderlint.catalogue.marked import load_marked
from tenderlint.model.document import Role
from tenderlint.model.rule import Category, Severity
from tenderlint.regex import regex

ALWAYS: Final = frozenset({"words", "finding", "file"})
"""Slots that a finding may fill whatever its rule: the matched words, its message, the name of its file."""
_SLOT: Final = regex(r"\{([^{}]*)\}")
_NAME: Final = regex(r"[a-z]+(?:_[a-z]+)*\Z")


class Group(Struct, frozen=True):
    """Questions that stand together."""

    says: str
    """What they are about: “Requirements to take part”."""
    holds: tuple[str, ...]
    """Ids of rules, names of categories, "unread", "unknown" or "deadline", the most useful first."""


class Unknown(Struct, frozen=True, kw_only=True):
    """A question that follows from the reason for which a rule could not decide."""

    about: str
    severity: Severity
    reason: re.Pattern[str]
    """Its named groups are slots of ``ask``."""
    ask: str
    unless: frozenset[str] = frozenset()
    """What asks the same: rules that found something, and other entries that apply, by what they are about."""
    together: frozenset[str] = frozenset()
    """Slots whose values stand in one question."""
    roles: frozenset[Role] = frozenset()
    """Roles that must be among the documents, each as a document or as a part of one."""


class Wording(Struct, frozen=True, kw_only=True):
    """All of ``questions.yaml``."""

    order: tuple[Group, ...]
    general: dict[Category, str]
    unread: str
    missing_deadline: str
    unknown: tuple[Unknown, ...]


def slots(text: str) -> tuple[str, ...]:
    """The names in braces, in their order."""
    return tuple(_SLOT.findall(text))


def slot_fault(text: str, known: frozenset[str] | None = None) -> str | None:
    """What is wrong with the slots of a question, or None. ``known`` closes the set of names."""
    if "{" in _SLOT.sub("", text) or "}" in _SLOT.sub("", text):
        return "a brace of this question has no partner"
    for name in slots(text):
        if not _NAME.match(name) or (known is not None and name not in known):
            allowed = ", ".join(f"{{{each}}}" for each in sorted(known or ALWAYS))
            return f"this question cannot fill the slot {{{name}}}; it may use {allowed}"
    return None


@cache
def read_wording(folder: Path) -> Wording:
    """The wording of the built-in catalogue.

    Raises CatalogueError for whatever the schema refuses.
    """
    file = folder / "questions.yaml"
    fields = load_marked(file.read_text("utf-8"), str(file), "question.schema.json").value
    return Wording(
        order=tuple(Group(each["says"], tuple(each["holds"])) for each in fields["order"]),
        general={Category(name): text for name, text in fields["general"].items()},
        unread=fields["unread"].strip(),
        missing_deadline=fields["missing_deadline"].strip(),
        unknown=tuple(map(_unknown, fields["unknown"])),
    )


def _unknown(fields: dict[str, Any]) -> Unknown:
    return Unknown(
        about=fields["about"],
        severity=Severity(fields["severity"]),
        reason=regex(fields["reason"]),
        ask=fields["ask"].strip(),
        unless=frozenset(fields.get("unless", ())),
        together=frozenset(fields.get("together", ())),
        roles=frozenset(map(Role, fields.get("roles", ()))),
    )
