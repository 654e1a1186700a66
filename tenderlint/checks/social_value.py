"""Whether a bidder can tell what social value counts for, and what would count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.case import Case
from tenderlint.checks.invited import INVITING, invitation, open_place
from tenderlint.checks.nature import Nature, nature
from tenderlint.checks.told import placed, stated
from tenderlint.model.document import Role
from tenderlint.model.rule import Severity

_ASKING: Final = (*INVITING, Role.QUESTIONNAIRE, Role.SPECIFICATION, Role.UNKNOWN)
"""Documents that ask something of bidders. A contract that holds a supplier to its promise asks for nothing new."""


def social_value_unclear(case: Case) -> Iterator[Answer]:
    """Social value is asked for with neither weight nor measure, weighed without explanation, or never mentioned."""
    if not _in_britain(case):
        yield NotApplicable("social value is asked of buyers in the United Kingdom, and nothing shows that this is one")
    elif case.dossier.of("social_value_weight") or case.sign("weighed", *_ASKING):
        yield from _weighed(case)
    elif asked := case.sign("asked", *_ASKING):
        if not case.sign("explained", *_ASKING) and not _open(case):
            yield Flag(
                message="Social value is asked for, with no weight and no word on what would count.", place=asked[0]
            )
        elif reason := _open(case):
            yield Undecided(reason)
    elif not case.sign("spoken"):
        yield from _never_spoken_of(case)


def _open(case: Case) -> str | None:
    """A gap for its weight, or a missing document that may say more."""
    for gaps in case.dossier.gaps.values():
        if "social_value_weight" in gaps:
            return "a gap is left for the weight of social value"
    return open_place(case)


def _weighed(case: Case) -> Iterator[Answer]:
    facts = case.dossier.of("social_value_weight")
    if not facts or case.sign("explained", *_ASKING):
        return
    if reason := _open(case):
        yield Undecided(reason)
        return
    yield Flag(
        message=f"Social value weighs {stated(facts[0])}, and nothing says what would count.",
        place=place_of(facts[0]),
        working=(f"Social value: {placed(facts[0])}",),
        evidence=facts,
        severity=Severity.LOW,
    )


def _never_spoken_of(case: Case) -> Iterator[Answer]:
    if not invitation(case):
        yield NotApplicable("no document of the pack asks for bids")
    elif nature(case) is not Nature.SERVICES:
        yield NotApplicable("the pack buys goods or works, and the duty to think of social value is on services")
    elif reason := open_place(case):
        yield Undecided(reason)
    else:
        yield Absent(
            message="Social value is not mentioned anywhere in the pack.",
            roles=INVITING,
            kinds=("social_value_weight",),
        )


def _in_britain(case: Case) -> bool:
    """What the regime says or, where none is known, whether sums in pounds or British bodies are named."""
    regime = case.dossier.regime.id
    if regime == "overseas":
        return False
    return regime not in (None, "practice") or bool(case.sign("british"))


CHECKS = (social_value_unclear,)
