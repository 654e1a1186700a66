"""Whether a specification says what the service is to achieve."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer, NotApplicable, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.invited import open_place
from tenderlint.checks.nature import Nature, nature
from tenderlint.model.document import Role

_SHORT_HEADING: Final = 5
"""Words of a heading that names the purpose; a longer passage only uses the word."""
_TELLING: Final = (Role.SPECIFICATION, Role.INVITATION, Role.LETTER, Role.UNKNOWN)


def no_outcomes(case: Case) -> Iterator[Answer]:
    """A specification of a service that names neither outcome nor purpose, nor does the invitation with it."""
    if not case.dossier.documents(Role.SPECIFICATION):
        yield NotApplicable("the pack holds no specification")
    elif nature(case) is not Nature.SERVICES:
        yield NotApplicable("the specification is not one of a service")
    elif case.sign("outcome", Role.SPECIFICATION) or case.sign("purpose", *_TELLING) or _headed(case):
        return
    elif reason := open_place(case, elsewhere="elsewhere", roles=(Role.SPECIFICATION,)):
        yield Undecided(reason)
    else:
        yield Absent(
            message="The specification lists what is to be done, and nothing says what it is to achieve.",
            roles=(Role.SPECIFICATION,),
        )


def _headed(case: Case) -> bool:
    """Whether a heading names aims, a purpose or outcomes."""
    return any(len(place.quote.split()) <= _SHORT_HEADING for place in case.sign("headings", *_TELLING))


CHECKS = (no_outcomes,)
