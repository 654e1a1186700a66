"""Whether the pack tells how the winner is chosen, and what each criterion is worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer, NotApplicable, Undecided, place_of
from tenderlint.checks.blanks import without
from tenderlint.checks.case import Case
from tenderlint.checks.invited import INVITING, invitation, open_place
from tenderlint.checks.weight_lists import KINDS
from tenderlint.model.document import Role

_TELLING: Final = (*INVITING, Role.QUESTIONNAIRE, Role.SPECIFICATION, Role.PRICING, Role.GUIDANCE, Role.UNKNOWN)
"""Documents in which a buyer says how it chooses; a contract speaks of prices and quality for other reasons."""


def no_award_criteria(case: Case) -> Iterator[Answer]:
    """An invitation to bid that nowhere says what counts."""
    invites = invitation(case)
    if not invites:
        yield NotApplicable("no document of the pack asks for bids")
    elif case.dossier.of(*KINDS) or case.sign("basis", *_TELLING):
        return
    elif reason := open_place(case, elsewhere="elsewhere"):
        yield Undecided(reason)
    else:
        message = "Bids are asked for, and nothing in the pack tells how the winner will be chosen."
        yield Absent(message=message, roles=INVITING, kinds=KINDS, place=invites)


def unweighted_criteria(case: Case) -> Iterator[Answer]:
    """Several award criteria, and neither weights nor an order of importance."""
    named = case.sign("listed", *INVITING, Role.UNKNOWN)
    listed = without(named, case.sign("mentioned"))
    if case.dossier.of(*KINDS):
        return
    if not named:
        yield NotApplicable("no award criteria are listed")
    elif _importance(case):
        return
    elif case.sign("single", *INVITING, Role.UNKNOWN):
        yield NotApplicable("price alone decides, and one criterion needs no weight")
    elif reason := open_place(case, elsewhere="elsewhere"):
        yield Undecided(reason)
    elif not listed:
        yield Undecided("award criteria are spoken of, and none is named in what was read")
    else:
        message = (
            "Award criteria are listed, and nothing in the pack tells what each is worth or in which order they count."
        )
        yield Absent(message=message, roles=INVITING, kinds=KINDS, place=listed[0])


def _importance(case: Case) -> bool:
    """Whether anything tells what a criterion is worth; that the weights stand elsewhere tells nothing."""
    elsewhere = {place.quote for place in case.sign("elsewhere")}
    return any(place.quote not in elsewhere for place in case.sign("importance", *_TELLING))


def no_scoring_scale(case: Case) -> Iterator[Answer]:
    """Quality is given marks, and no scale or descriptor says what earns them."""
    scored = [place_of(fact) for fact in case.dossier.of("quality_weight", "weight")] or [
        *case.sign("scored", *INVITING, Role.QUESTIONNAIRE, Role.UNKNOWN)
    ]
    if not scored:
        yield NotApplicable("no answers are scored")
    elif case.sign("scale", *_TELLING) or len(case.sign("step", *_TELLING)) > 1:
        return
    elif reason := open_place(case, elsewhere="elsewhere"):
        yield Undecided(reason)
    else:
        message = "Answers are scored, and no scale or description says what earns the marks."
        yield Absent(message=message, roles=INVITING, kinds=KINDS, place=scored[0])


CHECKS = (no_award_criteria, unweighted_criteria, no_scoring_scale)
