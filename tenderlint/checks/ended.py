"""Laws and bodies that ended, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import cache
from typing import Any

from msgspec import Struct

from tenderlint.checks.data import listed_in
from tenderlint.regex import regex
from tenderlint.wording.words import words


class Ended(Struct, frozen=True, kw_only=True):
    """A law or a body that is no more."""

    name: str
    """In words, as in a sentence: "the Data Protection Act 1998"."""
    ended: str
    """ISO date: the first day on which it no longer held."""
    now: str
    """What a pack names in its place."""
    pattern: re.Pattern[str]
    names: Mapping[str, Set[str]]
    """As :func:`unpointed` writes them, with the words of each."""
    leave: re.Pattern[str] | None
    """Words in the same sentence that make it history, or something else."""
    not_in: str | None
    """A place where it still holds."""
    by_procurement: bool
    """Whether it goes on governing what was begun before its end."""

    def names_in(self, plain: str, among: Set[str]) -> list[str]:
        """Names that stand in an :func:`unpointed` text of these words: quicker to see than a match."""
        return [name for name, needed in self.names.items() if needed <= among and name in plain]

    @property
    def is_law(self) -> bool:
        """Whether it is an enactment, and no body."""
        return re.search(r"\b(?:Acts?|Regulations|Directive|regulations)\b", self.name) is not None


def unpointed(text: str) -> str:
    """``text`` in small letters, its words apart by one space each, and without the commas that a name may have.

    >>> unpointed("The Data Protection  Act, 1998")
    'the data protection act 1998'
    """
    return " ".join(text.lower().replace(",", " ").split())


@cache
def ended() -> tuple[Ended, ...]:
    """All that are known, those that newer names hide last."""
    return tuple(map(_read, listed_in("superseded")))


def _read(fields: dict[str, Any]) -> Ended:
    # The longest name first: "Race Relations Act 1976" is shown whole.
    wanted = sorted((re.escape(str(name)).replace(r"\ ", r"[\s,]+") for name in fields["names"]), key=len, reverse=True)
    leave = fields.get("leave")
    not_in = fields.get("not_in")
    return Ended(
        name=str(fields["name"]),
        ended=str(fields["ended"]),
        now=str(fields["now"]),
        pattern=regex(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE),
        names={name: words(name) for name in map(unpointed, map(str, fields["names"]))},
        leave=regex(str(leave), re.IGNORECASE) if leave else None,
        not_in=str(not_in) if not_in else None,
        by_procurement=bool(fields.get("by_procurement")),
    )
