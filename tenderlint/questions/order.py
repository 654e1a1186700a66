"""Which questions are asked, and in which order: what stops a price first, and no group crowds out another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from tenderlint.catalogue.questions import Group
from tenderlint.model.accuracy import Accuracy
from tenderlint.model.rule import Severity
from tenderlint.questions.draft import Draft

MOST: Final = 20
"""Questions on one sheet: more are not answered well."""
_FIRST: Final = 12
"""Places that the first group may take before the others have had a turn."""
_UNMEASURED: Final = 0.75
"""The share of right findings that a rule is credited with where nobody has measured it."""

Ranked = tuple[int, Draft]
"""The number of the group, and the question."""


def ordered(
    drafts: Sequence[Draft], groups: Sequence[Group], accuracy: Mapping[str, Sequence[Accuracy]]
) -> list[Ranked]:
    """Every question by group; within one the serious first, then what the group names first, then what is most surely
    right, then what recurs most.
    """

    def rank(draft: Draft) -> tuple[int, int, int, float, int]:
        group, standing = _standing(draft, groups)
        surely = _confidence(accuracy.get(draft.source, ()))
        return group, -draft.severity.rank, standing, -surely, -len(draft.places) - draft.more

    return [(_standing(draft, groups)[0], draft) for draft in sorted(drafts, key=rank)]


def chosen(ranked: Sequence[Ranked], most: int = MOST) -> list[Ranked]:
    """At most so many, in the same order: first what stops a price, then by severity with the groups taking turns."""
    turns: Counter[tuple[int, int]] = Counter()
    keys = []
    for at, (group, draft) in enumerate(ranked):
        first = group == 0 and draft.severity.rank >= Severity.MEDIUM.rank and at < _FIRST
        turn = turns[group, draft.severity.rank]
        turns[group, draft.severity.rank] += 1
        keys.append((not first, -draft.severity.rank, turn, at))
    kept = sorted(range(len(ranked)), key=keys.__getitem__)[:most]
    return [ranked[at] for at in sorted(kept)]


def _standing(draft: Draft, groups: Sequence[Group]) -> tuple[int, int]:
    """The group that names the rule, else that which names its category, else the last; and its place in it."""
    for name in (draft.source, draft.kind):
        for at, group in enumerate(groups):
            if name in group.holds:
                return at, group.holds.index(name)
    return len(groups) - 1, 0


def _confidence(cards: Sequence[Accuracy]) -> float:
    flagged = sum(card.flagged for card in cards)
    # In tenths: what labels cannot tell apart is not told apart here.
    return round(sum(card.right for card in cards) / flagged, 1) if flagged else _UNMEASURED
