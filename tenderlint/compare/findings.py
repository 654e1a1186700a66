"""Findings of two versions, matched: the same words first, then the words most alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from msgspec import Struct

from tenderlint.compare.model import Reworded
from tenderlint.model.finding import Finding

ALIKE: Final = 0.6
"""Share of words in common from which a passage counts as the old one reworded."""


class Matched(Struct, frozen=True):
    """Findings of two versions, each in one place only."""

    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    reworded: tuple[Reworded, ...]
    stayed: int


def matched(old: Sequence[Finding], new: Sequence[Finding]) -> Matched:
    """What came, went, stayed, and stayed in other words or at another severity."""
    known = {each.fingerprint: each for each in old}
    same = [(known.pop(each.fingerprint), each) for each in new if each.fingerprint in known]
    kept = {each.fingerprint for _, each in same}
    fresh = [each for each in new if each.fingerprint not in kept]
    pairs = _alike(list(known.values()), fresh)
    graver = [Reworded(before, after) for before, after in same if before.severity is not after.severity]
    gone, came = {id(pair.before) for pair in pairs}, {id(pair.after) for pair in pairs}
    return Matched(
        came=tuple(each for each in fresh if id(each) not in came),
        went=tuple(each for each in known.values() if id(each) not in gone),
        reworded=(*pairs, *graver),
        stayed=len(same) - len(graver),
    )


def _alike(old: Sequence[Finding], new: Sequence[Finding]) -> list[Reworded]:
    """Pairs of one rule whose words are most alike, the best first; each finding stands in one pair at most."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in old:
        by_rule[finding.rule].append(finding)
    scored = [(_likeness(before, after), before, after) for after in new for before in by_rule[after.rule]]
    pairs: list[Reworded] = []
    taken: set[int] = set()
    for score, before, after in sorted(scored, key=lambda each: -each[0]):
        if score >= ALIKE and not taken & {id(before), id(after)}:
            taken |= {id(before), id(after)}
            pairs.append(Reworded(before, after))
    return pairs


def _likeness(before: Finding, after: Finding) -> float:
    """From 0 to 1. Findings about a whole pack are the same matter, whatever figures their message names."""
    if before.quote is None and after.quote is None:
        return 1.0
    old, new = ((each.quote or each.message).split() for each in (before, after))
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
